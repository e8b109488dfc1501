import { setTimeout as pause } from 'node:timers/promises';
import type { WakeUp } from '../casework/ports.ts';
import type { Log } from '../log.ts';
import type { Queue, Taken } from './storage-queue.ts';

export interface Serving {
  /** Takes nothing more, and waits for what is under way. What is not done comes back to another replica. */
  stop(): Promise<void>;
}

export interface Work {
  readonly wake: (wakeUp: WakeUp) => Promise<void>;
  readonly giveUp: (wakeUp: WakeUp | undefined) => Promise<void>;
}

export interface Pace {
  readonly atOnce: number;
  /** The longest pause between two looks into an empty queue. */
  readonly idleSeconds: number;
}

/** What failed so often, each time on a mistake of ours, will fail again. */
const TRIES = 5;
const SHORTEST_PAUSE_MS = 100;

/** Takes wake-ups from the queue, so many at once, and does what they say, until it is stopped. */
export function serveQueue(queue: Pick<Queue, 'take'>, work: Work, { atOnce, idleSeconds }: Pace, log: Log): Serving {
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<void>>();

  async function serve(taken: Taken): Promise<void> {
    const { wakeUp, times } = taken;
    try {
      if (wakeUp === undefined || times > TRIES) {
        log.error('A wake-up was given up.', { key: idOf(wakeUp), attempt: times });
        await work.giveUp(wakeUp);
      } else await work.wake(wakeUp);
      await taken.done();
    } catch (thrown) {
      // It comes back by itself.
      log.fault('A wake-up was not done.', thrown, { key: idOf(wakeUp), attempt: times });
    }
  }

  async function run(): Promise<void> {
    let idleMs = SHORTEST_PAUSE_MS;
    while (!signal.aborted) {
      const room = atOnce - underWay.size;
      if (room === 0) {
        await Promise.race(underWay);
        continue;
      }
      const some = await queue.take(room).catch((fault: unknown) => {
        log.fault('The queue was not reached.', fault);
        return [];
      });
      for (const taken of some) {
        const done: Promise<void> = serve(taken).finally(() => underWay.delete(done));
        underWay.add(done);
      }
      idleMs = some.length > 0 ? SHORTEST_PAUSE_MS : Math.min(idleMs * 2, idleSeconds * 1000);
      if (some.length === 0) await pause(idleMs, undefined, { signal }).catch(() => undefined);
    }
    await Promise.all(underWay);
  }

  const ended = run();
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

const idOf = (wakeUp: WakeUp | undefined): string => (wakeUp === undefined ? 'unknown' : `${wakeUp.wake}:${wakeUp.id}`);
