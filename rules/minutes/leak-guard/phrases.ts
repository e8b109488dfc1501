import { foldedWords } from './folded.ts';
import { isOneLetterOff, withoutOne } from './name-index.ts';
import type { LeakWay } from './leak.ts';
import type { Page } from './page.ts';
import type { Token } from './tokens.ts';
import { present } from '../../present.ts';

/** Words that are looked for in their order: a street, a school, words that give a home away. */
export interface Phrase<What> {
  readonly words: readonly string[];
  readonly what: What;
  /** Whether one word may have a letter wrong. */
  readonly loose: boolean;
}

const SAME: Readonly<Record<string, string>> = {
  rd: 'road',
  st: 'street',
  saint: 'street',
  ln: 'lane',
  la: 'lane',
  ave: 'avenue',
  av: 'avenue',
  cl: 'close',
  dr: 'drive',
  drv: 'drive',
  cres: 'crescent',
  cresc: 'crescent',
  ct: 'court',
  crt: 'court',
  gdns: 'gardens',
  grdns: 'gardens',
  pl: 'place',
  sq: 'square',
  terr: 'terrace',
  ter: 'terrace',
  pk: 'park',
  gr: 'grove',
  hse: 'house',
  cott: 'cottage',
  cotts: 'cottages',
  mt: 'mount',
  sch: 'school',
  pri: 'primary',
  prim: 'primary',
  acad: 'academy',
};
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** From how many letters the first word may have one wrong. */
const LOOSE_FROM = 6;

/** One word in the form in which it is compared: `Rd` is road, `fourteen` is 14. */
export function plainWord(word: string): string {
  const number = NUMBER_WORDS.indexOf(word);
  return number >= 0 ? String(number) : (SAME[word] ?? word);
}

export const phraseWords = (words: string): readonly string[] =>
  foldedWords(words)
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(plainWord);

export interface PhraseFound<What> {
  readonly first: number;
  readonly last: number;
  readonly what: What;
  readonly how: LeakWay;
}

/** Every place where one of the phrases stands. Looked up by first word, so that the text is read once. */
export function* phrasesOn<What>(page: Page, phrases: readonly Phrase<What>[]): Generator<PhraseFound<What>> {
  const byFirst = byFirstWord(phrases);
  const { tokens, work } = page;
  for (let index = 0; index < tokens.length; index += 1) {
    const word = plainWord(present(tokens[index]).word);
    const next = plainWord(tokens[index + 1]?.word ?? '');
    const seen = new Set<Phrase<What>>();
    const near = word.length >= LOOSE_FROM - 1 ? withoutOne(word) : [];
    for (const key of [word, `${word}s`, next, word + next, ...near]) {
      for (const phrase of byFirst.get(key) ?? []) {
        work.steps += 1;
        if (seen.has(phrase)) continue;
        seen.add(phrase);
        const found = standsAt(tokens, index, phrase);
        if (found !== undefined) yield { first: index, last: found.last, what: phrase.what, how: found.how };
      }
    }
  }
}

/** The phrases under the words with which they may begin, rightly or with a letter wrong. */
function byFirstWord<What>(phrases: readonly Phrase<What>[]): ReadonlyMap<string, readonly Phrase<What>[]> {
  const byFirst = new Map<string, Phrase<What>[]>();
  for (const phrase of phrases) {
    const [first = '', second = first] = phrase.words;
    const near = phrase.loose && first.length >= LOOSE_FROM ? withoutOne(first) : [];
    for (const key of new Set([first, second, first + second, ...near])) {
      byFirst.set(key, [...(byFirst.get(key) ?? []), phrase]);
    }
  }
  return byFirst;
}

/** Whether the phrase stands here: word for word, two words run together, one word in two, or a letter wrong in one. */
function standsAt(
  tokens: readonly Token[],
  from: number,
  { words, loose }: Phrase<unknown>,
): { readonly last: number; readonly how: LeakWay } | undefined {
  let at = from;
  let how: LeakWay = 'as written';
  for (let index = 0; index < words.length;) {
    const token = tokens[at];
    if (token === undefined || (at > from && endsBefore(token))) return undefined;
    const step: Step | undefined =
      stepOf(token, tokens[at + 1], words.slice(index)) ??
      (loose && how === 'as written' ? oneLetterWrong(token, words[index] ?? '') : undefined);
    if (step === undefined) return undefined;
    at += step.tokens;
    index += step.words;
    how = step.how ?? how;
  }
  return { last: at - 1, how };
}

const endsBefore = ({ glue }: Token): boolean => /[.!?;]\s|\n\s*\n/.test(glue.replace(/^\.\s/, ' '));

/** So many words of the text are so many words of the phrase. */
interface Step {
  readonly tokens: number;
  readonly words: number;
  readonly how?: LeakWay;
}

function stepOf(
  token: Token,
  after: Token | undefined,
  [wanted = '', follows = '']: readonly string[],
): Step | undefined {
  const forms = token.forms.map(plainWord);
  if (forms.includes(wanted) || isWithS(token.word, wanted)) return { tokens: 1, words: 1 };
  if (follows !== '' && forms.includes(wanted + follows)) return { tokens: 1, words: 2, how: 'split or spelt out' };
  if (after !== undefined && token.word + after.word === wanted)
    return { tokens: 2, words: 1, how: 'split or spelt out' };
  return undefined;
}

/** One of them has an s more. */
const isWithS = (word: string, wanted: string): boolean =>
  (wanted.length > 3 && `${word}s` === wanted) || (wanted.length > 2 && word === `${wanted}s`);

const oneLetterWrong = ({ forms }: Token, wanted: string): Step | undefined =>
  wanted.length > 3 && forms.map(plainWord).some((form) => isOneLetterOff(form, wanted))
    ? { tokens: 1, words: 1, how: 'a letter wrong' }
    : undefined;
