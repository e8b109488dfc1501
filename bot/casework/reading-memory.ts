import { madeOnce } from './made-once.ts';
import type { Among, Records, Saved, Table } from './ports.ts';

type Keyed = { readonly key: string };
/** Below 0 where the first row is read before the second. */
export type Order = (one: Keyed, other: Keyed) => number;

export interface Memory extends Told {
  readonly table: Table<Keyed>;
  readonly forget: () => void;
  /** Nothing has these values but what is written in this turn: the reference was handed out in it. */
  readonly expectNothing: (columns: Readonly<Record<string, unknown>>) => void;
}

/** What a table is told of its rows, and does not have to ask. */
interface Told {
  /** As it stands, without a question of its own where one is asked already that would bring it. */
  readonly asAsked: (key: string) => Promise<Saved<Keyed> | undefined>;
  /** It was read a moment ago by somebody else of this process, and this version of it stands or is refused. */
  readonly wasRead: (saved: Saved<Keyed>) => void;
  /** It is going to be made so; until it is, it is shown so. A new one is shown only where none of this key was read. */
  readonly showAsMade: (saved: Saved<Keyed>, isNew: boolean) => void;
  /** It is made: as it is now, or not at all. */
  readonly isMade: (key: string, saved: Saved<Keyed> | undefined) => void;
}

/** Which records remember, over which, and how they forget. */
export const REMEMBERING = new WeakMap<
  Records,
  {
    readonly outside: Records;
    readonly forget: () => void;
    readonly expectNothing: (table: string, columns: Readonly<Record<string, unknown>>) => void;
    readonly told: (table: string) => Told | undefined;
  }
>();

/** A column beside the key whose value one row has at the most: a row read by another question answers this one. */
const UNIQUE: Readonly<Record<string, string>> = { episodes: 'ref', endings: 'ref', questionnaires: 'id' };

/** The question that brings a row of this key along, where its key says so: asked already, it is waited for. */
const BROUGHT_BY: Readonly<Record<string, (key: string) => object>> = {
  invitations: (key) => ({ meeting: key.split(':')[1] }),
  obligations: (key) => ({ about: key.split(':')[1] }),
};

/** A table that remembers; undefined for what is none. */
export function rememberedTable(name: string, part: unknown, order: Order | undefined): Memory | undefined {
  return isTable(part) ? remembering(part, UNIQUE[name], BROUGHT_BY[name], order) : undefined;
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
  /** Rows of a plan of this turn that are made behind its answer, as they are going to be. */
  readonly shown: Map<string, { readonly saved: Saved<Row>; readonly isNew: boolean }>;
  readonly questions: Map<string, Promise<readonly Saved<Row>[]>>;
}

