import { addDays } from '../days.ts';
import type { LocalDate } from '../vocabulary.ts';
import { FACTORS_SAID, FAMILIES } from './families.ts';
import { DOES_NOT_APPLY, type Family } from './family.ts';
import type { Figures, KindOfProvider } from './figures.ts';
import { present } from '../present.ts';

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
  /** Factor → endings for which it was named. */
  readonly factors: Map<string, number>;
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
export function countRow(tally: Tally, row: Figures): void {
  const from = stretchOf(tally.cuts, row.on);
  if (from === undefined) return;
  const key = `${from}|${row.kindOfProvider}|${row.team}`;
  let cell = tally.cells.get(key);
  if (cell === undefined) {
    cell = {
      from,
      team: row.team,
      kindOfProvider: row.kindOfProvider,
      counts: FAMILIES.map(() => new Map()),
      factors: new Map(),
    };
    tally.cells.set(key, cell);
  }
  for (const { index, leavesOf } of ASKED_OF[row.kind]) {
    const counts = present(cell.counts[index]);
    for (const [leaf, units] of leavesOf(row)) add(counts, leaf, units);
  }
  if (row.kind === 'ending') for (const factor of row.factors ?? []) add(cell.factors, factor, 1);
}

function add(counts: Map<string, number>, leaf: string, units: number): void {
  if (units > 0) counts.set(leaf, (counts.get(leaf) ?? 0) + units);
}

interface Asked {
  readonly index: number;
  readonly leavesOf: Family['leavesOf'];
}

const askedOf = (kind: Figures['kind']): readonly Asked[] =>
  FAMILIES.flatMap(({ kinds, leavesOf }, index) => (kinds.includes(kind) ? [{ index, leavesOf }] : []));

/** Which families each kind of row has something to say to, so that the others are not asked. */
const ASKED_OF = {
  ending: askedOf('ending'),
  planning: askedOf('planning'),
  support: askedOf('support'),
  stability: askedOf('stability'),
} as const satisfies Record<Figures['kind'], readonly Asked[]>;

/** The first day of the stretch that a day is in; undefined before the first and after the last. */
function stretchOf(cuts: readonly LocalDate[], day: LocalDate): LocalDate | undefined {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (present(cuts[middle]) <= day) low = middle + 1;
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

const INDEX = new Map(FAMILIES.map((family, index) => [family.id, index]));

/** What of a family stands in a cell. */
export function countsOf(cell: TallyCell, { id, factor }: Family): ReadonlyMap<string, number> {
  if (factor === undefined) return present(cell.counts[present(INDEX.get(id))]);
  const said = present(cell.counts[present(INDEX.get(FACTORS_SAID))]);
  const named = cell.factors.get(factor) ?? 0;
  const counts = [
    ['named', named],
    ['not-named', (said.get('yes') ?? 0) - named],
    [DOES_NOT_APPLY, said.get('no') ?? 0],
  ] as const;
  return new Map(counts.filter(([, units]) => units > 0));
}
