import { addDays } from '../days.ts';
import type { LocalDate } from '../vocabulary.ts';
import { FAMILIES } from './families.ts';
import type { Family } from './family.ts';
import type { Figures, KindOfProvider } from './figures.ts';

/** What a summary covers: days, both ends counted, and one team or one kind of provider where it is narrowed. */
export interface SummaryScope {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly team?: string | undefined;
  readonly kindOfProvider?: KindOfProvider | undefined;
}

/** All rows of one stretch of days, one team and one kind of provider. */
export interface TallyCell {
  readonly from: LocalDate;
  readonly team: string;
  readonly kindOfProvider: KindOfProvider;
  /** Leaf → units, for each family. */
  readonly counts: readonly Map<string, number>[];
}

/** Rows summed as they come by: it grows with teams, periods and answers, never with rows. */
export interface Tally {
  /** First days of the stretches that any summary, past or asked for, tells apart. */
  readonly cuts: readonly LocalDate[];
  readonly cells: Map<string, TallyCell>;
}

/** An empty tally that can answer for each of these summaries, however they overlap. */
export function newTally(scopes: readonly Pick<SummaryScope, 'from' | 'to'>[]): Tally {
  const cuts = new Set(scopes.flatMap(({ from, to }) => [from, addDays(to, 1)]));
  return { cuts: [...cuts].sort(), cells: new Map() };
}

/** Adds one row. Days that no summary covers are left out. */
export function count(tally: Tally, row: Figures): void {
  const from = stretchOf(tally.cuts, row.on);
  if (from === undefined) return;
  const key = `${from}|${row.kindOfProvider}|${row.team}`;
  let cell = tally.cells.get(key);
  if (cell === undefined) {
    cell = { from, team: row.team, kindOfProvider: row.kindOfProvider, counts: FAMILIES.map(() => new Map()) };
    tally.cells.set(key, cell);
  }
  for (const [index, family] of FAMILIES.entries()) {
    const counts = cell.counts[index] as Map<string, number>;
    for (const [leaf, units] of family.leavesOf(row)) {
      if (units > 0) counts.set(leaf, (counts.get(leaf) ?? 0) + units);
    }
  }
}

/** The first day of the stretch that a day is in; undefined before the first and after the last. */
function stretchOf(cuts: readonly LocalDate[], day: LocalDate): LocalDate | undefined {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as LocalDate) <= day) low = middle + 1;
    else high = middle;
  }
  return low === cuts.length ? undefined : cuts[low - 1];
}

/** Whether a summary covers these rows. A stretch lies inside or outside it, never across. */
export const covers = ({ from, to, team, kindOfProvider }: SummaryScope, cell: TallyCell): boolean =>
  from <= cell.from &&
  cell.from <= to &&
  (team === undefined || team === cell.team) &&
  (kindOfProvider === undefined || kindOfProvider === cell.kindOfProvider);

/** What of a family stands in a cell. */
export const countsOf = (cell: TallyCell, family: Family): ReadonlyMap<string, number> =>
  cell.counts[FAMILIES.indexOf(family)] as ReadonlyMap<string, number>;
