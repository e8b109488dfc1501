/** How long is waited where Microsoft 365 asks for it. */
export interface Patience {
  /** How often a call is made again, after the first time. */
  readonly triesAgain: number;
  /** A longer wait is not sat out. */
  readonly longestWaitSeconds: number;
  /** Who waits is told for how long. */
  readonly tell?: ((seconds: number) => void) | undefined;
}

/** With a person at the other end, a longer wait is left to the plan’s next tick. */
export const OF_A_PERSON: Patience = { triesAgain: 3, longestWaitSeconds: 5 };

/** A command that an administrator started goes on when it may: a register of a council takes more than a minute’s quota. */
export const ofACommand = (say: (sentence: string) => void): Patience => ({
  triesAgain: 20,
  longestWaitSeconds: 600,
  tell: (seconds) => {
    if (seconds >= SAID_FROM_SECONDS)
      say(`Microsoft 365 asks us to wait ${String(Math.ceil(seconds))} seconds; it goes on by itself.`);
  },
});
const SAID_FROM_SECONDS = 5;

/** Seconds that the answer asks us to wait; a number or a date. */
export function waitAskedFor(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null || retryAfter.trim() === '') return undefined;
  const seconds = Number(retryAfter);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

/**
 * Seconds to wait before the next try; undefined when it is better left to the next tick.
 *
 * Never shorter than was asked for; a part of it by chance, so that replicas do not come back together.
 */
export function pauseBefore(
  attempt: number,
  asked: number | undefined,
  chance: number,
  patience: Patience = OF_A_PERSON,
): number | undefined {
  if (attempt > patience.triesAgain) return undefined;
  const pause = asked ?? Math.min(0.25 * 2 ** (attempt - 1), LONGEST_GUESS_SECONDS);
  if (tooLongToWait(pause, patience)) return undefined;
  return pause + chance * 0.25 * Math.max(pause, 0.2);
}

/** Whether a wait is better left to the next tick than sat out. */
export const tooLongToWait = (seconds: number, { longestWaitSeconds }: Patience = OF_A_PERSON): boolean =>
  seconds > longestWaitSeconds;
/** Where nothing was asked for. */
const LONGEST_GUESS_SECONDS = 30;