/** A table that remembers what it was asked. */
function remembering(
  table: Table<Keyed>,
  unique: string | undefined,
  broughtBy: ((key: string) => object) | undefined,
  order: Order | undefined,
): Memory {
  const known: Known<Keyed> = {
    rows: new Map(),
    seen: new Map(),
    written: new Map(),
    shown: new Map(),
    questions: new Map(),
  };
  const wrote = <S extends Saved<Keyed>>(saved: S): S => {
    known.written.set(saved.row.key, saved);
    known.shown.delete(saved.row.key);
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
  const once = madeOnce<Awaited<ReturnType<Table<Keyed>['create']>>>();
  const remembers: Table<Keyed> = {
    find: (key) => find(table, known, key, broughtBy?.(key)),
    where: async (columns, among) => {
      const found = await ask(table, known, unique, columns, among);
      return order === undefined ? found : found.toSorted((one, other) => order(one.row, other.row));
    },
    all: () => table.all(),
    create: (row, mark) => once(row.key, () => table.create(row, mark).then(wrote, forgotten(row.key))),
    change: (saved, to, mark) => table.change(saved, to, mark).then(wrote, forgotten(saved.row.key)),
  };
  return {
    table: remembers,
    forget: () => {
      for (const part of [known.rows, known.seen, known.written, known.shown, known.questions]) part.clear();
    },
    ...toldOf(known),
    asAsked: async (key) => {
      const asked = known.questions.get(questionOf(broughtBy?.(key) ?? {}, undefined));
      if (asked === undefined) return find(table, known, key, undefined);
      const found = await asked;
      return known.written.get(key) ?? known.shown.get(key)?.saved ?? found.find(({ row }) => row.key === key);
    },
    expectNothing: (columns) => {
      known.questions.set(questionOf(columns, undefined), Promise.resolve([]));
    },
  };
}

const toldOf = (known: Known<Keyed>): Omit<Told, 'asAsked'> => ({
  wasRead: (saved) => {
    remember(known, saved);
  },
  showAsMade: (saved, isNew) => {
    const { key } = saved.row;
    if (isNew && (known.seen.has(key) || known.written.has(key))) return;
    known.written.delete(key);
    known.shown.set(key, { saved, isNew });
  },
  isMade: (key, saved) => {
    if (!known.shown.delete(key)) return;
    if (saved === undefined) known.rows.delete(key);
    else known.written.set(key, saved);
  },
});

function remember<Row extends Keyed>({ rows, seen, written, shown }: Known<Row>, saved: Saved<Row>): void {
  const { key } = saved.row;
  // One that is there already is not made anew.
  if (shown.get(key)?.isNew === true) shown.delete(key);
  if (written.has(key)) return;
  seen.set(key, saved);
  rows.set(key, Promise.resolve(saved));
}

function find<Row extends Keyed>(
  table: Table<Row>,
  known: Known<Row>,
  key: string,
  broughtBy: object | undefined,
): Promise<Saved<Row> | undefined> {
  const before = known.written.get(key) ?? known.shown.get(key)?.saved;
  if (before !== undefined) return Promise.resolve(before);
  const asked = known.rows.get(key);
  if (asked !== undefined) return asked;
  const found = brought(table, known, key, broughtBy).then((saved) => {
    if (saved !== undefined) remember(known, saved);
    return known.written.get(key) ?? known.shown.get(key)?.saved ?? saved;
  });
  known.rows.set(key, found);
  found.catch(() => known.rows.delete(key));
  return found;
}

/** With the answer to a question that is on its way, or by its own key. */
async function brought<Row extends Keyed>(
  table: Table<Row>,
  { questions }: Known<Row>,
  key: string,
  by: object | undefined,
): Promise<Saved<Row> | undefined> {
  const asked = by === undefined ? undefined : questions.get(questionOf(by, undefined));
  const found = await asked?.catch(() => undefined);
  return found?.find(({ row }) => row.key === key) ?? table.find(key);
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
  { seen, written, shown }: Known<Row>,
  unique: string | undefined,
  columns: Partial<Row>,
): Saved<Row> | undefined {
  const entries = Object.entries(columns);
  if (unique === undefined || entries.length !== 1 || entries[0]?.[0] !== unique) return undefined;
  const going = [...shown.values()].map(({ saved }) => saved);
  const better = (key: string): boolean => written.has(key) || shown.has(key);
  const all = [...written.values(), ...going, ...[...seen.values()].filter(({ row }) => !better(row.key))];
  return all.find(({ row }) => has(row, columns));
}

/** The rows that a question found, as they are since. */
function asWritten<Row extends Keyed>(
  { written, shown }: Known<Row>,
  found: readonly Saved<Row>[],
  isAsked: (row: Row) => boolean,
): readonly Saved<Row>[] {
  const keys = new Set(found.map(({ row }) => row.key));
  const better = new Map(written);
  for (const [key, { saved }] of shown) better.set(key, saved);
  const now = found.map((saved) => better.get(saved.row.key) ?? saved);
  const made = [...better.values()].filter(({ row }) => !keys.has(row.key) && isAsked(row));
  return [...now.filter(({ row }) => !better.has(row.key) || isAsked(row)), ...made];
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
