import type { Store } from './store.ts';

/** The sandbox's clock: the machine's, and an offset that only grows. */
export interface Clock {
  now(): Date;
  /** Milliseconds ahead of the machine's clock. */
  offset(): number;
  /** Turns forward; refuses to go back. */
  turnTo(moment: Date): void;
  /** How far the clock was turned within the last ten seconds: tokens of before are still on their way. */
  justTurnedMs(): number;
  /** Told of every turn, and awaited. */
  onTurn(listener: (offset: number) => Promise<void>): void;
  told(): Promise<void>;
}

const STILL_ON_THE_WAY_MS = 10_000;

export function openClock(store: Store, startAt?: Date): Clock {
  const kept = store.part('clock', () => ({ offset: startAt === undefined ? 0 : startAt.getTime() - Date.now() }));
  if (startAt !== undefined) kept.changed();
  const listeners: ((offset: number) => Promise<void>)[] = [];
  let turned = { at: 0, by: 0 };
  const now = (): Date => new Date(Date.now() + kept.value.offset);
  return {
    now,
    offset: () => kept.value.offset,
    turnTo: (moment) => {
      const by = moment.getTime() - now().getTime();
      if (by < 0) throw new RangeError('The clock does not turn back.');
      kept.value = { offset: kept.value.offset + by };
      kept.changed();
      const earlier = Date.now() - turned.at < STILL_ON_THE_WAY_MS ? turned.by : 0;
      turned = { at: Date.now(), by: by + earlier };
    },
    justTurnedMs: () => (Date.now() - turned.at < STILL_ON_THE_WAY_MS ? turned.by : 0),
    onTurn: (listener) => {
      listeners.push(listener);
    },
    told: async () => {
      await Promise.all(listeners.map((listener) => listener(kept.value.offset)));
    },
  };
}
