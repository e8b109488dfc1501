import { findLeaks } from '../minutes/leak-guard.ts';
import type { KnownCase } from '../minutes/leak-guard/known-case.ts';
import type { LeakKind } from '../minutes/leak-guard/leak.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import { shortDateWithYear } from '../words/dates.ts';
import { FEWEST_PUBLISHED, publicRelease } from './release.ts';
import type { Release } from './released.ts';
import type { KindOfProvider } from './figures.ts';
import type { SummaryScope, Tally } from './tally.ts';
import { vignettesIn } from './vignettes.ts';

/** Numbers that were published, as they were said; each has the next place, so that two are never worked out side by side. */
export interface PublishedRelease {
  /** `release:0007`. */
  readonly key: string;
  readonly state: 'published';
  readonly place: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly team?: string | undefined;
  readonly kindOfProvider?: KindOfProvider | undefined;
  readonly fewest: number;
  readonly tables: Release['tables'];
  readonly publishedBy: string;
  readonly publishedAt: Instant;
}

/** One version of a summary: a person’s words, and where its numbers stand once they are published. */
export interface SummaryRow {
  /** `summary:`, the scope and the version. */
  readonly key: string;
  readonly scope: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly team?: string | undefined;
  readonly kindOfProvider?: KindOfProvider | undefined;
  /** The first is 1; a correction is the next. */
  readonly version: number;
  readonly state: 'draft' | 'approved';
  /** What the year says, what changed because of what was learnt, and what is next; a person’s words. */
  readonly says?: string | undefined;
  readonly changed?: string | undefined;
  readonly next?: string | undefined;
  /** Why there is another version. */
  readonly why?: string | undefined;
  /** Keys of the published numbers, of this period and of the one before. */
  readonly release?: string | undefined;
  readonly releaseBefore?: string | undefined;
  readonly savedBy: string;
  readonly savedAt: Instant;
  readonly approvedBy?: string | undefined;
  readonly approvedAt?: Instant | undefined;
}

export const scopeKey = ({ from, to, team, kindOfProvider }: SummaryScope): string =>
  [from, to, team ?? '', kindOfProvider ?? ''].join('|');

export const summaryKey = (scope: SummaryScope, version: number): string => `summary:${scopeKey(scope)}:${version}`;

export const releaseKey = (place: number): string => `release:${String(place).padStart(4, '0')}`;

const periodOf = ({ from, to, team, kindOfProvider }: SummaryScope): SummaryScope => ({
  from,
  to,
  team,
  kindOfProvider,
});

export const releaseIn = (row: PublishedRelease): Release => ({
  scope: periodOf(row),
  readers: 'public',
  fewest: row.fewest,
  tables: row.tables,
});

/** Whether anything at all was counted in a period. */
export const hasCounts = ({ tables }: Release): boolean =>
  Object.values(tables).some((cells) => cells.some(({ count = 0 }) => count > 0));

/** The row of what may be published of a period beside everything that was; undefined where that period was published before. */
export function nextRelease(
  tally: Tally,
  scope: SummaryScope,
  published: readonly PublishedRelease[],
  { by, at }: { readonly by: string; readonly at: Instant },
): PublishedRelease | undefined {
  if (publishedOf(scope, published) !== undefined) return undefined;
  const place = Math.max(0, ...published.map((one) => one.place)) + 1;
  const { tables, fewest } = publicRelease(tally, scope, published.map(releaseIn), FEWEST_PUBLISHED);
  return {
    key: releaseKey(place),
    state: 'published',
    place,
    ...periodOf(scope),
    fewest,
    tables,
    publishedBy: by,
    publishedAt: at,
  };
}

export const publishedOf = (
  scope: SummaryScope,
  published: readonly PublishedRelease[],
): PublishedRelease | undefined => published.find((one) => scopeKey(one) === scopeKey(scope));

/** What is still missing before a summary may be approved, a sentence each. */
export function missingBeforeApproval(
  { says, changed, next, to }: Pick<SummaryRow, 'says' | 'changed' | 'next' | 'to'>,
  today: LocalDate,
  isWhole: boolean,
): readonly string[] {
  return [
    ...((says ?? '').trim() === '' ? ['Write what the year says: the numbers do not say it by themselves.'] : []),
    ...(today <= to ? [`The period ends on ${shortDateWithYear(to)}: approve it after that day.`] : []),
    ...leaksInSummary([says, changed, next]).map(
      (found) => `“${found}” could tell who somebody is. Write it so that nobody can be known by it.`,
    ),
    ...(isWhole ? [] : ['The numbers are not whole yet. Open this page again in a minute.']),
  ];
}

/** What nobody may be known by stands in no summary, whoever wrote it. */
const TELLS_WHO: readonly LeakKind[] = [
  'child-name',
  'address',
  'postcode',
  'phone',
  'email',
  'car',
  'school',
  'other-matter',
  'ref-number',
  'birth-date',
];

const NOTHING_KNOWN: KnownCase = {
  meetingRef: '',
  people: [],
  homes: [],
  contacts: [],
  places: [],
  schools: [],
  numbers: [],
  otherMatters: [],
  answers: [],
};

/** Places in the words of a summary by which somebody could be known, as they stand there. @source domain §9: no vignette by which a child is known */
export function leaksInSummary(words: readonly (string | undefined)[]): readonly string[] {
  const text = words.flatMap((one) => one ?? []).join('\n');
  if (text === '') return [];
  const found = findLeaks(text, { is: 'other', people: [] }, NOTHING_KNOWN);
  const leaks = found.filter(({ kind }) => TELLS_WHO.includes(kind)).map(({ matched }) => matched);
  return [...new Set([...leaks, ...vignettesIn(text)])];
}
