import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMeasured, stabilityTurns, type MeasuredCouncil, type Turn } from './turns.ts';

/*
 * What each turn of a stability case may ask of Microsoft 365, counted and never timed. A number that is no longer needed is lowered
 * here; none is raised without a word of why.
 */

interface Budget {
  readonly requests: number;
  readonly units: number;
  /** Until the person is answered: questions, and trips waited for. */
  readonly before: { readonly requests: number; readonly trips: number };
}

const BUDGETS: Readonly<Record<string, Budget>> = {
  report: { requests: 42, units: 73, before: { requests: 24, trips: 16 } },
  judge: { requests: 107, units: 185, before: { requests: 50, trips: 18 } },
  '“Ask the social worker”': { requests: 110, units: 170, before: { requests: 32, trips: 18 } },
  '“Go”': { requests: 180, units: 275, before: { requests: 26, trips: 17 } },
  'My desk': { requests: 14, units: 26, before: { requests: 14, trips: 4 } },
};

describe('A stability case under Torbay’s procedure', () => {
  let council: MeasuredCouncil;
  let turns: readonly Turn[];

  beforeAll(async () => {
    council = await openMeasured('turn-budgets', { profile: 'torbay-stability', now: '2026-11-23T09:00:00Z' });
    turns = await stabilityTurns(council);
  }, 240_000);
  afterAll(() => council?.sandbox.stop());

  it.each(Object.entries(BUDGETS))('%s keeps to its budget of requests, units and trips', (name, budget) => {
    const turn = turns.find((one) => one.turn === name);
    expect(turn, name).toBeDefined();
    if (turn === undefined) return;
    expect(turn.requests).toBeLessThanOrEqual(budget.requests);
    expect(turn.units).toBeLessThanOrEqual(budget.units);
    expect(turn.beforeAnswer.requests).toBeLessThanOrEqual(budget.before.requests);
    expect(turn.beforeAnswer.trips).toBeLessThanOrEqual(budget.before.trips);
  });

  it('costs no more than 700 of the 1,250 resource units that the smallest council has in a minute', () => {
    expect(turns.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(700);
  });

  it('reads no list whole but the bank holidays: who could do something is asked by the role, or by the team', () => {
    const whole = turns.flatMap(({ routes }) => Object.keys(routes)).filter((route) => route.endsWith('/(all)'));
    expect(whole).toEqual(['GET /sites/*/lists/BankHolidays/items/(all)']);
  });
});
