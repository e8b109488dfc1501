import type { Clock } from '../clock.ts';
import { millisecondsOf } from '../wire/duration.ts';
import { asText, type Json } from '../wire/json.ts';
import type { Watch } from './settle.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Turns the clock forward a day at a time, and lets the product come to rest on each day. */
export async function turnClock(body: Json, clock: Clock, watch: Watch): Promise<{ readonly now: string }> {
  const until = targetOf(body, clock);
  while (clock.now() < until) {
    const dayOn = new Date(clock.now().getTime() + DAY_MS);
    clock.turnTo(dayOn < until ? dayOn : until);
    await clock.told();
    await watch.settle();
    // What settling took has passed on this clock too: a target that is nearer than that is reached.
    if (until.getTime() - clock.now().getTime() < 1000) break;
  }
  return { now: clock.now().toISOString() };
}

function targetOf(body: Json, clock: Clock): Date {
  const advance = asText(body['advance']);
  const target =
    advance === undefined
      ? new Date(asText(body['now']) ?? '')
      : new Date(clock.now().getTime() + millisecondsOf(advance));
  if (Number.isNaN(target.getTime()))
    throw new RangeError('Say "now" as a date and time, or "advance" as a duration such as P7D.');
  if (target < clock.now()) throw new RangeError('The clock does not turn back.');
  return target;
}
