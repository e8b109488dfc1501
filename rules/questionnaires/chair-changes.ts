import { questionCalled, QUESTION_BANK } from './bank.ts';
import { ruleFaults } from './check-bank.ts';
import { questionsOf, type FormQuestion, type Instrument, type QuestionBank } from './question.ts';

/** What a chair changed before sending, kept with the questionnaire as data. */
export interface ChairChanges {
  /** Ids of questions left out. */
  readonly leftOut: readonly string[];
  /** Ids of the bank put in, and questions of the chair's own in words. */
  readonly added: readonly ({ readonly id: string } | { readonly words: string })[];
}

export type ChangedForm =
  | { readonly is: 'changed'; readonly instrument: Instrument }
  | { readonly is: 'refused'; readonly sentences: readonly string[] };

/** The chair's own questions: short, open, and at the end of the part about what comes next. */
export function applyChairChanges(
  instrument: Instrument,
  { leftOut, added }: ChairChanges,
  bank: QuestionBank = QUESTION_BANK,
): ChangedForm {
  const asked = added.map((each, index) =>
    'id' in each ? (questionCalled(each.id, bank) ?? each.id) : ownQuestion(each.words, index),
  );
  const unknown = asked.filter((each) => typeof each === 'string').map((id) => `${id} is not in the bank.`);
  const empty = added.some((each) => 'words' in each && (each.words.trim() === '' || each.words.length > 500))
    ? ['An added question needs between 1 and 500 characters.']
    : [];
  if (unknown.length + empty.length > 0) return { is: 'refused', sentences: [...unknown, ...empty] };

  const there = questionsOf(instrument).map(({ id }) => id);
  const extra = asked
    .filter((each) => typeof each !== 'string')
    .filter(({ id }) => !there.includes(id))
    .map((each): FormQuestion => ({ ...each, compulsory: false }));
  const authored = instrument.sections.filter(({ by, id }) => by === 'author' && id !== 'last');
  const home = authored.at(-1)?.id ?? instrument.sections[0]?.id;
  const changed: Instrument = {
    ...instrument,
    sections: instrument.sections
      .map((section) => ({
        ...section,
        questions: [
          ...section.questions.filter(({ id, partOf }) => !leftOut.some((left) => left === id || left === partOf)),
          ...(section.id === home ? extra : []),
        ],
      }))
      .filter(({ questions }) => questions.length > 0),
  };
  const faults = ruleFaults(changed);
  return faults.length > 0 ? { is: 'refused', sentences: faults } : { is: 'changed', instrument: changed };
}

const ownQuestion = (words: string, index: number): FormQuestion => ({
  id: `X${index + 1}`,
  words,
  kind: 'long-text',
  source: 'added by the chair',
});
