import { categoryWords, factorWords } from './category-words.ts';
import { addDays } from '../days.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { shortDateWithYear } from '../words/dates.ts';
import { DOES_NOT_APPLY } from './family.ts';
import { countChangeWords, type Part, partWords, percent, shareChangeWords, wilsonInterval } from './intervals.ts';
import type { Release, ReleasedCell } from './released.ts';
import type { TableWords } from './told-table.ts';
import { TOLD, TOTALS } from './told-tables.ts';
import type { SummaryScope } from './tally.ts';
import { present } from '../present.ts';
import { localDate } from '../day-number.ts';

/** One line of a figure; without a count it is too small to show, or hidden so that another cannot be worked out. */
export interface FigureRow {
  readonly words: string;
  readonly count?: number | undefined;
  /** Of those of whom it is known, in whole per cent, with what the numbers allow. */
  readonly share?: { readonly percent: number; readonly low: number; readonly high: number } | undefined;
}

export interface SummaryFigure {
  readonly id: string;
  readonly title: string;
  readonly counted: string;
  /** All of whom it is asked: the number under each share. */
  readonly of: { readonly words: string; readonly count?: number | undefined };
  /** Of how many nobody wrote it down. */
  readonly unknown: { readonly words: string; readonly count?: number | undefined };
  /** Of how many the shares are: those of whom it is known, and for whom it is not too early. */
  readonly sharesOf?: number | undefined;
  readonly rows: readonly FigureRow[];
  /** The finding, in words. */
  readonly says: string;
  /** Against the year before, in words, with what chance could do. */
  readonly change: string;
}

export interface YearlySummary {
  readonly title: string;
  readonly readers: Release['readers'];
  readonly totals: readonly string[];
  readonly figures: readonly SummaryFigure[];
  readonly because: readonly Citation[];
}

/** The summary’s year that a day lies in. @source CF-40 */
export function summaryYearOf(day: LocalDate, { council }: Pick<Profile, 'council'>): SummaryScope {
  const { yearStarts, yearEnds } = council.summary;
  const year = Number(day.slice(0, 4));
  const first = day.slice(5) < yearStarts.is ? year - 1 : year;
  const last = yearEnds.is < yearStarts.is ? first + 1 : first;
  return { from: dayIn(first, yearStarts.is), to: dayIn(last, yearEnds.is) };
}

const dayIn = (year: number, dayOfYear: string): LocalDate => localDate(`${year}-${dayOfYear}`);

/** The year before, narrowed in the same way. */
export const yearBefore = (scope: SummaryScope, procedure: Pick<Profile, 'council'>): SummaryScope => ({
  ...scope,
  ...summaryYearOf(addDays(scope.from, -1), procedure),
});

/** Every figure of a period in words and numbers, with how it was counted, of how many, and what is not known. @source Torbay T-77 */
export function yearlySummary(now: Release, before?: Release): YearlySummary {
  return {
    title: `${shortDateWithYear(now.scope.from)} to ${shortDateWithYear(now.scope.to)}${narrowedWords(now.scope)}`,
    readers: now.readers,
    totals: TOTALS.map((of) => totalWords(of, now, before)),
    figures: [
      ...TOLD.filter(({ table }) => table in now.tables).map((told) => figure(told, now, before)),
      factors(now),
    ],
    because: ['Torbay T-77', 'CF-40'],
  };
}

const narrowedWords = ({ team, kindOfProvider }: SummaryScope): string =>
  `${team === undefined ? '' : `, ${team}`}${kindOfProvider === undefined ? '' : `, ${categoryWords(kindOfProvider)}`}`;

/** In place of a number. */
const notShown = ({ fewest }: Release): string => `fewer than ${fewest}, or too few to split`;
const NOT_COMPARED = 'Not compared: a number is too small to show.';
const NO_YEAR_BEFORE = 'There is no year before to compare with.';

function totalWords(of: TableWords['of'], now: Release, before: Release | undefined): string {
  const own = wholeOf(of, now);
  const last = before === undefined ? undefined : wholeOf(of, before);
  if (own === undefined) return `${of.many}: ${notShown(now)}.`;
  if (last !== undefined) return countChangeWords(own, last, of.one, of.many);
  return `${own} ${own === 1 ? of.one : of.many}. ${before === undefined ? NO_YEAR_BEFORE : NOT_COMPARED}`;
}

function figure(told: TableWords, now: Release, before: Release | undefined): SummaryFigure {
  const cells = cellsOf(now, told.table).filter(({ category }) => category !== DOES_NOT_APPLY);
  const unknown = told.unknown === undefined ? 0 : countIn(cells, told.unknown);
  const all = wholeOf(told.of, now);
  const known = knownOf(told, now);
  const leftOut = leftOutOf(told);
  const rows = cells.map(({ category, count }): FigureRow => {
    const isAsked = !leftOut.includes(category) && count !== undefined && known !== undefined;
    return { words: categoryWords(category), count, share: isAsked ? shareOf(count, known) : undefined };
  });
  const { table: id, title, counted } = told;
  return {
    id,
    title,
    counted,
    of: { words: all === undefined ? `${told.of.many}: ${notShown(now)}` : `${all} ${told.of.many}`, count: all },
    unknown: { words: unknown === undefined ? `not known: ${notShown(now)}` : `not known: ${unknown}`, count: unknown },
    sharesOf: known,
    rows,
    says: saysOf(told, now, rows),
    change: changeOf(told, now, before),
  };
}

