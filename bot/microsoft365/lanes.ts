/** How many requests Exchange takes at once for one app and mailbox before it answers 429 `MailboxConcurrency`. */
const TO_A_MAILBOX = 4;
/** SharePoint counts by the minute; this only keeps a busy morning from coming all at once. */
const TO_A_SITE = 12;

const atOnce = (lane: string): number => (lane.startsWith('/users/') ? TO_A_MAILBOX : TO_A_SITE);

/** Lets so many requests of one lane go at once; the others wait their turn. */
export function lanes(): <T>(lane: string, go: () => Promise<T>) => Promise<T> {
  const going = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();

  return async (lane, go) => {
    const now = going.get(lane) ?? 0;
    if (now < atOnce(lane)) going.set(lane, now + 1);
    else await new Promise<void>((turn) => waiting.set(lane, [...(waiting.get(lane) ?? []), turn]));
    try {
      return await go();
    } finally {
      const [next, ...rest] = waiting.get(lane) ?? [];
      if (next !== undefined) {
        waiting.set(lane, rest);
        next();
      } else {
        waiting.delete(lane);
        const left = (going.get(lane) ?? 1) - 1;
        if (left === 0) going.delete(lane);
        else going.set(lane, left);
      }
    }
  };
}

/** One lane for each mailbox and each site; what belongs to neither shares one. */
export const laneOf = (path: string): string => /^\/(users|sites|drives)\/[^/?]+/i.exec(path)?.[0].toLowerCase() ?? '/';
