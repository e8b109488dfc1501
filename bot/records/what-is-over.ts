import {
  isWorkOver,
  keptUntil,
  rowsOfChild,
  type Keeping,
  type LocalDate,
  type Placement,
  type RetentionMark,
} from '#rules';
import type { Graph } from '../microsoft365/graph.ts';
import { CHAIN, EVERY_LIST, LISTS, MARKS } from './columns.ts';
import { everyRow, textOf, type RowThere } from './every-row.ts';
import { columnName, type ListOf } from './list.ts';
import type { Sites } from './records.ts';
import { rowIn } from './row.ts';
import { filesThere, type FileThere } from './whole-copy.ts';

/** One child’s record as it stands, and how long it is kept. */
export interface RecordThere {
  readonly childRef: string;
  readonly keeping: Keeping;
  readonly rows: readonly RowThere[];
  readonly files: readonly FileThere[];
  /** The cases that have lines in the audit. */
  readonly cases: readonly string[];
}

export interface Everything {
  readonly records: readonly RecordThere[];
  /** What the product needed for its own work, and needs no more. */
  readonly work: readonly RowThere[];
  /** Files that no row and no record names. */
  readonly unnamed: readonly FileThere[];
}

/** Every row of both sites. */
export async function allRows(graph: Graph, sites: Sites): Promise<readonly RowThere[]> {
  const rows: RowThere[] = [];
  for (const list of EVERY_LIST) rows.push(...(await everyRow(graph, sites, list)));
  return rows;
}

/** Everything that is kept, by whose it is. */
export async function lookThrough(graph: Graph, sites: Sites, today: LocalDate): Promise<Everything> {
  const files = await filesThere(graph, sites);
  const rows = await allRows(graph, sites);
  const children = [...new Set(rows.map(({ childRef }) => childRef))].filter((ref) => ref !== '').toSorted();
  const records = children.map((childRef) => recordOf(childRef, rows, files, today));
  const theirs = new Set(records.flatMap((record) => record.files.map(({ path }) => path)));
  const open = openNames(rows);
  return {
    records,
    work: rows.filter((row) => workIsOver(row, open, today)),
    unnamed: files.filter(({ path }) => !theirs.has(path)),
  };
}

/**
 * Who read it, and how long it is kept, is not working with it. An upgrade writes these of the case anew; whoever acts on one leaves a
 * line in the audit besides.
 */
const NOT_WORKED_WITH: readonly string[] = [
  ...[LISTS.reads, LISTS.refusals, MARKS].map(({ name }) => name),
  ...[LISTS.placements, LISTS.obligations, LISTS.meetings].map(({ name }) => name),
];

/** One child’s record. What the child has no row of is a record that nobody may end. */
export function recordOf(
  childRef: string,
  all: readonly RowThere[],
  files: readonly FileThere[],
  today: LocalDate,
): RecordThere {
  const rows = rowsOfChild(childRef, all);
  const used = rows.filter(({ list }) => !NOT_WORKED_WITH.includes(list.name));
  const writtenOn = used.reduce<LocalDate>((last, row) => (row.writtenOn > last ? row.writtenOn : last), '0001-01-01');
  const placements = readable<Placement>(LISTS.placements, rows);
  const marks = readable<RetentionMark>(MARKS, rows);
  return {
    childRef,
    // What cannot be read might be what stops it.
    keeping:
      placements === undefined || marks === undefined
        ? { is: 'stopped', why: 'does-not-fit', because: 'Ours: a row of the register cannot be read' }
        : keptUntil({ placements, marks, writtenOn }, today),
    rows,
    files: filesOf(rows, files),
    cases: [...new Set(rows.filter(({ list }) => list === CHAIN).map(({ cells }) => textOf(cells['caseRef'])))],
  };
}

/** The files that these rows name, or whose path says one of their references. */
export function filesOf(rows: readonly RowThere[], files: readonly FileThere[]): readonly FileThere[] {
  const names = new Set(rows.flatMap((row) => row.names));
  return files.filter(
    ({ id, path }) => path.split('/').some((part) => names.has(part)) || rows.some((row) => namesFile(row, id)),
  );
}

const namesFile = ({ cells }: RowThere, id: string): boolean =>
  Object.values(cells).some((cell) => textOf(cell).includes(`${id}/`));

/** The rows of this list; undefined where one of them cannot be read. */
export function readable<Row extends { readonly key: string }>(
  list: ListOf<Row>,
  rows: readonly RowThere[],
): readonly Row[] | undefined {
  const read = rows.filter((row) => row.list.name === list.name).map(({ cells }) => rowIn(list, byColumn(list, cells)));
  return read.some((one) => 'damaged' in one) ? undefined : read.flatMap((one) => ('row' in one ? one.row : []));
}

const byColumn = <Row>({ columns }: ListOf<Row>, cells: RowThere['cells']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries<{ readonly name?: string }>(columns).map(([field, column]) => [
      columnName(field, column),
      cells[field],
    ]),
  );

/** How a record of a list says that it is closed. */
const CLOSED: Readonly<Record<string, (cells: RowThere['cells']) => boolean>> = {
  [LISTS.episodes.name]: ({ state }) => state === 'closed',
  [LISTS.endings.name]: ({ state }) => state === 'closed',
  [LISTS.meetings.name]: ({ state }) => state === 'closed' || state === 'cancelled',
  [LISTS.obligations.name]: ({ doneAt, override }) =>
    doneAt !== undefined || (override !== undefined && override !== 'postponed'),
  [LISTS.actions.name]: ({ doneAt }) => doneAt !== undefined,
  [LISTS.questionnaires.name]: ({ state }) => state === 'returned' || state === 'declined' || state === 'withdrawn',
};

/** Every reference of a record that is still open. */
const openNames = (rows: readonly RowThere[]): ReadonlySet<string> =>
  new Set(rows.filter(({ list, cells }) => CLOSED[list.name]?.(cells) === false).flatMap(({ names }) => names));

const workIsOver = (row: RowThere, open: ReadonlySet<string>, today: LocalDate): boolean => {
  const { line, cells, through, writtenOn } = row;
  if (line.as !== 'working') return false;
  const settled = line.settled.includes(textOf(cells['state']));
  return isWorkOver({ settled, inOpenRecord: through.some((name) => open.has(name)), writtenOn }, today);
};
