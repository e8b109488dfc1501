import type { Register } from '../register.ts';
import type { TableLine } from './table.ts';
import { tableIn } from './table-in.ts';

/** A row, and where it stands in the file. */
export interface RowAt<Row> {
  readonly line: number;
  readonly row: Row;
}
export type RowsIn<Row> = { readonly rows: readonly RowAt<Row>[] } | { readonly wrong: readonly string[] };

/** Sentences that are said; a file that was written otherwise would have one for each line. */
export const MOST_SENTENCES = 50;

/** Every row of the file, or everything that is wrong with it, by line and heading. */
export function rowsIn<Row extends { readonly key: string }>(
  file: Uint8Array,
  { headings, mayLack, rowIn }: Register<Row>,
): RowsIn<Row> {
  const table = tableIn(file, headings);
  if ('wrong' in table) return table;
  const [first, ...rest] = table.lines;
  if (first === undefined) return { wrong: ['The file is empty.'] };
  const given = first.cells.map((cell) => headingIn(cell, headings));
  const wrongOnes = [...headingsWrong(first, given, headings, mayLack), ...uneven(rest, given.length)];
  if (wrongOnes.length > 0) return { wrong: wrongOnes.slice(0, MOST_SENTENCES) };

  const wrong: string[] = [];
  const rows = new Map<string, RowAt<Row>>();
  for (const { line, cells } of rest) {
    const read = rowIn(Object.fromEntries(given.map((heading, at) => [heading, cells[at] ?? ''])));
    if ('wrong' in read) {
      // Of one cell, the first thing that is wrong says enough.
      const byHeading = new Map(read.wrong.toReversed().map(({ heading, sentence }) => [heading, sentence]));
      wrong.push(...[...byHeading].toReversed().map(([heading, sentence]) => `Line ${line}, ${heading}: ${sentence}`));
    } else if (rows.has(read.row.key)) wrong.push(`Line ${line}, ${headings[0] ?? ''}: stands in an earlier line too.`);
    else rows.set(read.row.key, { line, row: read.row });
  }
  return wrong.length > 0 ? { wrong: wrong.slice(0, MOST_SENTENCES) } : { rows: [...rows.values()] };
}

/** As it is written here, whatever its capitals and spaces. */
const headingIn = (cell: string, headings: readonly string[]): string => {
  const plain = (words: string): string => words.toLowerCase().replace(/[\s_]+/g, ' ');
  return headings.find((heading) => plain(heading) === plain(cell)) ?? cell;
};

function headingsWrong(
  { line }: TableLine,
  given: readonly string[],
  wanted: readonly string[],
  mayLack: readonly string[],
): readonly string[] {
  return [
    ...wanted
      .filter((heading) => !given.includes(heading) && !mayLack.includes(heading))
      .map((heading) => `Line ${line}: the heading “${heading}” is missing.`),
    ...given
      .filter((heading) => !wanted.includes(heading))
      .map((heading) =>
        heading === ''
          ? `Line ${line}: a column has values and no heading. Name it, or empty it.`
          : `Line ${line}: the heading “${heading}” is not known.`,
      ),
    ...given
      .filter((heading, at) => given.indexOf(heading) !== at && heading !== '')
      .map((heading) => `Line ${line}: the heading “${heading}” stands there twice.`),
  ];
}

const uneven = (rest: readonly TableLine[], width: number): readonly string[] =>
  rest
    .filter(({ cells }) => cells.length !== width)
    .map(({ line, cells }) => `Line ${line}: has ${cells.length} values; the headings are ${width}.`);
