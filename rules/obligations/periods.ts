import { civil } from '../day-number.ts';
import { addDays, type WorkingCalendar } from '../days.ts';
import { decided, type Decision } from '../decision.ts';
import { newRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { obligationKey } from './owed.ts';
import type { Moment } from './rule.ts';
import { obligationsStartedBy } from './started-by.ts';

/** What the council looks back on. */
export const PERIODS = ['quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** What is about no child: it belongs to the council, and is shown on its owner's desk. */
export const COUNCIL = 'council';

const MOMENT = { quarter: 'quarter-ended', year: 'year-ended' } as const satisfies Record<Period, Moment>;

/** The name of the last of them that is past: `quarter-2026-09-30`. */
export const periodEnded = (period: Period, today: LocalDate): string => `${period}-${lastDay(period, today)}`;

/** Names what is owed for it, so that it is opened once. */
export const periodPlan = (period: Period, today: LocalDate): string => `${periodEnded(period, today)}/owed`;

/**
 * The look at a sample after each quarter, and the summary after the year that ends on 31 March. Opened once, while there is time
 * left: a council that begins today owes nothing for quarters in which it had no Steady.
 *
 * @source Torbay T-77, T-78; CF-40, CF-41
 */
export function oweForPeriod(
  { period }: { readonly period: Period },
  { today, supply }: Facts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const about = periodEnded(period, today);
  const noPlacement = { provider: 'none', setting: 'other', outOfArea: false } as const;
  const facts = { day: lastDay(period, today), ...noPlacement };
  const drafts = obligationsStartedBy(MOMENT[period], facts, procedure, calendar).filter(
    ({ due }) => due !== undefined && due >= today,
  );
  const because = drafts.flatMap((draft) => draft.because);
  if (drafts.length === 0) return decided(undefined, because);
  const rows = drafts.map(({ kind, ownerRole, startsOn, due, sum, force, because: cited }) =>
    newRow('obligations', {
      key: obligationKey(about, kind),
      kind,
      about,
      childRef: COUNCIL,
      team: COUNCIL,
      ownerRole,
      ownerId: supply.holdersOf(ownerRole)[0]?.id,
      startsOn,
      due,
      sum,
      force,
      because: cited,
      level: 0,
    }),
  );
  const did = `owed since the ${period} ended`;
  return decided({ key: periodPlan(period, today), about, changes: rows, steps: [], did, redraw: [] }, because);
}

const lastDay = (period: Period, today: LocalDate): LocalDate =>
  period === 'quarter' ? lastQuarterEnd(today) : lastYearEnd(today);

/** The last day of March, June, September or December that is past. */
function lastQuarterEnd(today: LocalDate): LocalDate {
  const firstMonth = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return addDays(civil(Number(today.slice(0, 4)), firstMonth, 1), -1);
}

/** The last 31 March that is past. */
const lastYearEnd = (today: LocalDate): LocalDate =>
  `${Number(today.slice(0, 4)) - (today.slice(5) > '03-31' ? 0 : 1)}-03-31`;
