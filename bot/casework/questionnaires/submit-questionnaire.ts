import { handIn, londonDay, type HandedIn, type HandIn } from '#rules';
import { defineCommand } from '../define-command.ts';
import { ofForm, questionnaireCalled } from './find-questionnaire.ts';

/** Hands the form in. */
export const submitQuestionnaire = defineCommand({
  name: 'submit-questionnaire',
  act: 'answer-questionnaire',
  about: (said: HandIn) => ofForm(said),
  alsoBy: ['link'],
  facts: ['questionnaire', 'meeting', 'instrument', 'written', 'formFiles'],
  under: 'meeting',
  decide: handIn,
  answer: async ({ ports }, { form }): Promise<HandedIn> => {
    const { row } = await questionnaireCalled(form, ports);
    const late = row.returnedAt !== undefined && londonDay(row.returnedAt) > row.due;
    return { is: 'returned', questionnaire: row, late };
  },
});
