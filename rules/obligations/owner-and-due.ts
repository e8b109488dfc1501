import { type Limit, workingDays } from '../days.ts';
import { coordinatorFor } from '../meetings/placement-kinds.ts';
import type { Procedure, Sourced } from '../profile.ts';
import type { LocalDate, Role } from '../vocabulary.ts';
import type { DueRule, ObligationFacts, ObligationRule } from './rule.ts';

/* How a line of the catalogue says who owes it and by when. */

export const by =
  (role: Role): ObligationRule['owner'] =>
  () =>
    role;
export const within = (limit: Extract<DueRule, { is: 'within' }>['limit']): DueRule => ({ is: 'within', limit });
export const beforeMeeting = (limit: (procedure: Procedure) => Sourced<Limit>): DueRule => ({
  is: 'before-meeting',
  limit,
});
export const on = (words: string, day: (facts: ObligationFacts) => LocalDate | undefined): DueRule => ({
  is: 'on',
  day,
  words,
});

/** Where the procedure says *before* a day: the last working day before it. */
export const beforeDay = (words: string, day: (facts: ObligationFacts) => LocalDate | undefined): DueRule => ({
  is: 'before-day',
  day,
  words,
});

/** Where the procedure says *before* and no number: the last working day before. */
export const theDayBefore: DueRule = beforeMeeting(() => ({
  is: workingDays(1),
  source: 'default, domain §13',
}));

export const isFoster = ({ setting }: ObligationFacts): boolean =>
  setting === 'foster-care' || setting === 'connected-persons' || setting === 'fostering-for-adoption';

/** Who coordinates a stability meeting. @source Torbay T-15, T-16 · CF-35 */
export const stabilityCoordinator: ObligationRule['owner'] = (facts, procedure) =>
  coordinatorFor(facts, procedure).role;

export const stabilityChair = (_facts: ObligationFacts, { stability }: Procedure): Role =>
  firstOf(stability.chair.roles.is);
export const disruptionChair = (_facts: ObligationFacts, { disruption }: Procedure): Role =>
  firstOf(disruption.chair.roles.is);

/** Whether what this line asks falls to whoever chairs the meeting, once there is one. */
export const isForTheChair = ({ owner }: Pick<ObligationRule, 'owner'>): boolean =>
  owner === stabilityChair || owner === disruptionChair;

/** The first of the roles that a profile names; a profile that names none cannot be run. */
export function firstOf(roles: readonly Role[]): Role {
  const [first] = roles;
  if (first === undefined) throw new RangeError('A profile names nobody for a task that someone has to own.');
  return first;
}
