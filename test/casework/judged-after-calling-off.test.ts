import { beforeAll, describe, expect, it } from 'vitest';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import {
  asked,
  ended,
  EPISODE,
  pressed,
  reported,
  rowsOf,
  SAID,
  STABILITY,
  stabilityCancelled,
  stabilitySent,
} from '../memory/walk.ts';

/* On Monday 23 November 2026 a stability meeting is called off, the last one to come. */

const MANAGER = 'Tobias Tamarind';
const JUDGE_AGAIN = 'instability.judge-again';

const owed = (council: MemoryCouncil) => rowsOf(council, 'Obligations').filter(({ Kind }) => Kind === JUDGE_AGAIN);
const stateOfReport = (council: MemoryCouncil) => rowsOf(council, 'Episodes').map(({ State }) => State);
const mayOf = async (council: MemoryCouncil): Promise<unknown> => {
  const { body } = await council.asks(council.id(MANAGER), 'GET', `/api/episodes/${EPISODE}`);
  return (body as { readonly may?: unknown }).may;
};
const judgedAgain = (council: MemoryCouncil, outcome: string) =>
  pressed(council, MANAGER, 'judge-instability', {
    formId: `${EPISODE}/1`,
    bestInterests: 'yes',
    outcome,
    reason: SAID.judgement,
    prompts: '',
    support: 'Respite each second weekend.',
    paidSupport: 'no',
  });

describe('A stability meeting that is called off, with no other to come', () => {
  let off: MemoryCouncil;
  beforeAll(async () => {
    off = await memoryCouncil();
    await stabilityCancelled(off);
    await off.settles();
  });

  it('asks its manager what happens instead, by the next working day, on the card, the desk and the page', async () => {
    expect(stateOfReport(off)).toEqual(['awaiting-judgement']);
    expect(owed(off)).toMatchObject([{ OwnerId: off.id(MANAGER), Due: '2026-11-24', About: EPISODE }]);
    expect(await mayOf(off)).toContain('judge');
    const cards = rowsOf(off, 'Cards').filter(({ Card, Person }) => Card === 'judgement' && Person === off.id(MANAGER));
    expect(cards).not.toEqual([]);
    const { body } = await off.asks(off.id(MANAGER), 'GET', '/api/desk');
    expect(JSON.stringify(body)).toContain(EPISODE);
  });

  it('is done by the next judgement: support, and the report goes on with it', async () => {
    const council = off.copy();
    await judgedAgain(council, 'support');
    await council.settles();
    expect(stateOfReport(council)).toEqual(['supporting']);
    expect(owed(council)).toMatchObject([{ Note: 'support' }]);
  });

  it('is done by another meeting, with a reference and a window of its own', async () => {
    const council = off.copy();
    await judgedAgain(council, 'stability-meeting');
    await council.settles();
    expect(stateOfReport(council)).toEqual(['meeting']);
    expect(rowsOf(council, 'Meetings').map(({ Ref, State }) => [Ref, State])).toEqual([
      [STABILITY, 'cancelled'],
      ['SM-2026-0002', 'arranging'],
    ]);
    expect(owed(council)).toMatchObject([{ Note: 'stability-meeting' }]);
  });

  it('asks nobody where the child has left the home', async () => {
    const council = await memoryCouncil();
    await stabilitySent(council);
    await ended(council);
    await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/cancel`, { reason: SAID.cancelling });
    await council.settles();
    expect(owed(council)).toEqual([]);
  });
});

describe('A fostering support meeting that a judgement asked for', () => {
  it('called off, is asked about in the same way', async () => {
    const council = await memoryCouncil();
    await reported(council);
    await pressed(council, MANAGER, 'judge-instability', {
      formId: `${EPISODE}/0`,
      bestInterests: 'yes',
      outcome: 'fostering-support-meeting',
      reason: SAID.judgement,
      prompts: '',
      support: '',
      paidSupport: 'no',
    });
    const meeting = rowsOf(council, 'Meetings').find(({ Kind }) => Kind === 'support');
    await asked(council, 'Quentin Quince', 'POST', `/api/meetings/${String(meeting?.['Ref'])}/cancel`, {
      reason: SAID.cancelling,
    });
    await council.settles();
    expect(stateOfReport(council)).toEqual(['awaiting-judgement']);
    expect(owed(council)).toMatchObject([{ OwnerId: council.id(MANAGER), Due: '2026-11-24' }]);
  });
});
