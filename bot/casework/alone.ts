import { Fault } from '../faults.ts';

/** What this comes to; undefined where a row that it needs was damaged by hand, so that it keeps nothing else from its place. */
export async function unlessDamaged<Came>(work: Promise<Came>): Promise<Came | undefined> {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'damaged') return undefined;
    throw fault;
  }
}

/** One of many pieces of work that the clock does: a fault in it keeps no other from its turn. False where there was one. */
export async function alone(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return false;
  }
}
