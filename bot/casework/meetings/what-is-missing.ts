import { MISSING_FACTS, whatIsMissing as missingIn, type Meeting, type Missing } from '#rules';
import { askRule } from '../ask-rule.ts';
import type { Turn } from '../define-question.ts';
import { procedureOf } from '../procedure-of.ts';

type Asked = Pick<Turn, 'actor' | 'loaded' | 'ports'>;

/** What stands between the meeting of this turn and its invitations. */
export async function missingHere(turn: Asked, meeting: Meeting): Promise<readonly Missing[]> {
  const procedure = await procedureOf(meeting, turn.ports);
  return askRule(MISSING_FACTS, turn, (facts) => missingIn(facts, procedure));
}
