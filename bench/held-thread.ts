import { Worker } from 'node:worker_threads';

/** Longer than this, and everybody else waits. */
export const TOO_LONG_MS = 100;

/** Asks the server whether it is well, over and over, from a thread of its own; the longest wait is how long its thread was held. */
const PROBE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { Agent, get } = require('node:http');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let longest = 0;
  parentPort.on('message', () => { parentPort.postMessage(longest); longest = 0; });
  const ask = () => {
    const start = performance.now();
    get(workerData, { agent }, (answer) => answer.resume().on('end', () => {
      longest = Math.max(longest, performance.now() - start);
      setTimeout(ask, 2);
    }));
  };
  ask();`;

/** Something that a stranger sends, under the name that the figures give it. */
export type Attempt = readonly [what: string, send: () => Promise<{ readonly status: number }>];

export interface Held {
  readonly what: string;
  readonly status: number;
  readonly tookMs: number;
  readonly heldMs: number;
}

export interface HeldThread {
  /** What held the thread long is asked twice more, and the least counts: what else the machine did is not ours. */
  during(attempt: Attempt): Promise<Held>;
  stop(): Promise<unknown>;
}

/** Watches the one thread of the server at this address. */
export function heldThread(url: string): HeldThread {
  const probe = new Worker(PROBE, { eval: true, workerData: `${url}/healthz` });
  const longest = (): Promise<number> =>
    new Promise((resolve) => {
      probe.once('message', resolve);
      probe.postMessage('longest');
    });
  const once = async ([what, send]: Attempt): Promise<Held> => {
    await longest();
    const start = performance.now();
    const { status } = await send();
    const tookMs = performance.now() - start;
    return { what, status, tookMs, heldMs: await longest() };
  };
  return {
    during: async (attempt) => {
      let least = await once(attempt);
      for (let again = 0; again < 2 && least.heldMs > TOO_LONG_MS; again += 1) {
        const held = await once(attempt);
        if (held.heldMs < least.heldMs) least = held;
      }
      return least;
    },
    stop: () => probe.terminate(),
  };
}
