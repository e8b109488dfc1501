import type { Traffic } from '../graph/door.ts';

export interface Watch extends Traffic {
  /** Waits until the product has written nothing for that long and has no call under way; true when it came to rest. */
  settle(): Promise<boolean>;
}

/** Two ticks of a timer of one second, and a little. */
const QUIET_TICKS = 2.2;
const LONGEST_MS = 60_000;
const LOOK_EVERY_MS = 50;

export function watch(tickSeconds: () => number): Watch {
  let lastWrite = 0;
  let underWay = 0;
  return {
    noticed: (kind) => {
      if (kind === 'write') lastWrite = Date.now();
      if (kind === 'begin') underWay += 1;
      if (kind === 'end') underWay -= 1;
    },
    settle: async () => {
      const start = Date.now();
      const quietMs = QUIET_TICKS * tickSeconds() * 1000;
      while (Date.now() - start < LONGEST_MS) {
        if (underWay === 0 && Date.now() - Math.max(lastWrite, start) >= quietMs) return true;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
      return false;
    },
  };
}
