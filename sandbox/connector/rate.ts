/** Bot and conversation: so many in so many seconds. */
const PER_CONVERSATION = [
  { most: 7, seconds: 1 },
  { most: 8, seconds: 2 },
  { most: 60, seconds: 30 },
  { most: 1800, seconds: 3600 },
] as const;
/** An app in a tenant, over all conversations. */
const PER_TENANT = [{ most: 30, seconds: 1 }] as const;

/** Counts calls as Teams does; answers the seconds to wait when one is too many. Real seconds: the wire knows no other. */
export function rateLimit(): (conversation: string) => number | undefined {
  const taken = new Map<string, number[]>();
  const over = (
    key: string,
    rules: readonly { readonly most: number; readonly seconds: number }[],
  ): number | undefined => {
    const now = Date.now();
    const longest = Math.max(...rules.map(({ seconds }) => seconds)) * 1000;
    const times = (taken.get(key) ?? []).filter((at) => now - at < longest);
    taken.set(key, times);
    const broken = rules.find(({ most, seconds }) => times.filter((at) => now - at < seconds * 1000).length >= most);
    return broken?.seconds;
  };
  return (conversation) => {
    const wait = over(conversation, PER_CONVERSATION) ?? over('tenant', PER_TENANT);
    if (wait !== undefined) return Math.min(wait, 5);
    for (const key of [conversation, 'tenant']) taken.set(key, [...(taken.get(key) ?? []), Date.now()]);
    return undefined;
  };
}
