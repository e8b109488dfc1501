import type { Block } from './leak.ts';
import { PLAIN_LATIN } from './scripts.ts';

/** A text without accents, markup and invisible characters, and where each of its characters stood. */
export interface Folded {
  readonly text: string;
  readonly lower: string;
  /** Place of each character in the joined blocks; one more for the end. */
  readonly at: readonly number[];
  /** Place after each character in the joined blocks. */
  readonly until: readonly number[];
}

/** All blocks as one text, a line break between each, so that what is split over two is found. */
export const joined = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n');

const INVISIBLE = /[\p{Cf}\p{M}\p{Cc}]/u;
const KEPT = /[\n\t]/;
const MARKUP = /[*_`~]/;
const TAG = /<\/?[a-zA-Z][^<>\n]{0,60}>/y;
const ENTITY = /&(?:#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/y;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&shy;': '',
  '&zwnj;': '',
  '&zwj;': '',
  '&apos;': "'",
  '&rsquo;': "'",
  '&ndash;': '-',
};
const QUOTES = /[‘’ʼ′`´]/;
const DASHES = /[‐‑‒–—−]/;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/;

/** One character as it is compared: nothing, itself, or its plain form. */
function plain(character: string): string {
  if (character <= '~')
    return MARKUP.test(character) || (INVISIBLE.test(character) && !KEPT.test(character)) ? '' : character;
  if (QUOTES.test(character)) return "'";
  if (DASHES.test(character)) return '-';
  if (SPACES.test(character)) return ' ';
  if (character === '\u2028' || character === '\u2029') return '\n';
  const apart = [...character.normalize('NFKD')].filter((one) => !INVISIBLE.test(one)).join('');
  const lower = PLAIN_LATIN.get(apart.toLowerCase());
  if (lower === undefined) return apart;
  return apart === apart.toLowerCase() ? lower : lower.slice(0, 1).toUpperCase() + lower.slice(1);
}

function entity(words: string): string {
  const numbered = /^&#(x?)([0-9a-fA-F]+);$/.exec(words);
  if (numbered === null) return ENTITIES[words.toLowerCase()] ?? ' ';
  const code = Number.parseInt(numbered[2] ?? '', numbered[1] === '' ? 10 : 16);
  return code > 0 && code < 0x110000 ? plain(String.fromCodePoint(code)) : '';
}

/** Reads the text once, from left to right. */
export function fold(source: string): Folded {
  const out: string[] = [];
  const at: number[] = [];
  const until: number[] = [];
  const put = (words: string, from: number, to: number) => {
    for (const unit of words.split('')) {
      out.push(unit);
      at.push(from);
      until.push(to);
    }
  };
  for (let place = 0; place < source.length;) {
    const character = String.fromCodePoint(source.codePointAt(place) ?? 0);
    const special = character === '<' ? TAG : character === '&' ? ENTITY : undefined;
    if (special !== undefined) special.lastIndex = place;
    const found = special?.exec(source)?.[0];
    const length = found?.length ?? character.length;
    put(found === undefined ? plain(character) : character === '&' ? entity(found) : '', place, place + length);
    place += length;
  }
  const text = out.join('');
  // No letter that is left has a small form of another length: those came apart above.
  return { text, lower: text.toLowerCase(), at, until };
}

/** Words as they are compared: plain, small. */
export const foldedWords = (words: string): string => fold(words).lower;
