import { Fault } from '../../faults.ts';
import type { Ports, Saved, SavedPlan } from '../ports.ts';

/**
 * The open plans of a case. Somebody who presses without end makes more of them than SharePoint looks through for one case, and the
 * child’s case would take nothing any more; then they are asked for among what is open in the whole council, of which there is little.
 */
export const openPlansOf = (
  ref: string,
  { plans }: Pick<Ports['records'], 'plans'>,
): Promise<readonly Saved<SavedPlan>[]> =>
  plans.where({ case: ref, state: 'open' }).catch((fault: unknown) => {
    if (fault instanceof Fault && fault.reason === 'too-many') return plans.where({ case: ref }, { state: ['open'] });
    throw fault;
  });
