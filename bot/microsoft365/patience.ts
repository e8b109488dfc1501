/** How often a call is made again, after the first time. */
export const TRIES_AGAIN = 3;
/** A longer wait is not sat out with a person at the other end: the plan's next tick comes back to it. */
const LONGEST_WAIT_SECONDS = 5;

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
export function pauseBefore(attempt: number, asked: number | undefined, chance: number): number | undefined {
  if (attempt > TRIES_AGAIN) return undefined;
  const pause = asked ?? 0.25 * 2 ** (attempt - 1);
  if (tooLongToWait(pause)) return undefined;
  return pause + chance * 0.25 * Math.max(pause, 0.2);
}

/** Whether a wait is better left to the next tick than sat out. */
export const tooLongToWait = (seconds: number): boolean => seconds > LONGEST_WAIT_SECONDS;
