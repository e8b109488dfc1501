import { isAnswered, type AnswerSheet } from './answers.ts';
import { FACTORS } from './factors.ts';

/** Fewer than this say so: it is not shown to others. @source rulings, overview · Warrington W-94 */
export const FEWEST_SHARED = 3;

/** How many came back, in words that name nobody and no part. @source rulings, overview · E-66 */
export const returnedWords = (returned: number, asked: number): string =>
  asked === 0
    ? 'Nobody was asked.'
    : returned === 0
      ? `None of ${asked} came back yet.`
      : `${returned} of ${asked} came back.`;

export interface FactorCount {
  readonly id: string;
  readonly words: string;
  readonly count: number;
}

/** How often each factor was ticked, those at three or more only, most often first. @source rulings, overview */
export const factorCounts = (sheets: readonly AnswerSheet[]): readonly FactorCount[] =>
  allFactorCounts(sheets).filter(({ count }) => count >= FEWEST_SHARED);

/** The same for the chair alone: each factor that anybody ticked. */
export function allFactorCounts(sheets: readonly AnswerSheet[]): readonly FactorCount[] {
  const ticked = sheets.map((sheet) => sheet['C11']).filter((value) => isAnswered(value));
  return FACTORS.map(({ id, words }) => ({
    id,
    words,
    count: ticked.filter((value) => Array.isArray(value) && value.some((each) => each === id)).length,
  }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.words.localeCompare(other.words, 'en-GB'));
}
