import type { JudgementRecord } from '../case-records.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stepId, type Step } from '../plan.ts';

/* Who is told of a judgement, beside whoever has to act on it. */

type ToldFacts = Facts<'episode' | 'placement' | 'reports'>;

/** What a reviewing officer had to be told is settled by telling them. */
const TOLD_BY_JUDGING = [
  'instability.tell-independent-reviewing-officer',
  'instability.show-independent-reviewing-officer',
  'ending.tell-independent-reviewing-officer',
] as const;

export function tellIro(key: string, tag: string, { at }: JudgementRecord, { episode, placement }: ToldFacts) {
  const to = placement.independentReviewingOfficerId;
  if (to === undefined) return { changes: [], steps: [] };
  const step: Step = { do: 'show-card', id: stepId(key, 'tell-iro'), to, card: 'episode-told', about: episode.ref };
  const by = { id: episode.managerId, at };
  return {
    changes: TOLD_BY_JUDGING.map((kind) =>
      settled(obligationKey(episode.ref, kind, tag), by, 'told by this judgement'),
    ),
    steps: [step],
  };
}

export function tellReporters(key: string, { episode, reports }: ToldFacts): readonly Step[] {
  const reporters = new Set(reports.map(({ reporterId }) => reporterId).filter((id) => id !== episode.managerId));
  return [...reporters].map((to) => ({
    do: 'show-card',
    id: stepId(key, `tell-${to}`),
    to,
    card: 'judgement-receipt',
    about: episode.ref,
  }));
}
