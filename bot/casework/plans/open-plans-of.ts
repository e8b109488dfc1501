import { Fault } from '../../faults.ts';
import type { LoadedCase } from '../loaded-case.ts';
import type { Ports, Saved, SavedPlan } from '../ports.ts';

/** By what the open plans of a case are found; of those that open one, by the placement. */
export const caseOfPlan = ({ ref, placement }: LoadedCase): string | undefined => ref ?? placement?.key;

/**
 * The open plans of a case. Somebody who presses without end makes more of them than SharePoint looks through for one case, and the
 * child’s case would take nothing any more; then they are asked for among what is open in the whole council, of which there is little.
 */
export async function openPlansOf(
  ref: string | undefined,
  { records: { plans } }: { readonly records: Pick<Ports['records'], 'plans'> },
): Promise<readonly Saved<SavedPlan>[]> {
  if (ref === undefined) return [];
  return plans.where({ case: ref, state: 'open' }).catch((fault: unknown) => {
    if (fault instanceof Fault && fault.reason === 'too-many') return plans.where({ case: ref }, { state: ['open'] });
    throw fault;
  });
}
