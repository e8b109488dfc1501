import { isMeetingRef, type Meeting } from '#rules';
import type { Fault } from '../../faults.ts';
import type { Ports, Saved, SavedPlan } from '../ports.ts';
import { showCard, TRIES } from './show-card.ts';

const TROUBLE = 'refused-by-microsoft';

/**
 * What Microsoft 365 has refused three times is a trouble of the meeting, and its coordinator gets a card that says who can mend it.
 * The plan stays open and is tried again. A case that has no meeting yet shows it on its manager's desk.
 */
export async function tellOfRefusal(plan: SavedPlan, fault: Fault, ports: Ports): Promise<void> {
  if (fault.reason !== 'refused' || plan.attempts !== TRIES) return;
  const meeting = await meetingOf(plan, ports);
  if (meeting === undefined) return;
  if (meeting.row.trouble === undefined) await ports.records.meetings.change(meeting, { trouble: TROUBLE });
  const card = SENT.includes(meeting.row.state) ? 'meeting-arranged' : 'draft-meeting';
  const { coordinatorId: to, ref: about } = meeting.row;
  await showCard({ id: `${plan.key}/refused`, to, card, about }, ports);
}

/** The plan came to its end after all: what it was in trouble about is over. */
export async function settleRefusal(plan: SavedPlan, ports: Ports): Promise<void> {
  if (plan.attempts < TRIES) return;
  const meeting = await meetingOf(plan, ports);
  if (meeting?.row.trouble === TROUBLE) await ports.records.meetings.change(meeting, { trouble: undefined });
}

const SENT: readonly Meeting['state'][] = ['sent', 'held', 'minuted'];

const meetingOf = async ({ about }: SavedPlan, { records }: Ports): Promise<Saved<Meeting> | undefined> =>
  isMeetingRef(about) ? records.meetings.find(`meeting:${about}`) : undefined;
