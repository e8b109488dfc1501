import { doesInvite, isKeptBack, type Step } from '#rules';
import { aboutRecord } from '../about-record.ts';
import { askRule } from '../ask-rule.ts';
import { steadyTurn } from '../steady-turn.ts';
import type { Ports, SavedPlan } from '../ports.ts';

/**
 * The ids of those steps that wait, because of a hold that began after they were decided. Asked only of a plan that is taken up again,
 * after a fault or from hands that stopped: what is carried out at once was decided under the hold as it stands.
 */
export async function keptBack(
  steps: readonly Step[],
  { case: found, about, attempts }: SavedPlan,
  ports: Ports,
): Promise<readonly string[]> {
  const inviting = steps.filter((step) => doesInvite(step) && !returnsToItsCoordinator(step));
  const record = aboutRecord(about) ?? aboutRecord(found ?? '');
  if (attempts === 0 || inviting.length === 0 || record === undefined) return [];
  const hold = await askRule(['hold'], await steadyTurn(record, ports), (facts) => facts.hold);
  return inviting.filter((step) => isKeptBack(step, hold)).map(({ id }) => id);
}

/** A meeting that is not in the diaries yet does not wait: it goes back to whoever arranges it, and its hour is looked at anew. */
const returnsToItsCoordinator = (step: Step): boolean => step.do === 'hold-in-diaries' && step.sitting === undefined;
