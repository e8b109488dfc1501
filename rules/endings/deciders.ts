import type { Ending, Placement } from '../case-records.ts';
import type { Supply } from '../facts.ts';
import { peopleNamed } from '../obligations/owed.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';

/**
 * The card on which somebody decides about a disruption meeting, for each of those who may: whom the procedure names, the child's
 * manager or others.
 *
 * @source CF-09
 */
export const askedToDecide = (
  plan: string,
  what: string,
  { ref: about }: Pick<Ending, 'ref'>,
  placement: Placement,
  supply: Supply,
  { disruption }: Pick<Profile, 'disruption'>,
): readonly Extract<Step, { do: 'show-card' }>[] => {
  const managerId = placement.teamManagerId ?? supply.managerOf(placement.socialWorkerId);
  const people = peopleNamed(disruption.decision.by.is, { about, placement, managerId }, supply);
  return people.map((to, at) => ({
    do: 'show-card',
    id: stepId(plan, at === 0 ? what : `${what}-${to}`),
    to,
    card: 'ending-decision',
    about,
  }));
};
