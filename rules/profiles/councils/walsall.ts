import { calendarDays, workingDays } from '../../days.ts';
import type { ProfilePart } from '../../profile.ts';
import { SETTINGS } from '../../vocabulary.ts';
import { notReadOn, otherEndings, READ_ON, saysOn, UNCONFIRMED } from './reading.ts';

const PAGE = 'Walsall, disruption in adoption';
const PLACEMENTS = 'Walsall, planning and disruption of placements';
const says = saysOn(PAGE);
const saysOfPlacements = saysOn(PLACEMENTS);

/** Walsall: adoption before the order, 28 to 42 days; a report where the child had not moved in; papers a fortnight before panel. */
export const walsall: ProfilePart = {
  name: 'walsall-public-pages',
  title: 'Walsall, from public pages',
  version: UNCONFIRMED,
  effectiveFrom: READ_ON,
  extends: 'neutral',
  pages: [
    {
      address: 'http://walsallchildcare.proceduresonline.com/chapters/p_disrup_adopt.html',
      dated: 'undated',
      readOn: READ_ON,
      read: 'nearly the whole',
    },
    {
      address: 'https://walsallchildcare.proceduresonline.com/g_disrup_plac.html',
      dated: 'August 2016',
      readOn: READ_ON,
      read: 'to the placement support meeting',
    },
  ],
  disruption: {
    required: [says('adoption-before-order')],
    consider: [otherEndings(PAGE)],
    form: [
      says(
        { for: 'adoption-before-the-move', form: 'report', by: ['adopters-link-worker', 'family-finder'] },
        'ended before the child moved in',
      ),
    ],
    window: notReadOn(PAGE),
    windows: [says({ for: 'adoption-before-order', notSoonerThan: calendarDays(28), notLaterThan: calendarDays(42) })],
    organiser: says('childs-social-worker'),
    tasks: { invitations: says('childs-social-worker') },
    chair: {
      roles: says(['adoption-service-manager']),
      tiers: [says({ roles: ['independent-chair'], when: 'manager-decides' })],
    },
    invitees: {
      core: [
        says({
          role: 'childs-social-worker',
          when: 'always',
          as: 'the child’s social worker, who brings the child’s views',
        }),
        says({ role: 'team-manager', when: 'always', as: 'both team managers, who must come' }),
        says({ role: 'adopter', when: 'adoption', as: 'the adopters' }),
        says({ role: 'adopters-link-worker', when: 'adoption', as: 'the adopters’ link worker' }),
        says({ role: 'next-carer', when: 'new-home-known', as: 'the present carers' }),
        says({ role: 'minute-taker', when: 'always', as: 'the minute taker' }),
        says({ role: 'other-professional', when: 'where-relevant', as: 'others' }),
      ],
    },
    minuteTaker: { required: says(true) },
    panel: {
      papersBefore: [says(calendarDays(14), '14 days before panel')],
      presentedBy: [says('childs-social-worker'), says('adopters-link-worker')],
    },
    report: { panel: says('Adoption Panel'), recipients: [says('The adoption panel, with its own earlier minutes')] },
  },
  planning: {
    emergencyMeetingWithin: [
      saysOfPlacements(
        { settings: [...SETTINGS], within: workingDays(5) },
        'as soon as possible, within 5 working days',
      ),
    ],
  },
};
