import { isMeetingRef, refusalOver, toldOfRefusal, type Change, type Meeting } from '#rules';
import type { Fault } from '../../faults.ts';
import type { Ports, SavedPlan } from '../ports.ts';
import { applyChange, changeMark } from './apply-change.ts';
import { noLongerShown, showCard, TRIES } from './show-card.ts';

/**
 * What Microsoft 365 has refused three times is told to whoever arranges the meeting. The plan stays open and is tried again. A case
 * that has no meeting yet shows it on its manager's desk. Where telling them fails too, they are told with a later try.
 */
export async function tellOfRefusal(plan: SavedPlan, fault: Fault, ports: Ports): Promise<void> {
  if (fault.reason !== 'refused' || plan.attempts < TRIES) return;
  const meeting = await meetingOf(plan, ports);
  if (meeting === undefined) return;
  const { changes, card } = toldOfRefusal(plan.key, meeting);
  await make(changes, `${plan.key}/refused`, ports);
  await showCard(card, ports);
}

/** The plan comes to its end after all. Whoever could not be told of the refusal is not told of it any more. */
export async function settleRefusal(plan: SavedPlan, ports: Ports): Promise<void> {
  if (plan.attempts < TRIES) return;
  const meeting = await meetingOf(plan, ports);
  if (meeting === undefined) return;
  await make(refusalOver(meeting), `${plan.key}/refusal-over`, ports);
  await noLongerShown(toldOfRefusal(plan.key, meeting).card.id, ports);
}

async function make(changes: readonly Change[], mark: string, ports: Ports): Promise<void> {
  for (const [number, change] of changes.entries()) await applyChange(change, changeMark(mark, number), {}, ports);
}

const meetingOf = async ({ about }: SavedPlan, { records }: Ports): Promise<Meeting | undefined> =>
  isMeetingRef(about) ? (await records.meetings.find(`meeting:${about}`))?.row : undefined;
