import { describe, expect, it } from 'vitest';
import { play } from './play.ts';
import { SAFEGUARDS } from './safeguards.ts';
import { scriptOf } from './script.ts';

/** So many lives at the most, until the absence is noticed. */
const LIVES = 60;

describe('A safeguard that is switched off is noticed by a promise that breaks', () => {
  it.each(SAFEGUARDS)('$safeguard', async ({ without, from = 1 }) => {
    const broken: string[] = [];
    for (let seed = from; seed < from + LIVES && broken.length === 0; seed += 1) {
      const came = await play(scriptOf(seed), without);
      const whole = came.broken === undefined || (await play(scriptOf(seed))).broken === undefined;
      if (came.broken !== undefined && whole) broken.push(came.broken.promise);
    }
    expect(broken).toHaveLength(1);
  });
});
