/** How much one person may ask in a while: so many at once, and so many more each second. */
export interface Allowance {
  /** Takes one; answers the seconds to wait when there is none. */
  take(person: string): number;
}

const KNOWN_AT_MOST = 5_000;

export function allowanceOf(atOnce: number, aSecond: number, clock: () => number = () => performance.now()): Allowance {
  const left = new Map<string, { readonly tokens: number; readonly at: number }>();
  return {
    take: (person) => {
      const now = clock();
      const before = left.get(person) ?? { tokens: atOnce, at: now };
      const tokens = Math.min(atOnce, before.tokens + ((now - before.at) / 1000) * aSecond);
      left.delete(person);
      left.set(person, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      const [longestAgo] = left.keys();
      if (left.size > KNOWN_AT_MOST && longestAgo !== undefined) left.delete(longestAgo);
      return tokens >= 1 ? 0 : Math.max(1, Math.ceil((1 - tokens) / aSecond));
    },
  };
}
