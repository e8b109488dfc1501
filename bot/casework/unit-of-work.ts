import type { Ports, Records, Saved, Table } from './ports.ts';

type Keyed = { readonly key: string };

/** The ports of one turn: each row is read once in it, and read again only after it was written. Never kept beyond the turn. */
export function unitOfWork(ports: Ports): Ports {
  const tables = Object.entries(ports.records).map(([name, part]: [string, unknown]): [string, unknown] => [
    name,
    isTable(part) ? remembering(part) : part,
  ]);
  return { ...ports, records: Object.fromEntries(tables) as unknown as Records };
}

const isTable = (value: unknown): value is Table<Keyed> =>
  typeof value === 'object' && value !== null && 'find' in value && 'where' in value;

/** A table that remembers what it was asked, until one of its rows is written. */
function remembering<Row extends Keyed>(table: Table<Row>): Table<Row> {
  const rows = new Map<string, Promise<Saved<Row> | undefined>>();
  const questions = new Map<string, Promise<readonly Saved<Row>[]>>();

  function ask(question: string, look: () => Promise<readonly Saved<Row>[]>): Promise<readonly Saved<Row>[]> {
    const before = questions.get(question);
    if (before !== undefined) return before;
    const asked = look().then((found) => {
      for (const saved of found) rows.set(saved.row.key, Promise.resolve(saved));
      return found;
    });
    questions.set(question, asked);
    asked.catch(() => questions.delete(question));
    return asked;
  }
  function written<S extends Saved<Row>>(saved: S): S {
    questions.clear();
    rows.set(saved.row.key, Promise.resolve(saved));
    return saved;
  }
  /** A write that failed says that the row is not as we think. */
  function forgotten(key: string) {
    return (fault: unknown): never => {
      questions.clear();
      rows.delete(key);
      throw fault;
    };
  }

  return {
    find: (key) => {
      const before = rows.get(key);
      if (before !== undefined) return before;
      const found = table.find(key);
      rows.set(key, found);
      // What is not there may be made by somebody else in the meantime, under the same key.
      found.then(
        (saved) => saved === undefined && rows.delete(key),
        () => rows.delete(key),
      );
      return found;
    },
    where: (columns) => ask(JSON.stringify(Object.entries(columns).sort()), () => table.where(columns)),
    all: () => ask('all', () => table.all()),
    create: (row, mark) => table.create(row, mark).then(written, forgotten(row.key)),
    change: (saved, to, mark) => table.change(saved, to, mark).then(written, forgotten(saved.row.key)),
  };
}
