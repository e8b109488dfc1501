import type { Meeting } from '../case-records.ts';
import type { AskedForAt } from '../meetings/agenda.ts';
import type { LocalDate, MeetingKind } from '../vocabulary.ts';
import type { TypedAction } from './action.ts';
import type { Attendance, ChildAttendance, Quorum } from './attendance.ts';
import type { BestInterests } from './room-records.ts';

/** A line that was captured in the meeting, to one item of the agenda. */
export interface Captured {
  readonly key: string;
  readonly item: string;
  readonly kind: 'childs-view' | 'note' | 'decision' | 'outcome' | 'dissent' | 'learning' | 'recommendation';
  readonly text: string;
  /** `all` is for everybody who came to any. */
  readonly sitting: number | 'all';
  readonly forChild?: boolean | undefined;
  /** Whose dissent, as they wish to stand there: by part, never more. */
  readonly by?: string | undefined;
}

export interface CapturedAction extends Pick<
  TypedAction,
  'what' | 'measure' | 'owner' | 'due' | 'funding' | 'fundingRef'
> {
  readonly key: string;
  readonly item?: string | undefined;
  readonly sitting: number | 'all';
  readonly forChild?: boolean | undefined;
}

/** Something that made the placement harder or easier: agreed by all, or seen differently. */
export interface CapturedFactor {
  readonly key: string;
  readonly item: string;
  readonly text: string;
  readonly sitting: number;
  readonly agreed: boolean;
}

/** Everything that was captured in one meeting, as its minutes are drafted from it. */
export interface CapturedMeeting {
  readonly ref?: string | undefined;
  readonly kind?: MeetingKind | undefined;
  readonly heldOn?: LocalDate | undefined;
  readonly agenda: readonly string[];
  /** Which item of it asks for what the meeting came to. */
  readonly askedFor: AskedForAt;
  readonly captured: readonly Captured[];
  readonly factors?: readonly CapturedFactor[] | undefined;
  readonly actions: readonly CapturedAction[];
  readonly people: readonly Attendance[];
  /** Whether some came to one part and others to another. */
  readonly inParts?: boolean | undefined;
  readonly child: ChildAttendance;
  readonly quorum: Quorum;
  readonly outcome?: Meeting['outcome'];
  /** Whether the placement is in the child’s best interests, as the meeting said it. */
  readonly bestInterests?: { readonly says: BestInterests; readonly why?: string | undefined } | undefined;
  readonly nextOn?: LocalDate | undefined;
  readonly noNextReason?: string | undefined;
}
