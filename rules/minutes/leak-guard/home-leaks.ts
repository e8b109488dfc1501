import { isTheirs, type KnownHome } from './known-case.ts';
import type { LeakKind } from './leak.ts';
import type { Found, Page } from './page.ts';
import { phrasesOn, phraseWords, type Phrase } from './phrases.ts';
import { present } from '../../present.ts';

const KINDS_OF_STREET =
  'road|rd|street|lane|ln|avenue|ave|close|drive|way|crescent|cres|gardens|gdns|terrace|court|grove|walk|mews|square|place|rise|row|parade|hill';
/** `14 Mill Road`, `Flat 2, 9a Mill Rd`. */
const UNKNOWN_ADDRESS = new RegExp(
  `\\b(?:(?:flat|apartment|unit)\\s\\d+[a-z]?,?\\s)?\\d{1,4}[a-z]?,?\\s+(?:[\\p{L}']+\\s+){1,3}(?:${KINDS_OF_STREET})\\b`,
  'gu',
);
const LIVES_ON = new RegExp(
  `\\b(?:lives?|living|lived|moved?|moving|home|house|flat|stays?|staying)\\s(?:is\\s)?(?:on|in|at|to|off)\\s((?:[\\p{L}']+\\s){1,3}(?:${KINDS_OF_STREET}))\\b`,
  'gu',
);
const GIVES_AWAY =
  /\b(?:lives?|living|lived|house|home|flat|bungalow|cottage|caravan|they are|staying)\s(?:is\s|right\s|just\s|directly\s)?(?:opposite|next to|next door to|behind|above|over|round the corner from|around the corner from|across (?:the road )?from|overlooking|backing on ?to|beside|two doors (?:from|down from))\s(?:the|a|an)\s[\p{L}' ]{3,40}/gu;
const AT_WORK =
  /\b(?:office|offices|town hall|civic|library|centre|venue|held at|meet at|court|hospital|surgery|clinic|school|academy|station)\b/;

interface Clue {
  readonly kind: LeakKind;
  readonly free: boolean;
}

/** Homes: house, street, town, and words that give them away. */
export function* homeLeaks(page: Page): Generator<Found> {
  const spoken = new Set<number>();
  yield* knownHomes(page, spoken);
  yield* homesByShape(page, spoken);
}

/** What is known of a home. Where it stands is spoken of, and is not looked at again, though it may be free. */
function* knownHomes(page: Page, spoken: Set<number>): Generator<Found> {
  const { folded, tokens, known, reader } = page;
  const phrases = [...known.homes.flatMap((home) => cluesOf(home, isTheirs(home.of, reader))), ...placesOf(page)];
  for (const { first, last, what, how } of phrasesOn(page, phrases)) {
    const [start, end] = [present(tokens[first]).start, present(tokens[last]).end];
    for (let at = start; at < end; at += 1) spoken.add(at);
    if (what.free) continue;
    const common = what.kind === 'address' && present(tokens[first]).word === 'the' && !present(tokens[last]).capital;
    if (common && withNumber(folded.lower, start) === start) continue;
    yield { start: what.kind === 'address' ? withNumber(folded.lower, start) : start, end, kind: what.kind, how };
  }
}

interface Shape {
  readonly pattern: RegExp;
  readonly kind: LeakKind;
  /** What tells it from a workplace, or from a way of speaking. */
  readonly isHome: (folded: Page['folded'], start: number, end: number) => boolean;
}

const SHAPES: readonly Shape[] = [
  {
    pattern: UNKNOWN_ADDRESS,
    kind: 'address',
    isHome: ({ text, lower }, start, end) =>
      /\p{Lu}/u.test(text.slice(start, end)) && !AT_WORK.test(lower.slice(Math.max(0, start - 40), start)),
  },
  { pattern: LIVES_ON, kind: 'address', isHome: ({ text }, start, end) => /^\p{Lu}/u.test(text.slice(start, end)) },
  { pattern: GIVES_AWAY, kind: 'place', isHome: () => true },
];

function* homesByShape({ folded, work }: Page, spoken: ReadonlySet<number>): Generator<Found> {
  for (const { pattern, kind, isHome } of SHAPES) {
    for (const found of folded.lower.matchAll(pattern)) {
      work.steps += 1;
      const end = found.index + found[0].length;
      const start = found[1] === undefined ? found.index : end - found[1].length;
      if (!touches(spoken, start, end) && isHome(folded, start, end)) yield { start, end, kind, how: 'by its shape' };
    }
  }
}

const touches = (spoken: ReadonlySet<number>, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1) if (spoken.has(at)) return true;
  return false;
};

/** A street, its house, a town and what else gives a home away; for the household itself all of it is free. */
function cluesOf(home: KnownHome, own: boolean): readonly Phrase<Clue>[] {
  const lines = home.address
    .split(/[,\n]/)
    .map(phraseWords)
    .filter((words) => words.length > 0);
  const parts = lines
    .map((words) => (/^\d+[a-z]?$/.test(words[0] ?? '') ? words.slice(1) : words))
    .filter((words) => words.length > 0);
  const clue = (kind: LeakKind): Clue => ({ kind, free: own });
  return [
    ...parts
      .filter((words) => words.length > 1 || lines.length > 1)
      .map((words) => ({ words, what: clue('address'), loose: true })),
    ...(home.fixture === undefined ? [] : [{ words: phraseWords(home.fixture), what: clue('place'), loose: true }]),
    ...(home.givenAwayBy ?? []).map((words) => ({
      words: phraseWords(words),
      what: clue('place'),
      loose: true,
    })),
  ];
}

/** Offices and schools: their streets are free, and a town that has one says nothing by itself. */
function placesOf({ known }: Page): readonly Phrase<Clue>[] {
  const free: Clue = { kind: 'place', free: true };
  return known.places.flatMap(({ name, address }) =>
    [name, address]
      .filter((words) => words !== undefined)
      .map((words) => ({ words: phraseWords(words), what: free, loose: false })),
  );
}

/** The house’s number belongs to the street. */
function withNumber(lower: string, start: number): number {
  const number =
    /(?:\bflat\s\d+[a-z]?,?\s)?\b(?:no\.?\s|number\s)?(?:\d{1,4}[a-z]?|\w+teen|twelve|eleven|ten|nine|eight|seven|six|five|four|three|two|one),?\s+$/.exec(
      lower.slice(Math.max(0, start - 30), start),
    );
  return number === null ? start : start - number[0].length;
}
