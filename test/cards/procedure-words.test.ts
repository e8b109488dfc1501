import { describe, expect, it } from 'vitest';
import { endingFormCard } from '../../bot/cards/ending.ts';
import { judgementCard } from '../../bot/cards/judgement.ts';

const judgement = {
  card: 'judgement',
  formId: 'IN-2026-0001/0',
  ref: 'IN-2026-0001',
  url: 'https://teams.example/l',
  childRef: 'C-1042',
  initials: 'A.B.',
  home: 'Household H-12',
  reports: [],
  judgeBy: 'by Tue 24 Nov 2026',
  held: false,
  recheck: false,
  prompts: [],
  outcomes: [{ outcome: 'support', words: 'Manageable: more support, and look again' }],
  refusedOutcomes: [],
  emergency: [],
  typed: {},
  because: [],
} as const;

describe('What the procedure says stands on the card', () => {
  it('W-59 to W-65: the manager’s card reminds of what may help, and asks about best interests in the council’s words', () => {
    const card = JSON.stringify(
      judgementCard({
        ...judgement,
        bestInterests: 'Is this still the right home for this child?',
        supportIdeas: ['Help the carer to pin down what is going wrong', 'Bring in an advocate'],
      }),
    );
    expect(card).toContain('If you choose support, think of these:');
    expect(card).toContain('- Help the carer to pin down what is going wrong\\n- Bring in an advocate');
    expect(card).toContain('Is this still the right home for this child?');
    expect(JSON.stringify(judgementCard(judgement))).not.toContain('think of these');
  });

  it('CF-49: the form of an ending asks about as many days as the procedure says', () => {
    const form = {
      card: 'ending-form',
      formId: 'one',
      children: [],
      today: '2026-11-23',
      emergency: [],
      typed: {},
    } as const;
    expect(JSON.stringify(endingFormCard({ ...form, changedWithin: '35 days' }))).toContain(
      'The plan was changed in the last 35 days',
    );
  });
});
