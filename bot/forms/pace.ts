/** How often one address, or one form, may be tried. Kept in memory: the lasting guard is the count of wrong codes. */
export interface Pace {
  /** Seconds to wait, or 0 when this try may go ahead. */
  wait(key: string, nowMs: number): number;
}

/** At most `most` tries in `seconds`, for each key; the oldest keys are forgotten first. */
export function paceOf(most: number, seconds: number, keys = 5_000): Pace {
  const tries = new Map<string, readonly number[]>();
  return {
    wait(key, nowMs) {
      const recent = (tries.get(key) ?? []).filter((at) => nowMs - at < seconds * 1000);
      const first = recent[0];
      if (recent.length >= most && first !== undefined) return Math.ceil((first + seconds * 1000 - nowMs) / 1000);
      tries.delete(key);
      tries.set(key, [...recent, nowMs]);
      if (tries.size > keys) tries.delete(tries.keys().next().value ?? key);
      return 0;
    },
  };
}
