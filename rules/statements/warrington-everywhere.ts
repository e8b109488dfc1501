import type { Statement } from './statement.ts';

/** Warrington’s statements that hold for every meeting, paraphrased, each with what it became. */
export const warringtonEverywhere: readonly Statement[] = [
  {
    id: 'W-25',
    council: 'Warrington',
    lines: '26',
    meeting: 'all',
    text: 'Stability is to be promoted for every child in care as part of permanence planning.',
    home: {
      as: 'agenda-line',
      where: 'rules/profiles/blended-early-meetings.ts',
      test: 'test/rules/profile-lines.test.ts',
    },
  },
  {
    id: 'W-27',
    council: 'Warrington',
    lines: '27',
    meeting: 'all',
    text: 'Aspiration: one move only – from first placement to the permanent one. A measurable benchmark, not a rule.',
    home: {
      as: 'not-for-software',
      note: 'An aspiration for the service as a whole: one move, from the first placement to the permanent one. Nobody owes it on a day.',
    },
  },
  {
    id: 'W-28',
    council: 'Warrington',
    lines: '28',
    meeting: 'all',
    text: 'Two named families of cause: carers’ ability or capacity changing; the child’s needs emerging or changing. Seeds the theme list for learning.',
    home: { as: 'checklist-line', where: 'rules/questionnaires/factors.ts', test: 'test/rules/words.test.ts' },
  },
  {
    id: 'W-47',
    council: 'Warrington',
    lines: '45',
    meeting: 'all',
    text: 'Good long-term care planning foresees difficulty and prepares, so that a support meeting is not needed.',
    home: {
      as: 'agenda-line',
      where: 'rules/profiles/blended-early-meetings.ts',
      test: 'test/rules/profile-lines.test.ts',
    },
  },
  {
    id: 'W-68',
    council: 'Warrington',
    lines: '65',
    meeting: 'all',
    text: 'Care planning and case review procedures run at the ending itself – independently of the later disruption meeting.',
    home: { as: 'obligation', where: 'rules/obligations/ending.ts', test: 'test/rules/obligation-lines.test.ts' },
  },
];
