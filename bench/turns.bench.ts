import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMeasured, stabilityTurns, turnTable, type MeasuredCouncil, type Turn } from '../test/e2e/turns.ts';

/*
 * What a person waits for, and what a case costs of SharePoint's quota: each turn of a stability case, where every call takes so long.
 */

describe.each([
  ['every call takes 200 ms', { latency: '200' }],
  ['as slow as a tenant', { latency: 'tenant' }],
] as const)('The turns of a stability case, %s', (_how, options) => {
  let council: MeasuredCouncil;
  let turns: readonly Turn[] = [];
  beforeAll(async () => {
    council = await openMeasured('turns', { profile: 'torbay-stability', now: '2026-11-23T09:00:00Z', ...options });
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('are counted and timed', async () => {
    turns = await stabilityTurns(council);
    console.log(turnTable(turns));
    if (process.env['TURN_TRIPS'] !== undefined)
      for (const { turn, trips } of turns) console.log([turn, ...trips].join('\n'));
    expect(turns.length).toBeGreaterThan(0);
  }, 600_000);
});
