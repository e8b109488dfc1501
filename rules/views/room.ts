import type { ChildPart } from '../minutes/attendance.ts';
import type { CapturedMeeting } from '../minutes/captured.ts';
import type { Contribution } from '../minutes/contribution.ts';
import type { AttendanceRow, BestInterests, NoteConflict, NoteField, RoomFinish } from '../minutes/room-records.ts';
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

/** What is said before a meeting is closed, what it is asked, and what is still missing; for those who write. */
export interface FinishView {
  readonly said: RoomFinish;
  /** The day beside the one planned and its window, as a sentence; what is asked about it. */
  readonly dayWords?: string | undefined;
  readonly dayAsks?: string | undefined;
  /** Whether that day lies before or after the window: then the reason is counted. */
  readonly dayIsOutside: boolean;
  /** Whether it comes to one of the outcomes of a stability meeting. */
  readonly hasOutcome: boolean;
  /** What a planned ending asks for, where that is what it comes to. */
  readonly endingSteps: readonly {
    readonly words: string;
    readonly who: string;
    readonly because: readonly Citation[];
  }[];
  readonly next?: NextToBook | undefined;
  readonly missing: readonly MissingView[];
  /** What may be said after the meeting is closed, before the minutes go to the chair. */
  readonly later: readonly MissingView[];
  /** Why it cannot be closed at all yet. */
  readonly notYet?: string | undefined;
  /** What stands in the record, once it is closed. */
  readonly closed?: readonly string[] | undefined;
}

/** The next meeting, as it is booked before this one is closed. */
export interface NextToBook {
  /** By when it is, and how that is counted. */
  readonly words: string;
  /** Days between which hours are looked for. */
  readonly from: LocalDate;
  readonly by: LocalDate;
  /** Day and hour that were chosen. */
  readonly when?: string | undefined;
  /** Why it is later than the procedure says: asked where it is. */
  readonly asksWhy: boolean;
  readonly mayBeNone: boolean;
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
  /** The item of the agenda beside which the overview of what people wrote stands. */
  readonly overviewItem?: string | undefined;
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
  readonly finish?: FinishView | undefined;
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
