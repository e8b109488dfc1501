import { decided, type Decision, type Ending } from '#rules';
import { endingCalled, placementAt } from './find-case.ts';
import { keepPlan } from './keep-plan.ts';
import { mayThey } from './may-they.ts';
import { obligationKey, oweSteps } from './owe.ts';
import { notHeldDebts } from './owe-at-ending.ts';
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
      : says === 'not-held'
        ? await oweSteps(
            id,
            await notHeldDebts(ending.row, placement, world),
            { about: ref, placement, managerId: who },
            world,
          )
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
  if (says === 'not-held') await callReferralNotRequired(ref, who, reason, world);
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

/** Nobody refers a meeting that is not held: the referral stands as not required, with the manager's reason. @source Warrington W-69, domain §13 */
async function callReferralNotRequired(ref: string, who: string, reason: string, world: World): Promise<void> {
  const owed = await world.records.obligations.find(obligationKey(ref, 'disruption.referral'));
  if (owed === undefined || owed.row.doneAt !== undefined || owed.row.override !== undefined) return;
  await world.records.obligations.change(owed, {
    override: 'not-required',
    overrideReason: `No disruption meeting is held: ${reason.trim()}`,
    overrideBy: who,
    overrideAt: world.now(),
  });
}
