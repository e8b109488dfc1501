import type { Facts } from '../facts.ts';
import { surroundingsOf } from '../meetings/placement-kinds.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { Profile } from '../profile.ts';
import { needNow, wouldBeOtherwise } from './another-look.ts';
import { HISTORY_FACTS } from './history.ts';

/** What a manager looks at, to go on after “A manager checks this:”. @source CF-10, E-48 */
export const TO_CHECK = {
  document: 'no document shows the plan to match',
  order: 'after an adoption order the meeting is offered to the family, and it is looked at who may agree to it',
  match: 'the care plan says that this home was for good, but no match is recorded',
  since: 'more is known of this ending than when it was reported, and the procedure would answer otherwise now',
} as const;

export const TO_CHECK_FACTS = ['ending', 'placement', ...HISTORY_FACTS] as const;
type ToCheckFacts = Facts<(typeof TO_CHECK_FACTS)[number]>;

/** Everything that a manager looks at in an ending that is to be checked, a sentence each. @source CF-09, CF-10, E-48 */
export function toCheckWords(facts: ToCheckFacts, procedure: Profile): string {
  const { ending } = facts;
  const need = needNow(ending, facts, procedure);
  const asks = need.is === 'decided' ? (need.value.asks ?? []) : [];
  const checks = [...fromTheStart(facts), ...(wouldBeOtherwise(ending, facts, procedure) ? [TO_CHECK.since] : [])];
  const said = checks.length === 0 && asks.length === 0 ? [TO_CHECK.since] : checks;
  return [...said.map((what) => `A manager checks this: ${what}.`), ...asks].join(' ');
}

function fromTheStart({ ending: { match }, placement }: ToCheckFacts): readonly string[] {
  if (match === 'plan-to-match' && isBlank(placement.matchDocument)) return [TO_CHECK.document];
  if (placement.setting === 'adoption-after-order') return [TO_CHECK.order];
  const isForgotten = placement.permanencePlan && match === 'none' && surroundingsOf(placement) === 'foster';
  return isForgotten ? [TO_CHECK.match] : [];
}
