import { groupsOf } from '../casework/groups-of.ts';
import type { Records, Saved, Table } from '../casework/ports.ts';
import { moveCircle, type Reallocated } from './reallocated.ts';
import type { Register } from './register.ts';
import { MOST_SENTENCES, rowsIn, type RowAt } from './register-file/rows-in.ts';
import { REGISTERS, type RegisterName } from './registers.ts';
import { keysOf, type Placement } from '#rules';

export type Imported =
  | {
      readonly added: number;
      readonly changed: number;
      readonly same: number;
      /** People of a circle whom the child’s new worker reaches from now on. */
      readonly moved?: number | undefined;
    }
  /** What is wrong, a sentence each. Then nothing was imported. */
  | { readonly wrong: readonly string[] };

/** What a file would do: which rows are new, and in which fields the others differ. No value of them is in it. */
export type Preview =
  | { readonly added: readonly string[]; readonly changed: readonly Differs[]; readonly same: number }
  | { readonly wrong: readonly string[] };

interface Differs {
  readonly key: string;
  readonly fields: readonly string[];
}

/** Checks the whole file, then writes each row under its key: what is there and differs is changed, the rest is left. */
export async function importInto(name: RegisterName, file: Uint8Array, records: Records): Promise<Imported> {
  switch (name) {
    case 'people':
      return importRows(file, REGISTERS.people, records.workers);
    case 'placements': {
      const homes: Reallocated[] = [];
      const note = (before: Placement, after: Placement): void => void homes.push({ before, after });
      const came = await importRows(file, REGISTERS.placements, records.placements, note);
      const moved = await moveCircle(homes, records);
      return moved === 0 ? came : { ...came, moved };
    }
    case 'circle':
      return importRows(file, REGISTERS.circle, records.circle);
    default:
      return name satisfies never;
  }
}

/** What `importInto` would do with this file now. Nothing is written. */
export async function previewOf(name: RegisterName, file: Uint8Array, records: Records): Promise<Preview> {
  switch (name) {
    case 'people':
      return previewRows(file, REGISTERS.people, records.workers);
    case 'placements':
      return previewRows(file, REGISTERS.placements, records.placements);
    case 'circle':
      return previewRows(file, REGISTERS.circle, records.circle);
    default:
      return name satisfies never;
  }
}

interface Keyed {
  readonly key: string;
}

async function importRows<Row extends Keyed>(
  file: Uint8Array,
  register: Register<Row>,
  table: Table<Row>,
  changed?: (before: Row, after: Row) => void,
): Promise<Imported> {
  const compared = await compare(file, register, table);
  if ('wrong' in compared) return compared;

  const count = { added: 0, changed: 0, same: 0 };
  const put = async ({ row, saved, to }: Compared<Row>): Promise<keyof typeof count> => {
    if (saved === undefined) {
      await table.create(row);
      return 'added';
    }
    if (to === undefined) return 'same';
    await table.change(saved, to);
    changed?.(saved.row, row);
    return 'changed';
  };
  // So many go to Microsoft 365 together: one by one, the registers of a council take hours.
  for (const rows of groupsOf(compared.rows)) for (const came of await Promise.all(rows.map(put))) count[came] += 1;
  return count;
}

async function previewRows<Row extends Keyed>(
  file: Uint8Array,
  register: Register<Row>,
  table: Table<Row>,
): Promise<Preview> {
  const compared = await compare(file, register, table);
  if ('wrong' in compared) return compared;
  const isNew = compared.rows.filter(({ saved }) => saved === undefined);
  const differ = compared.rows.flatMap(({ row, to }) =>
    to === undefined ? [] : [{ key: row.key, fields: Object.keys(to) }],
  );
  return {
    added: isNew.map(({ row }) => row.key),
    changed: differ,
    same: compared.rows.length - isNew.length - differ.length,
  };
}

interface Compared<Row> {
  readonly row: Row;
  readonly saved: Saved<Row> | undefined;
  /** The fields in which it differs; undefined where it does not, or is new. */
  readonly to: Partial<Row> | undefined;
}

async function compare<Row extends Keyed>(
  file: Uint8Array,
  register: Register<Row>,
  table: Table<Row>,
): Promise<{ readonly rows: readonly Compared<Row>[] } | { readonly wrong: readonly string[] }> {
  const read = rowsIn(file, register);
  if ('wrong' in read) return read;
  const there = new Map((await table.all()).map((saved) => [saved.row.key, saved]));
  const wrong = noughtsLost(read.rows, there, register.headings[0] ?? '');
  if (wrong.length > 0) return { wrong };
  return {
    rows: read.rows.map(({ row }) => {
      const saved = there.get(row.key);
      return { row, saved, to: saved === undefined ? undefined : differences(saved.row, row) };
    }),
  };
}

/** A number that is not in the register, while the same with noughts before it is: Excel took them. */
function noughtsLost<Row extends Keyed>(
  rows: readonly RowAt<Row>[],
  there: ReadonlyMap<string, unknown>,
  heading: string,
): readonly string[] {
  const bare = (key: string): string => key.replace(/:0+(?=\d+$)/, ':');
  const padded = new Map([...there.keys()].filter((key) => key !== bare(key)).map((key) => [bare(key), key] as const));
  const own = (key: string): string => key.slice(key.indexOf(':') + 1);
  return rows
    .flatMap(({ line, row: { key } }) => {
      const known = there.has(key) ? undefined : padded.get(key);
      return known === undefined
        ? []
        : [
            `Line ${line}, ${heading}: ${own(key)} is not in the register, and ${own(known)} is: Excel took the noughts away. Set the column to “Text” before you fill it, and export again.`,
          ];
    })
    .slice(0, MOST_SENTENCES);
}

/** The fields of the file in which the rows differ; undefined when in none. What the file does not speak of stays. */
function differences<Row extends object>(before: Row, after: Row): Partial<Row> | undefined {
  const to: Partial<Row> = {};
  for (const field of keysOf(after)) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) to[field] = after[field];
  }
  return Object.keys(to).length === 0 ? undefined : to;
}
