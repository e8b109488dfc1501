import { ENDING_FACTS, endingKey, endPlacement, type Citation, type Ending, type PlacementEnded } from '#rules';
import { Fault } from '../../faults.ts';
import { defineCommand } from '../define-command.ts';

interface EndingSaved {
  readonly is: 'saved';
  readonly ending: Ending;
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
}

/**
 * A placement ended: what the law asks then is opened, and a disruption meeting where the procedure requires one.
 *
 * @source Warrington W-31 to W-34, W-68, W-69 · Torbay T-52, T-53 · CF-06, CF-09, CF-48, CF-49 · regulation 14
 */
export const placementEnded = defineCommand({
  name: 'placement-ended',
  act: 'report',
  about: ({ placement, formId }: PlacementEnded) => ({ is: 'placement', key: placement, ending: endingKey(formId) }),
  facts: ENDING_FACTS,
  under: 'today',
  decide: endPlacement,
  answer: async ({ because, sums, ports }, { formId }): Promise<EndingSaved> => {
    const saved = await ports.records.endings.find(endingKey(formId));
    if (saved === undefined) throw new Fault('not-yours', 'ending');
    return { is: 'saved', ending: saved.row, because, sums };
  },
});
