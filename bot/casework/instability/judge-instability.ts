import { judge, JUDGE_FACTS, judgementKey, type Citation, type JudgeInstability, type JudgementRecord } from '#rules';
import { Fault } from '../../faults.ts';
import { readOwedAhead } from '../desk/what-follows.ts';
import { defineCommand } from '../define-command.ts';
import type { Ports } from '../ports.ts';

export type JudgeOutcome =
  | {
      readonly is: 'judged';
      readonly judgement: JudgementRecord;
      readonly because: readonly Citation[];
      readonly sums: readonly string[];
    }
  | { readonly is: 'judged-before'; readonly judgement: JudgementRecord };

/**
 * The line manager judges: manageable with support, a meeting, an earlier review, an ending, or no concern.
 *
 * @source Torbay T-41, T-45, T-46, CF-13, rulings
 */
export const judgeInstability = defineCommand({
  name: 'judge-instability',
  act: 'judge',
  about: ({ episode }: JudgeInstability) => ({ is: 'episode', ref: episode }),
  facts: JUDGE_FACTS,
  under: 'today',
  decide: judge,
  answer: async ({ effects, because, sums, facts, ports }, said): Promise<JudgeOutcome> => {
    const decision = facts.episode.decisions - (effects === undefined ? 1 : 0);
    const judgement = await judgementOf(said.episode, decision, ports);
    return effects === undefined || judgement.by !== facts.actor.id
      ? { is: 'judged-before', judgement }
      : { is: 'judged', judgement, because, sums };
  },
  ahead: readOwedAhead,
});

async function judgementOf(episode: string, decision: number, { records }: Ports): Promise<JudgementRecord> {
  const saved = await records.judgements.find(judgementKey(episode, decision));
  if (saved === undefined) throw new Fault('not-yours', 'judgement');
  return saved.row;
}
