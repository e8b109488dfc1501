import type { Invitation, Meeting, Reply } from '#rules';
import type { ChangedEvent, Kept, World } from './world.ts';
import { invitationsTo, workerCalled } from './find-case.ts';
import { redrawCards } from './show-card.ts';

const TOKEN = 'calendar:delta';
const SENT = ['sent', 'held'] as const;

/** Looks what people answered in Outlook and what was moved or cancelled by hand; what changed is shown to the coordinator. */
export async function noticeChanges(world: World): Promise<void> {
  const token = await world.records.settings.find(TOKEN);
  const { next, events } = await world.calendar.changes(token?.row.value);
  if (events.length > 0) {
    const meetings = (await Promise.all(SENT.map((state) => world.records.meetings.where({ state })))).flat();
    for (const event of events) {
      const meeting = meetings.find(({ row }) => row.eventId === event.eventId);
      if (meeting === undefined) continue;
      const replied = await noteReplies(meeting.row.ref, event, world);
      const moved = event.startsAt !== undefined && event.startsAt !== meeting.row.startsAt;
      const chairless = await chairDeclined(meeting.row, event, world);
      if (chairless && !event.cancelled && !moved && meeting.row.trouble !== 'chair-declined')
        await world.records.meetings.change(meeting, { trouble: 'chair-declined' });
      // Somebody put it back, or it was on its way to a new time that is here now.
      const back =
        meeting.row.trouble === 'moved-by-hand' && !moved && !event.cancelled && event.startsAt !== undefined;
      if (back && !chairless) await world.records.meetings.change(meeting, { trouble: undefined });
      if (event.cancelled || moved)
        await world.records.meetings.change(meeting, {
          trouble: event.cancelled ? 'cancelled-by-hand' : 'moved-by-hand',
        });
      if (replied || chairless || event.cancelled || moved || back)
        redrawCards(meeting.row.ref, world, ['meeting-arranged']);
    }
  }
  if (token === undefined) await world.records.settings.create({ key: TOKEN, value: next });
  else if (events.length > 0) await world.records.settings.change(token, { value: next });
}

/** The chair is no invitee of their own meeting, and still may decline it. @source E-54 */
async function chairDeclined({ chairId }: Meeting, { replies }: ChangedEvent, world: World): Promise<boolean> {
  const chair = chairId === undefined ? undefined : await workerCalled(chairId, world);
  return replies.some(({ mail, reply }) => reply === 'declined' && mail.toLowerCase() === chair?.mail.toLowerCase());
}

async function noteReplies(ref: string, { replies }: ChangedEvent, world: World): Promise<boolean> {
  let changed = false;
  for (const invitation of await invitationsTo(ref, world)) {
    if (invitation.row.personIs !== 'worker') continue;
    const worker = await workerCalled(invitation.row.person, world);
    const reply = replies.find(({ mail }) => mail.toLowerCase() === worker?.mail.toLowerCase())?.reply;
    if (reply === undefined || reply === invitation.row.reply) continue;
    await noteReply(invitation, reply, world);
    changed = true;
  }
  return changed;
}

/** An answer to an invitation, from Outlook or from the link in a letter. */
export async function noteReply(invitation: Kept<Invitation>, reply: Reply, world: World): Promise<void> {
  await world.records.invitations.change(invitation, { reply, repliedAt: world.now() });
}
