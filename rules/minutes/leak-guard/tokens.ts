import type { Folded } from './folded.ts';
import { isPlain, latinFormsOf } from './scripts.ts';

/** One word of the text, as it is compared. */
export interface Token {
  /** Small, plain, without apostrophes and without a possessive’s s. */
  readonly word: string;
  /** The word and what else it may be in Latin letters or with digits for letters. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  readonly allCapitals: boolean;
  readonly possessive: boolean;
  /** First of a sentence, a line or a quotation, where any word has a capital. */
  readonly first: boolean;
  /** What stands between the word before and this one. */
  readonly glue: string;
  readonly sentence: number;
}

const WORD = /[\p{L}\p{N}@$]+(?:'[\p{L}]+)*/gu;
const SENTENCE_ENDS = /[.!?][)"'\u201d]?\s|\n\s*\n|\n\s*[-•\d]|[:;]\s*\n/;
const OPENS = /["“”(]\s*$|[:•]\s*$|^\s*[-–]\s*$|\n\s*[-•]?\s*$/;
const DIGITS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

export function tokensOf({ text, lower }: Folded): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  let sentence = 0;
  for (const found of text.matchAll(WORD)) {
    const glue = text.slice(last, found.index);
    const raw = found[0];
    if (SENTENCE_ENDS.test(glue) && !isAfterInitial(tokens.at(-1), glue)) sentence += 1;
    const first = tokens.length === 0 || tokens.at(-1)?.sentence !== sentence || OPENS.test(glue);
    tokens.push(tokenOf(raw, lower.slice(found.index, found.index + raw.length), found.index, glue, first, sentence));
    last = found.index + raw.length;
  }
  return tokens;
}

/** `K. Marsh`: the dot ends no sentence. */
const isAfterInitial = (before: Token | undefined, glue: string): boolean =>
  before !== undefined && before.allCapitals && before.word.length === 1 && before.word !== 'i' && /^\. ?$/.test(glue);

function tokenOf(raw: string, lower: string, start: number, glue: string, first: boolean, sentence: number): Token {
  const possessive = /'s?$/.test(lower) || /s'$/.test(lower);
  const word = lower.replace(/'s$/, '').replaceAll("'", '');
  return {
    word,
    forms: formsOf(word),
    start,
    end: start + raw.length,
    capital: /^\p{Lu}/u.test(raw) || /^[\p{Lo}]/u.test(raw),
    allCapitals: raw.length > 0 && raw === raw.toUpperCase() && /\p{Lu}/u.test(raw),
    possessive,
    first,
    glue,
    sentence,
  };
}

function formsOf(word: string): readonly string[] {
  const withLetters = /[0-9@$]/.test(word) && /[a-z]/.test(word) ? word.replace(/[0-9@$]/g, letterFor) : word;
  if (isPlain(word) && withLetters === word) return [word];
  return [...new Set([word, ...latinFormsOf(withLetters)])];
}

const letterFor = (digit: string): string => DIGITS[digit] ?? digit;

/** Whether this word stands right after the one before: in one name, not in the next sentence. */
export const isNextTo = ({ glue }: Token): boolean => /^(?:[\s\-/.']{1,3}|\s*\n\s*|-\s*\n\s*)$/.test(glue);
