import { csvOf } from './csv.ts';
import { HIDDEN } from './exports.ts';
import type { SampleDocument } from './sample-document.ts';

/** The report of a sample as a table: how it was drawn, how far readers agreed, what was found. @source law §9.3, §9.4 */
export const sampleReportCsv = ({ period, seed, method, says, agreement, found }: SampleDocument): string =>
  csvOf(
    ['Period', 'What', 'Yes', 'No', 'Not relevant', 'In words'],
    [
      [period, 'Seed', undefined, undefined, undefined, seed],
      [period, 'How it was drawn', undefined, undefined, undefined, method],
      [period, 'What the sample says', undefined, undefined, undefined, says],
      [period, 'How far two readers agreed', undefined, undefined, undefined, agreement],
      ...found.map(({ words, counts }) => [
        period,
        words,
        ...(counts === undefined ? [HIDDEN, HIDDEN, HIDDEN] : [counts.yes, counts.no, counts.notRelevant]),
        undefined,
      ]),
    ],
  );
