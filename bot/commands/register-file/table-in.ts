import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { plainCell } from './cells.ts';
import type { TableIn, TableLine } from './table.ts';
import { textIn } from './text-in.ts';
import { workbookIn } from './workbook-in.ts';

/** How a file begins that is no text: an .xlsx is a zip file, and Excel’s kind of before 2007 has a mark of its own. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

const OLD_KIND =
  'This is a workbook of Excel’s old kind (.xls), or one that is protected by a password. Save it as .xlsx, or as “CSV UTF-8”.';

/** The lines of a register, from a text with separators or from the first sheet of an Excel workbook; lines and columns that are empty are left out. */
export function tableIn(file: Uint8Array, headings: readonly string[]): TableIn {
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, at) => file[at] === byte);
  if (begins(OLD_EXCEL)) return { wrong: [OLD_KIND] };
  const read = begins(ZIP) ? workbookIn(file) : linesOfText(file, headings);
  return 'wrong' in read ? read : { lines: withoutEmpty(read.lines) };
}

/** What csv-parse gives with `info`: the cells of a line and where it ends in the file. */
const RECORDS = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Excel’s own line that says which separator follows. */
const SEP = /^sep=(.)\r?\n/i;

function linesOfText(file: Uint8Array, headings: readonly string[]): TableIn {
  const read = textIn(file);
  if ('wrong' in read) return { wrong: [read.wrong] };
  const said = SEP.exec(read.text);
  const text = said === null ? read.text : read.text.slice(said[0].length);
  const before = said === null ? 0 : 1;
  const delimiter = said?.[1] ?? separatorOf(text, headings);
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    const records = RECORDS.parse(parse(text, { ...options, delimiter }));
    return { lines: records.map(({ record, info }) => ({ line: info.lines + before, cells: record.map(plainCell) })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? String(error['lines'] + before) : '?';
    return { wrong: [`Line ${line}: the quotation marks do not fit together.`] };
  }
}

/** Whichever separator parts the first line into most of the headings that are looked for. */
function separatorOf(text: string, headings: readonly string[]): string {
  const [first = ''] = text.split(/\r?\n|\r/, 1);
  const known = new Set(headings.map((heading) => heading.toLowerCase()));
  const found = (separator: string): number =>
    first.split(separator).filter((cell) => known.has(cell.trim().replace(/^"|"$/g, '').toLowerCase())).length;
  return SEPARATORS.toSorted((one, other) => found(other) - found(one))[0] ?? ',';
}

/** Excel writes rows and columns that were once used: they say nothing. */
function withoutEmpty(lines: readonly TableLine[]): readonly TableLine[] {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const columns = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const used = Array.from({ length: columns }, (_, at) => at).filter((at) =>
    filled.some(({ cells }) => (cells[at] ?? '') !== ''),
  );
  // A line that ends before the headings do stays short: it is told of, and not filled up.
  return filled.map(({ line, cells }) => ({ line, cells: used.flatMap((at) => cells[at] ?? []) }));
}
