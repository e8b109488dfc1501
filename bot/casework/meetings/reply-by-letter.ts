import { dayOfTime, inCaseOfMeeting, londonDay, momentWords, obligationKey, isOurReply, type Invitation } from '#rules';
import { Fault } from '../../faults.ts';
import { meetingCalled, placementAt, workerCalled } from '../find-case.ts';
import { noteReply } from './notice-changes.ts';
import { asInSitting } from './sittings.ts';
import { redrawCards } from '../plans/redraw-cards.ts';
import { whomToRing } from '../whom-to-ring.ts';
import type { Saved, Ports } from '../ports.ts';

/** What somebody without an account can answer to an invitation. */
export type LetterReply = 'coming' | 'not-coming' | 'another-way';

export type ReplyLook =
  | { readonly is: 'open'; readonly ref: string; readonly when: string; readonly worker: string }
  | { readonly is: 'over'; readonly ref: string; readonly words: string }
  | { readonly is: 'unknown' };

/** What the reply link in a letter opens: a reference, a time and a worker to ring. */
export async function lookAtReply(token: string, ports: Ports): Promise<ReplyLook> {
  const found = await invitationBehind(token, ports);
  if (found === undefined) return { is: 'unknown' };
  const { row: meeting } = await meetingCalled(found.row.meeting, ports);
  if (meeting.state === 'cancelled')
    return { is: 'over', ref: meeting.ref, words: 'This meeting has been cancelled. You do not need to do anything.' };
  const { startsAt } = await asInSitting(meeting, found.row.sitting, ports);
  if (startsAt === undefined) return { is: 'unknown' };
  if (startsAt.slice(0, 10) < ports.today())
    return { is: 'over', ref: meeting.ref, words: 'The day of this meeting has passed.' };
  const { row: placement } = await placementAt(meeting.placement, ports);
  const worker = await workerCalled(found.row.workerId ?? placement.socialWorkerId, ports);
  return { is: 'open', ref: meeting.ref, when: momentWords(startsAt), worker: whomToRing(worker) };
}

/** Keeps the answer; whoever would like another way, or does not come, is rung by their worker. */
export async function replyToInvitation(token: string, reply: LetterReply, ports: Ports): Promise<void> {
  const found = await invitationBehind(token, ports);
  if (found === undefined) throw new Fault('not-yours', 'reply');
  await noteReply(found, reply === 'coming' ? 'accepted' : reply === 'not-coming' ? 'declined' : 'tentative', ports);
  if (reply !== 'coming') await oweACall(found.row, ports);
  redrawCards(found.row.meeting, ports, ['meeting-arranged', 'draft-meeting']);
}

/** A short token finds nothing: an empty column must not be taken for a link. */
async function invitationBehind(link: string, ports: Ports): Promise<Saved<Invitation> | undefined> {
  const [token = '', mark] = link.split('.');
  if (!/^[a-z0-9]{32}$/.test(token) || (mark !== undefined && !isOurReply(link, ports))) return undefined;
  const found = (await ports.records.invitations.where({ replyToken: token }))[0];
  return found?.row.personIs === 'circle' && found.row.decision !== 'left-out' && found.row.decision !== 'not-informed'
    ? found
    : undefined;
}

async function oweACall(invitation: Invitation, ports: Ports): Promise<void> {
  const { row: meeting } = await meetingCalled(invitation.meeting, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  await ports.records.obligations.create({
    key: obligationKey(meeting.ref, 'meeting.anotherWay', invitation.person),
    kind: 'meeting.anotherWay',
    about: meeting.ref,
    ...inCaseOfMeeting(meeting),
    team: meeting.team,
    ownerRole: 'childs-social-worker',
    ownerId: invitation.workerId ?? placement.socialWorkerId,
    startsOn: ports.today(),
    due: meeting.startsAt === undefined ? londonDay(ports.now()) : dayOfTime(meeting.startsAt),
    sum: 'Somebody who was invited does not come, or would like to take part in another way. Ring them before the meeting.',
    force: 'ours',
    because: ['Warrington W-82', 'CF-32'],
    level: 0,
  });
}
