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
import type { SummaryDocument, SummaryFigure } from '#rules';

/** Twentieths of a point; half points for type. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const TEXT_SIZE = 22;
const SMALL_SIZE = 18;

/**
 * A yearly summary as a Word file: headings and tables that a screen reader knows. Each figure with what it says, its table, and how
 * it was counted. No writer, no comment, no number that is not shown.
 *
 * @source Torbay T-77; law §9.4
 */
export async function summaryFile(summary: SummaryDocument): Promise<Uint8Array> {
  const { title, council, version, parts, totals, figures, fewest, because } = summary;
  const document = new Document({
    title,
    creator: council,
    lastModifiedBy: council,
    revision: 1,
    styles: {
      default: { document: { run: { font: 'Arial', size: TEXT_SIZE, language: { value: 'en-GB' } } } },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          small(`${council}. Version ${version}.`),
          small(
            `Numbers below ${fewest} are not shown, and others are left out so that nobody can work them out. Shares are of those of whom it is known.`,
          ),
          ...parts.flatMap(({ heading, words }) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
            ...words.split(/\n+/).map((text) => new Paragraph({ text, spacing: { after: 120 } })),
          ]),
          new Paragraph({ text: 'The period in numbers', heading: HeadingLevel.HEADING_1 }),
          ...totals.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
          ...figures.filter(hasRows).flatMap(figureParts),
          small(`Because of ${because.join('; ')}.`),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const hasRows = ({ rows }: SummaryFigure): boolean => rows.length > 0;

const figureParts = ({ title, says, rows, of, unknown, counted, change }: SummaryFigure) => [
  new Paragraph({ text: title, heading: HeadingLevel.HEADING_2, spacing: { before: 240 }, keepNext: true }),
  new Paragraph({ text: says, keepNext: true, spacing: { after: 80 } }),
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: ['Answer', 'Number', 'Share'].map((text) => cell(text, true)) }),
      ...rows.map(
        ({ words, count, share }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(words),
              cell(count === undefined ? 'not shown' : String(count)),
              cell(share === undefined ? '' : `${share.percent}% (${share.low}% to ${share.high}%)`),
            ],
          }),
      ),
    ],
  }),
  small(`${of.words}; ${unknown.words}. ${counted} ${change}`),
];

const cell = (text: string, isHead = false): TableCell =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: isHead, size: TEXT_SIZE })] })] });

const small = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, size: SMALL_SIZE })], spacing: { before: 60, after: 120 } });

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: SMALL_SIZE }),
    ],
  });
