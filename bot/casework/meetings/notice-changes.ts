import { isNewerAnswer, type Instant, type Invitation, type Meeting, type Reply } from '#rules';
import { CALENDAR_LOOKED_AT, type ChangedEvent, type Saved, type Ports } from '../ports.ts';
import { invitationsTo, meetingCalled, workerCalled } from '../find-case.ts';
import { redrawCards } from '../plans/redraw-cards.ts';

const SENT: readonly Meeting['state'][] = ['sent', 'held'];

/** Looks what people answered in Outlook and what was moved or cancelled by hand; what changed is shown to the coordinator. */
export async function noticeChanges(ports: Ports): Promise<void> {
  const token = await ports.records.settings.find(CALENDAR_LOOKED_AT);
  const { next, events } = await ports.calendar.changes(token?.row.value);
  if (events.length > 0) {
    const meetings = await Promise.all(events.map(({ eventId }) => ports.records.meetingOfEvent(eventId)));
    for (const [at, event] of events.entries()) {
      const meeting = meetings[at];
      if (meeting === undefined || !SENT.includes(meeting.row.state)) continue;
      const moved = event.startsAt !== undefined && event.startsAt !== meeting.row.startsAt;
      const parts = await Promise.all((meeting.row.also ?? []).map((ref) => meetingCalled(ref, ports)));
      const came = await Promise.all([meeting, ...parts].map(({ row }) => noteReplies(row.ref, event, moved, ports)));
      const replied = came.includes(true);
      const chairless = await chairDeclined(meeting.row, event, ports);
      if (chairless && !event.cancelled && !moved && meeting.row.trouble !== 'chair-declined')
        await ports.records.meetings.change(meeting, { trouble: 'chair-declined' });
      // Somebody put it back, or it was on its way to a new time that is here now.
      const back =
        meeting.row.trouble === 'moved-by-hand' && !moved && !event.cancelled && event.startsAt !== undefined;
      if (back && !chairless) await ports.records.meetings.change(meeting, { trouble: undefined });
      if (event.cancelled || moved)
        await ports.records.meetings.change(meeting, {
          trouble: event.cancelled ? 'cancelled-by-hand' : 'moved-by-hand',
        });
      await sameTrouble(meeting.row.ref, parts, ports);
      if (replied || chairless || event.cancelled || moved || back)
        for (const { row } of [meeting, ...parts]) redrawCards(row.ref, ports, ['meeting-arranged']);
    }
  }
  if (token === undefined) await ports.records.settings.create({ key: CALENDAR_LOOKED_AT, value: next });
  else if (events.length > 0) await ports.records.settings.change(token, { value: next });
}

/** What somebody did to the entry in the diaries, they did to each child’s part. @source E-30 */
async function sameTrouble(ref: string, parts: readonly Saved<Meeting>[], ports: Ports): Promise<void> {
  if (parts.length === 0) return;
  const { trouble } = (await meetingCalled(ref, ports)).row;
  for (const part of parts)
    if (SENT.includes(part.row.state) && part.row.trouble !== trouble)
      await ports.records.meetings.change(part, { trouble });
}

/** The chair is no invitee of their own meeting, and still may decline it. @source E-54 */
async function chairDeclined({ chairId }: Meeting, { replies }: ChangedEvent, ports: Ports): Promise<boolean> {
  const chair = chairId === undefined ? undefined : await workerCalled(chairId, ports);
  return replies.some(({ mail, reply }) => reply === 'declined' && mail.toLowerCase() === chair?.mail.toLowerCase());
}

async function noteReplies(ref: string, { replies }: ChangedEvent, moved: boolean, ports: Ports): Promise<boolean> {
  let changed = false;
  for (const invitation of await invitationsTo(ref, ports)) {
    if (invitation.row.personIs !== 'worker') continue;
    const worker = await workerCalled(invitation.row.person, ports);
    const answer = replies.find(({ mail }) => mail.toLowerCase() === worker?.mail.toLowerCase());
    if (answer === undefined || !isNewerAnswer(invitation.row, answer, moved)) continue;
    await noteReply(invitation, answer.reply, ports, answer.at);
    changed = true;
  }
  return changed;
}

async function noteReply(
  invitation: Saved<Invitation>,
  reply: Reply,
  ports: Ports,
  at: Instant = ports.now(),
): Promise<void> {
  await ports.records.invitations.change(invitation, { reply, repliedAt: at });
}
