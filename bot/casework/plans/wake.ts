import { STEADY } from '../actor.ts';
import { escalate } from '../obligations/escalate.ts';
import type { Ports, WakeUp } from '../ports.ts';
import { carryOut } from './carry-out.ts';
import { LOOKS, unlessFault } from './look-after.ts';

/**
 * Does what a wake-up says is due. Whatever was done meanwhile is found done, so that one that comes twice does nothing twice.
 *
 * A fault is no failure of it: what is still due is found in the lists again. What is not a fault is ours, and is thrown.
 */
export const wake = (wakeUp: WakeUp, ports: Ports): Promise<void> => unlessFault(() => doWhatIsDue(wakeUp, ports));

async function doWhatIsDue({ wake: what, id }: WakeUp, ports: Ports): Promise<void> {
  switch (what) {
    case 'plan':
      return carryOut(id, ports);
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
