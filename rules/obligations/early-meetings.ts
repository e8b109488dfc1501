import { beforeDay, by, isFoster, on, within } from './owner-and-due.ts';
import type { ObligationRule } from './rule.ts';

/** Planning and support meetings. Views are one obligation for each group of the profile’s list. */
export const earlyMeetingObligations: readonly ObligationRule[] = [
  {
    kind: 'support.hold',
    title: 'Hold the fostering support meeting',
    startsOn: ['support-requested', 'judged-support-meeting'],
    owner: (_facts, { support }) => support.arrangedBy.is,
    due: within(({ support }) => support.within),
    metByHolding: true,
    force: 'ours',
    because: ['Warrington W-40', 'Warrington W-48', 'CF-27'],
    when: isFoster,
  },
  {
    kind: 'support.review',
    title: 'Look again at whether the support helped',
    startsOn: ['support-held'],
    owner: (_facts, { support }) => support.arrangedBy.is,
    due: within(({ support }) => support.review.within),
    metByHolding: true,
    force: 'procedure',
    because: ['Warrington W-44', 'CF-27'],
  },
  {
    kind: 'planning.hold',
    title: 'Hold the planning meeting before the child moves in',
    startsOn: ['placement-matched'],
    owner: (_facts, { planning }) => planning.arrangedBy.is,
    due: beforeDay('before the placement starts', ({ placementStartsOn }) => placementStartsOn),
    metByHolding: true,
    force: 'procedure',
    because: ['Warrington W-01', 'Warrington W-02', 'CF-31'],
  },
  {
    kind: 'planning.hold-again',
    title: 'Hold a planning meeting about how the child is settling',
    startsOn: ['judged-planning-review'],
    owner: (_facts, { planning }) => planning.arrangedBy.is,
    due: within(({ instability }) => instability.support.recheckWithin),
    metByHolding: true,
    force: 'procedure',
    because: ['Warrington W-05', 'Warrington W-21'],
  },
  {
    kind: 'planning.placement-plan',
    title:
      'Complete the Placement Plan, signed, with the child’s wishes and who decides what, where it was not ready before',
    startsOn: ['placement-started'],
    owner: by('childs-social-worker'),
    due: within(({ planning }) => planning.planCompleteWithin),
    force: 'law',
    because: ['Warrington W-03', 'Regulation 9, Care Planning Regulations 2010', 'CF-31'],
  },
  {
    kind: 'planning.next',
    title: 'Hold the next planning meeting on the day agreed',
    startsOn: ['planning-held'],
    owner: (_facts, { planning }) => planning.arrangedBy.is,
    due: on('the day agreed', ({ nextOn }) => nextOn),
    metByHolding: true,
    force: 'procedure',
    because: ['Warrington W-04'],
  },
];
