import { setTimeout as pause } from 'node:timers/promises';

/**
 * Lets this much through each second, in the order in which it came; so many of them at once, where nothing came for a while.
 */
export function pacedAt(aSecond: number, atOnce = 1): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const apart = 1000 / aSecond;
  let next = 0;
  return async (work) => {
    const now = performance.now();
    // What was not used of the last moments is used now, up to so many.
    next = Math.max(next, now - (atOnce - 1) * apart);
    const turn = next;
    next += apart;
    if (turn > now) await pause(turn - now);
    return work();
  };
}
