import type { Placement } from '../case-records.ts';
import { surroundingsOf } from '../meetings/placement-kinds.ts';
import type { Profile } from '../profile.ts';
import type { Provider } from '../vocabulary.ts';

export type AfterCarersEnded = 'consider-and-record' | 'notify-provider' | 'not-needed';

/**
 * Whether an early review of the carers' approval is considered after a permanent placement ended: the fostering manager's own
 * decision for our carers, a notice to whoever approves them for those of an agency or another authority. Never a question in
 * somebody's questionnaire. Carers who resigned have no approval to review: the manager records that.
 *
 * @source Warrington W-99; CF-50; rulings V8; E-18, E-20, E-37
 */
export function whatFollowsForCarers(
  placement: Pick<Placement, 'setting' | 'provider' | 'match' | 'permanencePlan'>,
  { disruption }: Pick<Profile, 'disruption'>,
): AfterCarersEnded {
  const { inHouse, agency } = disruption.earlyCarerReview;
  const permanent = placement.match !== 'none' || placement.permanencePlan;
  if (surroundingsOf(placement) !== 'foster' || !permanent) return 'not-needed';
  return FOR_CARERS_OF[placement.provider] === 'ours' ? inHouse.is : agency.is;
}

/** Relatives without a provider are approved by the council itself. */
const FOR_CARERS_OF = {
  'in-house': 'ours',
  none: 'ours',
  agency: 'theirs',
  'other-authority': 'theirs',
} as const satisfies Record<Provider, 'ours' | 'theirs'>;
