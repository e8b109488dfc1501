import {
  inCaseOfMeeting,
  laterSittings,
  minutesBetween,
  momentWords,
  sittingKey,
  type Invitation,
  type LaterSitting,
  type Meeting,
} from '#rules';
import { meetingCalled } from '../find-case.ts';
import { saveRow } from '../plans/save-row.ts';
import { sittingsOf } from './said-of-a-meeting.ts';
import type { Ports } from '../ports.ts';

export type Sitting = LaterSitting;
export { sittingsOf };

/** Keeps what is said of one sitting; what is not said of it stays. */
export async function saveSitting(ref: string, sitting: Sitting, ports: Ports): Promise<void> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const key = sittingKey(ref, sitting.number);
  await saveRow(ports.records.sittings, { ...sitting, ...inCaseOfMeeting(meeting), key, meeting: ref });
}

/** Changes something of a sitting that is there, and nothing else of it. */
export async function changeSitting(
  ref: string,
  number: number,
  to: Partial<Omit<Sitting, 'number'>>,
  { records }: Ports,
): Promise<void> {
  const saved = await records.sittings.find(sittingKey(ref, number));
  if (saved !== undefined) await records.sittings.change(saved, to);
}

/**
 * The meeting as the people of one sitting know it: their time, their place, their link. Nobody is told of another sitting.
 * Without a time of its own there is none: a letter is never sent with somebody else's hour.
 */
export async function asInSitting(meeting: Meeting, number: number, ports: Ports): Promise<Meeting> {
  if (number <= 1) return meeting;
  const own = (await sittingsOf(meeting.ref, ports)).find((sitting) => sitting.number === number);
  if (own === undefined) return { ...meeting, startsAt: undefined, joinUrl: undefined, venue: undefined };
  const part = meeting.format === 'two-part';
  return {
    ...meeting,
    startsAt: own.startsAt,
    lengthMinutes: own.lengthMinutes,
    venue: own.venue ?? meeting.venue,
    joinUrl: part ? meeting.joinUrl : own.joinUrl,
  };
}

/** Each later sitting with its time in words, for whoever arranges the meeting. */
export async function sittingLines(
  ref: string,
  invitations: readonly Invitation[],
  ports: Ports,
): Promise<readonly { readonly number: number; readonly when?: string | undefined }[]> {
  const later = laterSittings(invitations);
  const saved = later.length === 0 ? [] : await sittingsOf(ref, ports);
  return later.map((number) => {
    const startsAt = saved.find((sitting) => sitting.number === number)?.startsAt;
    return { number, when: startsAt === undefined ? undefined : momentWords(startsAt) };
  });
}

/** Minutes from the beginning of the meeting to the end of its last part; of a meeting in one part, its own length. */
export async function wholeLength({ ref, format, startsAt, lengthMinutes }: Meeting, ports: Ports): Promise<number> {
  if (format !== 'two-part' || startsAt === undefined) return lengthMinutes;
  const ends = (await sittingsOf(ref, ports)).map(
    (part) => minutesBetween(startsAt, part.startsAt) + part.lengthMinutes,
  );
  return Math.max(lengthMinutes, ...ends);
}
