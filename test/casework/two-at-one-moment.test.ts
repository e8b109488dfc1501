import { describe, expect, it } from 'vitest';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';
import { CHILD, ENDING, ended, EPISODE, reported, rowsOf, STABILITY, stabilitySent } from '../memory/walk.ts';

/*
 * Two people do the same thing at one moment, or one person says it on two devices in other words: the plan of whoever was quicker
 * stands under the key of the other’s. Nobody is told that their words are saved where they are not.
 */

type Does = (council: MemoryCouncil) => Promise<unknown>;

/** The slow one begins; before their plan is saved the quick one does all of theirs. What each was answered. */
async function atOneMoment(council: MemoryCouncil, quick: Does, slow: Does) {
  const told = { quick: '', slow: '' };
  let isFirst = true;
  const waits: Through = async (call, said, does) => {
    if (call === 'Plans.create' && isFirst) {
      isFirst = false;
      told.quick = JSON.stringify(await quick(council));
    }
    return does(said);
  };
  const other = council.process('memory:slow', waits);
  told.slow = JSON.stringify(await slow(other));
  await council.settles();
  await other.settles();
  expect(isFirst).toBe(false);
  return told;
}

const presses =
  (name: string, verb: string, data: object): Does =>
  (council) =>
    council.presses(council.id(name), verb, data);
const asks =
  (name: string, path: string, body: object): Does =>
  (council) =>
    council.asks(council.id(name), 'POST', path, body);

const QUICK = 'QUICK the words of one';
const SLOW = 'SLOW the words of the other';

const judges = (reason: string) =>
  presses('Tobias Tamarind', 'judge-instability', {
    formId: `${EPISODE}/0`,
    bestInterests: 'yes',
    outcome: 'stability-meeting',
    reason,
    prompts: '',
    support: '',
    paidSupport: 'no',
  });
const reports = (whatHappened: string) =>
  presses('Edgar Elderflower', 'report-instability', {
    formId: 'form-report-1',
    child: CHILD,
    voice: 'carer',
    triggers: 'carer-struggling',
    whatHappened,
    immediateDanger: 'no',
  });
const asksForSupport = (words: string) =>
  presses('Petra Plumtree', 'start-support', {
    formId: 'form-support-1',
    child: CHILD,
    day: '2026-11-23',
    crisis: 'no',
    words,
  });
const cancels = (name: string, reason: string) => asks(name, `/api/meetings/${STABILITY}/cancel`, { reason });
const tells = (name: string, reason: string) =>
  asks(name, `/api/endings/${ENDING}/account`, {
    reason,
    endedBy: 'not-known',
    withNotice: 'not-known',
    policeCalled: 'not-known',
    childMissing: 'not-known',
    belongings: 'not-known',
    lifeStory: 'not-known',
    schoolMoved: 'not-known',
    healthMoved: 'not-known',
    separated: 'not-known',
  });

const after = (walk: (council: MemoryCouncil) => Promise<unknown>) => async (): Promise<MemoryCouncil> => {
  const council = await memoryCouncil();
  await walk(council);
  return council;
};

/** What is in the rows of the case, but for what waits and is planned. */
const everything = (council: MemoryCouncil): string =>
  JSON.stringify([...council.store.lists].filter(([list]) => list !== 'Plans').map(([, rows]) => [...rows]));

describe('Two at one moment', () => {
  it.each([
    ['a report sent from two devices', memoryCouncil, reports(QUICK), reports(SLOW), 'What it says now is not.'],
    ['a judgement', after(reported), judges(QUICK), judges(SLOW), 'what you wrote is not saved'],
    [
      'a meeting asked for from two devices',
      memoryCouncil,
      asksForSupport(QUICK),
      asksForSupport(SLOW),
      'changed-meanwhile',
    ],
    [
      'a meeting called off',
      after(stabilitySent),
      cancels('Pip Persimmon', QUICK),
      cancels('Saffron Sorbet', SLOW),
      'The reason that was given then stays.',
    ],
  ] as const)(
    '%s: the first stands, and the second is told that theirs is not saved',
    async (_what, begun, quick, slow, words) => {
      const council = await begun();
      const told = await atOneMoment(council, quick, slow);
      expect(told.slow).toContain(words);
      expect(told.quick).not.toContain(words);
      expect(everything(council)).toContain(QUICK);
      expect(everything(council)).not.toContain(SLOW);
      expect(rowsOf(council, 'Pending').filter(({ State }) => State === 'waiting')).toEqual([]);
    },
  );

  it('what happened at the ending of a placement: what both said is kept, one after the other', async () => {
    const council = await after(ended)();
    const told = await atOneMoment(council, tells('Petra Plumtree', 'STAND'), tells('Tobias Tamarind', 'CARPL'));
    expect([told.quick, told.slow].map((one) => (JSON.parse(one) as { status: number }).status)).toEqual([200, 200]);
    const kept = rowsOf(council, 'EndingAccounts').map((row) => JSON.stringify(row));
    expect(kept).toEqual([expect.stringContaining('STAND'), expect.stringContaining('CARPL')]);
  });

  it('a hold looked at by two: the look of the next working day is still owed', async () => {
    const council = await memoryCouncil();
    await reported(council, 'Quentin Quince');
    const looks = (name: string) => presses(name, 'look-at-hold', { episode: EPISODE });
    await atOneMoment(council, looks('Tobias Tamarind'), looks('Sorrel Sandalwood'));
    const owed = rowsOf(council, 'Obligations').filter(({ Kind }) => Kind === 'hold.look-again');
    expect(owed.map(({ DoneBy }) => DoneBy)).toEqual([council.id('Tobias Tamarind'), undefined]);
  });

  it('the second press of one person is the first one, whoever asks in between', async () => {
    const council = await memoryCouncil();
    const told = await atOneMoment(council, reports(QUICK), reports(QUICK));
    expect(told.slow).toBe(told.quick);
    expect(rowsOf(council, 'Reports')).toHaveLength(1);
  });
});

describe('Words that wait', () => {
  it('are each their own: what the quick one typed is never written over by what the slow one typed under the same key', async () => {
    const council = await after(reported)();
    const ends: Through = async (call, said, does) => {
      if (call === 'Plans.create') throw new Error('the process ended');
      return does(said);
    };
    let ended = '';
    // The quick one has saved their words and no plan yet when the slow one saves theirs, and goes no further.
    const waits: Through = async (call, said, does) => {
      if (call === 'Plans.create' && ended === '')
        ended = JSON.stringify(await judges(SLOW)(council.process('memory:ends', ends)), (_, value: unknown) =>
          value instanceof Error ? value.message : value,
        );
      return does(said);
    };
    await judges(QUICK)(council.process('memory:quick', waits));
    expect(ended).toContain('the process ended');
    council.turnsTo('2026-11-23T09:10:00Z');
    await tick(council.ports);
    await council.settles();
    expect(rowsOf(council, 'Judgements').map(({ Reason }) => Reason)).toEqual([QUICK]);
    expect(rowsOf(council, 'Pending').filter(({ State }) => State === 'waiting')).toEqual([]);
    expect(everything(council)).not.toContain(SLOW);
  });
});
