import type { OutsideChoice } from '../learning/reason-words.ts';
import type { OfCase } from '../of-case.ts';
import type { Meeting } from '../meeting-records.ts';
import type { Instant, LocalDate, LocalTime, Role } from '../vocabulary.ts';
import type { ChildPart } from './attendance.ts';
import type { Contribution } from './contribution.ts';

/*
 * What is captured while a meeting takes place: each one row of a list on the restricted site, known by its `key`. Nothing of it
 * is in a plan; each is saved as it is typed, with its version.
 */

/** What can be written to one item of the agenda. */
export const NOTE_FIELDS = [
  'childsView',
  'notes',
  'decisions',
  'dissent',
  'agreed',
  'differing',
  'recommendations',
] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];

/** Two people changed the same words at once: both stand, until somebody settles it. */
export interface NoteConflict {
  readonly field: NoteField;
  readonly one: string;
  readonly other: string;
  readonly before: string;
}

/** What is written to one item of the agenda in one part of a meeting. */
export interface RoomNote extends OfCase, Readonly<Record<NoteField, string>> {
  readonly key: string;
  readonly meeting: string;
  readonly sitting: number;
  /** The item’s own words, as the procedure of the meeting has them. */
  readonly item: string;
  /** When it was ticked off. */
  readonly doneAt?: Instant | undefined;
  readonly conflicts: readonly NoteConflict[];
  /** Paragraphs that one took out while the other left them: they can be brought back. */
  readonly takenOut: readonly string[];
  readonly savedAt: Instant;
  readonly savedBy: string;
}

/** How one person took part in one part of a meeting. The child’s row says it in the shape of the national codes. */
export interface AttendanceRow extends OfCase {
  readonly key: string;
  readonly meeting: string;
  readonly sitting: number;
  /** Entra id, key of a Circle row, or `child`. */
  readonly person: string;
  readonly name: string;
  readonly part: Role;
  readonly how?: Contribution | undefined;
  readonly childPart?: ChildPart | undefined;
  readonly partOf?: string | undefined;
  readonly through?: string | undefined;
  readonly reason?: string | undefined;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

export const BEST_INTERESTS = ['yes', 'no', 'not-sure'] as const;
export type BestInterests = (typeof BEST_INTERESTS)[number];

/** What the meeting comes to, as it is said in its room: kept there until the meeting is closed. */
export interface RoomFinish {
  readonly heldOn?: LocalDate | undefined;
  readonly heldOnReason?: string | undefined;
  readonly heldOnBecause?: OutsideChoice | undefined;
  readonly outcome?: Meeting['outcome'];
  readonly carersSay?: string | undefined;
  readonly nextAt?: LocalTime | undefined;
  readonly nextReason?: string | undefined;
  readonly noNextReason?: string | undefined;
}

/** What is said of it anew; empty words take back what was said. */
export type SaidToFinish = Omit<RoomFinish, 'nextAt'> & { readonly nextAt?: LocalTime | '' | undefined };

/** What stands after something was said anew; what was not said stays. */
export function finishWith(before: RoomFinish | undefined, said: SaidToFinish): RoomFinish {
  const all = { ...before, ...told(said) };
  const { heldOn, heldOnReason, heldOnBecause, outcome, carersSay, nextAt, nextReason, noNextReason } = all;
  return {
    heldOn,
    heldOnBecause,
    outcome,
    nextAt: nextAt === '' ? undefined : nextAt,
    heldOnReason: unlessBlank(heldOnReason),
    carersSay: unlessBlank(carersSay),
    nextReason: unlessBlank(nextReason),
    noNextReason: unlessBlank(noNextReason),
  };
}

const told = <T extends object>(said: T): Partial<T> => {
  const named = { ...said };
  for (const name in named) if (named[name] === undefined) delete named[name];
  return named;
};

const unlessBlank = (words: string | undefined): string | undefined =>
  words === undefined || words.trim() === '' ? undefined : words;

/** One meeting’s room: when its notes were opened and closed, and what it came to. */
export interface Room extends OfCase {
  readonly key: string;
  readonly meeting: string;
  readonly openedAt: Instant;
  readonly openedBy: string;
  readonly closedAt?: Instant | undefined;
  readonly closedBy?: string | undefined;
  /** Of everything that was captured, when it was closed. */
  readonly hash?: string | undefined;
  /** Whether the placement is in the child’s best interests, as the meeting said it, and why. */
  readonly bestInterests?: BestInterests | undefined;
  readonly bestInterestsWhy?: string | undefined;
  readonly finish?: RoomFinish | undefined;
}

/** One day or owner that an action had before, and why it was changed. */
export interface ActionChange extends OfCase {
  readonly key: string;
  readonly action: string;
  readonly meeting: string;
  /** The first change of an action is 1. */
  readonly place: number;
  readonly ownerId: string;
  readonly due: LocalDate;
  readonly reason: string;
  /** Who agreed. */
  readonly by: string;
  readonly at: Instant;
}

export const roomKey = (meeting: string): string => `room:${meeting}`;
export const roomNoteKey = (meeting: string, sitting: number, item: string): string =>
  `room-note:${meeting}:${sitting}:${slugOf(item)}`;
export const attendanceKey = (meeting: string, sitting: number, person: string): string =>
  `attendance:${meeting}:${sitting}:${person}`;
export const actionChangeKey = (action: string, place: number): string => `action-change:${action}:${place}`;

const SLUG_LENGTH = 120;
const slugOf = (item: string): string =>
  item
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, SLUG_LENGTH);
