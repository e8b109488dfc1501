import type { Episode, JudgementRecord } from '../case-records.ts';
import { isSo } from '../effects.ts';
import type { Facts } from '../facts.ts';

/** Nothing of it is to be judged any more. */
export const isClosed = ({ state }: Episode): boolean => state === 'closed' || state === 'ending';

type Said = Pick<JudgementRecord, 'outcome' | 'reason' | 'support' | 'paidSupport'>;

/** Whether it was judged since the form was drawn. */
export const isOldForm = (decision: number | undefined, { decisions }: Pick<Episode, 'decisions'>): boolean =>
  decision !== undefined && decision !== decisions;

/** Said by the same person in the same words, today or on a form from before: pressed twice, it is one judgement. */
export function wasSaid(
  { outcome, reason, support, paidSupport, decision }: Said & { readonly decision?: number | undefined },
  facts: Facts<'episode' | 'judgements'>,
): boolean {
  const { episode, judgements, actor, today } = facts;
  const day = isOldForm(decision, episode) ? {} : { on: today };
  const before = { by: actor.id, ...day, outcome, reason, support, paidSupport };
  return judgements.some((one) => one.episode === episode.ref && isSo<JudgementRecord>(one, before));
}

export const JUDGED_MEANWHILE =
  'This was judged after you opened the form, and what you wrote is not saved. Read what was decided, then judge again if it is still needed.';
