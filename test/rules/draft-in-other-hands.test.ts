import { describe, expect, it } from 'vitest';
import { answerDraft, askChair, askWorker, declareInterest, type Act, type Invitation, type Meeting } from '#rules';
import { caseOf, effectsOf, invitationWith, meetingWith, sentenceOf, worker } from '../builders/meeting-facts.ts';
import { blended, calendar } from './invented-case.ts';

const REF = 'SM-2026-0001';
const as = (actor: string, meeting: Meeting, may: readonly Act[] = [], invitations: readonly Invitation[] = []) => ({
  ...caseOf(meeting, actor, may),
  invitations,
});

describe('T-17, CF-35: the social worker’s “go”', () => {
  const ready = meetingWith({
    startsAt: '2026-11-27T10:00',
    chairId: 'worker-tm-2',
    minuteTakerId: 'worker-min',
    agreedWith: undefined,
  });
  const people = [invitationWith('child'), invitationWith('foster-carer')];
  const ask = (actor: string, meeting = ready) => askWorker({ meeting: REF }, as(actor, meeting, [], people), blended);

  it('is not asked for while the draft has no chair and no day', () => {
    expect(sentenceOf(ask('worker-coord', meetingWith({ minuteTakerId: 'worker-min' })))).toBe(
      'Still missing: a chair; a day and time.',
    );
  });

  it('is asked for on a card, from now', () => {
    expect(effectsOf(ask('worker-coord'))).toMatchObject({
      key: 'SM-2026-0001/consent-2026-11-27T10:00-first',
      changes: [{ to: { workerSays: 'asked', workerAskedAt: '2026-11-23T09:30:00.000Z', workerWords: undefined } }],
      steps: [{ do: 'show-card', to: 'worker-sw', card: 'worker-consent', about: REF }],
    });
  });

  it('is given by the social worker who arranges it themselves', () => {
    expect(effectsOf(ask('worker-sw'))).toMatchObject({
      changes: [{ to: { workerSays: 'go', state: 'sending' } }],
      steps: [{ do: 'hold-in-diaries', meeting: REF, then: 'ask-people' }],
    });
  });

  it('an objection says what should change, in words that no plan holds', () => {
    const facts = as('worker-sw', ready);
    expect(sentenceOf(answerDraft({ meeting: REF, says: 'objects' }, facts, blended))).toBe(
      'Say what should change, so that the coordinator can act on it.',
    );
    expect(
      effectsOf(answerDraft({ meeting: REF, says: 'objects', words: 'Not in school hours.' }, facts, blended)),
    ).toMatchObject({
      changes: [{ to: { workerSays: 'objects', workerWords: { typed: 'workerWords' } } }],
      words: { workerWords: 'Not in school hours.' },
    });
  });

  it.each([
    ['stability', true],
    ['support', true],
    ['disruption', false],
  ] as const)('“go” to the draft of a %s meeting sends it at once: %s', (kind, now) => {
    const facts = as('worker-sw', { ...ready, kind }, [], people);
    const { changes, steps } = effectsOf(answerDraft({ meeting: REF, says: 'go' }, facts, blended));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ to: now ? { workerSays: 'go', state: 'sending' } : { workerSays: 'go' } });
    expect(steps.map((step) => step.do)).toEqual(now ? ['hold-in-diaries'] : []);
  });

  it('what is missing keeps it here, in a sentence; “go” said again sends it once that is settled', () => {
    const { minuteTakerId: _nobody, ...unsettled } = ready;
    const first = effectsOf(
      answerDraft({ meeting: REF, says: 'go', words: 'Fine.' }, as('worker-sw', unsettled, [], people), blended),
    );
    expect(first).toMatchObject({
      changes: [{ to: { workerSays: 'go', workerWords: { typed: 'workerWords' } } }],
      steps: [],
      words: { workerWords: 'Fine.' },
      refused: '“Go” is saved. Still missing: a minute taker.',
    });
    const said = { workerSays: 'go', workerWords: 'Fine.' } as const;
    const again = (meeting: Meeting) =>
      answerDraft({ meeting: REF, says: 'go', words: 'Fine.' }, as('worker-sw', meeting, [], people), blended);
    expect(sentenceOf(again({ ...unsettled, ...said }))).toBe('Still missing: a minute taker.');
    expect(effectsOf(again({ ...ready, ...said })).steps).toHaveLength(1);
  });
});

describe('CF-05: the chair settles the people', () => {
  it('is not asked before there is a chair and a day', () => {
    expect(sentenceOf(askChair({ meeting: REF }, as('worker-org', meetingWith()), blended, calendar))).toBe(
      'Name the chair and choose a day first; then the chair can settle the people.',
    );
  });

  it('is asked once a day, on a card', () => {
    const meeting = meetingWith({ chairId: 'worker-crm', startsAt: '2026-11-27T10:00' });
    expect(effectsOf(askChair({ meeting: REF }, as('worker-org', meeting), blended, calendar))).toMatchObject({
      key: 'SM-2026-0001/ask-chair-worker-crm-2026-11-23',
      steps: [{ do: 'show-card', to: 'worker-crm', card: 'chair-approval' }],
    });
  });
});

describe('E-56: an interest that is declared', () => {
  it('is said once; other words stand beside it, and the last count', () => {
    const before = [{ person: worker('worker-crm', []).id, what: 'other', words: 'I met them once.' } as const];
    const facts = { ...as('worker-crm', meetingWith()), interests: before };
    expect(declareInterest({ meeting: REF, what: 'other', words: 'I met them once.' }, facts)).toMatchObject({
      value: undefined,
    });
    const { changes, words } = effectsOf(declareInterest({ meeting: REF, what: 'other', words: 'Twice.' }, facts));
    expect(changes[0]).toMatchObject({
      create: 'chairNotes',
      row: { key: 'chair-note:interest:SM-2026-0001:2', kind: 'interest', person: 'worker-crm', what: 'other' },
    });
    expect(words).toEqual({ 'chair-note:interest:SM-2026-0001:2': 'Twice.' });
  });
});
