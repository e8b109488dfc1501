import type { IncomingMessage } from 'node:http';
import { paceOf } from './pace.ts';

/** Links that open nothing, from one address in ten minutes. A person mistypes one or two. */
const MOST_MISSES = 30;
/** Links without our mark that are looked for in Microsoft 365 at the same time. */
const MOST_AT_ONCE = 8;
const SHORT_WAIT_SECONDS = 5;
/** Pages behind one link in a minute: each asks Microsoft 365, of which the whole council has little. Nobody reads as fast. */
export const PAGES_A_MINUTE = 60;
/** Of them from one address: whoever asks without end from one place leaves room for everybody else. */
const PAGES_FROM_ONE = 30;

export interface Asked {
  /** The link, or its part that says which it is. */
  readonly link: string;
  /** Whether the link carries our mark, which nobody can make up. */
  readonly ours: boolean;
  readonly address: string;
  readonly nowMs: number;
}
export type Waits = { readonly is: 'wait'; readonly seconds: number };

/**
 * Stands between people without an account and Microsoft 365. Whoever has a link of ours goes through, whatever others do
 * from the same address, as often as somebody can read; made-up links are counted, and few of them are looked for at once.
 */
export function gateOf() {
  const misses = paceOf(MOST_MISSES, 600);
  const pages = paceOf(PAGES_A_MINUTE, 60);
  const fromOne = paceOf(PAGES_FROM_ONE, 60);
  let running = 0;
  return async <Look extends { readonly is: string }>(
    { link, ours, address, nowMs }: Asked,
    look: () => Promise<Look>,
  ): Promise<Look | Waits> => {
    if (ours) {
      const slowed = fromOne.wait(`${link} ${networkOf(address)}`, nowMs);
      const wait = slowed > 0 ? slowed : pages.wait(link, nowMs);
      return wait > 0 ? { is: 'wait', seconds: wait } : look();
    }
    const seconds = running >= MOST_AT_ONCE ? SHORT_WAIT_SECONDS : misses.peek(networkOf(address), nowMs);
    if (seconds > 0) return { is: 'wait', seconds };
    running += 1;
    try {
      const found = await look();
      if (found.is === 'unknown') misses.wait(networkOf(address), nowMs);
      return found;
    } finally {
      running -= 1;
    }
  };
}
export type Gate = ReturnType<typeof gateOf>;

/** Where a request comes from: the connection, or what the proxies that we trust added, counted from our end of the list. */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const said = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',');
  const added = proxies === 0 ? undefined : said.at(-proxies)?.trim();
  return added === undefined || added === '' ? (socket.remoteAddress ?? '') : added;
}

/** What one place has: an address, or the half of a version 6 address that is handed out whole. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? 0 : tail.split(':').length;
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after);
  return [...groups, ...Array.from({ length: zeros }, () => '0')].slice(0, 4).join(':').toLowerCase();
}
