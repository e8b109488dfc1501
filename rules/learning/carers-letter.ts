import type { LocalDate } from '../vocabulary.ts';
import type { Profile } from '../profile.ts';
import { listWords, longDate } from '../words/dates.ts';
import { roleName } from '../words/people.ts';
import type { Release } from './released.ts';
import { leaksInSummary, type SummaryRow } from './summary-record.ts';

/*
 * The yearly letter to carers: what the approved summary says, in plain words, and never a case. The product drafts it from published
 * numbers alone; a person writes it. Each version is a row of the summaries’ list, in a scope of its own.
 */

/** Where the versions of a period’s letter stand. */
export const carersLetterScope = ({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): string =>
  `carers-letter|${from}|${to}`;

export const carersLetterKey = (period: { readonly from: LocalDate; readonly to: LocalDate }, version: number) =>
  `${carersLetterScope(period)}|${String(version)}`;

const published = ({ tables }: Release, table: string, category: string): number | undefined =>
  tables[table]?.find((cell) => cell.category === category)?.count;

/** `31 March 2026` */
const dayOf = (day: LocalDate): string => longDate(day).split(' ').slice(1).join(' ');

/** `12 times nobody had planned it.`; nothing where the number is not shown, or nought. */
const said = (count: number | undefined, words: (count: number) => string): readonly string[] =>
  count === undefined || count === 0 ? [] : [words(count)];

/** The letter as the product drafts it, for a person to write on. @source Torbay T-77; law §9.4; domain §9: you said, we did */
export function draftedForCarers(
  release: Release,
  { changed, next, to }: Pick<SummaryRow, 'changed' | 'next' | 'to'>,
  council: string,
): string {
  const of = (table: string, category: string): number | undefined => published(release, table, category);
  const homes = [
    ...said(of('endings.all', 'all'), (all) => `In the year to ${dayOf(to)} children left a home ${all} times.`),
    ...said(of('endings.type', 'unplanned'), (many) => `${many} times nobody had planned it.`),
    ...said(
      of('endings.before', 'yes'),
      (many) => `Before ${many} of these endings we had met to see what would help.`,
    ),
  ];
  const heard = [
    ...said(of('disruption.held', 'held'), (many) => `We held ${many} meetings to learn from an ending.`),
    ...said(of('disruption.carers', 'came'), (many) => `Carers came to ${many} of them.`),
    ...said(
      of('questionnaires.returned-by-group', 'carers|returned'),
      (many) => `Carers sent back ${many} forms in which we asked what they thought.`,
    ),
  ];
  const steadied = [
    ...said(of('stability.all', 'all'), (many) => `We held ${many} meetings to steady a home.`),
    ...said(
      of('stability.after-6-months', 'still-there'),
      (many) => `Six months after ${many} of them the child still lived there.`,
    ),
  ];
  const parts = [
    'Dear carers,',
    'Once a year we look at how children’s homes held, and at what we learnt where a child had to leave one. This letter says it in plain words. It is about all homes together and about none by itself.',
    ...[homes, steadied, heard].map((sentences) => sentences.join(' ')),
    ...headed('What has changed because of what you told us', changed),
    ...headed('What comes next', next),
    'If it gets hard at home, tell your supervising social worker early. Asking for help is never held against you.',
    `Thank you for what you do.\n${council}`,
  ];
  return parts.filter((one) => one !== '').join('\n\n');
}

const headed = (heading: string, words: string | undefined): readonly string[] =>
  words === undefined || words.trim() === '' ? [] : [`# ${heading}`, words.trim()];

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'],
  ...['sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const IN_WORDS = `(?:${TENS.join('|')})(?:[- ](?:${UNITS.join('|')}))?|${[...TEENS, ...UNITS].join('|')}`;
/** What a letter of a whole council counts. */
const COUNTED =
  'child|children|home|homes|ending|endings|meeting|meetings|carer|carers|family|families|form|forms|people|them|times';
/** The year of a date counts nothing. */
const AFTER_A_MONTH =
  '(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December)\\s)';
const NUMBER = new RegExp(
  `(?<![\\w.,-])${AFTER_A_MONTH}(\\d{1,6}|${IN_WORDS})(?:\\s+of(?:\\s+(?:the|these|our|your|those))?)?(?:\\s+[a-z-]+)?\\s+(?:${COUNTED})(?![a-z])`,
  'gi',
);
const PERCENTAGE = /\d+(?:\.\d+)?\s*(?:%|per ?cent)/gi;

/** `23` and `twenty-three` are 23. */
function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  return words
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => {
      if (TENS.includes(word)) return sum + 20 + 10 * TENS.indexOf(word);
      return sum + (TEENS.includes(word) ? 10 + TEENS.indexOf(word) : 1 + UNITS.indexOf(word));
    }, 0);
}

/** Numbers in a letter that do not stand in what was published: somebody could be found by them. @source law §9.4 */
export function numbersNotPublished(text: string, releases: readonly Release[]): readonly string[] {
  const counts = new Set(
    releases.flatMap(({ tables }) =>
      Object.values(tables).flatMap((cells) => cells.flatMap(({ count }) => count ?? [])),
    ),
  );
  const found = [...text.matchAll(NUMBER)].filter(([, number = '']) => !counts.has(numberOf(number)));
  return [...new Set([...found, ...text.matchAll(PERCENTAGE)].map(([words]) => words))];
}

/** Nobody checks their own letter: whoever wrote it last leaves its release to another, unless the procedure says otherwise. @source CF-47; law §12 */
export function leftToAnother(
  { savedBy }: Pick<SummaryRow, 'savedBy'>,
  who: string,
  { council: { carersLetter } }: Profile,
): readonly string[] {
  if (!carersLetter.secondPerson.is || savedBy !== who) return [];
  const roles = listWords(carersLetter.releasedBy.is.map(roleName), 'or');
  return [`You wrote it last: somebody else reads and releases it (${roles}).`];
}

/** What is still missing before a letter may go out, a sentence each. */
export function missingBeforeCarersRead(text: string, releases: readonly Release[]): readonly string[] {
  return [
    ...(text.trim() === '' ? ['Write the letter: an empty one helps nobody.'] : []),
    ...leaksInSummary([text]).map(
      (found) => `“${found}” could tell who somebody is. Write it so that nobody can be known by it.`,
    ),
    ...numbersNotPublished(text, releases).map(
      (found) => `“${found}” is not among the published numbers. Leave it out, or say “some” or “a few”.`,
    ),
  ];
}
