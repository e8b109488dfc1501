import { obligationFrom, stepId, type DraftObligation, type Owners, type Step } from '#rules';
import { askWithSupply } from '../ask-rule.ts';
import type { Ports } from '../ports.ts';

/** Steps that put these obligations on people's desks. One opened twice is one: its key is case, kind and tag. */
export const oweSteps = (
  plan: string,
  drafts: readonly DraftObligation[],
  owners: Owners,
  ports: Ports,
  tag = '',
): Promise<readonly Step[]> =>
  askWithSupply(ports, (supply) =>
    drafts.map((draft): Step => ({
      do: 'owe',
      id: stepId(plan, `owe-${draft.kind}`),
      obligation: obligationFrom(draft, owners, supply, tag),
    })),
  );
