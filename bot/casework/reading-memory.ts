import type { Among, Records, Saved, Table } from './ports.ts';

type Keyed = { readonly key: string };

export interface Memory {
  readonly table: Table<Keyed>;
  readonly forget: () => void;
  /** Nothing has these values but what is written in this turn: the reference was handed out in it. */
  readonly expectNothing: (columns: Readonly<Record<string, unknown>>) => void;
}

/** Which records remember, over which, and how they forget. */
export const REMEMBERING = new WeakMap<
  Records,
  {
    readonly outside: Records;
    readonly forget: () => void;
    readonly expectNothing: (table: string, columns: Readonly<Record<string, unknown>>) => void;
  }
>();

/** A column beside the key whose value one row has at the most: a row read by another question answers this one. */
const UNIQUE: Readonly<Record<string, string>> = { episodes: 'ref', endings: 'ref', questionnaires: 'id' };

/** A table that remembers; undefined for what is none. */
export function rememberedTable(name: string, part: unknown): Memory | undefined {
  return isTable(part) ? remembering(part, UNIQUE[name]) : undefined;
}

const isTable = (value: unknown): value is Table<Keyed> =>
  typeof value === 'object' && value !== null && 'find' in value && 'where' in value;

/** What one turn knows of a table. */
interface Known<Row> {
  /** Rows asked for by their key, also those that are not there. */
  readonly rows: Map<string, Promise<Saved<Row> | undefined>>;
  /** Rows that were read, in whatever way. */
  readonly seen: Map<string, Saved<Row>>;
  /** Rows written in this turn: known better than any answer on its way. */
  readonly written: Map<string, Saved<Row>>;
  readonly questions: Map<string, Promise<readonly Saved<Row>[]>>;
}

/** A table that remembers what it was asked. */
function remembering<Row extends Keyed>(table: Table<Row>, unique: string | undefined): Memory {
  const known: Known<Row> = { rows: new Map(), seen: new Map(), written: new Map(), questions: new Map() };
  const wrote = <S extends Saved<Row>>(saved: S): S => {
    known.written.set(saved.row.key, saved);
    return saved;
  };
  /** A write that failed says that the row is not as we think. */
  const forgotten =
    (key: string) =>
    (fault: unknown): never => {
      known.questions.clear();
      for (const part of [known.rows, known.seen, known.written]) part.delete(key);
      throw fault;
    };
  const remembers: Table<Row> = {
    find: (key) => find(table, known, key),
    where: (columns, among) => ask(table, known, unique, columns, among),
    all: () => table.all(),
    create: (row, mark) => table.create(row, mark).then(wrote, forgotten(row.key)),
    change: (saved, to, mark) => table.change(saved, to, mark).then(wrote, forgotten(saved.row.key)),
  };
  return {
    table: remembers,
    forget: () => {
      for (const part of [known.rows, known.seen, known.written, known.questions]) part.clear();
    },
    expectNothing: (columns) => {
      known.questions.set(questionOf(columns, undefined), Promise.resolve([]));
    },
  };
}

function remember<Row extends Keyed>({ rows, seen, written }: Known<Row>, saved: Saved<Row>): void {
  const { key } = saved.row;
  if (written.has(key)) return;
  seen.set(key, saved);
  rows.set(key, Promise.resolve(saved));
}

function find<Row extends Keyed>(table: Table<Row>, known: Known<Row>, key: string): Promise<Saved<Row> | undefined> {
  const before = known.written.get(key);
  if (before !== undefined) return Promise.resolve(before);
  const asked = known.rows.get(key);
  if (asked !== undefined) return asked;
  const found = table.find(key).then((saved) => {
    if (saved !== undefined) remember(known, saved);
    return known.written.get(key) ?? saved;
  });
  known.rows.set(key, found);
  found.catch(() => known.rows.delete(key));
  return found;
}

const questionOf = (columns: object, among: object | undefined): string =>
  JSON.stringify([Object.entries(columns).sort(), among]);

async function ask<Row extends Keyed>(
  table: Table<Row>,
  known: Known<Row>,
  unique: string | undefined,
  columns: Partial<Row>,
  among: Among<Row> | undefined,
): Promise<readonly Saved<Row>[]> {
  const one = among === undefined ? oneKnown(known, unique, columns) : undefined;
  if (one !== undefined) return [one];
  const question = questionOf(columns, among);
  const asked = known.questions.get(question) ?? table.where(columns, among);
  known.questions.set(question, asked);
  try {
    const found = await asked;
    for (const saved of found) remember(known, saved);
    return asWritten(known, found, (row) => has(row, columns) && isAmong(row, among));
  } catch (fault) {
    known.questions.delete(question);
    throw fault;
  }
}

/** The row that has this value in the column where no two have the same, where it was read or written before. */
function oneKnown<Row extends Keyed>(
  { seen, written }: Known<Row>,
  unique: string | undefined,
  columns: Partial<Row>,
): Saved<Row> | undefined {
  const entries = Object.entries(columns);
  if (unique === undefined || entries.length !== 1 || entries[0]?.[0] !== unique) return undefined;
  const all = [...written.values(), ...[...seen.values()].filter(({ row }) => !written.has(row.key))];
  return all.find(({ row }) => has(row, columns));
}

/** The rows that a question found, as they are since. */
function asWritten<Row extends Keyed>(
  { written }: Known<Row>,
  found: readonly Saved<Row>[],
  isAsked: (row: Row) => boolean,
): readonly Saved<Row>[] {
  const keys = new Set(found.map(({ row }) => row.key));
  const now = found.map((saved) => written.get(saved.row.key) ?? saved);
  const made = [...written.values()].filter(({ row }) => !keys.has(row.key) && isAsked(row));
  return [...now.filter(({ row }) => !written.has(row.key) || isAsked(row)), ...made];
}

function isAmong<Row extends Keyed>(row: Row, among: Among<Row> | undefined): boolean {
  const values = new Map<string, unknown>(Object.entries(row));
  return Object.entries<readonly unknown[] | undefined>(among ?? {}).every(([field, some = []]) =>
    some.includes(values.get(field)),
  );
}

function has<Row extends Keyed>(row: Row, columns: Partial<Row>): boolean {
  const values = new Map<string, unknown>(Object.entries(row));
  return Object.entries<unknown>(columns).every(
    ([field, value]) => (values.get(field) ?? undefined) === (value ?? undefined),
  );
}
