import { handIn, HOW, londonDay, type AnswerFault, type HandIn, type Questionnaire } from '#rules';
import { Fault } from '../../faults.ts';
import type { Who } from '../actor.ts';
import { defineCommand } from '../define-command.ts';
import type { Ports } from '../ports.ts';
import { ofForm, questionnaireCalled } from './find-questionnaire.ts';

export type SubmitOutcome =
  | { readonly is: 'returned'; readonly questionnaire: Questionnaire; readonly late: boolean }
  | { readonly is: 'asking'; readonly faults: readonly AnswerFault[] }
  | { readonly is: 'asking-how'; readonly words: string }
  | { readonly is: 'closed'; readonly words: string };

const handInForm = defineCommand({
  name: 'submit-questionnaire',
  act: 'answer-questionnaire',
  about: (said: HandIn) => ofForm(said),
  alsoBy: ['link'],
  facts: ['questionnaire', 'meeting', 'instrument', 'written', 'formFiles'],
  under: 'meeting',
  decide: handIn,
  answer: async ({ ports }, { form }): Promise<SubmitOutcome> => {
    const { row } = await questionnaireCalled(form, ports);
    const late = row.returnedAt !== undefined && londonDay(row.returnedAt) > row.due;
    return { is: 'returned', questionnaire: row, late };
  },
});

/** Hands the form in, and says what is still missing by question, as a form is answered. */
export async function submitQuestionnaire(who: Who, said: HandIn, ports: Ports): Promise<SubmitOutcome> {
  const answered = await handInForm(who, said, ports);
  if (answered.is === 'held') throw new Fault('not-yours', 'submit-questionnaire');
  if (answered.is === 'refused') return { is: 'closed', words: answered.words };
  if (answered.is !== 'asking' || 'faults' in answered) return answered;
  const how = answered.ask.find(({ fact }) => fact === HOW);
  if (how !== undefined) return { is: 'asking-how', words: how.ask };
  return { is: 'asking', faults: answered.ask.map(({ fact, ask }) => ({ question: fact, sentence: ask })) };
}
