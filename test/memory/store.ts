import { auditOver } from '../../bot/records/audit.ts';
import type { Meeting, Obligation, Placement } from '#rules';
import type { EventInMemory } from './calendar.ts';
import { direct, roomThrough, type Through } from './through.ts';
import type { Records, Saved, Table } from '../../bot/casework/ports.ts';
import { Fault } from '../../bot/faults.ts';
import { answersInFile } from '../../bot/records/answers.ts';
import { CHAIN, CHAIN_HEADS, LISTS } from '../../bot/records/columns.ts';
import type { Cell } from '../../bot/records/kinds.ts';
import { columnName, type ListOf } from '../../bot/records/list.ts';
import { eventMark } from '../../bot/records/columns/meetings.ts';
import { THEIR_CHILDREN } from '../../bot/records/columns/people.ts';
import { filterFor, fits, mayPassOver } from '../../bot/records/question.ts';
import { nextRefFrom } from '../../bot/records/references.ts';
import { withRoles } from '../../bot/records/roles.ts';
import { cellsFor, filled, rowIn, workedOutFor } from '../../bot/records/row.ts';
import { answers } from '../../sandbox/graph/filter-match.ts';
import { readFilter } from '../../sandbox/graph/filter.ts';
import { THRESHOLD } from '../../sandbox/graph/list-query.ts';

type Keyed = { readonly key: string };

/** A row as a list has it: cells, not values, so that what a column cannot hold is lost or refused here as it is there. */
interface StoredRow {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly version: number;
  readonly lastWrite: string;
}

/** Everything that stands outside the process: lists and files, diaries, letters, chats and feeds. */
export interface Store {
  readonly lists: Map<string, Map<string, StoredRow>>;
  readonly files: Map<string, Uint8Array>;
  readonly events: Map<string, EventInMemory>;
  /** The events that were changed, in the order in which they were. */
  readonly changedEvents: string[];
  readonly letters: unknown[];
  readonly messages: { readonly person: string; readonly card: unknown }[];
  readonly feed: unknown[];
  /** What was written, one word a write: the list and the key, or what left. */
  readonly journal: string[];
  writes: number;
}

export const emptyStore = (): Store => ({
  lists: new Map(),
  files: new Map(),
  events: new Map(),
  changedEvents: [],
  letters: [],
  messages: [],
  feed: [],
  journal: [],
  writes: 0,
});

/** The same council a second time; what happens to one does not happen to the other. Rows are never changed in place. */
export const copyOf = (store: Store): Store => ({
  lists: new Map([...store.lists].map(([name, rows]) => [name, new Map(rows)])),
  files: new Map(store.files),
  events: new Map(store.events),
  changedEvents: [...store.changedEvents],
  letters: [...store.letters],
  messages: [...store.messages],
  feed: [...store.feed],
  journal: [],
  writes: store.writes,
});

/** Whether nothing is different between two, but for lists that may differ. Rows are never changed in place, so one look at each is enough. */
export function isSame(one: Store, other: Store, except: readonly string[] = []): boolean {
  const lists = [...new Set([...one.lists.keys(), ...other.lists.keys()])].filter((name) => !except.includes(name));
  return (
    lists.every((name) => areSame(one.lists.get(name), other.lists.get(name))) &&
    areSame(one.files, other.files) &&
    areSame(one.events, other.events) &&
    one.letters.length === other.letters.length &&
    one.messages.length === other.messages.length &&
    one.feed.length === other.feed.length
  );
}

const areSame = (one = new Map<string, unknown>(), other = new Map<string, unknown>()): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);

/** What stands in a row, once it was read: rows are never changed in place. */
const READ = new WeakMap<StoredRow, unknown>();

interface TableInMemory<Row extends Keyed> extends Table<Row> {
  /** Rows of whose worked-out column this is true. */
  workedOut(column: string, isWanted: (cell: string) => boolean): Promise<readonly Saved<Row>[]>;
}

