import type { Placement } from '../case-records.ts';
import { decided, type Decision } from '../decision.ts';
import { surroundingsOf } from '../people/placement-kinds.ts';
import type { Profile } from '../profile.ts';
import type { Role } from '../vocabulary.ts';

export interface EarlyCarerReview {
  readonly what: 'consider-and-record' | 'notify-provider' | 'not-needed';
  readonly owner?: Role | undefined;
}

/**
 * Whether an early review of the carers' approval is considered after a permanent placement ended: the fostering manager's own
 * decision for our carers, a notice to the provider for an agency's. Never a question in somebody's questionnaire.
 *
 * @source Warrington W-99; CF-50; rulings V8; E-18
 */
export function earlyCarerReview(
  placement: Pick<Placement, 'setting' | 'provider' | 'match' | 'permanencePlan'>,
  carersStillApproved: boolean,
  { disruption }: Pick<Profile, 'disruption'>,
): Decision<EarlyCarerReview> {
  const { inHouse, agency } = disruption.earlyCarerReview;
  const permanent = placement.match !== 'none' || placement.permanencePlan;
  if (surroundingsOf(placement) !== 'foster' || !permanent)
    return decided<EarlyCarerReview>({ what: 'not-needed' }, [inHouse.source]);
  if (placement.provider !== 'in-house') {
    return decided<EarlyCarerReview>({ what: agency.is, owner: 'placement-service-coordinator' }, [agency.source]);
  }
  if (!carersStillApproved) return decided<EarlyCarerReview>({ what: 'not-needed' }, [inHouse.source, 'E-18']);
  return decided<EarlyCarerReview>({ what: inHouse.is, owner: 'fostering-team-manager' }, [
    inHouse.source,
    'Rulings V8',
  ]);
}
