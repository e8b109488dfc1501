import { z } from 'zod';
import type { Saved, Table } from '../casework/ports.ts';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { itemsOf, type ListItems } from './list-items.ts';
import type { DamageLog, ListOf } from './list.ts';
import { filterFor, fits, mayPassOver, startsWith } from './question.ts';
import { itemIn, rowIn, type Item } from './row.ts';
import { tableWrites } from './table-writes.ts';
import { whereTogether } from './where-together.ts';

type Keyed = { readonly key: string };

/** A list as a table, with the one question more that a typeahead asks. */
export interface ListTable<Row extends Keyed> extends Table<Row> {
  /** Rows whose column starts with this text; the column is indexed. */
  startingWith(column: string, text: string, limit: number): Promise<readonly Row[]>;
  /** Rows whose worked-out column has this value, or is not later than this moment; of those, what has one of these values. */
  workedOut(
    column: string,
    is: 'eq' | 'le',
    value: string,
    oneOf?: readonly Partial<Row>[],
  ): Promise<readonly Saved<Row>[]>;
  /** Rows written since that token, and the next one; without a token, all there are. `changed-meanwhile`: the token ran out. */
  readonly changedSince: (
    since: string | undefined,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next: string }>;
}

const PAGE_OF = z.looseObject({ value: z.array(z.unknown()) });

/** A table over a SharePoint list. */
export function tableOver<Row extends Keyed>(
  graph: Graph,
  site: string,
  list: ListOf<Row>,
  log: DamageLog,
): ListTable<Row> {
  const items = itemsOf(graph, site, list, log);
  return { ...tableReads(graph, list, items), ...tableWrites(graph, list, items) };
}

function tableReads<Row extends Keyed>(
  { together, ...graph }: Graph,
  list: ListOf<Row>,
  items: ListItems<Row>,
): Omit<ListTable<Row>, 'create' | 'change'> {
  const itemsWhere = whereTogether((filter) => items.ask(`${list.name}/where`, filter));
  const rowsIn = (answers: readonly unknown[]): readonly Row[] =>
    savedIn(items, answers.map(itemIn)).map(({ row }) => row);

  return {
    find: async (key) => {
      const item = await items.find(key);
      return item === undefined ? undefined : items.readable(item);
    },

    where: async (columns, among) => {
      if (Object.values<readonly unknown[] | undefined>(among ?? {}).some((some) => some?.length === 0)) return [];
      const mayMiss = mayPassOver(list, columns, among);
      const found = await itemsWhere(
        filterFor(list, columns, among),
        (item) => mayMiss || !('damaged' in rowIn(list, item.cells)),
      );
      const read = mayMiss ? savedIn(items, found) : found.map((item) => items.readable(item));
      return read.filter(({ row }) => fits(list, row, columns, among));
    },

    all: async () => savedIn(items, await items.ask(`${list.name}/all`, undefined)),

    startingWith: async (column, text, limit) => {
      const filter = encodeURIComponent(startsWith(column, text));
      const step = `${list.name}/search`;
      const page = await together.get(step, `${items.path}?${items.expand}&$filter=${filter}&$top=${limit}`);
      return rowsIn(inShape(step, PAGE_OF, page).value);
    },

    workedOut: async (column, is, value, oneOf = []) => {
      const others = oneOf.map((values) => filterFor(list, values)).join(' or ');
      const first = `fields/${column} ${is} '${value.replaceAll("'", "''")}'`;
      const step = `${list.name}/${column}`;
      return savedIn(items, await items.ask(step, others === '' ? first : `${first} and (${others})`));
    },

    changedSince: async (since) => {
      const token = since === undefined ? '' : `&token=${encodeURIComponent(since)}`;
      const answer = await graph.delta(`${list.name}/delta`, `${items.path}/delta?${items.expand}${token}`);
      return { rows: rowsIn(answer.items), next: new URL(answer.next).searchParams.get('token') ?? '' };
    },
  };
}

/** The rows that can be read. */
const savedIn = <Row>(items: ListItems<Row>, found: readonly (Item | undefined)[]): readonly Saved<Row>[] =>
  found.flatMap((item) => (item === undefined ? [] : (items.saved(item) ?? [])));
