import type { SampleDocument } from '#rules';
import { heading, paragraphs, reportFile, small, table } from './report-parts.ts';

/** The report of a dip sample as a Word file: what it says, what was found, how it was drawn. @source Torbay T-78; law §9.3, §9.4 */
export const sampleFile = (report: SampleDocument): Promise<Uint8Array> => {
  const { council, says, found, agreement, method, seed, fewest, because } = report;
  return reportFile(report, [
    small(`${council}. It grades records, never a worker and never a child.`),
    heading('What the sample says'),
    ...paragraphs(says),
    heading('What was found'),
    table(
      ['Question', 'Yes', 'No', 'Not relevant'],
      found.map(({ words, counts }) => [
        words,
        ...(counts === undefined
          ? ['not shown', 'not shown', 'not shown']
          : [counts.yes, counts.no, counts.notRelevant].map(String)),
      ]),
    ),
    small(
      `The answers to a question are shown together, and only where each of them is none or at least ${fewest}. The grades stand in the yearly summary.`,
    ),
    heading('How far two readers agreed'),
    ...paragraphs(agreement),
    heading('How it was drawn'),
    ...paragraphs(method),
    ...paragraphs(`Seed: ${seed}`),
    small(`Because of ${because.join('; ')}.`),
  ]);
};
