import { Fault } from '../../faults.ts';
import { askRule } from '../ask-rule.ts';
import { attendeeIds } from './attendees.ts';
import { meetingCalled } from '../find-case.ts';
import { aboutMeeting } from './meeting-turn.ts';
import { invitationsToAll, leadOf, lengthOfAll } from './parts-of-meeting.ts';
import { cancelSittings, changeSittings } from './hold-sitting.ts';
import { wholeLength } from './sittings.ts';
import { noteDiaries } from './send-meeting.ts';
import { STEADY } from '../actor.ts';
import { steadyTurn } from '../steady-turn.ts';
import { freshly } from '../unit-of-work.ts';
import type { MeetingInDiary, Ports } from '../ports.ts';
import { keepsOutOfDiaries, type DiariesCame, type Meeting, type Step } from '#rules';

type HoldInDiaries = Extract<Step, { do: 'hold-in-diaries' }>;

/**
 * Puts a meeting into the diaries of those in the tenant, once, and has it decided what follows. Hour and people were settled and
 * kept before; what was tried `before` is looked at for a hold that began since.
 */
export async function holdInDiaries(
  { id, meeting: ref, then }: HoldInDiaries,
  before: boolean,
  ports: Ports,
): Promise<string> {
  // Who is asked is wanted at once with it.
  ports.records.invitations.where({ meeting: ref }).catch(() => undefined);
  const { row } = await meetingCalled(ref, ports);
  if (row.eventId !== undefined) return row.eventId;
  if (row.heldWith !== undefined) return intoEntryOfLead({ id, meeting: ref, then }, row, ports);
  if (row.state !== 'sending') return takenOutAgain(id, ref, ports);
  const kept = await keptOut(row, before, ports);
  // What an earlier try put there before; only then does it go back to whoever arranges it.
  if (kept !== undefined && before) await takenOutAgain(id, ref, ports);
  const came: DiariesCame = kept ?? (await putIntoDiaries(id, row, ports));
  await noteDiaries(STEADY, { meeting: ref, step: id, came, then }, ports);
  if (came.is !== 'held') {
    for (const part of row.also ?? [])
      await noteDiaries(STEADY, { meeting: part, step: `${id}/${part}`, came, then }, ports);
    return came.is;
  }
  // Read anew: another process may have done the same meanwhile, and what this one read before knows nothing of it.
  const after = await meetingCalled(ref, freshly(ports));
  return after.row.eventId === undefined ? takenOutAgain(id, ref, ports) : came.eventId;
}

/**
 * A part of a meeting for brothers and sisters: the entry is there already, with everybody in it, and this child’s people are asked. What
 * keeps it back does not end the plan, for there may be other parts.
 */
async function intoEntryOfLead(
  { id, meeting: ref, then }: Pick<HoldInDiaries, 'id' | 'meeting' | 'then'>,
  row: Meeting,
  ports: Ports,
): Promise<string> {
  if (row.state !== 'sending') return 'no-part-any-more';
  const lead = await leadOf(row, ports);
  if (lead.state === 'sending') throw new Fault('try-later', id);
  const { eventId, joinUrl } = lead;
  const came: DiariesCame =
    eventId === undefined ? { is: 'held-back' } : { is: 'held', eventId, joinUrl, startsAt: row.startsAt };
  await noteDiaries(STEADY, { meeting: ref, step: id, came, then }, ports);
  return came.is === 'held' ? came.eventId : 'waits-with-the-other';
}

/** Why it does not go into the diaries any more: a hold began since, or nobody can come to that hour. */
async function keptOut(
  { ref, startsAt }: Meeting,
  before: boolean,
  ports: Ports,
): Promise<Extract<DiariesCame, { is: 'held-back' | 'hour-passed' }> | undefined> {
  if (before && (await isHeldBack(ref, ports))) return { is: 'held-back' };
  return startsAt !== undefined && startsAt <= ports.londonTime(ports.now()) ? { is: 'hour-passed' } : undefined;
}

async function isHeldBack(ref: string, ports: Ports): Promise<boolean> {
  const turn = await steadyTurn(aboutMeeting(ref), ports);
  return askRule(['hold', 'invitations'], turn, ({ hold, invitations }) => keepsOutOfDiaries(hold, invitations));
}

/** Called off, or held back, while it went out: what an earlier try may have put into the diaries is taken out again. */
async function takenOutAgain(step: string, ref: string, ports: Ports): Promise<string> {
  await ports.calendar.withdraw(step, `Meeting ${ref} will not take place.`);
  return 'called-off';
}

async function putIntoDiaries(step: string, meeting: Meeting, ports: Ports): Promise<DiariesCame> {
  try {
    return { is: 'held', ...(await ports.calendar.hold(step, await inDiary(meeting, ports))) };
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'cannot-meet-online') throw fault;
    return { is: 'cannot-meet-online' };
  }
}

/** Tells those who joined or left the meeting since it was sent, and nobody else. */
export async function changeDiaries(step: string, ref: string, ports: Ports): Promise<string> {
  const row = await leadOf((await meetingCalled(ref, ports)).row, ports);
  if (row.eventId === undefined || row.startsAt === undefined) return 'not-in-diaries';
  const { attendees } = await inDiary(row, ports);
  await ports.calendar.invite(step, row.eventId, attendees);
  await ports.calendar.move(step, row.eventId, row.startsAt, await lengthInDiary(row, ports));
  await changeSittings(step, ref, ports);
  return 'changed';
}

export async function cancelInDiaries(step: string, ref: string, ports: Ports): Promise<string> {
  const { row } = await meetingCalled(ref, ports);
  if (row.eventId === undefined) return 'not-in-diaries';
  if (row.heldWith !== undefined) {
    await cancelSittings(step, ref, ports);
    return 'goes-with-the-other';
  }
  await ports.calendar.cancel(step, row.eventId, `Meeting ${row.ref} will not take place.`);
  await cancelSittings(step, ref, ports);
  return 'cancelled';
}

async function inDiary(meeting: Meeting, ports: Ports): Promise<MeetingInDiary> {
  if (meeting.startsAt === undefined) throw new Fault('rejected', meeting.key);
  const invitations = await invitationsToAll(meeting, ports);
  const ids = await withoutSubjects(meeting, attendeeIds(meeting, invitations, 1), ports);
  const [lengthMinutes, ...people] = await Promise.all([
    lengthInDiary(meeting, ports),
    ...ids.map((id) => ports.directory.person(id)),
  ]);
  return {
    ref: meeting.ref,
    also: meeting.also,
    startsAt: meeting.startsAt,
    lengthMinutes,
    online: meeting.online,
    venue: meeting.venue,
    attendees: people.filter((person) => person !== undefined),
    hideAttendees: true,
  };
}

const lengthInDiary = async (meeting: Meeting, ports: Ports): Promise<number> =>
  lengthOfAll(meeting, await wholeLength(meeting, ports), ports);

/** Whom an allegation about one child names comes to no part of a meeting for several, whoever asked them. @source E-02, E-30 */
async function withoutSubjects(meeting: Meeting, ids: readonly string[], ports: Ports): Promise<readonly string[]> {
  if ((meeting.also ?? []).length === 0) return ids;
  const turn = await steadyTurn(aboutMeeting(meeting.ref), ports);
  const hold = await askRule(['hold'], turn, (facts) => facts.hold);
  return hold.stands ? ids.filter((id) => !hold.subjectIds.includes(id)) : ids;
}
