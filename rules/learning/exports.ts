import { csvOf } from './csv.ts';
import type { Figures } from './figures.ts';
import type { Part } from './intervals.ts';
import type { PlacementType } from './national-codes.ts';
import { type ReturnCheck, returnCheckWords } from './return-check-words.ts';
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

/**
 * The endings of a period as the national return has them, one line each, with what the published rules would say. No child is in it:
 * whoever makes the return knows the ending by its reference.
 *
 * @source domain §7.1 to §7.3; law §7.1
 */
export const returnCsv = (rows: readonly Figures[]): string =>
  csvOf(
    ['Ending', 'DEC', 'PLACE', 'PLACE_PROVIDER', 'REASON_PLACE_CHANGE', 'To check'],
    rows
      .filter((row) => row.kind === 'ending')
      .sort((one, other) => one.on.localeCompare(other.on) || one.row.localeCompare(other.row))
      .map(({ row, on, placementType, providerCode, reason, returnChecks: checks }) => [
        row,
        on.split('-').reverse().join('/'),
        placementType,
        providerCode,
        reason,
        toCheck(checks ?? [], placementType),
      ]),
  );

/** Of an ending that the register knows no type of, that is said: a row that says nothing was counted before anybody looked. */
const toCheck = (checks: readonly ReturnCheck[], type: PlacementType | undefined): string =>
  checks.length === 0 && type === undefined ? 'Not looked at yet.' : checks.map(returnCheckWords).join(' ');

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
