import { CHILD_WORDS } from './common-words.ts';
import { isAmong, nameLeak, type KnownSchool } from './known-case.ts';
import type { Found, Page } from './page.ts';
import { phrasesOn, phraseWords, type Phrase } from './phrases.ts';
import { present } from '../../present.ts';

const KIND_OF_SCHOOL =
  /^(?:school|primary|secondary|high|academy|college|infants?|juniors?|nursery|preschool|first|middle|comprehensive|grammar|community|church|of|the|cofe|ce|rc|catholic|special|upper|lower|sixth|form|street)$/;
const RELATIVES = /^(?:brother|sister|sibling|siblings|brothers|sisters|cousin|cousins|twin|stepbrother|stepsister)$/;
const SCHOOLS = /^(?:school|schools|nursery|college|academy|playgroup|preschool|teacher|class|classroom|headteacher)$/;
const ROADS = /^(?:road|street|lane|avenue|close|drive|way|gardens|terrace|crescent|square|hill|park|bridge|station)$/;
const HOMES = /^(?:address|street|road|postcode|village|town)$/;

/** Schools of other children, and the child’s new one where it is secret. */
export function* schoolLeaks(page: Page): Generator<Found> {
  const { tokens, known, reader } = page;
  const phrases = known.schools.flatMap((school) => namesOfSchool(school, isHidden(school, page)));
  for (const { first, last, what, how } of phrasesOn(page, phrases)) {
    if (!what.hidden) continue;
    const [start, end] = [present(tokens[first]), present(tokens[last])];
    if (what.short && !start.capital && !KIND_OF_SCHOOL.test(tokens[last + 1]?.word ?? '')) continue;
    if (what.short && isARoad(tokens[last + 1])) continue;
    yield { start: start.start, end: end.end, kind: 'school', how };
  }
  const relatives = known.people.filter(({ is, family }) => is === 'child' && family === 'this');
  if (relatives.length > 0 && relatives.every((child) => nameLeak(child, reader) === undefined)) return;
  yield* byRelation(page);
}

/** “Castle Street” is a street, though a school is called Castle. */
const isARoad = (next: Page['tokens'][number] | undefined): boolean =>
  next?.capital === true && next.glue === ' ' && ROADS.test(next.word);

const isHidden = (school: KnownSchool, { known, reader }: Page): boolean => {
  if (school.secretFrom !== undefined && isAmong(school.secretFrom, reader)) return true;
  if (isAmong(school.mayBeNamedTo, reader) || school.of.some((child) => reader.people.includes(child))) return false;
  return !known.people.some(({ key, is }) => is === 'subject' && school.of.includes(key));
};

interface SchoolName {
  readonly hidden: boolean;
  readonly short: boolean;
}

/** Its whole name, what it is called, and its own words without the kind of school: `St Mary’s`. */
function namesOfSchool({ name, alsoCalled = [] }: KnownSchool, hidden: boolean): readonly Phrase<SchoolName>[] {
  const whole = phraseWords(name);
  const own = whole.filter((word, index) => index === 0 || !KIND_OF_SCHOOL.test(word));
  return [
    { words: whole, what: { hidden, short: false }, loose: true },
    ...alsoCalled.map((called) => ({ words: phraseWords(called), what: { hidden, short: true }, loose: true })),
    ...(own.length < whole.length && own.join('').length > 3
      ? [{ words: own, what: { hidden, short: true }, loose: own.length > 1 || (own[0] ?? '').length > 5 }]
      : []),
  ];
}

/** “her brother’s school”, “the school her sister goes to”. */
function* byRelation({ tokens, work }: Page): Generator<Found> {
  for (let index = 0; index < tokens.length; index += 1) {
    work.steps += 1;
    const token = present(tokens[index]);
    if (!RELATIVES.test(token.word) && !(CHILD_WORDS.has(token.word) && token.possessive)) continue;
    const near = tokens.slice(index + 1, index + 4);
    const place = near.findIndex(
      ({ word, sentence }) => sentence === token.sentence && (SCHOOLS.test(word) || HOMES.test(word)),
    );
    if (token.possessive && place >= 0) {
      const [start, end] = [present(tokens[Math.max(0, index - 1)]), present(near[place])];
      const owner = /^(?:his|her|their|my|the|s)$/.test(start.word) || start.possessive ? start : token;
      yield { start: owner.start, end: end.end, kind: HOMES.test(end.word) ? 'place' : 'school', how: 'by relation' };
      continue;
    }
    const before = tokens.slice(Math.max(0, index - 4), index);
    const school = before.findIndex(({ word, sentence }) => sentence === token.sentence && SCHOOLS.test(word));
    const goes = /^(?:attends|goes|went|attended)$/.test(tokens[index + 1]?.word ?? '');
    if (RELATIVES.test(token.word) && school >= 0 && goes) {
      yield {
        start: present(before[school]).start,
        end: present(tokens[index + 1]).end,
        kind: 'school',
        how: 'by relation',
      };
    }
  }
}
