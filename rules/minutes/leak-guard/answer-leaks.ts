import { JOINING } from './common-words.ts';
import { isAmong, type KnownAnswer, type Reader } from './known-case.ts';
import type { LeakKind } from './leak.ts';
import type { Found, Page } from './page.ts';
import { phraseWords } from './phrases.ts';
import { wordForWord } from './word-for-word.ts';
import { present } from '../../present.ts';

/** Words that carry what is said, cut to their stems: those that join, and forms of to be and to have, say nothing alone. */
const EMPTY =
  /^(?:it|its|that|this|these|those|there|then|than|been|being|were|does|did|done|would|could|should|shall|might|must|about|because|when|what|which|who|whom|very|really|just|also|him|her|his|hers|she|them|they|their|ours|your|mine|myself|from|with|for|and|but|not|have|has|had|are|was|is|be|will|any|all|some|into|onto|over|under|the|our|you)$/;
/** How many words that stand apart from each other at most, and how many must agree. */
const WINDOW = 14;
const AT_LEAST = 4;
const COMMON = 12;
const EXACT = 6;

interface Posting {
  readonly answer: number;
  readonly place: number;
}
interface Sought {
  readonly kind: LeakKind;
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

const stemOf = (word: string): string =>
  word
    .replace(/(?:ings?|edly|ed|ies|es|s|ly|ment|ness)$/, (ending) => (word.length - ending.length >= 3 ? '' : ending))
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '');

/** The words of an answer that carry it; each with its place among all words. */
const carriersOf = (words: readonly string[]): readonly { readonly stem: string; readonly place: number }[] =>
  words.flatMap((word, place) => (isEmpty(word) ? [] : [{ stem: stemOf(word), place }]));

const isEmpty = (word: string): boolean => word.length < 3 || JOINING.has(word) || EMPTY.test(word);

/** Sentences of answers that this reader may not see, and facts of other matters. */
function soughtBy({ known, reader }: Page): readonly Sought[] {
  const answers = known.answers
    .filter((answer) => !mayRead(answer, reader))
    .flatMap(({ words }) => words.split(/(?<=[.!?;])\s+|\n+/))
    .map((words) => sought('answer', words));
  const facts = known.otherMatters.map((words) => sought('other-matter', words));
  return [...answers, ...facts].filter(({ stems }) => stems.length > 1);
}

function sought(kind: LeakKind, sentence: string): Sought {
  const words = phraseWords(sentence);
  return { kind, words, stems: carriersOf(words).map(({ stem }) => stem) };
}

const mayRead = ({ author, mayBeShownTo }: KnownAnswer, reader: Reader): boolean =>
  reader.people.includes(author) || isAmong(mayBeShownTo, reader);

/** Words of an answer, exact, in part or thinly changed: enough of its words in its order, close together. */
export function* answerLeaks(page: Page): Generator<Found> {
  const sentences = soughtBy(page);
  yield* wordForWord(
    page,
    sentences.map(({ kind, words }) => ({
      kind,
      words,
      carries: (word: string) => !isEmpty(word) || COUNTED.test(word),
    })),
  );
  yield* inItsOrder(page, sentences);
}

/** A number says how much; “one” does not. */
const COUNTED = /^(?!1$)\d+$/;

/** Enough of the words of a sentence, in its order and close together. */
function* inItsOrder(page: Page, sought: readonly Sought[]): Generator<Found> {
  const postings = new Map<string, Posting[]>();
  sought.forEach(({ stems }, answer) => {
    stems.forEach((stem, place) => postings.set(stem, [...(postings.get(stem) ?? []), { answer, place }]));
  });
  const open = new Map<number, Run>();
  for (let index = 0; index < page.tokens.length; index += 1) {
    const { word } = present(page.tokens[index]);
    page.work.steps += 1;
    if (isEmpty(word)) continue;
    const stem = stemOf(word);
    const there = postings.get(stem) ?? [];
    for (const { answer, place } of there.slice(0, COMMON)) {
      page.work.steps += 1;
      const run = open.get(answer);
      if (run !== undefined && index - run.last <= WINDOW) {
        open.set(answer, {
          ...run,
          last: index,
          places: new Set([...run.places, place]),
          order: run.order + (place > run.place ? 1 : 0),
          place,
        });
      } else {
        if (run !== undefined) yield* closed(page, run, present(sought[answer]));
        open.set(answer, { first: index, last: index, places: new Set([place]), order: 1, place });
      }
    }
  }
  for (const [answer, run] of open) yield* closed(page, run, present(sought[answer]));
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly places: ReadonlySet<number>;
  /** How many came in the order of the answer. */
  readonly order: number;
  readonly place: number;
}

/** Tells of a stretch when enough of the answer stands in it, and little else. */
function* closed({ tokens }: Page, run: Run, { kind, stems }: Sought): Generator<Found> {
  const carried = tokens.slice(run.first, run.last + 1).filter(({ word }) => !isEmpty(word)).length;
  const same = run.places.size;
  const dense = same / carried;
  const share = same / stems.length;
  const short = stems.length < AT_LEAST && share === 1 && same >= 3 && dense > 0.99;
  const exact = same >= EXACT && dense > 0.6;
  const partly = same >= AT_LEAST && dense >= 0.6 && (share >= 0.4 || dense > 0.85);
  if (!(short || exact || partly) || run.order < same * 0.6) return;
  const [start, end] = [present(tokens[run.first]), present(tokens[run.last])];
  yield { start: start.start, end: end.end, kind, how: share > 0.95 && dense > 0.95 ? 'as written' : 'thinly changed' };
}
