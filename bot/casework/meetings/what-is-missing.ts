import { MISSING_FACTS, whatIsMissing as missingIn, type Meeting, type Missing } from '#rules';
import { actorOf, STEADY } from '../actor.ts';
import { askRule } from '../ask-rule.ts';
import type { Turn } from '../define-question.ts';
import { loadCase } from '../facts.ts';
import { procedureOf } from '../procedure-of.ts';
import { Fault } from '../../faults.ts';
import type { Ports } from '../ports.ts';

type Asked = Pick<Turn, 'actor' | 'loaded' | 'ports'>;

/** What stands between the meeting of this turn and its invitations. */
export async function missingHere(turn: Asked, meeting: Meeting): Promise<readonly Missing[]> {
  const procedure = await procedureOf(meeting, turn.ports);
  return askRule(MISSING_FACTS, turn, (facts) => missingIn(facts, procedure));
}

/** The same for a meeting that is sent outside a turn. */
export async function whatIsMissing(meeting: Meeting, ports: Ports): Promise<readonly Missing[]> {
  const loaded = { ...(await loadCase({ is: 'meeting', ref: meeting.ref }, ports)), meeting };
  const actor = actorOf(STEADY, undefined, loaded, ['steady']);
  if (actor === undefined) throw new Fault('not-yours', meeting.key);
  return missingHere({ actor, loaded, ports }, meeting);
}
