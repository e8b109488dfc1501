import { ADULT_QUESTIONS } from './adult-questions.ts';
import { CHILD_QUESTIONS } from './child-questions.ts';
import { DISRUPTION_INSTRUMENTS } from './disruption-instruments.ts';
import type { FormQuestion, Instrument, InstrumentPlan, QuestionBank } from './question.ts';
import { VIEWS_INSTRUMENTS } from './views-instruments.ts';
import { VIEWS_QUESTIONS } from './views-questions.ts';

/** The bank that comes with Steady. A council may put its own in its place: see `checkBank`. */
export const QUESTION_BANK: QuestionBank = {
  version: '2026-11',
  questions: [...ADULT_QUESTIONS, ...CHILD_QUESTIONS, ...VIEWS_QUESTIONS],
  instruments: [...DISRUPTION_INSTRUMENTS, ...VIEWS_INSTRUMENTS],
};

/** The form of this name with its questions written out, or nothing when the bank has none of that name. */
export function instrumentCalled(id: string, bank: QuestionBank = QUESTION_BANK): Instrument | undefined {
  const plan = bank.instruments.find((each) => each.id === id);
  return plan === undefined ? undefined : writtenOut(plan, bank);
}

/** A form with its questions written out; one that the bank does not have is left out. */
export const writtenOut = (plan: InstrumentPlan, bank: QuestionBank): Instrument => ({
  ...plan,
  version: bank.version,
  sections: plan.sections.map((section) => ({
    ...section,
    by: section.by ?? 'author',
    questions: section.questions.flatMap((question) => questionCalled(question, bank) ?? []),
  })),
});

export const questionCalled = (id: string, bank: QuestionBank = QUESTION_BANK): FormQuestion | undefined =>
  bank.questions.find((each) => each.id === id);
