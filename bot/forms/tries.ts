import { networkOf } from './gate.ts';
import { paceOf } from './pace.ts';

/** Codes that may be tried at one link in a minute: from one address, and from all together. */
export const TRIES_FROM_ONE = 6;
export const TRIES_AT_LINK = 30;

/**
 * How long somebody waits who has typed codes too fast. Whoever tries many from one place slows down themselves, and nobody who has
 * the code and sits somewhere else.
 */
export function triesOf() {
  const fromOne = paceOf(TRIES_FROM_ONE, 60);
  const together = paceOf(TRIES_AT_LINK, 60);
  return (link: string, address: string, nowMs: number): number => {
    const wait = fromOne.wait(`${link} ${networkOf(address)}`, nowMs);
    return wait > 0 ? wait : together.wait(link, nowMs);
  };
}
