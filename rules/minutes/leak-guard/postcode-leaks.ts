import { foldedWords } from './folded.ts';
import { isTheirs } from './known-case.ts';
import type { Found, Page } from './page.ts';

/** `TQ1 2AB` with whatever stands between, O for 0, I for 1, digits as words. */
const POSTCODE =
  /(?<![a-z0-9])([a-z](?:[\s.-]?[a-z])?)[\s.-]{0,2}([0-9oil](?:[\s.-]?[0-9oil]|[a-z](?=[\s.-]{0,3}[0-9oil]))?)[\s.,-]{0,3}([0-9oil])[\s.-]?([abd-hjlnp-uw-z])[\s.-]?([abd-hjlnp-uw-z])(?![a-z0-9])/g;
const DISTRICT = /(?<![a-z0-9])([a-z]{1,2})[\s-]?([0-9oil]{1,2}[a-z]?)(?![a-z0-9])/g;
const NOT_A_DISTRICT = /^(?:ks|cf|pn|sw)\d/;
const DIGIT_WORDS = 'zero one two three four five six seven eight nine'.split(' ');

const digitFor = (letter: string): string => (letter === 'o' ? '0' : letter === 'i' || letter === 'l' ? '1' : letter);
const digits = (words: string): string => [...words.replace(/[\s.-]/g, '')].map(digitFor).join('');
const bare = (words: string): string => foldedWords(words).replace(/[^a-z0-9]/g, '');

/** The part before the last three: `TQ1` of `TQ1 2AB`. */
export const districtOf = (postcode: string): string => bare(postcode).slice(0, -3);

/** Postcodes of homes, whole or their district; an unknown one may be a home’s. */
export function* postcodeLeaks(page: Page): Generator<Found> {
  const spoken = withDigits(page.folded.lower);
  const whole = new Set<number>();
  yield* wholePostcodes(page, spoken, whole);
  yield* districts(page, spoken, whole);
}

const codesOf = (homes: readonly { readonly postcode?: string | undefined }[]): ReadonlySet<string> =>
  new Set(homes.flatMap(({ postcode }) => (postcode === undefined ? [] : [bare(postcode)])));

const ownHomes = ({ known, reader }: Page) => known.homes.filter(({ of }) => isTheirs(of, reader));
const otherHomes = ({ known, reader }: Page) => known.homes.filter(({ of }) => !isTheirs(of, reader));

/** Where whole ones stand is noted in `whole`: their district is not said again. */
function* wholePostcodes(page: Page, spoken: Spoken, whole: Set<number>): Generator<Found> {
  const free = codesOf([...ownHomes(page), ...page.known.places]);
  const homes = codesOf(otherHomes(page));
  for (const found of spoken.text.matchAll(POSTCODE)) {
    page.work.steps += found[0].length;
    const [, area = '', district = '', sector = '', ...unit] = found;
    const code = bare(area) + districtDigits(district) + digitFor(sector) + unit.slice(0, 2).join('');
    const [start, end] = placeIn(spoken, found);
    const isKnown = homes.has(code);
    if (!isKnown && !isWritten(page.folded.text.slice(start, end))) continue;
    for (let at = start; at < end; at += 1) whole.add(at);
    if (!free.has(code)) yield { start, end, kind: 'postcode', how: isKnown ? 'as written' : 'by its shape' };
  }
}

function* districts(page: Page, spoken: Spoken, whole: ReadonlySet<number>): Generator<Found> {
  const theirs = new Set([...codesOf(otherHomes(page))].map(districtOf));
  const own = new Set([...codesOf(ownHomes(page))].map(districtOf));
  for (const found of spoken.text.matchAll(DISTRICT)) {
    page.work.steps += found[0].length;
    const [, area = '', number = ''] = found;
    const code = area + districtDigits(number);
    const [start, end] = placeIn(spoken, found);
    if (!theirs.has(code) || own.has(code) || NOT_A_DISTRICT.test(code) || whole.has(start)) continue;
    yield { start, end, kind: 'postcode', how: 'part of it' };
  }
}

/** Where in the text it stands, whatever its digits were. */
const placeIn = ({ at, until }: Spoken, found: RegExpExecArray): readonly [number, number] => [
  at[found.index] ?? 0,
  until[found.index + found[0].length - 1] ?? 0,
];

const districtDigits = (district: string): string => {
  const bareOnes = district.replace(/[\s.-]/g, '');
  const [first = '', second = ''] = bareOnes;
  return digitFor(first) + (/[a-z]/.test(second) && !/[oil]/.test(second) ? second : digits(second));
};

/** Words in small letters (`in 10 days`) are no unknown postcode; it has capitals or stands tight. */
const isWritten = (written: string): boolean =>
  written === written.toUpperCase() && /\p{Lu}.*\d.*\p{Lu}/su.test(written) && !written.includes('\n');

/** The text with digits for their words, and where each character stood. */
interface Spoken {
  readonly text: string;
  readonly at: readonly number[];
  readonly until: readonly number[];
}

function withDigits(lower: string): Spoken {
  const at: number[] = [];
  const until: number[] = [];
  let text = '';
  let last = 0;
  const keep = (from: number, to: number) => {
    for (let place = from; place < to; place += 1) {
      at.push(place);
      until.push(place + 1);
    }
    text += lower.slice(from, to);
  };
  for (const found of lower.matchAll(/\b(?:zero|one|two|three|four|five|six|seven|eight|nine)\b/g)) {
    keep(last, found.index);
    text += String(DIGIT_WORDS.indexOf(found[0]));
    at.push(found.index);
    until.push(found.index + found[0].length);
    last = found.index + found[0].length;
  }
  keep(last, lower.length);
  return { text, at, until };
}
