import type { AnswerSheet } from './answers.ts';
import { FACTORS } from './factors.ts';
import type { AnswerChoice, QuestionBank } from './question.ts';

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

/** What may be ticked, in this council's words. */
export const factorsIn = ({ questions }: QuestionBank): readonly AnswerChoice[] =>
  questions.find(({ id }) => id === 'C11')?.choices ?? FACTORS;

/** How often each factor was ticked, those at three or more only, or at the council’s higher number; most often first. @source rulings, overview */
export const factorCounts = (
  sheets: readonly AnswerSheet[],
  factors: readonly AnswerChoice[] = FACTORS,
  fewest: number = FEWEST_SHARED,
): readonly FactorCount[] =>
  allFactorCounts(sheets, factors).filter(({ count }) => count >= Math.max(fewest, FEWEST_SHARED));

/** The same for the chair alone: each factor that anybody ticked. */
export function allFactorCounts(
  sheets: readonly AnswerSheet[],
  factors: readonly AnswerChoice[] = FACTORS,
): readonly FactorCount[] {
  const ticked = sheets.map((sheet) => sheet['C11']);
  return factors
    .map(({ id, words }) => ({
      id,
      words,
      count: ticked.filter((value) => Array.isArray(value) && value.some((each) => each === id)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || one.words.localeCompare(other.words, 'en-GB'));
}
