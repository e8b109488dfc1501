import { describe, expect, it } from 'vitest';
import { secondsLater, type Instant } from '#rules';
import type { Saved, SavedPlan } from '../../bot/casework/ports.ts';
import { Fault } from '../../bot/faults.ts';
import { openPlans } from '../../bot/records/open-plans.ts';
import type { ListTable } from '../../bot/records/table.ts';

/* A flood: more plans are open at once than SharePoint looks through. */

const NOW: Instant = '2026-11-23T09:00:00Z';
const THRESHOLD = 5_000;

const planUntil = (number: number, takenUntil: Instant, state: SavedPlan['state'] = 'open'): Saved<SavedPlan> => ({
  version: '1',
  row: { key: `plan:${number}`, about: 'SM-2026-0001', state, steps: [], done: {}, attempts: 0, takenUntil },
});

/** A list that refuses as SharePoint does, and counts what it was asked. */
function listOf(plans: readonly Saved<SavedPlan>[]) {
  let asked = 0;
  const refusing = (found: readonly Saved<SavedPlan>[]): Promise<readonly Saved<SavedPlan>[]> => {
    asked += 1;
    return found.length > THRESHOLD ? Promise.reject(new Fault('too-many', 'Plans/where')) : Promise.resolve(found);
  };
  const table: Pick<ListTable<SavedPlan>, 'where' | 'workedOut'> = {
    where: ({ state }) => refusing(plans.filter(({ row }) => row.state === state)),
    workedOut: (_column, _is, value) =>
      refusing(plans.filter(({ row }) => row.takenUntil !== undefined && row.takenUntil <= value)),
  };
  return { table, asked: () => asked };
}

describe('Plans that are open', () => {
  it('are all answered by one question while SharePoint looks through them', async () => {
    const { table, asked } = listOf([
      planUntil(1, NOW),
      planUntil(2, secondsLater(NOW, 30)),
      planUntil(3, NOW, 'done'),
    ]);
    expect((await openPlans(table, NOW)).map(({ row }) => row.key)).toEqual(['plan:1', 'plan:2']);
    expect(asked()).toBe(1);
  });

  it('are, of twelve thousand in one morning, those that have waited longest, found in some twenty questions', async () => {
    const { table, asked } = listOf(
      Array.from({ length: 12_000 }, (_, at) => planUntil(at, secondsLater(NOW, at - 12_000))),
    );
    const found = await openPlans(table, NOW);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(THRESHOLD);
    expect(found.map(({ row }) => row.key)).toEqual(found.map((_, at) => `plan:${at}`));
    expect(asked()).toBeLessThan(30);
  });

  it('are many at each look, also when almost all of what waits is young: a look that finds three lets the rest wait for hours', async () => {
    const { table, asked } = listOf([
      planUntil(0, secondsLater(NOW, -1_931)),
      ...Array.from({ length: 6_000 }, (_, at) => planUntil(at + 1, secondsLater(NOW, -Math.ceil((6_000 - at) / 3.2)))),
    ]);
    const found = await openPlans(table, NOW);
    expect(found.length).toBeGreaterThanOrEqual(1_000);
    expect(found[0]?.row.key).toBe('plan:0');
    expect(asked()).toBeLessThan(40);
  });

  it('that somebody has for a while yet are not among those', async () => {
    const { table } = listOf([
      planUntil(0, secondsLater(NOW, -60)),
      ...Array.from({ length: 6_000 }, (_, at) => planUntil(at + 1, secondsLater(NOW, 30))),
    ]);
    expect((await openPlans(table, NOW)).map(({ row }) => row.key)).toEqual(['plan:0']);
  });

  it('that all stand at one second, and are too many, are said to be too many', async () => {
    const { table } = listOf(Array.from({ length: 6_000 }, (_, at) => planUntil(at, secondsLater(NOW, -60))));
    await expect(openPlans(table, NOW)).rejects.toMatchObject({ reason: 'too-many' });
  });
});
