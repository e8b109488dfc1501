import { invitationsBefore, proposedInvitations } from '#rules';
import { actorOf, STEADY } from '../actor.ts';
import { askRule } from '../ask-rule.ts';
import { loadCase } from '../load-case.ts';
import { procedureOf } from '../procedure-of.ts';
import { Fault } from '../../faults.ts';
import type { Ports } from '../ports.ts';

/** Proposes who is asked to a meeting that a plan opened as a step; a person's row is made once. */
export async function proposeInvitees(ref: string, ports: Ports): Promise<string> {
  const loaded = await loadCase({ is: 'meeting', ref }, ports);
  const actor = actorOf(STEADY, undefined, loaded, ['steady']);
  if (actor === undefined || loaded.meeting === undefined) throw new Fault('not-yours', ref);
  const procedure = await procedureOf(loaded.meeting, ports);
  const rows = await askRule(
    ['meeting', 'placement', 'circle', 'hold', 'caseMeetings'],
    { actor, loaded, ports },
    ({ meeting, caseMeetings, ...facts }) => {
      const before = invitationsBefore(meeting, caseMeetings, facts.supply);
      return proposedInvitations(meeting, { ...facts, before }, { ...facts, procedure });
    },
  );
  for (const row of rows) await ports.records.invitations.create(row);
  return `${rows.length} proposed`;
}
