import { decided, type Decision, type Ending } from '#rules';
import { endingCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { obligationKey, oweSteps } from '../obligations/owe.ts';
import { notHeldObligations } from './owe-at-ending.ts';
import { disruptionSteps } from './placement-ended.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

export interface EndingDecision {
  readonly ending: string;
  readonly says: 'hold' | 'not-held' | 'checked';
  readonly reason: string;
}

/** Where the procedure says *consider*, a manager decides, with a reason; a plan to match without a document is checked. @source CF-09, CF-10 */
export async function decideDisruptionMeeting(
  who: string,
  { ending: ref, says, reason }: EndingDecision,
  ports: Ports,
): Promise<Decision<Ending>> {
  const ending = await endingCalled(ref, ports);
  const { row: placement } = await placementAt(ending.row.placement, ports);
  await mayThey(who, 'decide-disruption-meeting', { ending: ending.row, placement }, ports);
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
      ? await disruptionSteps(id, ending.row, placement, ports)
      : says === 'not-held'
        ? await oweSteps(
            id,
            await notHeldObligations(ending.row, placement, ports),
            { about: ref, placement, managerId: who },
            ports,
          )
        : [];
  await savePlan(
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
    ports,
  );
  if (says === 'not-held') await callReferralNotRequired(ref, who, reason, ports);
  const changed = await ports.records.endings.change(ending, {
    decidedBy: who,
    reason,
    toCheck: false,
    ...(says === 'hold' ? { required: 'required' as const } : {}),
    ...(says === 'not-held' ? { required: 'not-required' as const } : {}),
  });
  await ports.records.audit(ref, `decided-${says}`, {
    at: ports.now(),
    actor: who,
    did: `decided: ${says}`,
    about: ref,
  });
  redrawCards(ref, ports, ['ending-decision']);
  return decided(changed.row, ['CF-09']);
}

/** Nobody refers a meeting that is not held: the referral stands as not required, with the manager's reason. @source Warrington W-69, domain §13 */
async function callReferralNotRequired(ref: string, who: string, reason: string, ports: Ports): Promise<void> {
  const owed = await ports.records.obligations.find(obligationKey(ref, 'disruption.referral'));
  if (owed === undefined || owed.row.doneAt !== undefined || owed.row.override !== undefined) return;
  await ports.records.obligations.change(owed, {
    override: 'not-required',
    overrideReason: `No disruption meeting is held: ${reason.trim()}`,
    overrideBy: who,
    overrideAt: ports.now(),
  });
}
