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
  const byFirst = new Map<string, Phrase<What>[]>();
  for (const phrase of phrases) {
    const [first = '', second = first] = phrase.words;
    const near = phrase.loose && first.length >= LOOSE_FROM ? withoutOne(first) : [];
    for (const key of new Set([first, second, first + second, ...near])) {
      byFirst.set(key, [...(byFirst.get(key) ?? []), phrase]);
    }
  }
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

/** Whether the phrase stands here: word for word, two words run together, one word in two, or a letter wrong in one. */
function standsAt(
  tokens: readonly Token[],
  from: number,
  { words, loose }: Phrase<unknown>,
): { readonly last: number; readonly how: LeakWay } | undefined {
  let at = from;
  let how: LeakWay = 'as written';
  for (let index = 0; index < words.length; index += 1) {
    const token = tokens[at];
    const wanted = words[index] ?? '';
    if (token === undefined || (at > from && /[.!?;]\s|\n\s*\n/.test(token.glue.replace(/^\.\s/, ' '))))
      return undefined;
    const forms = token.forms.map(plainWord);
    const after = tokens[at + 1];
    const follows = words[index + 1] ?? '';
    if (
      forms.includes(wanted) ||
      (wanted.length > 3 && `${token.word}s` === wanted) ||
      (wanted.length > 2 && token.word === `${wanted}s`)
    ) {
      at += 1;
    } else if (follows !== '' && forms.includes(wanted + follows)) {
      at += 1;
      index += 1;
      how = 'split or spelt out';
    } else if (after !== undefined && token.word + after.word === wanted) {
      at += 2;
      how = 'split or spelt out';
    } else if (
      loose &&
      how === 'as written' &&
      wanted.length > 3 &&
      forms.some((form) => isOneLetterOff(form, wanted))
    ) {
      at += 1;
      how = 'a letter wrong';
    } else return undefined;
  }
  return { last: at - 1, how };
}
