import { calendarDays } from '../../days.ts';
import type { ProfilePart } from '../../profile.ts';
import { NEVER_ANYWHERE, notReadOn, onlyWithReasonBut, READ_ON, saysOn, UNCONFIRMED } from './reading.ts';

const PAGE = 'Bracknell Forest, placement disruption meetings';
const says = saysOn(PAGE);

/** Bracknell Forest: every unplanned ending, about four weeks after it. */
export const bracknellForest: ProfilePart = {
  name: 'bracknell-forest-public-pages',
  title: 'Bracknell Forest, from public pages',
  version: UNCONFIRMED,
  effectiveFrom: READ_ON,
  extends: 'neutral',
  pages: [
    {
      address: 'https://www.proceduresonline.com/bracknellforest/cs/p_place_disrup_meet.html',
      dated: 'undated',
      readOn: READ_ON,
      read: 'scope, timing, preparation, who is invited, the start of the ground rules',
    },
  ],
  disruption: {
    required: [says('any-other-unplanned', 'any placement that ended unplanned')],
    consider: notReadOn(PAGE),
    window: notReadOn(PAGE),
    targets: [says({ for: 'any', around: calendarDays(28) }, 'around 4 weeks after the placement ended')],
    chair: {
      roles: says(['head-of-service', 'team-manager']),
      never: [
        ...NEVER_ANYWHERE,
        says('took-a-decision-in-the-case', 'no case responsibility for care planning and decisions'),
        says('line-manager-of-a-worker', 'no case responsibility for care planning and decisions'),
      ],
      onlyWithReason: onlyWithReasonBut('took-a-decision-in-the-case', 'line-manager-of-a-worker'),
    },
    invitees: {
      core: [
        says({ role: 'childs-social-worker', when: 'always', as: 'the child’s social worker' }),
        says({ role: 'team-manager', when: 'always', as: 'the social worker’s line manager' }),
        says({ role: 'foster-carer', when: 'foster', as: 'the foster carers' }),
        says({ role: 'supervising-social-worker', when: 'foster', as: 'the supervising social worker' }),
        says({ role: 'fostering-team-manager', when: 'foster', as: 'the manager of the family placement team' }),
        says({ role: 'independent-reviewing-officer', when: 'always', as: 'the independent reviewing officer' }),
        says({ role: 'other-professional', when: 'where-relevant', as: 'any other relevant person' }),
      ],
      additional: notReadOn(PAGE),
    },
    minuteTaker: { required: says(true) },
    lengthMinutes: says(180, '2 to 3 hours; the longer is booked until somebody chooses'),
    lengthAtLeast: [says(120, '2 to 3 hours, by who comes, how many children, how complex')],
  },
  council: { caseSystem: { name: says('Mosaic') } },
};
