import { own, rows, type Loaders } from '../fact-loader.ts';
import { filesOf } from './files-of-form.ts';
import { formOf } from './form-as-asked.ts';
import { allCells, answersOf } from './load-answers.ts';
import { formsOf, overviewOf } from './load-forms.ts';

/** What is known of forms. */
export const FORM_FACTS = {
  questionnaires: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.questionnaires.where({ meeting: meeting.ref })),
  formChanges: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.formChanges.where({ meeting: meeting.ref })),
  instrument: (loaded, ports) => formOf(own(({ questionnaire }) => questionnaire, 'instrument')(loaded), ports),
  written: async ({ questionnaire }, ports) =>
    questionnaire === undefined ? {} : allCells(await answersOf(questionnaire.id, ports)),
  formFiles: async ({ questionnaire }, ports) => (questionnaire === undefined ? [] : filesOf(questionnaire, ports)),
  forms: async ({ meeting }, ports) => (meeting === undefined ? [] : formsOf(meeting.ref, ports)),
  overviewDraft: async ({ meeting }, ports) => (meeting === undefined ? { words: '' } : overviewOf(meeting.ref, ports)),
} satisfies Partial<Loaders>;
