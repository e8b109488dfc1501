import { STEADY } from '../actor.ts';
import { escalate } from '../obligations/escalate.ts';
import type { Ports, WakeUp } from '../ports.ts';
import { carryOut } from './carry-out.ts';
import { LOOKS, unlessFault } from './look-after.ts';

/**
 * Does what a wake-up says is due. Whatever was done meanwhile is found done, so that one that comes twice does nothing twice.
 *
 * A plan that meets a fault says itself when it is to be tried again; anything else that throws is not done.
 */
export async function wake({ wake: what, id }: WakeUp, ports: Ports): Promise<void> {
  switch (what) {
    case 'plan':
      return unlessFault(() => carryOut(id, ports));
    case 'owed':
      await escalate(STEADY, { key: id }, ports);
      return;
    case 'look':
      return LOOKS[id]?.(ports);
    default:
      return what satisfies never;
  }
}

/** What this replica had in hand when it stopped, done to its end by nobody else before its time is over. */
export async function takeUpOwn(ports: Ports): Promise<void> {
  const own = await ports.records.plans.where({ takenBy: ports.council.replica, state: 'open' });
  for (const { row } of own) await unlessFault(() => carryOut(row.key, ports));
}
