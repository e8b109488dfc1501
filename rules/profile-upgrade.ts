import type { Profile } from './profile.ts';
import { branchOf } from './profile-walk.ts';

/** The number of the shape in which profiles are kept; it rises when a key that stands changes what it holds. */
export const PROFILE_SHAPE = 2;

/**
 * A kept profile in today’s shape. What it settles stays as it was; only how that is written changes.
 *
 * From shape 1 to 2: who decides whether a meeting is held was one role and became a list of them.
 */
export function inTodaysShape(saved: unknown): Profile {
  // A profile that was ready to decide with when it was kept, in today’s shape or an earlier one.
  const found = saved as Profile;
  if (found.shape === PROFILE_SHAPE) return found;
  const disruption = branchOf(found.disruption);
  const decision = branchOf(disruption['decision']);
  const by = branchOf(decision['by']);
  if (typeof by['is'] !== 'string') return found;
  const asList = { ...decision, by: { ...by, is: [by['is']] } };
  // The one key whose shape has changed stands in today’s now.
  return { ...found, disruption: { ...disruption, decision: asList } } as unknown as Profile;
}
