import { minutesBetween, type Invitation, type Meeting } from '#rules';
import { invitationsTo, meetingCalled } from '../find-case.ts';
import type { Ports, Saved } from '../ports.ts';

/* A meeting that is for brothers and sisters: one entry in the diaries, a part and people of its own for each child. @source E-30 */

/** The meeting whose entry in the diaries this one is in: itself, or the one that it is held together with. */
export const leadOf = async (meeting: Meeting, ports: Ports): Promise<Meeting> =>
  meeting.heldWith === undefined ? meeting : (await meetingCalled(meeting.heldWith, ports)).row;

/** The other children’s meetings that this one leads, in the order of their parts. */
export const partsLedBy = async ({ also = [] }: Meeting, ports: Ports): Promise<readonly Meeting[]> =>
  (await Promise.all(also.map((ref) => meetingCalled(ref, ports)))).map(({ row }) => row);

/** Whom the meeting asks, and each other child’s part that it leads. */
export async function invitationsToAll(meeting: Meeting, ports: Ports): Promise<readonly Saved<Invitation>[]> {
  const refs = [meeting.ref, ...(meeting.also ?? [])];
  return (await Promise.all(refs.map((ref) => invitationsTo(ref, ports)))).flat();
}

/** Minutes from the beginning of the first part to the end of the last; of a meeting for one child, those that it has itself. */
export async function lengthOfAll(meeting: Meeting, own: number, ports: Ports): Promise<number> {
  const { startsAt } = meeting;
  const ends = (await partsLedBy(meeting, ports)).map((part) =>
    startsAt === undefined || part.startsAt === undefined
      ? 0
      : minutesBetween(startsAt, part.startsAt) + part.lengthMinutes,
  );
  return Math.max(own, ...ends);
}
