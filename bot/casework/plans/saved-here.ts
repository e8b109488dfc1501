import { Fault } from '../../faults.ts';
import type { Pending, Ports, Saved, SavedPlan } from '../ports.ts';

/** A plan as this process saved it, and the words that wait for it. */
export interface SavedHere {
  readonly plan: Saved<SavedPlan>;
  readonly words?: Saved<Pending> | undefined;
  /** What keeps its cards from being drawn anew until it is carried out. */
  readonly drawn?: (() => void) | undefined;
}

/** For each replica, plan key → what it has just saved and not carried out yet: nobody has to look it up again. */
const SAVED_HERE = new WeakMap<Ports['council'], Map<string, SavedHere>>();
const REMEMBERED = 500;

export function keepSaved(saved: SavedHere, { council }: Ports): void {
  const plans = SAVED_HERE.get(council) ?? new Map<string, SavedHere>();
  SAVED_HERE.set(council, plans.set(saved.plan.row.key, saved));
  const [oldest] = plans.keys();
  if (plans.size > REMEMBERED && oldest !== undefined) plans.delete(oldest);
}

/** It was marked meanwhile by another turn of this process. */
export function keepMarked(plan: Saved<SavedPlan>, { council }: Ports): void {
  const plans = SAVED_HERE.get(council);
  const before = plans?.get(plan.row.key);
  if (before !== undefined) plans?.set(plan.row.key, { ...before, plan });
}

/** Once: whoever carries it out has it from then on. */
export function takeSaved(plan: string, { council }: Ports): SavedHere | undefined {
  const saved = SAVED_HERE.get(council)?.get(plan);
  SAVED_HERE.get(council)?.delete(plan);
  return saved;
}

/** Writes into a plan that is in these hands; where somebody else only marked a change of it meanwhile, into what they left. */
export async function writePlan(
  held: Saved<SavedPlan>,
  to: Partial<SavedPlan> & Pick<SavedPlan, 'done'>,
  { records }: Ports,
): Promise<Saved<SavedPlan>> {
  try {
    return await records.plans.change(held, to);
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
    const now = await records.plans.find(held.row.key);
    if (now === undefined || !isInTheSameHands(now.row, held.row)) throw fault;
    return records.plans.change(now, { ...to, done: { ...now.row.done, ...to.done } });
  }
}

const isInTheSameHands = (now: SavedPlan, held: SavedPlan): boolean =>
  now.state === 'open' && now.takenBy === held.takenBy && now.takenUntil === held.takenUntil;
