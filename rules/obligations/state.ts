import type { Obligation } from '../case-records.ts';
import { countedDay, lastDayBefore, type WorkingCalendar, workingDays } from '../days.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, Role } from '../vocabulary.ts';
import type { ObligationState } from '../words/procedure.ts';
import { levelDay, levelsOf, roleOn, type OwedThing } from './levels.ts';
import { isOver, isPassed } from './owed.ts';

const DUE_SOON = workingDays(2);

/**
 * How far an obligation is as of a day. Computed each time and never kept, so that it cannot be out of date.
 *
 * The day itself is still on time; it is overdue from the day after.
 */
export function stateOf(
  obligation: OwedThing,
  today: LocalDate,
  calendar: WorkingCalendar,
  profile?: Profile,
): ObligationState {
  const { doneAt, override, due } = obligation;
  if (doneAt !== undefined) return 'done';
  if (isOver(obligation)) return 'waived';
  if (isPassed(obligation)) return 'passed';
  if (override === 'held') return 'held';
  if (due === undefined) return 'no-day';
  if (today > due) return 'overdue';
  const soon = profile?.reminders.dueSoon.is ?? DUE_SOON;
  return today >= lastDayBefore(due, soon, calendar) ? 'due-soon' : 'on-time';
}

/** Which level of the ladder has been reached, and who hears of it. Level 0: nobody is reminded. */
export interface Escalation {
  readonly level: number;
  readonly to: readonly Role[];
}

const NOBODY: Escalation = { level: 0, to: [] };

/**
 * How far up the ladder an obligation has come as of a day. The first level is 1.
 *
 * A stability meeting without a chair reaches the head of service after the days that the profile names.
 *
 * @source domain §11 E-79
 */
export function escalationOf(
  obligation: OwedThing,
  today: LocalDate,
  calendar: WorkingCalendar,
  profile: Profile,
): Escalation {
  const { due } = obligation;
  const state = stateOf(obligation, today, calendar, profile);
  if (due === undefined || ['done', 'waived', 'held', 'passed'].includes(state)) return NOBODY;
  const reached = levelsOf(obligation, calendar, profile).filter(({ on }) => today >= on);
  const to = reached.at(-1)?.to ?? [];
  const also = [
    ...chairless(obligation, today, calendar, profile),
    ...unjudged(obligation, due, today, calendar, profile),
  ];
  return { level: reached.length, to: [...new Set([...to, ...also])] };
}

/** Every role to which it was raised so far, or is to be raised today. */
export function raisedTo(
  obligation: OwedThing & Pick<Obligation, 'level'>,
  today: LocalDate,
  calendar: WorkingCalendar,
  profile: Profile,
): readonly Role[] {
  const before = profile.reminders.ladder.slice(0, obligation.level).flatMap(({ is }) => is.to);
  const { to } = escalationOf(obligation, today, calendar, profile);
  return [...new Set([...before.map((whom) => roleOn(whom, obligation.ownerRole)), ...to])];
}

function chairless(
  { kind, startsOn }: OwedThing,
  today: LocalDate,
  calendar: WorkingCalendar,
  { stability }: Profile,
): readonly Role[] {
  const { escalateAfter, escalatesTo } = stability.urgent;
  if (kind !== 'stability.chair') return [];
  return today >= countedDay(startsOn, escalateAfter.is, calendar) ? [escalatesTo.is] : [];
}

/** What the judging manager alone says: a working day late, it reaches whom the profile names for a late judgement. */
const JUDGES: readonly string[] = ['instability.judgement', 'instability.judge-again', 'instability.confirm-named'];

/** A judgement that is a working day late reaches whom the profile names for it. @source CF-13; E-02 */
function unjudged(
  { kind }: OwedThing,
  due: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
  { instability }: Profile,
): readonly Role[] {
  if (!JUDGES.includes(kind)) return [];
  return today >= levelDay(due, 1, calendar) ? [instability.judgement.escalatesTo.is] : [];
}
