import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { groupsOf } from '../casework/groups-of.ts';
import type { Records, Table } from '../casework/ports.ts';
import { REGISTERS, type RegisterName } from './registers.ts';
import type { Register } from './register.ts';
import { keysOf } from '#rules';

export type Imported =
  | { readonly added: number; readonly changed: number; readonly same: number }
  /** What is wrong, a sentence each. Then nothing was imported. */
  | { readonly wrong: readonly string[] };

/** Sentences that are said; a file with another separator would have one for each line. */
const MOST_SENTENCES = 50;

/** Checks the whole file, then writes each row under its key: what is there and differs is changed, the rest is left. */
export async function importInto(name: RegisterName, file: Uint8Array, records: Records): Promise<Imported> {
  switch (name) {
    case 'people':
      return importRows(file, REGISTERS.people, records.workers);
    case 'placements':
      return importRows(file, REGISTERS.placements, records.placements);
    case 'circle':
      return importRows(file, REGISTERS.circle, records.circle);
    default:
      return name satisfies never;
  }
}

async function importRows<Row extends { readonly key: string }>(
  file: Uint8Array,
  register: Register<Row>,
  table: Table<Row>,
): Promise<Imported> {
  const read = rowsIn(file, register);
  if ('wrong' in read) return read;

  const there = new Map((await table.all()).map((saved) => [saved.row.key, saved]));
  const count = { added: 0, changed: 0, same: 0 };
  const put = async (row: Row): Promise<keyof typeof count> => {
    const saved = there.get(row.key);
    if (saved === undefined) {
      await table.create(row);
      return 'added';
    }
    const to = differences(saved.row, row);
    if (to === undefined) return 'same';
    await table.change(saved, to);
    return 'changed';
  };
  // So many go to Microsoft 365 together: one by one, the registers of a council take hours.
  for (const rows of groupsOf(read.rows)) for (const came of await Promise.all(rows.map(put))) count[came] += 1;
  return count;
}

function rowsIn<Row extends { readonly key: string }>(
  file: Uint8Array,
  { headings, mayLack, rowIn }: Register<Row>,
): { readonly rows: readonly Row[] } | { readonly wrong: readonly string[] } {
  const lines = linesIn(file, headings, mayLack);
  if ('wrong' in lines) return lines;

  const wrong: string[] = [];
  const rows = new Map<string, Row>();
  for (const { line, values } of lines.lines) {
    const read = rowIn(values);
    if ('wrong' in read)
      wrong.push(...read.wrong.map(({ heading, sentence }) => `Line ${line}, ${heading}: ${sentence}`));
    else if (rows.has(read.row.key)) wrong.push(`Line ${line}, ${headings[0]}: stands in an earlier line too.`);
    else rows.set(read.row.key, read.row);
  }
  return wrong.length > 0 ? { wrong: wrong.slice(0, MOST_SENTENCES) } : { rows: [...rows.values()] };
}

/** What csv-parse gives with `info`: the cells of a line and where it ends in the file. */
const RECORDS = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

type Lines = readonly { readonly line: number; readonly values: Readonly<Record<string, string>> }[];

function linesIn(
  file: Uint8Array,
  headings: readonly string[],
  mayLack: readonly string[],
): { readonly lines: Lines } | { readonly wrong: readonly string[] } {
  try {
    const parsed = RECORDS.parse(
      parse(Buffer.from(file), { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }),
    );
    const [first, ...rest] = parsed;
    if (first === undefined) return { wrong: ['The file is empty.'] };
    const wrong = headingsWrong(first.record, headings, mayLack);
    if (wrong.length > 0) return { wrong };
    const uneven = rest.filter(({ record }) => record.length !== first.record.length);
    if (uneven.length > 0) {
      return {
        wrong: uneven
          .slice(0, MOST_SENTENCES)
          .map(
            ({ record, info }) =>
              `Line ${info.lines}: has ${record.length} values; the headings are ${first.record.length}.`,
          ),
      };
    }
    return {
      lines: rest.map(({ record, info }) => ({
        line: info.lines,
        values: Object.fromEntries(first.record.map((heading, at) => [heading, record[at] ?? ''])),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      wrong: [
        `Line ${typeof error['lines'] === 'number' ? error['lines'] : '?'}: the quotation marks do not fit together.`,
      ],
    };
  }
}

const headingsWrong = (
  given: readonly string[],
  wanted: readonly string[],
  mayLack: readonly string[],
): readonly string[] => [
  ...wanted
    .filter((heading) => !given.includes(heading) && !mayLack.includes(heading))
    .map((heading) => `Line 1: the heading “${heading}” is missing.`),
  ...given
    .filter((heading) => !wanted.includes(heading))
    .map((heading) => `Line 1: the heading “${heading}” is not known.`),
  ...given
    .filter((heading, at) => given.indexOf(heading) !== at)
    .map((heading) => `Line 1: the heading “${heading}” stands there twice.`),
];

/** The fields of the file in which the rows differ; undefined when in none. What the file does not speak of stays. */
function differences<Row extends object>(before: Row, after: Row): Partial<Row> | undefined {
  const fields = keysOf(after);
  const to: Partial<Row> = {};
  for (const field of fields) {
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) to[field] = after[field];
  }
  return Object.keys(to).length === 0 ? undefined : to;
}
