import { sittingPassed } from '#rules';
import { Fault } from '../../faults.ts';
import { invitationsTo, meetingCalled } from '../find-case.ts';
import { attendeeIds } from './attendees.ts';
import { applyChange, changeMark } from '../plans/apply-change.ts';
import { readySitting } from './online-meeting.ts';
import { asInSitting, changeSitting, sittingsOf } from './sittings.ts';
import type { MeetingInDiary, Ports } from '../ports.ts';

/**
 * Puts one later sitting into the diaries of those who come to it: the chair, the minute taker and the workers of that sitting.
 * An event of its own, so that nobody reads who sits in another.
 *
 * @source CF-51 · E-12, E-13
 */
export async function holdSitting(step: string, ref: string, number: number, ports: Ports): Promise<string> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const sitting = (await sittingsOf(ref, ports)).find((one) => one.number === number);
  if (sitting === undefined) return 'no-time';
  if (sitting.eventId !== undefined) return sitting.eventId;
  if (meeting.state === 'cancelled') {
    await ports.calendar.withdraw(step, `Meeting ${ref} will not take place.`);
    return 'called-off';
  }
  const passed = sittingPassed(sitting, meeting, { now: ports.now(), today: ports.today() });
  if (passed !== undefined) {
    // What an earlier try put there, before its answer was lost.
    await ports.calendar.withdraw(step, `The hour of this part of ${ref} has passed.`);
    for (const [at, change] of passed.entries()) await applyChange(change, changeMark(`${step}/passed`, at), {}, ports);
    return 'sitting-passed';
  }
  const held = await ports.calendar.hold(step, await sittingInDiary(ref, number, ports));
  await changeSitting(ref, number, { eventId: held.eventId, joinUrl: held.joinUrl }, ports);
  if (held.joinUrl !== undefined) await readySitting(step, held.joinUrl, meeting.chairId, ports);
  return held.eventId;
}

/** Those of each later sitting who joined or left since it was sent. */
export async function changeSittings(step: string, ref: string, ports: Ports): Promise<void> {
  for (const { number, eventId } of await sittingsOf(ref, ports)) {
    if (eventId === undefined) continue;
    const { attendees } = await sittingInDiary(ref, number, ports);
    await ports.calendar.invite(`${step}/${number}`, eventId, attendees);
  }
}

export async function cancelSittings(step: string, ref: string, ports: Ports): Promise<void> {
  for (const { number, eventId } of await sittingsOf(ref, ports)) {
    if (eventId !== undefined)
      await ports.calendar.cancel(`${step}/${number}`, eventId, `Meeting ${ref} will not take place.`);
  }
}

async function sittingInDiary(ref: string, number: number, ports: Ports): Promise<MeetingInDiary> {
  const { row } = await meetingCalled(ref, ports);
  const own = await asInSitting(row, number, ports);
  if (own.startsAt === undefined) throw new Fault('rejected', `${ref}/${number}`);
  const people = await Promise.all(
    attendeeIds(row, await invitationsTo(ref, ports), number).map((id) => ports.directory.person(id)),
  );
  return {
    ref,
    startsAt: own.startsAt,
    lengthMinutes: own.lengthMinutes,
    online: own.online,
    venue: own.venue,
    attendees: people.filter((person) => person !== undefined),
    hideAttendees: true,
  };
}
