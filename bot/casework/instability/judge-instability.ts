import {
  judge,
  JUDGE_FACTS,
  judgementKey,
  MEETING_OF_JUDGEMENT,
  rolesForMeeting,
  SERIES,
  type Citation,
  type JudgeInstability,
  type JudgementRecord,
} from '#rules';
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
  early: readEarly,
  ahead: readOwedAhead,
});

/** What is owed so far, of which the judgement is settled; and where a meeting follows, who could arrange it and its number. */
function readEarly({ outcome, episode }: JudgeInstability, { records, procedure, today }: Ports): Promise<unknown> {
  const owed = records.obligations.where({ about: episode });
  const kind = MEETING_OF_JUDGEMENT[outcome];
  if (kind === undefined) return owed;
  records.nextRef.look?.(SERIES[kind], Number(today().slice(0, 4)));
  return Promise.all([owed, ...rolesForMeeting(kind, procedure).map((role) => records.roles.where({ role }))]);
}

async function judgementOf(episode: string, decision: number, { records }: Ports): Promise<JudgementRecord> {
  const saved = await records.judgements.find(judgementKey(episode, decision));
  if (saved === undefined) throw new Fault('not-yours', 'judgement');
  return saved.row;
}
