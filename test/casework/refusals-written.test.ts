import { beforeEach, describe, expect, it } from 'vitest';
import { noteRefusal, writeRefusals } from '../../bot/casework/note-access.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';

/* Somebody tries fifty times in half a minute and then stops: all fifty are written down, though never more than once a minute. */

let council: MemoryCouncil;
beforeEach(async () => {
  council = await memoryCouncil();
});

const tries = (times: number) => {
  for (let at = 0; at < times; at += 1)
    noteRefusal('somebody', { act: 'show-episode', case: 'IN-2026-0001' }, council.ports);
};
const written = async () => (await council.ports.records.refusals.all()).map(({ row }) => row.times);

describe('Refusals that wait for their minute', () => {
  it('the first is written behind the answer, the others not before a minute is over', async () => {
    tries(50);
    await council.settles();
    await writeRefusals(council.ports);
    expect(await written()).toEqual([1]);
  });

  it('are written by the timer when it is, although nobody is refused once more', async () => {
    tries(50);
    await council.settles();
    council.turnsTo('2026-11-23T09:01:00Z');
    await writeRefusals(council.ports);
    expect(await written()).toEqual([50]);
    council.turnsTo('2026-11-23T09:05:00Z');
    await writeRefusals(council.ports);
    expect(await written()).toEqual([50]);
  });

  it('are written when the process stops', async () => {
    tries(7);
    await council.settles();
    await writeRefusals(council.ports, 'at the end');
    expect(await written()).toEqual([7]);
  });

  it('of another process are left to that one', async () => {
    tries(7);
    await council.settles();
    council.turnsTo('2026-11-23T09:01:00Z');
    await writeRefusals({ ...council.ports, council: { ...council.ports.council, replica: 'another' } });
    expect(await written()).toEqual([1]);
  });
});
