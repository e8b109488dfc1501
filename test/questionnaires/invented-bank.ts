import type { FormQuestion, QuestionBank } from '#rules';

export const question = (id: string, more: Partial<FormQuestion> = {}): FormQuestion => ({
  id,
  words: 'How was it?',
  kind: 'long-text',
  source: 'invented',
  ...more,
});
export const CHOICES = [
  { id: 'often', words: 'Often' },
  { id: 'never', words: 'Never' },
];

/** One form of two sections, of which the second is the helper’s. */
export const bank: QuestionBank = {
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
