import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouncil, type Council } from './council.ts';

/*
 * An allegation on a Monday morning, a second voice in the afternoon, a manager who is slow, and support that is looked at
 * again. Monday 23 November 2026, 9 o'clock.
 */

const REPORT = {
  child: 'placement:P-1042',
  voice: 'carer',
  triggers: 'allegation',
  whatHappened: 'Something was said at school that must be looked into.',
  immediateDanger: 'no',
};

describe('An allegation holds everything until a named manager lifts the hold', () => {
  let council: Council;

  beforeAll(async () => {
    council = await openCouncil('hold', { profile: 'blended-default', now: '2026-11-23T09:00:00Z' });
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('E-01: the receipt says that it is on hold, and whom not to tell', async () => {
    await council.says('Petra Plumtree', 'report instability');
    const receipt = await council.presses('Petra Plumtree', 'Report instability', 'Send report', REPORT);
    expect(receipt.words).toContain('On hold for safeguarding');
    expect(receipt.words).toContain('Do not tell the carer or the household.');
    expect(receipt.words).toContain('Ring the designated officer (LADO): Tobias Tamarind, by Tue 24 Nov');
  });

  it('E-75: a second report for the child is offered for merging; joined, it is one record with two voices', async () => {
    await council.settles();
    await council.says('Quentin Quince', 'report instability');
    const offered = await council.presses('Quentin Quince', 'Report instability', 'Send report', {
      ...REPORT,
      voice: 'child',
      triggers: 'child-wants-to-leave',
    });
    expect(offered.heading).toBe('There is an open report: IN-2026-0001');
    const joined = await council.presses('Quentin Quince', 'There is an open report', 'Join it');
    expect(joined.heading).toBe('Report received: IN-2026-0001');
    await council.settles();
    expect(await council.sandbox.control.rows('Episodes')).toHaveLength(1);
    expect((await council.sandbox.control.rows('Reports')).map(({ Episode }) => Episode)).toEqual([
      'IN-2026-0001',
      'IN-2026-0001',
    ]);
    const judged = await council.card('Tobias Tamarind', 'For your judgement: IN-2026-0001');
    expect(judged.words).toContain('The child said so');
    expect(
      (await council.cards('Tobias Tamarind')).filter(({ heading }) => heading.startsWith('For your judgement')),
    ).toHaveLength(1);
  });

  it('E-01: while the hold stands no judgement that invites anyone is offered, and nothing goes out', async () => {
    const card = await council.card('Tobias Tamarind', 'For your judgement');
    expect(card.inputs).toEqual({});
    expect(card.buttons).not.toContain('Record my judgement');
    expect(card.words).toContain(
      'Nothing can be judged now. A safeguarding hold stands: lift it with the LADO’s outcome',
    );
    expect(await council.sandbox.control.events()).toEqual([]);
    expect(await council.sandbox.control.letters()).toEqual([]);
  });

  it('ruling E-01: the hold is looked at again each working day', async () => {
    const looked = await council.presses('Tobias Tamarind', 'For you to look at', 'I looked at it today');
    expect(looked.words).toContain('Looked at last: Mon 23 Nov');
    await council.settles();
    const owed = (await council.sandbox.control.rows('Obligations')).filter((row) =>
      Object.values(row).includes('hold.look-again'),
    );
    expect(
      owed.map((row) => [row['DueDay'] ?? row['Due'], row['DoneAt'] !== undefined && row['DoneAt'] !== null]),
    ).toEqual([
      ['2026-11-24', true],
      ['2026-11-24', false],
    ]);
  });

  it('domain §13: the reporter cannot lift it, and it is not lifted without the outcome', async () => {
    expect(
      (await council.cards('Petra Plumtree')).some(({ heading }) => heading.startsWith('For you to look at')),
    ).toBe(false);
    expect(
      (await council.asks('Petra Plumtree', 'POST', '/api/episodes/IN-2026-0001/hold/lift', { outcome: 'It is fine.' }))
        .status,
    ).toBe(403);
    expect(
      (await council.asks('Tobias Tamarind', 'POST', '/api/episodes/IN-2026-0001/hold/lift', { outcome: ' ' })).status,
    ).toBe(422);
  });

  it('ruling E-01: with terms agreed with the LADO the manager can judge while the hold stands; chat never carries the terms', async () => {
    const path = '/api/episodes/IN-2026-0001/hold/terms';
    const terms = {
      terms: 'Without the carer it is about, at the office.',
      agreedWith: 'LADO 77',
      agreedOn: '2026-11-23',
    };
    expect((await council.asks('Petra Plumtree', 'POST', path, terms)).status).toBe(403);
    expect((await council.asks('Tobias Tamarind', 'POST', path, { ...terms, agreedWith: ' ' })).status).toBe(422);
    expect((await council.asks('Tobias Tamarind', 'POST', path, terms)).status).toBe(200);
    await council.settles();
    const hold = await council.card('Tobias Tamarind', 'For you to look at');
    expect(hold.words).toContain('The hold stands');
    expect(hold.words).toContain('Terms with the LADO: agreed; they are in the tab');
    expect(hold.words).not.toContain('at the office');
    const judged = await council.card('Tobias Tamarind', 'For your judgement');
    expect(judged.inputs['outcome']?.choices.map(({ value }) => value)).toContain('stability-meeting');
    expect(judged.words).toContain('On hold for safeguarding');
    expect(await council.sandbox.control.events()).toEqual([]);
    const owed = await council.sandbox.control.rows('Obligations');
    const level = owed.find((row) => Object.values(row).includes('hold.designated-officer'));
    expect(level?.['DoneAt']).toBeTruthy();
  });

  it('CF-13: no decision in one working day brings in the manager above', async () => {
    await council.sandbox.control.advance('P2D');
    const cards = await council.cards('Sorrel Sandalwood');
    expect(cards.some(({ words }) => words.includes('Judge whether the instability can be managed'))).toBe(true);
  });

  it('lifted by the manager with the LADO’s outcome, the judgement is asked for', async () => {
    const lifted = await council.presses('Tobias Tamarind', 'For you to look at', 'Lift the hold', {
      outcome: 'LADO 77: no further action.',
    });
    expect(lifted.words).toContain('The hold is lifted');
    await council.settles();
    const card = await council.card('Tobias Tamarind', 'For your judgement');
    expect(card.inputs['outcome']?.choices.map(({ value }) => value)).toContain('support');
  });

  it('ruling: the child said “I want to leave”, so “no concern” asks who told the child what; what was typed stays', async () => {
    const again = await council.presses('Tobias Tamarind', 'For your judgement', 'Record my judgement', {
      bestInterests: 'yes',
      outcome: 'no-concern',
      reason: 'It was a misunderstanding.',
    });
    expect(again.words).toContain('Please check');
    expect(again.inputs['reason']?.value).toBe('It was a misunderstanding.');
  });

  it('Torbay T-46, T-47: support that costs money asks the head of service first', async () => {
    const judged = await council.presses('Tobias Tamarind', 'For your judgement', 'Record my judgement', {
      bestInterests: 'yes',
      outcome: 'support',
      reason: 'Support first.',
      support: 'Respite every second weekend: Fern, from Saturday.',
      paidSupport: 'yes',
    });
    expect(judged.heading).toBe('Judged: IN-2026-0001');
    await council.settles();
    const agreed = await council.presses('Hazel Honeydew', 'Funding to agree', 'Agree');
    expect(agreed.words).toContain('Agreed.');
  });

  it('Torbay T-48: fourteen days later the manager is asked again whether support is enough', async () => {
    const before = (await council.cards('Tobias Tamarind')).filter(({ heading }) =>
      heading.startsWith('For your judgement'),
    ).length;
    await council.sandbox.control.advance('P15D');
    const asked = (await council.cards('Tobias Tamarind')).filter(({ heading }) =>
      heading.startsWith('For your judgement'),
    );
    expect(asked.length).toBeGreaterThan(before);
    expect(asked.at(-1)?.words).toContain('is it enough for lasting change?');
  }, 120_000);
});
