import { isOneOf, type EpisodeForm } from '#rules/views';
import type { GivenJudgement } from '../api/steady.ts';

const BEST = ['yes', 'no', 'not-sure'] as const satisfies readonly GivenJudgement['bestInterests'][];

/** What a manager has filled in so far. */
export interface JudgementDraft {
  readonly best: string;
  readonly ticked: readonly string[];
  readonly outcome: string;
  readonly reason: string;
  readonly support: string;
  readonly paid: boolean;
  readonly toldBy: string;
}

export const NOTHING_JUDGED: JudgementDraft = {
  best: '',
  ticked: [],
  outcome: '',
  reason: '',
  support: '',
  paid: false,
  toldBy: '',
};

/** A child who said that they want to leave is told when nothing is done about it. */
export const asksWhoTold = ({ childAsked }: EpisodeForm, { outcome }: JudgementDraft): boolean =>
  childAsked && outcome === 'no-concern';

export const chosenIn = (form: EpisodeForm, { outcome }: JudgementDraft) =>
  form.outcomes.find(({ key }) => key === outcome);

/** Whether nothing is left empty that is asked for. */
export const isWhole = (form: EpisodeForm, draft: JudgementDraft): boolean =>
  [draft.best, draft.outcome, draft.reason].every((words) => words.trim() !== '') &&
  (!asksWhoTold(form, draft) || draft.toldBy.trim() !== '');

/** What is sent of it; undefined while something is missing. */
export function givenIn(form: EpisodeForm, draft: JudgementDraft): GivenJudgement | undefined {
  const chosen = chosenIn(form, draft);
  if (!isWhole(form, draft) || chosen === undefined || !isOneOf(BEST, draft.best)) return undefined;
  const toldBy = draft.toldBy.trim();
  return {
    outcome: chosen.key,
    bestInterests: draft.best,
    prompts: draft.ticked,
    reason: draft.reason.trim(),
    support: draft.support.trim(),
    paidSupport: draft.paid,
    decision: form.decision,
    ...(toldBy === '' ? {} : { childToldBy: toldBy }),
  };
}
