import { longDate, safetyWords, type PaperForm } from '#rules';
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
      dueWords: longDate(row.due),
      sections: instrument.sections,
      giveBackWords:
        'Put the form in an envelope, close it, and give or send it to your worker. They enter it for you and do not pass it on to anybody else. You can also ring them and say it instead.',
      largePrint: person?.largePrint ?? false,
      printedOn: today(),
    };
  },
});
