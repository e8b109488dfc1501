import type { Episode, JudgementRecord } from '../case-records.ts';
import { isSo } from '../effects.ts';
import type { Facts } from '../facts.ts';

/** Nothing of it is to be judged any more. */
export const isClosed = ({ state }: Episode): boolean => state === 'closed' || state === 'ending';

/** Said today, by the same person in the same words: pressed twice, it is one judgement. */
export function wasSaid(
  { outcome, reason, support, paidSupport }: Pick<JudgementRecord, 'outcome' | 'reason' | 'support' | 'paidSupport'>,
  facts: Facts<'episode' | 'judgements'>,
): boolean {
  const { episode, judgements, actor, today } = facts;
  const before = { by: actor.id, on: today, outcome, reason, support, paidSupport };
  return judgements.some((one) => one.episode === episode.ref && isSo<JudgementRecord>(one, before));
}
