import { decided, type Decision, type Ending } from '#rules';
import { endingCalled, placementAt } from './find-case.ts';
import { keepPlan } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { obligationKey } from './owe.ts';
import { disruptionSteps } from './placement-ended.ts';
import { redrawCards } from './show-card.ts';
import type { World } from './world.ts';

export interface EndingDecision {
  readonly ending: string;
  readonly says: 'hold' | 'not-held' | 'checked';
  readonly reason: string;
}

/** Where the procedure says *consider*, a manager decides, with a reason; a plan to match without a document is checked. @source CF-09, CF-10 */
export async function decideDisruptionMeeting(
  who: string,
  { ending: ref, says, reason }: EndingDecision,
  world: World,
): Promise<Decision<Ending>> {
  const ending = await endingCalled(ref, world);
  const { row: placement } = await placementAt(ending.row.placement, world);
  await mayThey(who, 'decide-disruption-meeting', { ending: ending.row, placement }, world);
  if (says !== 'checked' && reason.trim() === '')
    return {
      is: 'asking',
      ask: [{ fact: 'reason', ask: 'Say why, in a sentence: it is kept with the decision.', because: ['CF-09'] }],
    };
  if (says === 'not-held' && ending.row.required === 'required') {
    return {
      is: 'asking',
      ask: [
        {
          fact: 'says',
          ask: 'A disruption meeting is required for this ending; it cannot be left out here.',
          because: ['Warrington W-31', 'Warrington W-32'],
        },
      ],
    };
  }
  const id = `${ref}/decided-${says}`;
  const steps =
    says === 'hold' && ending.row.required !== 'required'
      ? await disruptionSteps(id, ending.row, placement, world)
      : [];
  await keepPlan(
    {
      id,
      about: ref,
      steps: [
        {
          do: 'settle-debt',
          id: `${id}/decision`,
          obligation: obligationKey(ref, 'disruption.decision'),
          by: who,
          note: says,
        },
        ...steps,
      ],
    },
    world,
  );
  const changed = await world.records.endings.change(ending, {
    decidedBy: who,
    reason,
    toCheck: false,
    ...(says === 'hold' ? { required: 'required' as const } : {}),
    ...(says === 'not-held' ? { required: 'not-required' as const } : {}),
  });
  await world.records.audit(ref, `decided-${says}`, {
    at: world.now(),
    actor: who,
    did: `decided: ${says}`,
    about: ref,
  });
  redrawCards(ref, world, ['ending-decision']);
  return decided(changed.row, ['CF-09']);
}
