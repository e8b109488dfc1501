import { categoryWords, factorWords } from './category-words.ts';
import { FAMILIES } from './families.ts';
import { DOES_NOT_APPLY } from './family.ts';
import type { Figures } from './figures.ts';
import type { LocalDate } from '../vocabulary.ts';

/** One case behind a figure: its reference, and what it counts as there. */
export interface CaseBehind {
  readonly ref: string;
  readonly on: LocalDate;
  readonly counts: readonly string[];
}

const FACTORS = 'endings.factors';

/** The cases that one figure of a summary was counted from, oldest first. They are opened one by one, by whoever may. */
export function casesBehind(figure: string, rows: readonly Figures[]): readonly CaseBehind[] {
  return rows
    .map(({ row, on, ...rest }) => ({ ref: row, on, counts: countsAs(figure, { row, on, ...rest }) }))
    .filter(({ counts }) => counts.length > 0)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.ref < other.ref ? -1 : 1));
}

function countsAs(figure: string, row: Figures): readonly string[] {
  if (figure === FACTORS) return row.kind === 'ending' ? (row.factors ?? []).map(factorWords) : [];
  const family = FAMILIES.find(
    ({ tables, kinds }) => kinds.includes(row.kind) && tables.some(({ id }) => id === figure),
  );
  const table = family?.tables.find(({ id }) => id === figure);
  if (family === undefined || table === undefined) return [];
  const categories = family.leavesOf(row).flatMap(([leaf, units]) => (units > 0 ? [table.reads(leaf)] : []));
  return [...new Set(categories)].filter((category) => category !== DOES_NOT_APPLY).map(categoryWords);
}
