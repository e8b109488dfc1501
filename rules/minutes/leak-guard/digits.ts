import type { Folded } from './folded.ts';

/** A stretch of digits, however they are written, and where each of them stands. */
export interface DigitRun {
  readonly digits: string;
  /** Start and end of each digit in the folded text. */
  readonly places: readonly (readonly [number, number])[];
  /** `+` before it. */
  readonly abroad: boolean;
}

const WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  l: '1',
  i: '1',
};
const PIECE =
  /\+|double[\s-]+|treble[\s-]+|triple[\s-]+|\b(?:zero|nought|one|two|three|four|five|six|seven|eight|nine|oh)\b|[0-9]|(?<=[0-9+][oil]{0,4}\s?)[oil](?=[0-9oil\s]|$)|\bo(?=[0-9])/g;
const BETWEEN = /^(?:[\s\-.()/,·–]|and\s){0,4}$/;

/** All runs of three digits and more, read once from left to right. */
export function digitRuns({ lower }: Pick<Folded, 'lower'>): readonly DigitRun[] {
  const runs: DigitRun[] = [];
  let digits = '';
  let places: (readonly [number, number])[] = [];
  let abroad = false;
  let last = 0;
  let times = 1;
  const close = () => {
    if (digits.length >= 3) runs.push({ digits, places, abroad });
    digits = '';
    places = [];
    abroad = false;
    times = 1;
  };
  for (const found of lower.matchAll(PIECE)) {
    const piece = found[0];
    if (digits !== '' && !BETWEEN.test(lower.slice(last, found.index))) close();
    if (piece === '+') {
      close();
      abroad = true;
    } else if (/^(?:double|treble|triple)/.test(piece)) {
      times = piece.startsWith('d') ? 2 : 3;
    } else {
      for (; times > 0; times -= 1) {
        digits += WORDS[piece] ?? piece;
        places.push([found.index, found.index + piece.length]);
      }
      times = 1;
    }
    last = found.index + piece.length;
  }
  close();
  return runs;
}

/** A number as it is written at home: `+44 (0)7700 900123` is `07700900123`. */
export const atHome = (digits: string): string => digits.replace(/^(?:0044|44)0?(?=\d{9,10}$)/, '0');

/** The digits of a written number. */
export const digitsOf = (words: string): string => words.replace(/[oO]/g, '0').replace(/\D/g, '');
