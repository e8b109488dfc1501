import type { ProfilePart } from '../../profile.ts';
import { NEVER_ANYWHERE, notReadOn, onlyWithReasonBut, READ_ON, saysOn, UNCONFIRMED } from './reading.ts';

const PAGE = 'Durham, guidance for placement disruption meetings';
const says = saysOn(PAGE);

/** Durham: matched placements must, four more are decided by reviewing officer and fostering manager together; no days were read. */
export const durham: ProfilePart = {
  name: 'durham-public-pages',
  title: 'Durham, from public pages',
  version: UNCONFIRMED,
  effectiveFrom: READ_ON,
  extends: 'neutral',
  pages: [
    {
      address: 'https://durhamcs.trixonline.co.uk/chapter/guidance-for-placement-disruption-meetings',
      dated: 'undated',
      readOn: READ_ON,
      read: 'purpose, triggers and chair',
    },
  ],
  disruption: {
    required: [says('matched-by-panel', 'matched with foster carers and moving unplanned')],
    consider: [
      says({ unplannedEndingsOf: 'child', atLeast: 2, inMonths: 12 }),
      says({ unplannedEndingsOf: 'carers', atLeast: 2, inMonths: 12 }),
      says('ended-without-notice', 'the carer ends it without notice'),
      says('ended-by-carer', 'the carer ends it outside the care plan'),
    ],
    decision: {
      by: says(['independent-reviewing-officer', 'fostering-team-manager']),
      agree: says('all'),
      ifNotAgreed: notReadOn(PAGE),
    },
    window: notReadOn(PAGE),
    chair: {
      roles: says(['independent-reviewing-officer', 'fostering-team-manager']),
      tiers: [
        says({ roles: ['independent-reviewing-officer'], when: 'complex' }),
        says({ roles: ['fostering-team-manager'], when: 'not-complex' }, 'a manager independent of the case'),
      ],
      never: [
        ...NEVER_ANYWHERE,
        says('line-manager-of-a-worker', 'independent of the case'),
        says('took-a-decision-in-the-case', 'independent of the case'),
      ],
      onlyWithReason: onlyWithReasonBut('line-manager-of-a-worker', 'took-a-decision-in-the-case'),
    },
    report: { recipients: [says('The Permanence and Placement Stability Group, for lessons')] },
  },
};
