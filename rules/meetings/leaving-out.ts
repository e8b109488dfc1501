import { asking, decided, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import { isBlank } from './written-reason.ts';

/**
 * Whether the child may be left out of the meeting: only with a written reason, before anything is sent. Their views are sought
 * all the same, and they are told.
 *
 * @source Torbay T-21, T-22; CF-21, CF-22; rulings
 */
export function mayLeaveChildOut(reason: string | undefined): Decision<true> {
  if (isBlank(reason)) {
    return asking({
      fact: 'childReason',
      ask: 'Why does the child not take part? Write the reason before anything is sent.',
      because: ['Torbay T-21'],
    });
  }
  return decided<true>(true, ['Torbay T-21']);
}

/** Whether a meeting in two parts may be sent: it is an exception, and its reason is written down. @source Torbay T-22, T-23; CF-22 */
export function twoPartNeedsReason(
  format: 'single' | 'two-part',
  reason: string | undefined,
  { stability }: Pick<Profile, 'stability'>,
): Decision<true> {
  const { usual, otherNeedsReason } = stability.format;
  if (format === usual.is || !otherNeedsReason.is || !isBlank(reason)) return decided<true>(true, [usual.source]);
  return asking({
    fact: 'formatReason',
    ask: 'Why is this meeting held in a form that is not the usual one? Write the reason before invitations go.',
    because: [otherNeedsReason.source],
  });
}
