import { z } from 'zod';
import { Fault } from '../faults.ts';
import { LONGEST_LINE, UNREADABLE, type Cell, type Column } from './kinds.ts';
import { columnName, KEY_COLUMN, LAST_WRITE_COLUMN, type ListOf } from './list.ts';

type Keyed = { readonly key: string };

/** Graph's list item, as far as we look. */
const ITEM = z.looseObject({
  id: z.string(),
  eTag: z.string().optional(),
  '@odata.etag': z.string().optional(),
  fields: z.record(z.string(), z.unknown()),
});

/** A row as SharePoint has it: where it is, its version, who wrote it last, and its cells. */
export interface Item {
  readonly id: string;
  readonly etag: string;
  readonly key: string;
  readonly lastWrite: string | undefined;
  readonly cells: Readonly<Record<string, unknown>>;
}

export function itemIn(answer: unknown): Item | undefined {
  const read = ITEM.safeParse(answer);
  if (!read.success) return undefined;
  const { id, fields, eTag } = read.data;
  const key = fields[KEY_COLUMN];
  const lastWrite = fields[LAST_WRITE_COLUMN];
  return {
    id,
    etag: eTag ?? read.data['@odata.etag'] ?? '',
    key: typeof key === 'string' ? key : '',
    lastWrite: typeof lastWrite === 'string' ? lastWrite : undefined,
    cells: fields,
  };
}

/** What SharePoint calls a version: item and eTag, opaque to everyone else. */
export const versionOf = ({ id, etag }: Pick<Item, 'id' | 'etag'>): string => `${id};${etag}`;
export function itemOfVersion(version: string): { readonly id: string; readonly etag: string } {
  const at = version.indexOf(';');
  return { id: version.slice(0, at), etag: version.slice(at + 1) };
}

type Columns<Row> = readonly [keyof Row & string, Column<Row[keyof Row & string]>][];

const COLUMNS = new WeakMap<object, unknown>();

/** The columns of the list, each by its field. */
export function columnsOf<Row extends Keyed>(list: ListOf<Row>): Columns<Row> {
  const known = COLUMNS.get(list) ?? Object.entries(list.columns);
  COLUMNS.set(list, known);
  // Kept under the list itself, from whose columns it was made one line above.
  return known as Columns<Row>;
}

/** The names of all columns of the list, ours and the one for the last write. */
export const columnNames = <Row extends Keyed>(list: ListOf<Row>): readonly string[] => [
  ...columnsOf(list).map(([field, column]) => columnName(field, column)),
  LAST_WRITE_COLUMN,
];

/** The record in these cells, or the name of the column that cannot be read. */
export function rowIn<Row extends Keyed>(
  list: ListOf<Row>,
  cells: Readonly<Record<string, unknown>>,
): { readonly row: Row } | { readonly damaged: string } {
  const row: Partial<Row> = {};
  for (const [field, column] of columnsOf(list)) {
    const value = column.read(cells[columnName(field, column)]);
    if (value === UNREADABLE || (field === 'key' && value === '')) return { damaged: columnName(field, column) };
    if (value !== undefined) row[field] = value;
  }
  // Each column gave its field, or the row is damaged.
  return { row: row as Row };
}

/** The cells for these values. A field that is there with `undefined` clears its column. */
export function cellsFor<Row extends Keyed>(
  list: ListOf<Row>,
  values: Partial<Row>,
  step: string,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [field, column] of columnsOf(list)) {
    if (!(field in values)) continue;
    // The field is there, as was asked just above; `undefined` clears it.
    const cell = column.write(values[field] as Row[keyof Row & string]);
    const name = columnName(field, column);
    // SharePoint would refuse it or cut it off; neither may happen to a person's words.
    if (column.kind === 'text' && typeof cell === 'string' && cell.length > LONGEST_LINE) {
      throw new Fault('rejected', `${step}/${name}-too-long`);
    }
    cells[name] = cell;
  }
  return cells;
}

/** The cells of the columns that are worked out from the whole row. */
export const workedOutFor = <Row extends Keyed>({ workedOut = {} }: ListOf<Row>, row: Row): Record<string, Cell> =>
  Object.fromEntries(Object.entries(workedOut).map(([name, column]) => [name, column.of(row)]));

/** The same cells without the empty ones: a new row has nothing to clear. */
export const filled = (cells: Readonly<Record<string, Cell>>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null));
