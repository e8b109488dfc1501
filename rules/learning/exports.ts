import { csvOf } from './csv.ts';
import type { Part } from './intervals.ts';
import type { StabilityMeasures } from './stability-measures.ts';
import type { YearlySummary } from './summary.ts';

/** Marks as the national statistics use them: `c` is hidden so that nobody can be found. @source law §9.4 */
export const HIDDEN = 'c';

/** The yearly summary as a table: one line for each number. */
export const summaryCsv = ({ title, figures }: YearlySummary): string =>
  csvOf(
    ['Period', 'Figure', 'Answer', 'Number', 'Per cent', 'Low', 'High', 'Of', 'Not known', 'How it was counted'],
    figures.flatMap((figure) =>
      figure.rows.map(({ words, count, share }) => [
        title,
        figure.title,
        words,
        count ?? HIDDEN,
        share?.percent,
        share?.low,
        share?.high,
        figure.of.count ?? HIDDEN,
        figure.unknown.count ?? HIDDEN,
        figure.counted,
      ]),
    ),
  );

/** The measures of stability over time, for those who may see every number. */
export const measuresCsv = (measures: readonly StabilityMeasures[]): string => {
  const both = ({ count, of }: Part) => [count, of];
  return csvOf(
    [
      'Day',
      'Three homes in a year',
      'of',
      'Three homes in two years',
      'of',
      'Two years in the same home',
      'of',
      'Age not known',
    ],
    measures.map(({ on, threeHomesInYear, threeHomesInTwoYears, twoYearsInHome, ageNotKnown }) => [
      on,
      ...both(threeHomesInYear),
      ...both(threeHomesInTwoYears),
      ...both(twoYearsInHome),
      ageNotKnown,
    ]),
  );
};
