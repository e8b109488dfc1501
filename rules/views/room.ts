import type { ChildPart } from '../minutes/attendance.ts';
import type { CapturedMeeting } from '../minutes/captured.ts';
import type { Contribution } from '../minutes/contribution.ts';
import type { AttendanceRow, BestInterests, NoteConflict, NoteField } from '../minutes/room-records.ts';
import type { Citation, Instant, LocalDate, LocalTime, MeetingKind } from '../vocabulary.ts';
import type { ActionView } from './action.ts';
import type { MissingView } from './meeting.ts';

/** One person as they are ticked in the room. */
export interface PersonInRoom {
  readonly person: string;
  readonly name: string;
  readonly partName: string;
  readonly isChild: boolean;
  /** What their answer lets one expect; nobody counts as there because of it. */
  readonly expected?: Contribution | undefined;
  readonly how?: Contribution | undefined;
  readonly childPart?: ChildPart | undefined;
  readonly partOf: string;
  readonly through: string;
  readonly reason: string;
  /** When it was said; who says it anew names what they saw. */
  readonly savedAt?: Instant | undefined;
}

/** One item of the agenda with what is written to it. */
export interface ItemInRoom {
  readonly item: string;
  readonly written: Readonly<Record<NoteField, string>>;
  readonly conflicts: readonly NoteConflict[];
  readonly takenOut: readonly string[];
  readonly doneAt?: Instant | undefined;
  readonly savedAt?: Instant | undefined;
}

export interface PartOfRoom {
  readonly number: number;
  readonly people: readonly PersonInRoom[];
  readonly items: readonly ItemInRoom[];
}

/** The room of a meeting, as one person sees it: their own part, and what they may read there. */
export interface RoomView {
  readonly ref: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly startsAt?: LocalTime | undefined;
  readonly today: LocalDate;
  readonly mayWrite: boolean;
  /** Whether what is written is theirs to read. */
  readonly mayRead: boolean;
  readonly state: 'not-opened' | 'open' | 'closed';
  readonly openedAt?: Instant | undefined;
  readonly closedAt?: Instant | undefined;
  readonly parts: readonly PartOfRoom[];
  readonly quorum?:
    | {
        readonly words: string;
        readonly quorate: boolean;
        readonly may: readonly string[];
        readonly because: Citation;
      }
    | undefined;
  /** Drafts too, for those who write; what is agreed, for their part. */
  readonly actions: readonly ActionView[];
  readonly missing: readonly MissingView[];
  readonly bestInterests?: BestInterests | undefined;
  readonly bestInterestsWhy?: string | undefined;
}

/** Everything captured in the room, as it stands in the record. */
export type CapturedView = CapturedMeeting;

/** What came of writing to an item: it as it stands now. */
export interface NoteWritten {
  readonly is: 'saved';
  readonly item: ItemInRoom;
}

/** What came of ticking somebody; where another had ticked them meanwhile, as they stand. */
export type AttendanceSaid =
  | { readonly is: 'saved'; readonly savedAt: string }
  | {
      readonly is: 'said-meanwhile';
      readonly stands: Pick<
        AttendanceRow,
        'person' | 'how' | 'childPart' | 'partOf' | 'through' | 'reason' | 'savedAt'
      >;
    };
