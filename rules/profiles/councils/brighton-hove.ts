import { calendarDays, workingDays } from '../../days.ts';
import type { ProfilePart } from '../../profile.ts';
import { NEVER_ANYWHERE, notReadOn, otherEndings, READ_ON, saysOn, UNCONFIRMED } from './reading.ts';

const PAGE = 'Brighton & Hove, disruption of adoptive and permanent placements';
const STABILITY = 'Brighton & Hove, placement stability meetings';
const says = saysOn(PAGE);
const saysOfStability = saysOn(STABILITY);
const socialWorker = saysOfStability('childs-social-worker');

/** Brighton & Hove: adoption and permanent placements; the reviewing officers’ team is told, one of them chairs, panel in three months. */
export const brightonHove: ProfilePart = {
  name: 'brighton-hove-public-pages',
  title: 'Brighton & Hove, from public pages',
  version: UNCONFIRMED,
  effectiveFrom: READ_ON,
  extends: 'neutral',
  pages: [
    {
      address: 'https://brighton.proceduresonline.com/p_disrup_adopt_plac.html',
      dated: 'undated',
      readOn: READ_ON,
      read: 'scope, purpose, timing, the start of who takes part',
    },
    {
      address:
        'https://www.brightonandhovefosteringhandbook.org.uk/Key-Documents/placement-stability-meetings-psms.html',
      dated: 'undated',
      readOn: READ_ON,
      read: 'opening and principles',
    },
  ],
  disruption: {
    required: [
      says('adoption-before-order'),
      says('matched-by-panel', 'permanent placement: long-term fostering'),
      says('permanence-plan-in-fostering', 'permanent placement: long-term fostering'),
      says('permanence-plan-in-residential', 'permanent placement: residential'),
    ],
    consider: [
      says('adoption-after-order', 'not of itself; ask the agency adviser for adoption and permanence'),
      otherEndings(PAGE),
    ],
    window: notReadOn(PAGE),
    windows: [says({ for: 'adoption-before-order', notSoonerThan: calendarDays(28), notLaterThan: calendarDays(42) })],
    referral: { needed: says(true), within: says(workingDays(5), 'before the disruption where possible') },
    chair: { roles: says(['independent-reviewing-officer']), never: NEVER_ANYWHERE },
    panel: {
      within: [
        says({ settings: ['adoption-before-order'], within: { months: 3 } }, 'within 3 months of the disruption'),
      ],
    },
    report: { panel: says('Adoption and Permanence Panel') },
  },
  stability: {
    settings: saysOfStability([
      'foster-care',
      'connected-persons',
      'fostering-for-adoption',
      'childrens-home',
      'residential-school',
    ]),
    notFor: [
      saysOfStability(
        { setting: 'childrens-home', provider: 'in-house' },
        'residential in the independent sector only',
      ),
      saysOfStability(
        { setting: 'residential-school', provider: 'in-house' },
        'residential in the independent sector only',
      ),
    ],
    coordinator: {
      fosteringInHouse: socialWorker,
      fosteringAgency: socialWorker,
      connectedPersons: socialWorker,
      residential: socialWorker,
    },
    chair: { roles: saysOfStability(['team-manager']) },
    minutes: { alwaysTo: [saysOfStability('foster-carer')] },
  },
  council: {
    units: { safeguardingUnit: says('independent reviewing officers’ team') },
    words: { meetings: { stability: saysOfStability('placement stability meeting') } },
  },
};
