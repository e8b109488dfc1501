import { describe, expect, it } from 'vitest';
import { judgeInstability } from '../../bot/casework/instability/judge-instability.ts';
import { showEpisode } from '../../bot/casework/instability/show-episode.ts';
import { untilAllMade } from '../../bot/casework/plans/changes-behind.ts';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { Fault } from '../../bot/faults.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';
import { EPISODE, reported, rowsOf } from '../memory/walk.ts';

/*
 * Whoever presses is answered once the plan and the state of the record are saved. The other rows come behind the answer: nobody reads
 * half of what they pressed, and a process that ends in between loses nothing.
 */

const WORDS = 'Support was tried for six weeks and is not enough.';
const JUDGED = {
  episode: EPISODE,
  decision: 0,
  outcome: 'stability-meeting',
  bestInterests: 'yes',
  prompts: [],
  reason: WORDS,
  support: '',
  paidSupport: false,
} as const;

/** A manager has judged in a process of their own, and was answered a moment ago. */
async function justAnswered(through: Through = (_call, said, does) => does(said)) {
  const council = await memoryCouncil();
  await reported(council);
  const manager = council.id('Tobias Tamarind');
  const here = council.process('memory:here', through);
  const answer = await judgeInstability(manager, JUDGED, here.ports);
  return { council, here, manager, answer };
}

const made = (council: MemoryCouncil) => ({
  judgements: rowsOf(council, 'Judgements').map(({ Reason }) => Reason),
  meetings: rowsOf(council, 'Meetings').length,
  asked: rowsOf(council, 'Invitations').length > 0,
});
const NOTHING = { judgements: [], meetings: 0, asked: false };
const ALL = { judgements: [WORDS], meetings: 1, asked: true };

describe('Whoever has just judged', () => {
  it('is answered with all of it, the words too, before its rows are made', async () => {
    const { council, answer } = await justAnswered();
    expect(answer).toMatchObject({ is: 'judged', judgement: { reason: WORDS, outcome: 'stability-meeting' } });
    expect(rowsOf(council, 'Episodes').map(({ State }) => State)).toEqual(['meeting']);
    expect(made(council)).toEqual(NOTHING);
    expect(JSON.stringify(rowsOf(council, 'Plans'))).not.toContain(WORDS);
  });

  it('reads all of it in the same process: whoever asks there waits until it is made', async () => {
    const { council, here, manager } = await justAnswered();
    const seen = await showEpisode(manager, EPISODE, here.ports);
    expect(JSON.stringify(seen)).toContain(WORDS);
    expect(made(council)).toEqual(ALL);
    await here.settles();
    expect(made(council)).toEqual(ALL);
  });

  it('reads all of it in another process, which makes what it finds unmade', async () => {
    const { council, here, manager } = await justAnswered();
    const other = council.process('memory:other', (_call, said, does) => does(said));
    expect(JSON.stringify(await showEpisode(manager, EPISODE, other.ports))).toContain(WORDS);
    expect(made(council)).toEqual(ALL);
    await here.settles();
    await other.settles();
    expect(made(council)).toEqual(ALL);
    expect(rowsOf(council, 'Cards').filter(({ Card }) => Card === 'draft-meeting')).toHaveLength(1);
  });

  it('reads it all a minute after their process ended: another took the plan up, and it is as it would have been', async () => {
    const { council } = await justAnswered();
    const { council: whole, here } = await justAnswered();
    await here.settles();

    const other = council.process('memory:other', (_call, said, does) => does(said));
    council.turnsTo('2026-11-23T09:01:00Z');
    await tick(other.ports);
    await other.settles();

    expect(made(council)).toEqual(ALL);
    const keysIn = (of: MemoryCouncil, list: string) =>
      rowsOf(of, list)
        .map(({ Key }) => Key)
        .toSorted();
    for (const list of ['Judgements', 'Meetings', 'Invitations', 'Obligations', 'Episodes', 'Cards'])
      expect([list, keysIn(council, list)]).toEqual([list, keysIn(whole, list)]);
    expect(rowsOf(council, 'Pending').filter(({ State }) => State === 'waiting')).toEqual([]);
  });

  it('finds what could not be made once another process has made it; nothing is made here over it', async () => {
    const calls: string[] = [];
    const { council, here, manager } = await justAnswered(async (call, _said, does) => {
      calls.push(call);
      if (call === 'Judgements.create') throw new Fault('try-later', call);
      return does(_said);
    });
    await untilAllMade(here.ports);
    expect(made(council).judgements).toEqual([]);
    council.turnsTo('2026-11-23T09:01:00Z');
    const other = council.process('memory:other', (_call, said, does) => does(said));
    await tick(other.ports);
    await other.settles();
    expect(made(council)).toEqual(ALL);

    calls.length = 0;
    expect(JSON.stringify(await showEpisode(manager, EPISODE, here.ports))).toContain(WORDS);
    expect(calls.filter((call) => /\.(create|change)$/.test(call))).toEqual([]);
  });

  it('a process that stood still for a minute makes nothing over what another has made meanwhile', async () => {
    const calls: string[] = [];
    const { council, here } = await justAnswered((call, said, does) => {
      calls.push(call);
      return does(said);
    });
    const other = council.process('memory:other', (_call, said, does) => does(said));
    council.turnsTo('2026-11-23T09:01:00Z');
    await tick(other.ports);
    await other.settles();
    calls.length = 0;
    await untilAllMade(here.ports);
    expect(calls).toEqual([]);
    expect(made(council)).toEqual(ALL);
  });

  it('is not overtaken by the next one: a second judgement in the same process finds the first', async () => {
    const { council, here, manager } = await justAnswered();
    const again = await judgeInstability(manager, { ...JUDGED, reason: 'Something else.' }, here.ports);
    expect(JSON.stringify(again)).toContain('what you wrote is not saved');
    expect(made(council)).toEqual(ALL);
  });
});
