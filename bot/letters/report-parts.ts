import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

/* What reports that leave the council have in common: headings and tables that a screen reader knows, and no writer. */

/** Twentieths of a point; half points for type. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const TEXT_SIZE = 22;
const SMALL_SIZE = 18;

export const heading = (text: string, level: 'first' | 'second' = 'first'): Paragraph =>
  level === 'first'
    ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 })
    : new Paragraph({ text, heading: HeadingLevel.HEADING_2, spacing: { before: 240 }, keepNext: true });

/** Each line of what somebody wrote as a paragraph. */
export const paragraphs = (words: string): readonly Paragraph[] =>
  words.split(/\n+/).map((text) => new Paragraph({ text, spacing: { after: 120 } }));

export const leading = (text: string): Paragraph => new Paragraph({ text, keepNext: true, spacing: { after: 80 } });

export const point = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } });

export const small = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, size: SMALL_SIZE })], spacing: { before: 60, after: 120 } });

/** Its head is repeated on the next page, and no row is cut by it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text)) })),
    ],
  });

const cell = (text: string, isHead = false): TableCell =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: isHead, size: TEXT_SIZE })] })] });

/** The whole report as a Word file. @param size of its text, in half points */
export async function reportFile(
  { title, council, size = TEXT_SIZE }: { readonly title: string; readonly council: string; readonly size?: number },
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: council,
    lastModifiedBy: council,
    revision: 1,
    styles: {
      default: { document: { run: { font: 'Arial', size, language: { value: 'en-GB' } } } },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), ...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: SMALL_SIZE }),
    ],
  });
