import { inCaseOfMeeting } from '../case-of.ts';
import type { Meeting } from '../case-records.ts';
import { changedRow, newRow, typed, type Change, type Written } from '../effects.ts';
import type { ChairNote, SittingRow } from '../more-records.ts';
import type { OfCase } from '../of-case.ts';
import type { Instant } from '../vocabulary.ts';
import type { ChairException } from './chair-facts.ts';
import type { Interest } from './interests.ts';

/* What is said about a meeting beside its own row: sittings, and notes about who chairs, one row each. */

/** A sitting or part after the first: same record, same overview, its own time. @source CF-51 · Torbay T-22 */
export type LaterSitting = Omit<SittingRow, keyof OfCase | 'key' | 'meeting'>;

/** Why it is this chair, where the procedure prefers another: who wrote it, and when. @source CF-11; Torbay T-32 */
export interface WrittenReason {
  readonly reason: string;
  readonly by: string;
  readonly at?: Instant | undefined;
  /** Which of the reasons written for this chair; the first is 1. */
  readonly place?: number | undefined;
}

/** What somebody says ties them to the case. @source E-56 */
export interface DeclaredInterest extends Interest {
  readonly person: string;
}

/** A change, and the words in it that were typed. */
export interface Said {
  readonly change: Change;
  readonly words: Readonly<Record<string, string>>;
}

export const sittingKey = (ref: string, number: number): string => `sitting:${ref}:${number}`;
/** Where notes of one kind stand together: those of a meeting, or a case and its chair. */
export const chairNoteKey = (kind: ChairNote['kind'], where: string, place: number): string =>
  `chair-note:${kind}:${where}:${place}`;
/** For the whole series: the next meeting about the same has the same chair for the same reason. */
export const reasonsAre = (about: string, chairId: string): string => `${about}:${chairId}`;

/** What is said of this sitting; what is not said of it stays. */
export const sittingSaid = (meeting: Meeting, isThere: boolean, sitting: LaterSitting): Said => {
  const key = sittingKey(meeting.ref, sitting.number);
  return {
    change: isThere
      ? changedRow('sittings', key, sitting)
      : newRow('sittings', { ...inCaseOfMeeting(meeting), key, meeting: meeting.ref, ...sitting }),
    words: {},
  };
};

/** `before`: every interest that was declared for the meeting, first to last. */
export const interestSaid = (
  meeting: Meeting,
  before: readonly DeclaredInterest[],
  { person, what, words }: DeclaredInterest,
  at: Instant,
): Said =>
  noted(meeting, chairNoteKey('interest', meeting.ref, before.length + 1), {
    kind: 'interest',
    meeting: meeting.ref,
    person,
    what,
    words: words ?? '',
    by: person,
    byRoles: [],
    at,
  });

export const exceptionSaid = (
  meeting: Meeting,
  before: readonly ChairException[],
  { candidateId, byId, byRoles, reason }: ChairException,
  at: Instant,
): Said =>
  noted(meeting, chairNoteKey('exception', meeting.ref, before.length + 1), {
    kind: 'exception',
    meeting: meeting.ref,
    person: candidateId,
    words: reason,
    by: byId,
    byRoles,
    at,
  });

/** The exceptions as they are with this one; one for each person. */
export const exceptionsWith = (before: readonly ChairException[], exception: ChairException) => [
  ...before.filter(({ candidateId }) => candidateId !== exception.candidateId),
  exception,
];

/** The last exception of each person, and the last interest of each kind that they declared. */
export const lastOfEach = <One>(all: readonly One[], of: (one: One) => string): readonly One[] => [
  ...new Map(all.map((one) => [of(one), one])).values(),
];

export const chairReasonSaid = (
  meeting: Meeting,
  chairId: string,
  before: WrittenReason | undefined,
  { reason, by }: WrittenReason,
  at: Instant,
): Said =>
  noted(meeting, chairNoteKey('reason', reasonsAre(meeting.about, chairId), (before?.place ?? 0) + 1), {
    kind: 'reason',
    person: chairId,
    words: reason,
    by,
    byRoles: [],
    at,
  });

/** One more note; nothing that was written before is taken away. */
function noted(meeting: Meeting, key: string, { words, ...note }: Omit<ChairNote, 'key' | keyof OfCase>): Said {
  const row: Written<ChairNote> = { ...inCaseOfMeeting(meeting), key, ...note, words: typed(key) };
  return { change: newRow('chairNotes', row), words: { [key]: words } };
}
