import { createHmac, timingSafeEqual } from 'node:crypto';

/** Marks that only this server can make of a text, and knows again. */
export interface Seals {
  readonly seal: (text: string) => string;
  readonly isSealOf: (text: string, mark: string) => boolean;
}

/** The newest key makes marks; older ones are known again until they are taken out of the settings. */
export function sealsFrom(keys: readonly [string, ...(readonly string[])]): Seals {
  const markBy = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex');
  return {
    seal: (text) => markBy(keys[0], text),
    // A mark in an address is shortened, to no less than sixteen signs.
    isSealOf: (text, mark) =>
      mark.length >= 16 && keys.map((key) => same(markBy(key, text).slice(0, mark.length), mark)).some(Boolean),
  };
}

/** The keys that were set, or one that every replica can make from a secret that it has; of no use for anything else. */
export function keysOr(
  set: readonly string[],
  secret: string,
  purpose: string,
): readonly [string, ...(readonly string[])] {
  const [newest, ...older] = set;
  return newest === undefined ? [createHmac('sha256', secret).update(purpose).digest('base64url')] : [newest, ...older];
}

/** Compares without telling by its time how much of it was right. */
function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
