import { Document, Footer, HeadingLevel, Packer, Paragraph, TableCell, TextRun, type Table } from 'docx';
import { A4, pageNumber, tableOf } from './page-parts.ts';

/* What reports that leave the council have in common: headings and tables that a screen reader knows, and no writer. */

/** Half points for type. */
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

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Table =>
  tableOf(head, rows, cell);

const cell = (text: string, isHead: boolean): TableCell =>
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
        properties: { page: A4 },
        footers: { default: new Footer({ children: [pageNumber(SMALL_SIZE)] }) },
        children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), ...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
