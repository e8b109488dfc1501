import { calendarDays } from '../../days.ts';
import type { ProfilePart } from '../../profile.ts';
import { NEVER_ANYWHERE, notReadOn, onlyWithReasonBut, otherEndings, READ_ON, saysOn, UNCONFIRMED } from './reading.ts';

const PAGE = 'Cumberland, planning and disruption meetings';
const says = saysOn(PAGE);

/** Cumberland: long matched foster placements, usually six weeks after the ending, with a reviewing officer of another child. */
export const cumberland: ProfilePart = {
  name: 'cumberland-public-pages',
  title: 'Cumberland, from public pages',
  version: UNCONFIRMED,
  effectiveFrom: READ_ON,
  extends: 'neutral',
  pages: [
    {
      address: 'https://cumberlandcs.trixonline.co.uk/chapter/a-childs-home-planning-and-disruption-meetings',
      dated: 'refreshed August 2024',
      readOn: READ_ON,
      read: 'the whole part on disruption, to its last paragraph, which is cut',
    },
  ],
  disruption: {
    required: [
      says(
        { all: ['fostering', 'matched-by-panel', { inPlacement: 'over', years: 2 }], partly: 'ask-if-first' },
        'matched on a permanent basis; more than two years (both or either is not said)',
      ),
    ],
    consider: [otherEndings(PAGE)],
    window: notReadOn(PAGE),
    targets: [says({ for: 'fostering', around: calendarDays(42) }, 'usually 6 weeks')],
    organiser: says('childs-social-worker', 'the child’s team'),
    chair: {
      roles: says(['independent-reviewing-officer']),
      tiers: [says({ roles: ['team-manager'], when: 'exceptional' }, 'a team manager who is not involved')],
      never: [
        ...NEVER_ANYWHERE,
        says('line-manager-of-a-worker', 'a manager who is not involved'),
        says('took-a-decision-in-the-case', 'a manager who is not involved'),
      ],
      onlyWithReason: onlyWithReasonBut('line-manager-of-a-worker', 'took-a-decision-in-the-case'),
      allocatedBy: says('independent-reviewing-officer-manager'),
    },
    instrument: says('report', 'reports on a set format'),
    child: { part: notReadOn(PAGE) },
    report: {
      recipients: [
        says('The fostering panel, which also uses the notes in its training'),
        says('The service manager for fostering, for workshops, carers’ training and contracts'),
      ],
      panel: says('Fostering Panel'),
    },
  },
};
