import { AlignmentType, PageNumber, Paragraph, Table, TableRow, TextRun, WidthType, type TableCell } from 'docx';

/* What every Word file that leaves the council has in common, whatever is in it. */

/** Twentieths of a point. */
const MARGIN = 1134;
export const A4 = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
} as const;

/** `Page 2 of 5`, in half points. */
export const pageNumber = (size: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size })],
  });

/** Its head is repeated on the next page, and no row is cut by it. */
export const tableOf = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  cell: (text: string, isHead: boolean) => TableCell,
): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text, false)) })),
    ],
  });
