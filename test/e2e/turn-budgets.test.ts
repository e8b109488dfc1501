import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disruptionTurn } from './disruption-turn.ts';
import { openMeasured, stabilityTurns, type MeasuredCouncil, type Turn } from './turns.ts';

/*
 * What each turn of a stability case may ask of Microsoft 365, counted and never timed. A number that is no longer needed is lowered
 * here; none is raised without a word of why.
 */

interface Budget {
  readonly requests: number;
  readonly units: number;
  /** Until the person is answered: questions, trips waited for, and how many of them one after another. */
  readonly before: { readonly requests: number; readonly trips: number; readonly chain: number };
  /** Trips one after another until all of it is done. */
  readonly chain: number;
}

/** Each press in 16 requests and 5 trips before the answer. Wanted, where it is not reached yet: “Go” in 14 trips one after another. */
const BUDGETS: Readonly<Record<string, Budget>> = {
  report: { requests: 30, units: 57, before: { requests: 12, trips: 5, chain: 5 }, chain: 12 },
  judge: { requests: 66, units: 122, before: { requests: 16, trips: 5, chain: 5 }, chain: 15 },
  // The card is drawn once more behind the answer, with the hours that the diaries leave.
  '“Ask the social worker”': { requests: 45, units: 77, before: { requests: 16, trips: 4, chain: 4 }, chain: 13 },
  '“Go”': { requests: 97, units: 167, before: { requests: 12, trips: 3, chain: 3 }, chain: 19 },
  'My desk': { requests: 11, units: 20, before: { requests: 11, trips: 3, chain: 3 }, chain: 3 },
};
const WHOLE_CASE = 445;
/** On a machine that has much to do, two that were asked beside each other are seen one after another. */
const SEEN_IN_A_ROW = 4;
/** Nine of them, and eighteen of the units, keep the nine forms as they were sent: once for each version of the questions. */
const DISRUPTION = { requests: 180, units: 330 };

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
    expect(turn.beforeAnswer.chain).toBeLessThanOrEqual(budget.before.chain + SEEN_IN_A_ROW);
    expect(turn.chain).toBeLessThanOrEqual(budget.chain + SEEN_IN_A_ROW);
  });

  it('costs about a third of the 1,250 resource units that the smallest council has in a minute', () => {
    expect(turns.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(WHOLE_CASE);
  });

  it('reads no list whole but the bank holidays: who could do something is asked by the role, or by the team', () => {
    const whole = turns.flatMap(({ routes }) => Object.keys(routes)).filter((route) => route.endsWith('/(all)'));
    // These are read once in a while and kept; the timer may have read them before the first turn.
    expect(whole.filter((route) => !route.includes('/BankHolidays/'))).toEqual([]);
  });
});

describe('A disruption meeting under the blended procedure', () => {
  let council: MeasuredCouncil;
  let turn: Turn;

  beforeAll(async () => {
    council = await openMeasured('disruption-budget', {
      profile: 'blended-default',
      now: '2026-11-23T09:00:00Z',
      diaries: 'empty',
    });
    turn = await disruptionTurn(council);
  }, 240_000);
  afterAll(() => council?.sandbox.stop());

  it('is sent, with everybody’s questions, in no more than so many requests and units', () => {
    expect(turn.requests).toBeLessThanOrEqual(DISRUPTION.requests);
    expect(turn.units).toBeLessThanOrEqual(DISRUPTION.units);
  });
});
