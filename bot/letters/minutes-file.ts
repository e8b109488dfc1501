import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  patchDocument,
  PatchType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentPart, MinutesDocument } from '#rules';

/** Twentieths of a point; half points for type. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1134;
const TEXT_SIZE = 24;
const SMALL_SIZE = 20;
const FULL_WIDTH = 100;

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
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: {
          default: new Header({ children: [small([council, reference, forWhom].filter(isThere).join(' · '))] }),
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
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

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: SMALL_SIZE }),
    ],
  });

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
      return [tableOf(part), new Paragraph('')];
    default:
      return part satisfies never;
  }
}

const tableOf = ({ head, rows }: Extract<DocumentPart, { is: 'table' }>): Table =>
  new Table({
    width: { size: FULL_WIDTH, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((words) => cell(words, true)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((words) => cell(words, false)) })),
    ],
  });

const cell = (text: string, bold: boolean): TableCell =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, bold })] })],
  });
