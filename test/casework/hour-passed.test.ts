import { beforeAll, describe, expect, it } from 'vitest';
import { holdSitting } from '../../bot/casework/meetings/hold-sitting.ts';
import { saveSitting } from '../../bot/casework/meetings/sittings.ts';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { Fault } from '../../bot/faults.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';
import { asked, rowsOf, STABILITY, stabilityArranged, stabilitySent } from '../memory/walk.ts';

/* Nobody is asked to come to an hour that has passed: what could not go into the diaries in time does not go there afterwards. */

let waiting: MemoryCouncil;
beforeAll(async () => {
  waiting = await memoryCouncil();
  await stabilityArranged(waiting);
  await asked(waiting, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/ask-worker`);
});

const meeting = (council: MemoryCouncil) => rowsOf(council, 'Meetings').find((row) => row['Ref'] === STABILITY);
const events = (council: MemoryCouncil) => [...council.store.events.values()].filter(({ state }) => state === 'held');

/** “Go”, while the diaries do not answer; `done`: it was done all the same. */
async function saysGo(council: MemoryCouncil, done: boolean): Promise<void> {
  const silent: Through = async (call, said, does) => {
    if (call !== 'calendar.hold') return does(said);
    if (done) await does(said);
    throw new Fault('try-later', call);
  };
  const cut = council.process('memory:cut', silent);
  await cut.asks(cut.id('Petra Plumtree'), 'POST', `/api/meetings/${STABILITY}/draft-answer`, { says: 'go' });
  await cut.settles();
}

/** The timer looks once its hour has come. */
async function itsHourCame(council: MemoryCouncil): Promise<void> {
  council.turnsTo(`${String(meeting(council)?.['StartsAt'])}:00Z`);
  await tick(council.ports);
  await council.settles();
}

describe('A meeting that did not come into the diaries before its hour', () => {
  it.each([
    ['never was there', false],
    ['was put there, and the answer was lost', true],
  ])('that %s is in no diary, and its coordinator reads why', async (_what, done) => {
    const council = waiting.copy();
    await saysGo(council, done);
    expect(meeting(council)).toMatchObject({ State: 'sending' });
    expect(events(council)).toHaveLength(done ? 1 : 0);

    await itsHourCame(council);

    expect(events(council)).toEqual([]);
    expect(council.store.letters).toEqual([]);
    expect(meeting(council)).toMatchObject({ State: 'approved', Trouble: 'hour-passed' });
    expect(rowsOf(council, 'Plans').filter((row) => row['State'] === 'open')).toEqual([]);
    const seen = await council.asks(council.id('Pip Persimmon'), 'GET', `/api/meetings/${STABILITY}`);
    expect(JSON.stringify(seen.body)).toContain('The hour of the meeting passed before it was in the diaries');
  });

  it('is sent once another hour is chosen', async () => {
    const council = waiting.copy();
    await saysGo(council, false);
    await itsHourCame(council);
    const sends = () => council.asks(council.id('Pip Persimmon'), 'POST', `/api/meetings/${STABILITY}/send`);
    expect(await sends()).toMatchObject({ status: 422 });
    const startsAt = '2026-11-27T14:00';
    await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/time`, { startsAt });
    await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/send`);
    expect(events(council)).toHaveLength(1);
    expect(meeting(council)).toMatchObject({ State: 'sent', StartsAt: startsAt });
  });
});

describe('A later sitting that did not come into the diaries before its hour', () => {
  let sent: MemoryCouncil;
  beforeAll(async () => {
    sent = await memoryCouncil();
    await stabilitySent(sent);
    await saveSitting(STABILITY, { number: 2, startsAt: '2026-11-26T14:00', lengthMinutes: 60 }, sent.ports);
  });
  const owed = (council: MemoryCouncil) =>
    rowsOf(council, 'Obligations').filter(({ Kind }) => Kind === 'meeting.hear-sitting');

  it('goes in while its hour is to come, and nobody owes anything about it', async () => {
    const council = sent.copy();
    await holdSitting('step-2', STABILITY, 2, council.ports);
    expect(events(council)).toHaveLength(2);
    expect(owed(council)).toEqual([]);
  });

  it.each([
    ['and never was there', false],
    ['and was put there while the answer was lost', true],
  ])('is in no diary, %s: whoever runs the meeting hears its people another way', async (_what, done) => {
    const council = sent.copy();
    const first = events(council)[0]?.said;
    if (done && first !== undefined)
      await council.ports.calendar.hold('step-2', { ...first, startsAt: '2026-11-26T14:00' });
    expect(events(council)).toHaveLength(done ? 2 : 1);
    council.turnsTo('2026-11-26T14:00:00Z');
    // Done again after a cut, it says the same once.
    expect(await holdSitting('step-2', STABILITY, 2, council.ports)).toBe('sitting-passed');
    expect(await holdSitting('step-2', STABILITY, 2, council.ports)).toBe('sitting-passed');
    expect(events(council)).toHaveLength(1);
    expect(owed(council)).toHaveLength(1);
    expect(owed(council)[0]).toMatchObject({
      OwnerId: council.id('Pip Persimmon'),
      Due: '2026-11-26',
      HowCounted:
        'Today. Sitting 2 was at Thursday 26 November 2026, 2pm, and Microsoft 365 did not put it into the diaries before that. Find out whether it took place.',
    });
  });
});
