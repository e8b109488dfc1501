import { secondsLater, type Instant } from '#rules';
import type { Saved } from '../casework/ports.ts';
import { Fault } from '../faults.ts';

/** Nothing waits longer than this. */
const LONGEST_WAIT_SECONDS = 366 * 86_400;

/**
 * Rows whose moment has come; where those are more than SharePoint looks through at once, the ones that have waited longest: a narrower
 * question is asked by halves until it is answered. Throws `Fault('too-many')` where more than that fall into
 * one second: nobody can press so fast, for SharePoint takes some hundreds of writes a minute.
 */
export async function longestWaiting<Row>(
  what: string,
  now: Instant,
  until: (moment: Instant) => Promise<readonly Saved<Row>[]>,
): Promise<readonly Saved<Row>[]> {
  const all = await unlessTooMany(() => until(now));
  if (all !== undefined) return all;
  let [from, to] = [-LONGEST_WAIT_SECONDS, 0];
  let most: readonly Saved<Row>[] = [];
  while (to - from > 1 && most.length < ENOUGH) {
    const middle = Math.floor((from + to) / 2);
    const some = await unlessTooMany(() => until(secondsLater(now, middle)));
    if (some === undefined) to = middle;
    else [most, from] = [some, middle];
  }
  if (most.length === 0) throw new Fault('too-many', what);
  return most;
}
/** With fewer in hand a wider question is asked: else each look would find only what has grown old enough since the last one. */
const ENOUGH = 1_000;

/** Undefined where SharePoint would have to look through more than it does. */
export async function unlessTooMany<Row>(ask: () => Promise<readonly Row[]>): Promise<readonly Row[] | undefined> {
  try {
    return await ask();
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'too-many') return undefined;
    throw fault;
  }
}
