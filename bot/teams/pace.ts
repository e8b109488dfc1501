import { setTimeout as pause } from 'node:timers/promises';

/** Lets this much through each second, in the order in which it came. */
export function pacedAt(aSecond: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const apart = 1000 / aSecond;
  let next = 0;
  return async (work) => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + apart;
    if (turn > now) await pause(turn - now);
    return work();
  };
}
