import { reachedOrNot, type Invitation, type Told } from '#rules';
import { meetingCalled } from '../find-case.ts';
import { applyChange, changeMark } from '../plans/apply-change.ts';
import type { Ports } from '../ports.ts';

/** Notes with the invitation whether its person was reached by this step. Said again after a cut, it says the same. */
export async function noteReached(step: string, invitation: Invitation, told: Told, ports: Ports): Promise<void> {
  const { row: meeting } = await meetingCalled(invitation.meeting, ports);
  const at = { now: ports.now(), today: ports.today() };
  const changes = reachedOrNot(invitation, meeting, told, at);
  for (const [number, change] of changes.entries())
    await applyChange(change, changeMark(`${step}/told`, number), {}, ports);
}
