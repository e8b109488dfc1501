/** How often one address, or one form, may be tried. Kept in memory: the lasting guard is the count of wrong codes. */
export interface Pace {
  /** Seconds to wait, or 0 when a try may go ahead; counts nothing. */
  peek(key: string, nowMs: number): number;
  /** The same, and counts this try when it may go ahead. */
  wait(key: string, nowMs: number): number;
}

/** At most `most` tries in `seconds`, for each key; the oldest keys are forgotten first. */
export function paceOf(most: number, seconds: number, keys = 5_000): Pace {
  const tries = new Map<string, readonly number[]>();
  const recentOf = (key: string, nowMs: number) => (tries.get(key) ?? []).filter((at) => nowMs - at < seconds * 1000);
  const waitFor = (recent: readonly number[], nowMs: number): number => {
    const first = recent[0];
    return recent.length >= most && first !== undefined ? Math.ceil((first + seconds * 1000 - nowMs) / 1000) : 0;
  };
  return {
    peek: (key, nowMs) => waitFor(recentOf(key, nowMs), nowMs),
    wait(key, nowMs) {
      const recent = recentOf(key, nowMs);
      const seconds = waitFor(recent, nowMs);
      if (seconds > 0) return seconds;
      tries.delete(key);
      tries.set(key, [...recent, nowMs]);
      if (tries.size > keys) tries.delete(tries.keys().next().value ?? key);
      return 0;
    },
  };
}
