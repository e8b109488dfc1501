import type { Among } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import type { Cell, Column } from './kinds.ts';
import { columnName, type ListOf } from './list.ts';
import { cellsFor, columnsOf } from './row.ts';

type Keyed = { readonly key: string };

/** SharePoint refuses a filter that still matches more rows after its first column: those that tell most come first. */
const TELLS_MUCH = ['text', 'date-time', 'number', 'choice'];

/**
 * The filter for rows that have these values; undefined when none of them can be asked for.
 *
 * What is asked by its state comes first: what is open is bounded, whatever one person ever had. After it, what tells most.
 *
 * Emptiness and yes-or-no are not asked of SharePoint, which answers them differently from list to list: `fits` looks
 * at them afterwards. A column without an index is our mistake: SharePoint would refuse it, or worse, answer a part.
 */
export function filterFor<Row extends Keyed>(
  list: ListOf<Row>,
  values: Partial<Row>,
  among: Among<Row> = {},
): string | undefined {
  const step = `${list.name}/where`;
  const cells = cellsFor(list, values, step);
  const parts: { readonly rank: number; readonly part: string }[] = [];
  for (const [field, column] of Object.entries<Pick<Column<never>, 'kind' | 'indexed' | 'name'>>(list.columns)) {
    if (!(field in values)) continue;
    const name = columnName(field, column);
    const cell = cells[name];
    if (cell === null || cell === undefined || typeof cell === 'boolean') continue;
    if (!column.indexed && field !== 'key') throw new Fault('rejected', `${step}/${name}-not-indexed`);
    parts.push({ rank: TELLS_MUCH.indexOf(column.kind), part: `fields/${name} eq ${literal(cell)}` });
  }
  const { state, ...others } = choicesIn(list, among);
  const told = parts.sort((a, b) => a.rank - b.rank).map(({ part }) => part);
  const chosen = [...(state ?? []), ...told, ...Object.values(others).flat()];
  return chosen.length === 0 ? undefined : chosen.join(' and ');
}

/** `(State eq 'a' or State eq 'b')` for each column of which one value is enough. */
function choicesIn<Row extends Keyed>(
  list: ListOf<Row>,
  among: Among<Row>,
): Readonly<Record<string, readonly string[]>> {
  const choices = columnsOf(list).flatMap(([field]) => {
    const values = among[field];
    if (values === undefined) return [];
    const parts = values.map((value) => filterFor(list, only(field, value))).filter((part) => part !== undefined);
    return [[field, parts.length === 1 ? parts : [`(${parts.join(' or ')})`]] as const];
  });
  return Object.fromEntries(choices);
}

function only<Row, Field extends keyof Row>(field: Field, value: Row[Field]): Partial<Row> {
  const one: Partial<Row> = {};
  one[field] = value;
  return one;
}

/** Whether a row that cannot be read may be left out of the answer to this question. */
export const mayPassOver = <Row>(
  { neverPassedOver = [] }: Pick<ListOf<Row>, 'neverPassedOver'>,
  values: Partial<Row>,
  among: Partial<Record<keyof Row, unknown>> = {},
): boolean => ![...Object.keys(values), ...Object.keys(among)].some((field) => neverPassedOver.includes(field));

/** The filter for rows whose column starts with this text. */
export const startsWith = (column: string, text: string): string => `startswith(fields/${column},${literal(text)})`;

/** Whether the row has these values to the letter: SharePoint does not tell capitals from small letters. */
export function fits<Row extends Keyed>(
  list: ListOf<Row>,
  row: Row,
  values: Partial<Row>,
  among: Among<Row> = {},
): boolean {
  const step = `${list.name}/where`;
  const isAmong = columnsOf(list).every(
    ([field]) => among[field]?.some((value) => fits(list, row, only(field, value))) ?? true,
  );
  if (!isAmong) return false;
  const wanted = cellsFor(list, values, step);
  const has = cellsFor(list, row, step);
  return Object.entries(wanted).every(([name, cell]) => (has[name] ?? null) === cell);
}

const literal = (cell: Exclude<Cell, null>): string =>
  typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