const leftOutOf = ({ unknown, apart = [] }: TableWords): readonly string[] =>
  unknown === undefined ? apart : [unknown, ...apart];

/** Of how many it is known and time to say; undefined where one of those numbers is not shown. */
function knownOf(told: TableWords, release: Release): number | undefined {
  const cells = cellsOf(release, told.table);
  const leftOut = leftOutOf(told).map((category) => countIn(cells, category));
  return leftOut.reduce<number | undefined>(
    (left, count) => (left === undefined || count === undefined ? undefined : left - count),
    wholeOf(told.of, release),
  );
}

const cellsOf = ({ tables }: Release, table: string): readonly ReleasedCell[] => tables[table] ?? [];

function shareOf(count: number, of: number): FigureRow['share'] {
  const interval = wilsonInterval(count, of);
  return interval && { percent: percent(count / of), low: percent(interval.low), high: percent(interval.high) };
}

/** The number under the shares: `*` is everything that the table itself counts. */
function wholeOf({ table, category }: TableWords['of'], release: Release): number | undefined {
  const cells = cellsOf(release, table);
  if (category !== '*') return countIn(cells, category);
  const counts = cells.flatMap(({ count }) => count ?? []);
  if (cells.length === 0 || counts.length < cells.length) return undefined;
  return counts.reduce((sum, count) => sum + count, 0);
}

const countIn = (cells: readonly ReleasedCell[], category: string): number | undefined =>
  cells.find((cell) => cell.category === category)?.count;

/** The answer that stands for a figure, of those of whom it is known. */
function tellingPart(told: TableWords, release: Release): Part | undefined {
  const count = told.tells === undefined ? undefined : countIn(cellsOf(release, told.table), told.tells);
  const of = knownOf(told, release);
  return count === undefined || of === undefined ? undefined : { count, of };
}

function saysOf(told: TableWords, now: Release, rows: readonly FigureRow[]): string {
  if (rows.length === 0) return `Not shown: ${notShown(now)}.`;
  const telling = tellingPart(told, now);
  if (telling !== undefined && telling.of > 0) return `${categoryWords(present(told.tells))}: ${partWords(telling)}.`;
  return mostOften(rows.filter(({ share }) => share !== undefined)) ?? 'Nothing that can be told.';
}

/** The largest number that is shown, in words. */
function mostOften(rows: readonly FigureRow[]): string | undefined {
  const [most] = rows.flatMap(({ words, count = 0 }) => (count > 0 ? [{ words, count }] : [])).sort(byCount);
  return most && `Most often: ${most.words} (${most.count}).`;
}

const byCount = (one: { readonly count: number }, other: { readonly count: number }): number => other.count - one.count;

function changeOf(told: TableWords, now: Release, before: Release | undefined): string {
  if (before === undefined) return NO_YEAR_BEFORE;
  if (told.tells === undefined) return 'Not compared: the figure has several answers, none of which stands for it.';
  const [own, last] = [tellingPart(told, now), tellingPart(told, before)];
  if (own === undefined || last === undefined) return NOT_COMPARED;
  return shareChangeWords(own, last);
}

const FACTOR = 'endings.factor.';
const SAID = { table: 'endings.factors-said', category: 'yes', one: 'ending', many: 'endings with factors ticked' };

/** What played a part: the factors that may be shown, most often named first. */
function factors(now: Release): SummaryFigure {
  const said = countIn(cellsOf(now, SAID.table), 'yes');
  const notSaid = countIn(cellsOf(now, SAID.table), 'no');
  const rows = Object.entries(now.tables)
    .flatMap(([table, cells]) => {
      const count = table.startsWith(FACTOR) ? countIn(cells, 'named') : undefined;
      return count === undefined || count === 0 ? [] : [{ words: factorWords(table.slice(FACTOR.length)), count }];
    })
    .sort(byCount)
    // A factor is shown only beside the number of those of whom any was ticked.
    .map((row): FigureRow => ({ ...row, share: shareOf(row.count, present(said)) }));
  return {
    id: 'endings.factors',
    title: 'What played a part',
    counted:
      'Each factor by itself, for endings of which somebody ticked any; several can apply. Those not listed are nought, or too few or too many to show without giving somebody away.',
    of: { words: said === undefined ? `${SAID.many}: ${notShown(now)}` : `${said} ${SAID.many}`, count: said },
    unknown: { words: notSaid === undefined ? `not known: ${notShown(now)}` : `not known: ${notSaid}`, count: notSaid },
    sharesOf: said,
    rows,
    says: mostOften(rows) ?? 'No factor can be shown.',
    change: 'Not compared: the figure has several answers, none of which stands for it.',
  };
}
