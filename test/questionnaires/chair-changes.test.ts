import { describe, expect, it } from 'vitest';
import {
  applyChairChanges,
  instrumentCalled,
  itemsOf,
  questionCalled,
  questionsOf,
  type FormQuestion,
  type Instrument,
  type QuestionBank,
} from '#rules';

const question = (id: string, more: Partial<FormQuestion> = {}): FormQuestion => ({
  id,
  words: 'How was it?',
  kind: 'long-text',
  source: 'invented',
  ...more,
});
const CHOICES = [
  { id: 'often', words: 'Often' },
  { id: 'never', words: 'Never' },
];

/** One form of two sections, of which the second is the helper’s. */
const bank: QuestionBank = {
  version: 'invented-1',
  questions: [
    question('Q1', { hint: 'A few words.', symbol: 'house', compulsory: false, chairOnly: false }),
    question('Q2', { kind: 'several', choices: [{ ...CHOICES[0]!, group: 'How often' }, CHOICES[1]!] }),
    question('Q3', { partOf: 'Q1', kind: 'yes-no' }),
    question('Q4', { compulsory: true }),
  ],
  instruments: [
    {
      id: 'invented',
      kind: 'disruption',
      title: 'Invented form',
      audience: 'adult',
      opening: ['Only the chair reads this.'],
      sections: [
        { id: 'one', title: 'One', intro: 'In your own words.', questions: ['Q1', 'Q3', 'Q2'] },
        { id: 'helper', title: 'For the helper', by: 'helper', questions: ['Q4'] },
      ],
    },
  ],
};

describe('A form of the bank, written out', () => {
  it('has its questions in their order, who answers each section, and the bank’s version', () => {
    const form = instrumentCalled('invented', bank);
    expect(form).toMatchObject({
      id: 'invented',
      version: 'invented-1',
      sections: [{ by: 'author' }, { by: 'helper' }],
    });
    expect(questionsOf(form as Instrument).map(({ id }) => id)).toEqual(['Q1', 'Q3', 'Q2', 'Q4']);
    expect(itemsOf(form as Instrument).map(({ id }) => id)).toEqual(['Q1', 'Q2']);
    expect(instrumentCalled('another', bank)).toBeUndefined();
    expect(questionCalled('Q4', bank)?.compulsory).toBe(true);
    expect(questionCalled('Q9', bank)).toBeUndefined();
  });
});

describe('What a chair changes', () => {
  const form = instrumentCalled('invented', bank) as Instrument;
  const changed = (changes: Parameters<typeof applyChairChanges>[1], of = form) => {
    const result = applyChairChanges(of, changes, bank);
    return result.is === 'refused' ? result.sentences : result.instrument.sections;
  };
  const idsIn = (sections: ReturnType<typeof changed>) =>
    sections.map((section) => (typeof section === 'string' ? section : section.questions.map(({ id }) => id)));

  it('a question that is left out takes its second half with it', () => {
    expect(idsIn(changed({ leftOut: ['Q1'], added: [] }))).toEqual([['Q2'], ['Q4']]);
    expect(idsIn(changed({ leftOut: ['Q3', 'Q2'], added: [] }))).toEqual([['Q1'], ['Q4']]);
  });

  it('a section of which nothing is left is left out', () => {
    expect(idsIn(changed({ leftOut: ['Q4'], added: [] }))).toEqual([['Q1', 'Q3', 'Q2']]);
  });

  it('a question of the bank comes in without being compulsory, and none twice', () => {
    const open = { ...form, sections: [{ ...form.sections[0]!, questions: [question('Q1')] }] };
    expect(changed({ leftOut: [], added: [{ id: 'Q4' }, { id: 'Q1' }] }, open)).toMatchObject([
      { questions: [{ id: 'Q1' }, { id: 'Q4', compulsory: false }] },
    ]);
  });

  it('the chair’s own question is an open one at the end of what the person answers, before the last things', () => {
    const open: Instrument = {
      ...form,
      sections: [
        { ...form.sections[0]!, questions: [question('Q1')] },
        { id: 'last', title: 'Last things', by: 'author', questions: [question('Q5')] },
        form.sections[1]!,
      ],
    };
    expect(changed({ leftOut: [], added: [{ words: 'Who was told?' }] }, open)).toMatchObject([
      {
        questions: [
          { id: 'Q1' },
          { id: 'X1', words: 'Who was told?', kind: 'long-text', source: 'added by the chair' },
        ],
      },
      { questions: [{ id: 'Q5' }] },
      { questions: [{ id: 'Q4' }] },
    ]);
  });

  it('on a form of last things alone it comes in the first section', () => {
    const last = {
      ...form,
      sections: [{ id: 'last', title: 'Last', by: 'author', questions: [question('Q5')] } as const],
    };
    expect(idsIn(changed({ leftOut: [], added: [{ words: 'Who was told?' }] }, last))).toEqual([['Q5', 'X1']]);
  });

  it('a form without sections has no place for it', () => {
    expect(changed({ leftOut: [], added: [{ words: 'Who was told?' }] }, { ...form, sections: [] })).toEqual([
      'Form invented asks nothing.',
    ]);
  });

  it('an added question has between 1 and 500 characters', () => {
    const open = { ...form, sections: [{ ...form.sections[0]!, questions: [question('Q1')] }] };
    const refused = ['An added question needs between 1 and 500 characters.'];
    expect(changed({ leftOut: [], added: [{ words: ' \n' }] }, open)).toEqual(refused);
    expect(changed({ leftOut: [], added: [{ words: 'x'.repeat(501) }] }, open)).toEqual(refused);
    expect(idsIn(changed({ leftOut: [], added: [{ words: 'x'.repeat(500) }] }, open))).toEqual([['Q1', 'X1']]);
  });

  it('what is wrong is said all at once', () => {
    expect(changed({ leftOut: [], added: [{ id: 'Q9' }, { words: '' }, { words: 'Who was told?' }] })).toEqual([
      'Q9 is not in the bank.',
      'An added question needs between 1 and 500 characters.',
    ]);
  });

  it('the form must keep its rules', () => {
    expect(changed({ leftOut: ['Q1', 'Q2'], added: [] })).toEqual(['Form invented asks nothing.']);
  });
});
