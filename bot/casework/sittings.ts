import { momentWords, type Invitation, type LocalDate, type LocalTime, type Meeting } from '#rules';
import { keepSetting } from './keep-setting.ts';
import type { World } from './world.ts';

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

export async function sittingsOf(ref: string, { records }: World): Promise<readonly Sitting[]> {
  const kept = await records.settings.find(keyOf(ref));
  return kept === undefined ? [] : (JSON.parse(kept.row.value) as readonly Sitting[]);
}

/** Keeps one sitting in place of what was kept of it before. */
export async function keepSitting(ref: string, sitting: Sitting, world: World): Promise<void> {
  const others = (await sittingsOf(ref, world)).filter(({ number }) => number !== sitting.number);
  const all = [...others, sitting].sort((one, other) => one.number - other.number);
  await keepSetting(keyOf(ref), all, world);
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
export async function asInSitting(meeting: Meeting, number: number, world: World): Promise<Meeting> {
  if (number <= 1) return meeting;
  const own = (await sittingsOf(meeting.ref, world)).find((sitting) => sitting.number === number);
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
  world: World,
): Promise<readonly { readonly number: number; readonly when?: string | undefined }[]> {
  const kept = await sittingsOf(ref, world);
  return laterSittings(invitations).map((number) => {
    const startsAt = kept.find((sitting) => sitting.number === number)?.startsAt;
    return { number, when: startsAt === undefined ? undefined : momentWords(startsAt) };
  });
}

export const dayOf = (startsAt: LocalTime): LocalDate => startsAt.slice(0, 10) as LocalDate;

/** Minutes from the beginning of the meeting to the end of its last part; of a meeting in one part, its own length. */
export async function wholeLength({ ref, format, startsAt, lengthMinutes }: Meeting, world: World): Promise<number> {
  if (format !== 'two-part' || startsAt === undefined) return lengthMinutes;
  const ends = (await sittingsOf(ref, world)).map(
    (part) => minutesBetween(startsAt, part.startsAt) + part.lengthMinutes,
  );
  return Math.max(lengthMinutes, ...ends);
}

export const minutesBetween = (from: LocalTime, to: LocalTime): number =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
