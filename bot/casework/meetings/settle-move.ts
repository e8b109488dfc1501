import { comesThen, isThere, type Invitation, type Move } from '#rules';
import { invitationsTo, meetingCalled } from '../find-case.ts';
import { saveMove } from './moves.ts';
import { changeSitting } from './sittings.ts';
import type { Saved, Ports } from '../ports.ts';

/**
 * The meeting has its new time and place. Who had answered is asked anew, as Outlook does; the reason is kept here. The
 * meeting itself changes last, so that a cut before leaves all of it to be done.
 */
export async function settleMove(ref: string, move: Move, ports: Ports): Promise<string> {
  const meeting = await meetingCalled(ref, ports);
  if (meeting.row.state === 'cancelled') return 'called-off';
  if (isThere(meeting.row, move)) return 'moved';
  if (meeting.row.startsAt !== move.from) return 'overtaken';
  await saveMove(ref, move, ports);
  for (const invitation of await invitationsTo(ref, ports))
    if (comesThen(meeting.row, invitation.row)) await askAnew(invitation, ports);
  for (const { number, startsAt } of move.parts) await changeSitting(ref, number, { startsAt }, ports);
  await ports.records.meetings.change(meeting, {
    startsAt: move.to,
    lengthMinutes: move.lengthMinutes,
    venue: move.venue,
    trouble: MENDED.includes(meeting.row.trouble ?? '') ? undefined : meeting.row.trouble,
    ...(move.outOfWindowReason === undefined
      ? {}
      : {
          outOfWindowReason: move.outOfWindowReason,
          outOfWindowBecause: move.outOfWindowBecause,
          outOfWindowBy: move.by,
        }),
  });
  return 'moved';
}

/** What a new time puts right: an hour moved by hand, and a chair who could not come then. */
const MENDED: readonly string[] = ['moved-by-hand', 'chair-declined'];

async function askAnew(invitation: Saved<Invitation>, { records }: Ports): Promise<void> {
  if (invitation.row.reply === 'none') return;
  await records.invitations.change(invitation, { reply: 'none', repliedAt: undefined });
}
