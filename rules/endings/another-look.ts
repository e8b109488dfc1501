import type { Ending } from '../case-records.ts';
import type { Decision } from '../decision.ts';
import type { Facts } from '../facts.ts';
import type { Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { askedToDecide } from './deciders.ts';
import { needOfDisruptionMeeting, type Need } from './eligibility.ts';
import { historyOf, type HISTORY_FACTS } from './history.ts';

type LookFacts = Facts<'placement' | (typeof HISTORY_FACTS)[number]>;

/** Whether those who decide look at an ending again, and what tells them. */
export interface AnotherLook {
  readonly toCheck: boolean;
  readonly steps: readonly Step[];
}

/**
 * Where what is known of an ending now would have been answered otherwise, a manager looks at it again and is told so. What a manager
 * has decided stands.
 *
 * @param key the plan that brought what is known now
 */
export function anotherLook(key: string, ending: Ending, facts: LookFacts, procedure: Profile): AnotherLook {
  if (!wouldBeOtherwise(ending, facts, procedure)) return { toCheck: ending.toCheck, steps: [] };
  const { placement, supply } = facts;
  return { toCheck: true, steps: askedToDecide(key, 'look-again', ending, placement, supply, procedure) };
}

/** Whether the need would be another one by what is known now, and no manager has decided it. */
export function wouldBeOtherwise(ending: Ending, facts: LookFacts, procedure: Profile): boolean {
  if (ending.decidedBy !== undefined || ending.required === 'consider') return false;
  const need = needNow(ending, facts, procedure);
  return need.is === 'decided' && need.value.need !== ending.required;
}

/** Whether a disruption meeting follows, by what is known now. */
export function needNow(ending: Ending, facts: LookFacts, procedure: Profile): Decision<Need> {
  const { leftOn, inCarePlan, match } = ending;
  const placement = { ...facts.placement, match };
  const history = historyOf(ending, placement, facts, procedure);
  return needOfDisruptionMeeting({ placement, leftOn, inCarePlan, match, ...history }, procedure);
}
