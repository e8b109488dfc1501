import type { SummaryDocument, SummaryFigure } from '#rules';
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
    ...figures.filter(hasRows).flatMap(figureParts),
    small(`Because of ${because.join('; ')}.`),
  ]);
};

const hasRows = ({ rows }: SummaryFigure): boolean => rows.length > 0;

const figureParts = ({ title, says, rows, of, unknown, counted, change }: SummaryFigure) => [
  heading(title, 'second'),
  leading(says),
  table(
    ['Answer', 'Number', 'Share'],
    rows.map(({ words, count, share }) => [
      words,
      count === undefined ? 'not shown' : String(count),
      share === undefined ? '' : `${share.percent}% (${share.low}% to ${share.high}%)`,
    ]),
  ),
  small(`${of.words}; ${unknown.words}. ${counted} ${change}`),
];
