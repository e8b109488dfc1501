import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  patchDocument,
  PatchType,
  TableCell,
  TextRun,
  type Table,
} from 'docx';
import type { DocumentPart, MinutesDocument } from '#rules';
import { A4, pageNumber, tableOf } from './page-parts.ts';

/** Half points for type. */
const TEXT_SIZE = 24;
const SMALL_SIZE = 20;

/**
 * One version of the minutes as a Word file: headings and table heads that a screen reader knows, British English, a title, the
 * reference and the page on each page. It is made of the text alone: no comments, no marked changes, no name of a writer.
 *
 * @source Torbay T-71; domain §12 (hidden data); law §12
 */
export async function minutesFile(minutes: MinutesDocument): Promise<Uint8Array> {
  const { title, council, reference, forWhom, notice, parts } = minutes;
  const document = new Document({
    title,
    creator: council,
    lastModifiedBy: council,
    revision: 1,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: TEXT_SIZE, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 160, line: 300, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { font: 'Arial', size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { font: 'Arial', size: 28, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: { page: A4 },
        headers: {
          default: new Header({ children: [small([council, reference, forWhom].filter(isThere).join(' · '))] }),
        },
        footers: { default: new Footer({ children: [pageNumber(SMALL_SIZE)] }) },
        children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), small(notice), ...parts.flatMap(drawn)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/**
 * Minutes as Word files, in the council’s own template where it gave one; the letter to a child is never in it.
 *
 * @source Torbay T-71
 */
export const minutesFilesIn =
  (template: Uint8Array | undefined) =>
  (minutes: MinutesDocument): Promise<Uint8Array> =>
    template === undefined || minutes.reference === undefined ? minutesFile(minutes) : inTemplate(template, minutes);

function inTemplate(template: Uint8Array, minutes: MinutesDocument): Promise<Uint8Array> {
  const { title, council, reference = '', forWhom, notice, parts } = minutes;
  const words = { title, council, reference, for: forWhom, notice };
  return patchDocument({
    outputType: 'uint8array',
    data: template,
    patches: {
      ...Object.fromEntries(
        Object.entries(words).map(([place, text]) => [
          place,
          { type: PatchType.PARAGRAPH, children: [new TextRun(text)] },
        ]),
      ),
      minutes: { type: PatchType.DOCUMENT, children: parts.flatMap(drawn) },
    },
    properties: { title, creator: council, lastModifiedBy: council, subject: '', keywords: '', description: '' },
  });
}

const isThere = (words: string | undefined): words is string => words !== undefined && words !== '';

const small = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, size: SMALL_SIZE })] });

const LEADS: Readonly<Partial<Record<Extract<DocumentPart, { is: 'text' }>['kind'], string>>> = {
  decision: 'Decided: ',
  dissent: 'Not agreed: ',
  learning: 'Learnt: ',
  recommendation: 'Recommended: ',
};

function drawn(part: DocumentPart): readonly (Paragraph | Table)[] {
  switch (part.is) {
    case 'heading':
      return [new Paragraph({ text: part.text, heading: HeadingLevel.HEADING_1 })];
    case 'text': {
      const lead = LEADS[part.kind];
      return [
        new Paragraph({
          children: [...(lead === undefined ? [] : [new TextRun({ text: lead, bold: true })]), new TextRun(part.text)],
        }),
      ];
    }
    case 'table':
      return [tableOf(part.head, part.rows, cell), new Paragraph('')];
    default:
      return part satisfies never;
  }
}

const cell = (text: string, bold: boolean): TableCell =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, bold })] })],
  });
