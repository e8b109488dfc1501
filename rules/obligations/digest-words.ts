import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { inOwnNames } from '../words/own-names.ts';
import { roleName } from '../words/people.ts';
import type { DigestItem, DigestNews } from './digest.ts';
import { titleOf } from './catalogue.ts';

/** As many children, and lines of each, as a phone shows without scrolling far. */
const CHILDREN = 6;
const LINES = 3;

/** What stands in a digest of one child. */
export interface DigestGroup {
  readonly childRef: string;
  readonly lines: readonly string[];
  /** How many more of this child are on the desk. */
  readonly more: number;
}

export interface DigestWords {
  /** `2 late, 1 due today, 3 new` */
  readonly summary: string;
  readonly groups: readonly DigestGroup[];
  /** How many more children there are. */
  readonly more: number;
}

/** The digest in words, by child, what is late first. A worker is named, nobody else; `nameOf` answers undefined for who has left. */
export function digestWords(
  items: readonly DigestItem[],
  day: LocalDate,
  procedure: Profile,
  nameOf: (id: string) => string | undefined,
): DigestWords {
  const children = [...new Set(items.map(({ childRef }) => childRef))];
  const groups = children.map((childRef): DigestGroup => {
    const own = items.filter((item) => item.childRef === childRef);
    const lines = own.slice(0, LINES).map((item) => lineOf(item, day, procedure, nameOf));
    return { childRef, lines, more: own.length - lines.length };
  });
  return {
    summary: summaryOf(items),
    groups: groups.slice(0, CHILDREN),
    more: Math.max(0, groups.length - CHILDREN),
  };
}

const COUNTED: readonly (readonly [news: DigestNews, words: string])[] = [
  ['opened', 'opened in an emergency'],
  ['late', 'late'],
  ['due-today', 'due today'],
  ['form', 'not answered yet'],
  ['due-soon', 'due soon'],
  ['new', 'new'],
  ['went-on', 'with somebody else now'],
];

const summaryOf = (items: readonly DigestItem[]): string =>
  COUNTED.map(([news, words]) => [items.filter((item) => item.news === news).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');

function lineOf(
  { kind, about, due, news, of, from }: DigestItem,
  day: LocalDate,
  procedure: Profile,
  nameOf: (id: string) => string | undefined,
): string {
  if (news === 'opened')
    return `${nameOf(from ?? '') ?? 'A colleague'} opened the record in an emergency${due === undefined ? '' : ` on ${shortDate(due)}`}; a manager looks at why`;
  const title = kind === undefined ? formTitle(of !== undefined) : inOwnNames(titleOf(kind), kind, procedure);
  const whose = of === undefined ? undefined : ((of.id === undefined ? undefined : nameOf(of.id)) ?? roleName(of.role));
  if (news === 'went-on') return `${title} (${about}), is with ${whose ?? 'somebody else'} now`;
  const before = from === undefined ? undefined : `from ${nameOf(from) ?? 'a colleague'}`;
  return [`${title} (${about})`, before, whose === undefined ? undefined : `with ${whose}`, whenWords(news, due, day)]
    .filter((words) => words !== undefined)
    .join(', ');
}

const formTitle = (ofFamily: boolean): string =>
  ofFamily ? 'Their questions before the meeting are not answered' : 'Answer your questions before the meeting';

function whenWords(news: DigestNews, due: LocalDate | undefined, day: LocalDate): string {
  if (due === undefined) return 'no day set';
  if (news === 'late') return `late since ${shortDate(due)}`;
  return due === day ? `due today, ${shortDate(due)}` : `by ${shortDate(due)}`;
}
