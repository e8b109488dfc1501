/** Dice that fall the same way each time for one seed. */
export interface Dice {
  /** From 0 up to 1, never 1. */
  next(): number;
  /** A whole number from 0, below that. */
  below(many: number): number;
  chance(of: number): boolean;
  pick<One>(from: readonly One[]): One | undefined;
}

/** Mulberry32 by Tommy Ettinger: 32 bits of state, and every seed is a good one. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (many: number): number => Math.floor(next() * many);
  return { next, below, chance: (of) => next() < of, pick: (from) => from[below(from.length)] };
}
