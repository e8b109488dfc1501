import { figureGroups, type FigureGroup, type SummaryDocument, type SummaryFigure } from '#rules';
import { heading, leading, paragraphs, point, reportFile, small, table } from './report-parts.ts';

/**
 * A yearly summary as a Word file. Each figure with what it says, its table, and how it was counted. No writer, no comment, no number
 * that is not shown.
 *
 * @source Torbay T-77; law §9.4
 */
export const summaryFile = (summary: SummaryDocument): Promise<Uint8Array> => {
  const { council, version, parts, totals, figures, fewest, because } = summary;
  return reportFile(summary, [
    small(`${council}. Version ${version}.`),
    small(
      `Numbers below ${fewest} are not shown, and others are left out so that nobody can work them out. Shares are of those of whom it is known.`,
    ),
    ...parts.flatMap((part) => [heading(part.heading), ...paragraphs(part.words)]),
    heading('The period in numbers'),
    ...totals.map(point),
    ...figureGroups(figures).flatMap(groupParts),
    small(`Because of ${because.join('; ')}.`),
  ]);
};

/** What is counted of one thing. Where nothing happened, that is a sentence, and not a table of noughts. */
function groupParts({ title, figures }: FigureGroup<SummaryFigure>) {
  const told = figures.filter(({ rows }) => rows.some(({ count }) => count !== 0));
  const untold = figures.filter((figure) => !told.includes(figure));
  return [
    heading(title),
    ...told.flatMap(figureParts),
    ...(told.length === 0
      ? [
          leading(
            untold.every(({ rows }) => rows.length > 0)
              ? 'Nothing was counted here in this period.'
              : 'Too few to show, or nothing to count.',
          ),
        ]
      : []),
    ...(told.length === 0 || untold.length === 0
      ? []
      : [small(`Too few, or nothing to count: ${untold.map((one) => lowerFirst(one.title)).join('; ')}.`)]),
  ];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A longer table leaves out the answers that nobody gave, and says so. */
const SHORT = 8;

function figureParts({ title, says, rows, of, unknown, counted, change }: SummaryFigure) {
  const given = rows.filter(({ count }) => count !== 0);
  const shown = rows.length > SHORT ? given : rows;
  const leftOut = shown.length < rows.length ? 'Of every answer that is not listed there is none. ' : '';
  return [
    heading(title, 'second'),
    leading(says),
    table(
      ['Answer', 'Number', 'Share'],
      shown.map(({ words, count, share }) => [
        words,
        count === undefined ? 'not shown' : String(count),
        share === undefined ? '' : `${share.percent}% (${share.low}% to ${share.high}%)`,
      ]),
    ),
    small(`${leftOut}${of.words}; ${unknown.words}. ${counted} ${change}`),
  ];
}
