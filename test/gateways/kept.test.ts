import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptLists } from '../../bot/records/kept-lists.ts';
import type { KeptRows } from '../../bot/casework/ports.ts';
import type { Obligation } from '#rules';
import { startCouncil, type TestCouncil } from './council.ts';

const owed = (number: number, more: Partial<Obligation> = {}): Obligation => ({
  key: `owed:IN-2026-0001:${number}`,
  kind: 'stability.hold',
  about: 'IN-2026-0001',
  childRef: 'C-1042',
  team: 'Team Heron',
  ownerRole: 'childs-social-worker',
  startsOn: '2026-11-09',
  due: '2026-11-16',
  sum: 'A week.',
  force: 'procedure',
  because: ['Torbay T-45'],
  level: 0,
  ...more,
});

const DELTA = 'GET /v1.0/sites/*/lists/*/items/delta';

async function keysOf<Row extends { readonly key: string }>(kept: KeptRows<Row>): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const batch of kept.batches()) keys.push(...batch.map(({ key }) => key));
  return keys.sort();
}

describe('A list in memory', () => {
  let council: TestCouncil;
  beforeAll(async () => {
    council = await startCouncil();
    for (let number = 0; number < 250; number += 1) await council.records.obligations.create(owed(number));
  }, 120_000);
  afterAll(() => council.sandbox.stop());

  const kept = () => keptLists(council.graph, council.sites, council.log).owed;

  it('is whole after more pages than one, and knows nothing before it looked', async () => {
    const own = kept();
    expect(await keysOf(own)).toEqual([]);
    expect(await own.look()).toEqual({ isWhole: true, known: 250 });
    expect(await keysOf(own)).toHaveLength(250);
  });

  it('follows what is made and what is done, and asks for nothing else again', async () => {
    const own = kept();
    await own.look();
    await council.records.obligations.create(owed(900));
    const saved = await council.records.obligations.find('owed:IN-2026-0001:0');
    if (saved === undefined) throw new Error('not there');
    await council.records.obligations.change(saved, { doneAt: '2026-11-10T09:00:00Z' });
    expect(await own.look()).toEqual({ isWhole: true, known: 250 });
    const keys = await keysOf(own);
    expect(keys).toContain('owed:IN-2026-0001:900');
    expect(keys).not.toContain('owed:IN-2026-0001:0');
  });

  it('a change token that ran out is met by reading everything once more', async () => {
    const own = kept();
    await own.look();
    await council.sandbox.control.mishaps({ where: DELTA, what: 'invalid-delta-token', times: 1 });
    expect(await own.look()).toMatchObject({ isWhole: true });
    expect(await keysOf(own)).toContain('owed:IN-2026-0001:900');
  });

  it('what Microsoft 365 does not answer fails the look, and the next look goes on', async () => {
    const own = kept();
    await own.look();
    await council.sandbox.control.mishaps({ where: DELTA, what: 'unavailable', times: 12 });
    await expect(own.look()).rejects.toMatchObject({ reason: 'try-later' });
    await council.sandbox.control.mishaps();
    expect(await own.look()).toMatchObject({ isWhole: true });
  }, 60_000);
});
