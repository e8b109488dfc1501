import { momentWords, type Invitation, type LocalDate, type LocalTime, type Meeting } from '#rules';
import { saveSetting } from '../plans/save-setting.ts';
import type { Ports } from '../ports.ts';

/** A sitting or part after the first: same record, same overview, its own time. @source CF-51 · Torbay T-22 */
export interface Sitting {
  readonly number: number;
  readonly startsAt: LocalTime;
  readonly lengthMinutes: number;
  readonly venue?: string | undefined;
  readonly eventId?: string | undefined;
  readonly joinUrl?: string | undefined;
}

const keyOf = (ref: string): string => `sittings:${ref}`;

export async function sittingsOf(ref: string, { records }: Ports): Promise<readonly Sitting[]> {
  const saved = await records.settings.find(keyOf(ref));
  return saved === undefined ? [] : (JSON.parse(saved.row.value) as readonly Sitting[]);
}

/** Keeps one sitting in place of what was kept of it before. */
export async function saveSitting(ref: string, sitting: Sitting, ports: Ports): Promise<void> {
  const others = (await sittingsOf(ref, ports)).filter(({ number }) => number !== sitting.number);
  const all = [...others, sitting].sort((one, other) => one.number - other.number);
  await saveSetting(keyOf(ref), all, ports);
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
