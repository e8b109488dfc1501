import type { Obligation } from '../case-records.ts';
import { daysBetween, type WorkingCalendar } from '../days.ts';
import { titleOf } from '../obligations/catalogue.ts';
import { stateOf } from '../obligations/state.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate, Role } from '../vocabulary.ts';
import { countWords } from '../words/dates.ts';
import { present } from '../present.ts';

/** One duty of one team: how much of it waits, and how late. Never whose it is. */
export interface WaitingDuty {
  readonly team: string;
  readonly kind: string;
  readonly title: string;
  /** Whose kind of duty it is: a role, never a person. */
  readonly ownerRole: Role;
  readonly open: number;
  readonly dueSoon: number;
  readonly held: number;
  readonly late: number;
  readonly longestLateDays: number;
  /** Why it is late, most often first, with how often. */
  readonly why: readonly string[];
  readonly because: readonly Citation[];
}

export interface Board {
  readonly on: LocalDate;
  readonly duties: readonly WaitingDuty[];
  /** What the page says above everything. */
  readonly use: string;
}

type Waiting = Pick<
  Obligation,
  'kind' | 'team' | 'ownerRole' | 'ownerId' | 'startsOn' | 'due' | 'doneAt' | 'override' | 'because'
>;

const USE =
  'This is for putting things right. It is by team and by duty, never by person, and not for performance or conduct.';

/** What waits for which team, and what is late and why. @source ruling: boards and lateness */
export function boardOf(
  obligations: readonly Waiting[],
  today: LocalDate,
  calendar: WorkingCalendar,
  profile: Profile,
): Board {
  const open = obligations
    .map((owed) => ({ ...owed, state: stateOf(owed, today, calendar, profile) }))
    .filter(({ state }) => state !== 'done' && state !== 'waived' && state !== 'passed');
  const groups = Map.groupBy(open, ({ team, kind, ownerRole }) => JSON.stringify([team, kind, ownerRole]));
  const duties = [...groups.values()].map((own): WaitingDuty => {
    const late = own.filter(({ state }) => state === 'overdue');
    const { team, kind, ownerRole } = present(own[0]);
    return {
      team,
      kind,
      title: titleOf(kind, profile),
      ownerRole,
      open: own.length,
      dueSoon: own.filter(({ state }) => state === 'due-soon').length,
      held: own.filter(({ state }) => state === 'held').length,
      late: late.length,
      longestLateDays: Math.max(0, ...late.map(({ due }) => daysBetween(present(due), today))),
      why: whyLate(late),
      because: [...new Set(own.flatMap(({ because }) => because))].sort(),
    };
  });
  return { on: today, duties: duties.sort(byLateness), use: USE };
}

/** Late first, then by what waits longest; never by anything that a person did. */
const byLateness = (one: WaitingDuty, other: WaitingDuty): number =>
  other.longestLateDays - one.longestLateDays ||
  (one.team + one.kind + one.ownerRole < other.team + other.kind + other.ownerRole ? -1 : 1);

function whyLate(late: readonly Waiting[]): readonly string[] {
  const reasons = Map.groupBy(late, reasonOf);
  return [...reasons]
    .sort(([one, those], [other, others]) => others.length - those.length || (one < other ? -1 : 1))
    .map(([reason, those]) => `${reason} (${countWords(those.length, 'time')})`);
}

function reasonOf({ ownerId, override }: Waiting): string {
  if (override === 'postponed') return 'postponed once, and its new day has passed';
  return ownerId === undefined ? 'nobody has been named for it' : 'not done by its day';
}
