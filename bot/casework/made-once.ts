/**
 * Two steps of one plan may ask for the same row, such as what is owed once for several people: while the first makes it, the second waits,
 * and is told that it is there. Where the first fails, the second makes it.
 */
export function madeOnce<Made extends object>() {
  const making = new Map<string, Promise<Made>>();
  return async (key: string, make: () => Promise<Made>): Promise<Made> => {
    const under = making.get(key);
    const first = under && (await under.catch(() => undefined));
    if (first !== undefined) return { ...first, existed: true };
    const now = make();
    making.set(key, now);
    return now.finally(() => making.delete(key));
  };
}
