import { calendarDays } from '../../days.ts';
import type { ProfilePart } from '../../profile.ts';
import { SETTINGS } from '../../vocabulary.ts';
import { notReadOn, otherEndings, READ_ON, saysOn, UNCONFIRMED } from './reading.ts';

const PAGE = 'Hertfordshire, disruption of adoption and long-term fostering';
const SUPPORT = 'Hertfordshire, placement support meetings';
const says = saysOn(PAGE);
const saysOfSupport = saysOn(SUPPORT);
const sixToTwelveWeeks = { notSoonerThan: calendarDays(42), notLaterThan: calendarDays(84) } as const;

/** Hertfordshire: before the order it must be held; after it, and for matched long-term fostering, it is offered as support. */
export const hertfordshire: ProfilePart = {
  name: 'hertfordshire-public-pages',
  title: 'Hertfordshire, from public pages',
  version: UNCONFIRMED,
  effectiveFrom: READ_ON,
  extends: 'neutral',
  pages: [
    {
      address: 'https://hertschildcare.proceduresonline.com/p_disrup_adopt_plac.html',
      dated: 'March 2023, under review',
      readOn: READ_ON,
      read: 'scope to the start of convening',
    },
    {
      address: 'https://hertschildcare.proceduresonline.com/p_plac_supp_meet.html',
      dated: 'November 2024',
      readOn: READ_ON,
      read: 'opening',
    },
  ],
  disruption: {
    required: [says('adoption-before-order')],
    offered: [
      says('adoption-after-order', 'should be offered, as support'),
      says('matched-by-panel', 'long-term fostering approved by Fostering Panel: should be offered'),
    ],
    consider: [otherEndings(PAGE)],
    window: notReadOn(PAGE),
    windows: [
      says({ for: 'adoption-before-order', notSoonerThan: calendarDays(28), notLaterThan: calendarDays(42) }),
      says({ for: 'adoption-after-order', ...sixToTwelveWeeks }, '6 to 12 weeks'),
      says({ for: 'matched-fostering', ...sixToTwelveWeeks }, '6 to 12 weeks'),
    ],
    report: { panel: says('Fostering Panel') },
  },
  support: { settings: saysOfSupport([...SETTINGS], 'any placement') },
  council: {
    words: {
      meetings: {
        support: saysOfSupport('placement support meeting'),
        disruption: says('disruption learning meeting'),
      },
    },
  },
};
