import type { FormQuestion } from './question.ts';

const views = (id: string, words: string, more: Partial<FormQuestion> = {}): FormQuestion => ({
  id,
  words,
  kind: 'long-text',
  source: 'rulings, short views form',
  ...more,
});

/** Three questions for those who cannot come to a planning, support or stability meeting, and for those whose views are gathered. */
export const VIEWS_QUESTIONS: readonly FormQuestion[] = [
  views('W1', 'What is going well?'),
  views('W2', 'What is hard?'),
  views('W3', 'What would help?'),
  views('W4', 'May the chair share this with the others at the meeting?', { kind: 'yes-no' }),
  views('W5', 'Is there anything for the chair only?', { chairOnly: true }),

  views('WP1', 'What does this child enjoy, and what is going well for them?', {
    source: 'rulings · Warrington W-10 to W-14',
  }),
  views('WP2', 'What might be hard in this placement?', { source: 'rulings · Warrington W-10 to W-14' }),
  views('WP3', 'What would help it to work?', { source: 'rulings · Warrington W-26' }),

  views('WH1', 'How are things in the home for you? What is good?', { source: 'CF-28 · Warrington W-55 to W-57' }),
  views('WH2', 'What is hard at home just now?', { source: 'CF-28 · Warrington W-55 to W-57' }),
  views('WH3', 'What would help you?', { source: 'CF-28 · Warrington W-55 to W-57' }),

  views('WE1', 'What is going well at school or college?', { source: 'Warrington W-54' }),
  views('WE2', 'What is hard there?', { source: 'Warrington W-54' }),
  views('WE3', 'What would help, from school or from others?', { source: 'Warrington W-54' }),

  views('WR1', 'What do you see going well, also in the last review?', { source: 'Warrington W-53' }),
  views('WR2', 'What worries you about this placement?', { source: 'Warrington W-53' }),
  views('WR3', 'What would help, and should the next review be earlier?', { source: 'Warrington W-53' }),

  views('WK1', 'What is good where you live?', { symbol: 'smile' }),
  views('WK2', 'What is hard?', { symbol: 'sad' }),
  views('WK3', 'What would help?', { symbol: 'helper' }),
  views('WK4', 'Do you want to come to the meeting, come for part, or send something? Who should speak for you?', {
    symbol: 'meeting',
    source: 'Torbay T-21, T-49',
  }),
];
