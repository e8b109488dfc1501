import type { Profile } from './profile.ts';

/** The number of the shape in which profiles are kept; it rises when a key that stands changes what it holds. */
export const PROFILE_SHAPE = 2;

/**
 * A kept profile in today’s shape. What it settles stays as it was; only how that is written changes.
 *
 * From shape 1 to 2: who decides whether a meeting is held was one role and became a list of them.
 */
export function inTodaysShape(saved: unknown): Profile {
  const found = saved as Profile;
  if (found.shape === PROFILE_SHAPE) return found;
  const { disruption } = found;
  const by: unknown = (disruption as Partial<Profile['disruption']> | undefined)?.decision?.by.is;
  if (typeof by !== 'string') return found;
  const { decision } = disruption;
  const asList = { ...decision, by: { ...decision.by, is: [by] } };
  return { ...found, disruption: { ...disruption, decision: asList } } as unknown as Profile;
}