/** A list in memory that keeps the promises of a SharePoint list: one row a key, one change a version, no filter without an index. */
export function tableIn<Row extends Keyed>(store: Store, list: ListOf<Row>, through: Through): TableInMemory<Row> {
  const rows = (): Map<string, StoredRow> => {
    const there = store.lists.get(list.name) ?? new Map<string, StoredRow>();
    store.lists.set(list.name, there);
    return there;
  };
  const readable = (key: string, stored: StoredRow): Saved<Row> | undefined => {
    if (READ.has(stored)) return READ.get(stored) as Saved<Row> | undefined;
    const read = rowIn(list, stored.cells);
    const found =
      'damaged' in read
        ? undefined
        : { row: read.row, version: `${key};${stored.version}`, lastWrite: stored.lastWrite };
    READ.set(stored, found);
    return found;
  };
  const saved = (key: string, stored: StoredRow): Saved<Row> => {
    const read = readable(key, stored);
    if (read === undefined) throw new Fault('damaged', `${list.name}/${key}`);
    return read;
  };
  const write = (key: string, cells: StoredRow['cells'], mark: string | undefined): StoredRow => {
    store.writes += 1;
    const stored = { cells, version: store.writes, lastWrite: mark ?? `write-${store.writes}` };
    rows().set(key, stored);
    store.journal.push(`${list.name} ${key}`);
    return stored;
  };
  const readableOf = (wanted: (cells: StoredRow['cells']) => boolean): readonly Saved<Row>[] =>
    [...rows()]
      .filter(([, { cells }]) => wanted(cells))
      .map(([key, stored]) => readable(key, stored))
      .filter((row) => row !== undefined);
  return roomThrough<TableInMemory<Row>>(
    list.name,
    {
      find: async (key) => {
        await Promise.resolve();
        const stored = rows().get(key);
        return stored === undefined ? undefined : saved(key, stored);
      },
      where: async (columns, among) => {
        await Promise.resolve();
        mustBeUnderThreshold(list.name, rows(), filterFor(list, columns, among));
        const wanted = Object.entries(cellsFor(list, columns, `${list.name}/where`));
        const isWanted = (cells: StoredRow['cells']) => wanted.every(([name, cell]) => (cells[name] ?? null) === cell);
        const isAmong = (cells: StoredRow['cells']) =>
          Object.entries<readonly unknown[] | undefined>(among ?? {}).every(
            ([field, values]) =>
              values === undefined ||
              values.some((value) =>
                Object.entries(cellsFor(list, { [field]: value } as Partial<Row>, list.name)).every(
                  ([name, cell]) => cells[name] === cell,
                ),
              ),
          );
        if (!mayPassOver(list, columns, among))
          for (const [key, stored] of rows()) if (isWanted(stored.cells) && isAmong(stored.cells)) saved(key, stored);
        const found = readableOf(isWanted);
        return found.filter(({ row }) => fits(list, row, {}, among));
      },
      workedOut: async (column, isWanted) => {
        await Promise.resolve();
        const found = readableOf((cells) => isWanted(String(cells[column])));
        if (found.length > THRESHOLD) throw new Fault('too-many', `${list.name}/${column}-over-threshold`);
        return found;
      },
      all: async () => {
        await Promise.resolve();
        return readableOf(() => true);
      },
      create: async (row, mark) => {
        await Promise.resolve();
        const there = rows().get(row.key);
        if (there !== undefined)
          return { ...saved(row.key, there), existed: mark === undefined || there.lastWrite !== mark };
        // SharePoint’s unique column does not tell capitals from small letters.
        if ([...rows().keys()].some((key) => key.toLowerCase() === row.key.toLowerCase()))
          throw new Fault('rejected', `${list.name}/${row.key}`);
        const cells = { ...cellsFor(list, row, `${list.name}/${row.key}`), ...workedOutFor(list, row) };
        const stored = write(row.key, filled(cells), mark);
        return { ...saved(row.key, stored), existed: false };
      },
      change: async (before, to, mark) => {
        await Promise.resolve();
        const { key } = before.row;
        const stored = rows().get(key);
        if (stored === undefined || before.version !== `${key};${stored.version}`)
          throw new Fault('changed-meanwhile', `${list.name}/${key}`);
        const cells = { ...cellsFor(list, to, `${list.name}/${key}`), ...workedOutFor(list, { ...before.row, ...to }) };
        return saved(key, write(key, { ...stored.cells, ...cells }, mark));
      },
    },
    through,
  );
}

