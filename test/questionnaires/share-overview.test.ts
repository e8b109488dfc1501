import { describe, expect, it } from 'vitest';
import {
  instrumentCalled,
  QUESTION_BANK,
  shareOverview,
  type AnswerSheet,
  type Instrument,
  type Invitation,
  type ReadForm,
} from '#rules';
import { changesOf, FORM, formFacts, MEETING } from '../builders/form-facts.ts';
import { warrington } from '../rules/invented-case.ts';

const INSTRUMENT = instrumentCalled('disruption.carers') as Instrument;

const handedIn = (answers: AnswerSheet): ReadForm => ({
  row: { ...FORM, state: 'returned' },
  instrument: INSTRUMENT,
  cells: Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, { value, at: '2026-12-02T09:00:00Z', by: 'circle:carer' }]),
  ),
});
const guest = (person: string, name: string, personIs: Invitation['personIs'] = 'circle') =>
  ({ person, name, personIs }) as Invitation;

const shared = (words: string, quotesAgreed = false, forms: readonly ReadForm[] = []) =>
  shareOverview(
    { meeting: MEETING.ref, quotesAgreed },
    {
      ...formFacts('chair'),
      invitations: [guest('circle:carer', 'Hazel Household'), guest('child', 'Alder Ash', 'child')],
      forms,
      overviewDraft: { words },
      bank: QUESTION_BANK,
    },
    warrington,
  );
const refusal = (decision: ReturnType<typeof shared>) =>
  decision.is === 'asking' ? decision.ask.map(({ ask }) => ask).join(' ') : decision.is;

describe('W-95: the overview is shared', () => {
  const OWN_WORDS = 'We asked for help again and again and nobody rang us back.';
  const ANSWERED = handedIn({ F2: OWN_WORDS });

  it('as the chair wrote it, with how many came back; neither it nor an answer stands in the plan', () => {
    const decision = shared('Mornings were good. Help came late.', false, [
      ANSWERED,
      { ...ANSWERED, row: { ...FORM, state: 'withdrawn' }, cells: {} },
    ]);
    if (decision.is !== 'decided') throw new Error(refusal(decision));
    const { changes, words, did } = decision.value;
    expect(did).toBe('shared the overview');
    expect(words).toEqual({ overview: 'Mornings were good. Help came late.' });
    expect(changesOf(changes, 'meetings')).toEqual([{ overview: { typed: 'overview' } }]);
    expect(changesOf(changes, 'answers')[0]).toMatchObject({
      key: 'answer:overview-DM-2026-0007:shared',
      answers: {
        draft: { words: '', sharedAt: '2026-12-03T10:00:00Z', returned: '1 of 2 came back. 1 was taken back.' },
      },
    });
    expect(JSON.stringify(changes)).not.toMatch(/Mornings|nobody rang/);
  });

  it('once something is written', () => {
    expect(refusal(shared('  '))).toBe('Nothing is written yet.');
  });

  it('when it names nobody who was asked', () => {
    expect(refusal(shared('Hazel Household hoped for more.', true))).toBe(
      'The overview names somebody who was asked. Write it without names.',
    );
  });

  it('in somebody’s own words only where they agreed', () => {
    expect(refusal(shared(`One said: ${OWN_WORDS}`, false, [ANSWERED]))).toContain('somebody’s own words');
    expect(shared(`One said: ${OWN_WORDS}`, true, [ANSWERED])).toMatchObject({
      is: 'decided',
      value: { did: 'shared the overview, with quotations agreed' },
    });
  });

  it('with factors that three or more ticked, and no fewer', () => {
    const ticked = (times: number) => Array.from({ length: times }, () => handedIn({ C11: ['child-7'] }));
    const factorsIn = (forms: readonly ReadForm[]) => {
      const decision = shared('Help came late.', false, forms);
      return decision.is === 'decided' ? changesOf(decision.value.changes, 'answers')[0] : undefined;
    };
    expect(factorsIn(ticked(3))).toMatchObject({
      answers: { draft: { factors: [{ id: 'child-7', words: 'Going missing', count: 3 }] } },
    });
    expect(factorsIn(ticked(2))).toMatchObject({ answers: { draft: { factors: [] } } });
  });
});
