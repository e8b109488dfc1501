import { safetyWords, type PaperForm } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { formInHand, ofForm } from './find-questionnaire.ts';

/** The form of somebody who answers on paper, for the worker who prints it: without a name, without an address. */
export const paperForm = defineQuestion({
  name: 'print-questionnaire',
  act: 'give-code',
  about: ofForm,
  answer: async (_asked, turn): Promise<PaperForm> => {
    const { row, meeting, instrument } = await formInHand(turn);
    const { council, records, today } = turn.ports;
    const person = row.personIs === 'circle' ? (await records.circle.find(row.person))?.row : undefined;
    return {
      ref: meeting.ref,
      title: instrument.title,
      opening: instrument.opening,
      safety: safetyWords(council.emergency),
      safeguardingUrl: council.safeguardingUrl,
      due: row.due,
      sections: instrument.sections,
      largePrint: person?.largePrint ?? false,
      printedOn: today(),
    };
  },
});