/** SharePoint lets the first condition do the narrowing, and refuses where it leaves too many rows. */
function mustBeUnderThreshold(list: string, rows: ReadonlyMap<string, StoredRow>, filter: string | undefined): void {
  if (rows.size <= THRESHOLD || filter === undefined) return;
  let first = readFilter(filter);
  while (first.is === 'and') first = first.left;
  const valueOf = (cells: unknown, path: string): unknown =>
    (cells as StoredRow['cells'])[path.replace(/^fields\//, '')];
  const left = [...rows.values()].filter(({ cells }) => answers(first, cells, valueOf)).length;
  if (left > THRESHOLD) throw new Fault('too-many', `${list}/where-over-threshold`);
}

type Tables = {
  readonly [Name in keyof Records as Records[Name] extends Table<infer _> ? Name : never]: Records[Name];
};

/** What is asked by a column that is worked out from its row. */
function workedOutIn(
  store: Store,
  through: Through,
): Pick<Records, 'obligationsDue' | 'openObligationsOf' | 'openPlacementsOf' | 'meetingOfEvent'> {
  const obligations = tableIn(store, LISTS.obligations as ListOf<Obligation>, through);
  const meetings = tableIn(store, LISTS.meetings as ListOf<Meeting>, through);
  const placements = tableIn(store, LISTS.placements as ListOf<Placement>, through);
  return {
    openObligationsOf: (owner) => obligations.workedOut('OpenOwner', (who) => who === owner),
    openPlacementsOf: async (who) =>
      (await placements.workedOut('IsOpen', (is) => is === 'yes'))
        .map(({ row }) => row)
        .filter((row) => THEIR_CHILDREN.some((part) => row[part] === who)),
    obligationsDue: (now) => obligations.workedOut('LookAt', (from) => from <= now),
    meetingOfEvent: async (eventId) => {
      const found = await meetings.workedOut('EventMark', (mark) => mark === eventMark(eventId));
      const its = found.filter(({ row }) => row.eventId === eventId);
      return its.find(({ row }) => row.heldWith === undefined) ?? its[0];
    },
  };
}

/** The council’s records over a store. */
export function recordsIn(store: Store, through: Through = direct): Records {
  const tables = Object.fromEntries(
    Object.entries(LISTS).map(([name, list]) => [name, tableIn(store, list as unknown as ListOf<Keyed>, through)]),
  ) as unknown as Tables;
  const audit = auditOver(tableIn(store, CHAIN, through), tableIn(store, CHAIN_HEADS, through));
  const { childRef, initials } = LISTS.placements.columns;
  const starts = [columnName('childRef', childRef), columnName('initials', initials)];
  const readFile = async (path: string): Promise<Uint8Array> => {
    await Promise.resolve();
    const bytes = store.files.get(path);
    if (bytes === undefined) throw new Fault('refused', 'file');
    return bytes;
  };
  return {
    ...tables,
    workers: withRoles(tables.workers, tables.roles),
    ...workedOutIn(store, through),
    openPlans: () => tables.plans.where({ state: 'open' }),
    // Nobody changes a row by hand here: whoever writes a worker wrote their roles.
    followWorkers: () => Promise.resolve(),
    findPlacements: async (typed, limit) => {
      const text = typed.trim().toLowerCase();
      if (text === '') return [];
      const keys = [...(store.lists.get(LISTS.placements.name) ?? [])]
        .filter(([, { cells }]) =>
          starts.some((name) =>
            String(cells[name] ?? '')
              .toLowerCase()
              .startsWith(text),
          ),
        )
        .map(([key]) => key);
      const found = await Promise.all(keys.slice(0, limit).map((key) => tables.placements.find(key)));
      return found.flatMap((row) => (row === undefined ? [] : [row.row]));
    },
    audit: audit.append,
    auditOf: audit.linesOf,
    nextRef: nextRefFrom(tables.settings),
    saveFile: async (path, bytes) => {
      await Promise.resolve();
      store.files.set(path, bytes);
      store.journal.push(`file ${path}`);
      return path;
    },
    readFile,
    readAnswers: async (path) => answersInFile('answers', await readFile(path)),
  };
}
