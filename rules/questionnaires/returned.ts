import type { Questionnaire } from '../case-records.ts';
import type { AnswerSheet } from './answers.ts';
import { FACTORS } from './factors.ts';
import type { AnswerChoice, QuestionBank } from './question.ts';
import type { FactorCount } from './saved-answers.ts';

/** Fewer than this say so: it is not shown to others. @source rulings, overview · Warrington W-94 */
export const FEWEST_SHARED = 3;

/** How many came back, in words that name nobody and no part. A form that was taken back was asked for all the same. @source rulings, overview · E-66 */
export function returnedWords(returned: number, asked: number, takenBack = 0): string {
  if (asked === 0) return 'Nobody was asked.';
  const back = returned === 0 ? `None of ${asked} came back yet.` : `${returned} of ${asked} came back.`;
  return takenBack === 0 ? back : `${back} ${takenBack} ${takenBack === 1 ? 'was' : 'were'} taken back.`;
}

/** The forms of a meeting, counted: everybody who was asked, also whose form was taken back. */
export function countsOf(forms: readonly Pick<Questionnaire, 'state'>[]) {
  const returned = forms.filter(({ state }) => state === 'returned').length;
  const takenBack = forms.filter(({ state }) => state === 'withdrawn').length;
  return { returned, asked: forms.length, words: returnedWords(returned, forms.length, takenBack) };
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
