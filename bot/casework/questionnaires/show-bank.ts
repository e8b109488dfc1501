import { instrumentCalled } from '#rules';
import { defineQuestion } from '../define-question.ts';

/** The questions and forms of the council, for its people: a chair looks through them before a form goes out. */
export const showBank = defineQuestion({
  name: 'show-bank',
  act: 'see-own-desk',
  about: (_asked: undefined) => ({ is: 'nothing' }),
  answer: (_asked, { ports: { bank } }) => ({
    version: bank.version,
    questions: bank.questions,
    forms: bank.instruments.map(({ id }) => instrumentCalled(id, bank)).filter((form) => form !== undefined),
  }),
});
