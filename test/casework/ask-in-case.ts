import { MISSING_FACTS, whatIsMissing, type Meeting, type Missing } from '#rules';
import { askRule } from '../../bot/casework/ask-rule.ts';
import { procedureOf } from '../../bot/casework/procedure-of.ts';
import { steadyTurn } from '../../bot/casework/steady-turn.ts';
import type { Ports } from '../../bot/casework/ports.ts';

/** What stands between this meeting, as it is given, and its invitations; the rest of the case as it is in the lists. */
export async function missingIn(meeting: Meeting, ports: Ports): Promise<readonly Missing[]> {
  const procedure = await procedureOf(meeting, ports);
  const turn = await steadyTurn({ is: 'meeting', ref: meeting.ref }, ports);
  return askRule(MISSING_FACTS, turn, (facts) => whatIsMissing({ ...facts, meeting }, procedure));
}
