import { agreementOf } from './agreement-of-readers.ts';
import { csvOf, type CsvValue } from './csv.ts';
import { HIDDEN } from './exports.ts';
import { FEWEST_PUBLISHED } from './release.ts';
import type { SampleReadingRow, SampleRow } from './sample-record.ts';
import { foundLines, pairsIn } from './sample-view.ts';

/**
 * The report as a table: how it was drawn, how far readers agreed, what was found. No meeting, no reader and no word of a reading is
 * in it. The answers to a question are shown together or not at all: each of them none, or at least the fewest that may be shown.
 * From how many it was drawn is left out, for a year’s number less three quarters’ would tell the fourth; the grades stand in the
 * yearly summary, which sees to it for itself.
 *
 * @source law §9.3, §9.4
 */
export function sampleReportCsv(
  { seed, method, says = '' }: SampleRow,
  rows: readonly SampleReadingRow[],
  period: string,
): string {
  const pairs = pairsIn(rows);
  const agreement = pairs.length < FEWEST_PUBLISHED ? 'Too few were read twice to show.' : agreementOf(pairs).words;
  return csvOf(
    ['Period', 'What', 'Yes', 'No', 'Not relevant', 'In words'],
    [
      [period, 'Seed', undefined, undefined, undefined, seed],
      [period, 'How it was drawn', undefined, undefined, undefined, method],
      [period, 'What the sample says', undefined, undefined, undefined, says],
      [period, 'How far two readers agreed', undefined, undefined, undefined, agreement],
      ...foundLines(rows).map(({ words, yes, no, notRelevant }) => [
        period,
        words,
        ...shownTogether([yes, no, notRelevant]),
        undefined,
      ]),
    ],
  );
}

const shownTogether = (counts: readonly number[]): readonly CsvValue[] =>
  counts.every((count) => count === 0 || count >= FEWEST_PUBLISHED) ? counts : counts.map(() => HIDDEN);
