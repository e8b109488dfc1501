import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.ts';

export interface Timer {
  /** Lets the tick that is under way end, and starts no other. */
  stop(): Promise<void>;
}

/**
 * Ticks every so many seconds, one tick at a time, until it is stopped.
 *
 * Starts after a random part of the pause: replicas that start together would otherwise reach for the same plans together.
 */
export function startTimer(
  seconds: number,
  tick: () => Promise<unknown>,
  log: Log,
  dice: () => number = Math.random,
): Timer {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    await rest(seconds * 1000 * dice());
    while (!signal.aborted) {
      const began = performance.now();
      try {
        await tick();
      } catch (error) {
        // Whatever is not done stays undone in its plan, and the next tick finds it there.
        log.fault('A tick failed.', error);
      }
      await rest(Math.max(0, seconds * 1000 - (performance.now() - began)));
    }
  }
  const rest = (milliseconds: number): Promise<unknown> =>
    pause(milliseconds, undefined, { signal }).catch(() => undefined);

  const ended = run();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}
