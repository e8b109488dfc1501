import { isMeetingRef, refusalOver, toldOfRefusal, type Change, type Meeting } from '#rules';
import type { Fault } from '../../faults.ts';
import type { Ports, SavedPlan } from '../ports.ts';
import { applyChange, changeMark } from './apply-change.ts';
import { showCard, TRIES } from './show-card.ts';

/**
 * What Microsoft 365 has refused three times is told to whoever arranges the meeting. The plan stays open and is tried again. A case
 * that has no meeting yet shows it on its manager's desk.
 */
export async function tellOfRefusal(plan: SavedPlan, fault: Fault, ports: Ports): Promise<void> {
  if (fault.reason !== 'refused' || plan.attempts !== TRIES) return;
  const meeting = await meetingOf(plan, ports);
  if (meeting === undefined) return;
  const { changes, card } = toldOfRefusal(plan.key, meeting);
  await make(changes, `${plan.key}/refused`, ports);
  await showCard(card, ports);
}

/** The plan came to its end after all. */
export async function settleRefusal(plan: SavedPlan, ports: Ports): Promise<void> {
  if (plan.attempts < TRIES) return;
  const meeting = await meetingOf(plan, ports);
  if (meeting !== undefined) await make(refusalOver(meeting), `${plan.key}/refusal-over`, ports);
}

async function make(changes: readonly Change[], mark: string, ports: Ports): Promise<void> {
  for (const [number, change] of changes.entries()) await applyChange(change, changeMark(mark, number), {}, ports);
}

const meetingOf = async ({ about }: SavedPlan, { records }: Ports): Promise<Meeting | undefined> =>
  isMeetingRef(about) ? (await records.meetings.find(`meeting:${about}`))?.row : undefined;
