import { Fault } from '../faults.ts';

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
