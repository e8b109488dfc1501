import {
  inCaseOfMeeting,
  momentWords,
  type Invitation,
  type LocalDate,
  type LocalTime,
  type Meeting,
  type OfCase,
  type SittingRow,
} from '#rules';
import { meetingCalled } from '../find-case.ts';
import { saveRow } from '../plans/save-row.ts';
import type { Ports } from '../ports.ts';

/** A sitting or part after the first: same record, same overview, its own time. @source CF-51 · Torbay T-22 */
export type Sitting = Omit<SittingRow, keyof OfCase | 'key' | 'meeting'>;

const keyOf = (ref: string, number: number): string => `sitting:${ref}:${number}`;

export async function sittingsOf(ref: string, { records }: Ports): Promise<readonly Sitting[]> {
  const rows = await records.sittings.where({ meeting: ref });
  return rows.map(({ row }) => row).sort((one, other) => one.number - other.number);
}

/** Keeps what is said of one sitting; what is not said of it stays. */
export async function saveSitting(ref: string, sitting: Sitting, ports: Ports): Promise<void> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const key = keyOf(ref, sitting.number);
  await saveRow(ports.records.sittings, { ...sitting, ...inCaseOfMeeting(meeting), key, meeting: ref });
}

/** Changes something of a sitting that is there, and nothing else of it. */
export async function changeSitting(
  ref: string,
  number: number,
  to: Partial<Omit<Sitting, 'number'>>,
  { records }: Ports,
): Promise<void> {
  const saved = await records.sittings.find(keyOf(ref, number));
  if (saved !== undefined) await records.sittings.change(saved, to);
}

const isComing = ({ decision, personIs }: Invitation): boolean =>
  personIs !== 'nobody-yet' && (decision === 'invite' || decision === 'separate');

/** Numbers of the sittings after the first in which somebody comes. */
export const laterSittings = (invitations: readonly Invitation[]): readonly number[] =>
  [...new Set(invitations.filter(isComing).map(({ sitting }) => sitting))]
    .filter((number) => number > 1)
    .sort((one, other) => one - other);

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
  const saved = await sittingsOf(ref, ports);
  return laterSittings(invitations).map((number) => {
    const startsAt = saved.find((sitting) => sitting.number === number)?.startsAt;
    return { number, when: startsAt === undefined ? undefined : momentWords(startsAt) };
  });
}

export const dayOf = (startsAt: LocalTime): LocalDate => startsAt.slice(0, 10) as LocalDate;

/** Minutes from the beginning of the meeting to the end of its last part; of a meeting in one part, its own length. */
export async function wholeLength({ ref, format, startsAt, lengthMinutes }: Meeting, ports: Ports): Promise<number> {
  if (format !== 'two-part' || startsAt === undefined) return lengthMinutes;
  const ends = (await sittingsOf(ref, ports)).map(
    (part) => minutesBetween(startsAt, part.startsAt) + part.lengthMinutes,
  );
  return Math.max(lengthMinutes, ...ends);
}

export const minutesBetween = (from: LocalTime, to: LocalTime): number =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
