import type { Role } from './vocabulary.ts';
import type { EndingAccount } from './endings/account-shape.ts';
import type { NextHome } from './endings/next-home.ts';
import type { InterestKind } from './meetings/interests.ts';
import type { OfCase } from './of-case.ts';
import type { Move } from './plan.ts';
import type { ChairChanges } from './questionnaires/chair-changes.ts';
import type { Instrument } from './questionnaires/question.ts';
import type { Instant, LocalDate, LocalTime, NoticeGiver } from './vocabulary.ts';

/*
 * What comes with a case beside its episode, ending and meetings: each one row of a list, known by its `key`. One thing, one row:
 * two people who add something at the same moment both have it.
 */

/** A sitting or part of a meeting after the first: same record, same overview, its own time. @source CF-51 · Torbay T-22 */
export interface SittingRow extends OfCase {
  readonly key: string;
  readonly meeting: string;
  readonly number: number;
  readonly startsAt: LocalTime;
  readonly lengthMinutes: number;
  readonly venue?: string | undefined;
  readonly eventId?: string | undefined;
  readonly joinUrl?: string | undefined;
}

/** One move of a meeting whose invitations were out. */
export interface MoveRow extends OfCase, Move {
  readonly key: string;
  readonly meeting: string;
  /** The first move is 1. */
  readonly place: number;
}

/** What somebody wrote about who chairs. Restricted site. */
export interface ChairNote extends OfCase {
  readonly key: string;
  readonly kind: 'reason' | 'interest' | 'exception';
  /** The meeting that it is for; a reason holds for all meetings of the case. */
  readonly meeting?: string | undefined;
  /** Who chairs, or would. */
  readonly person: string;
  /** What ties them to the case, where it is an interest. */
  readonly what?: InterestKind | undefined;
  readonly words: string;
  readonly by: string;
  /** What they were then, where it is an exception. */
  readonly byRoles: readonly Role[];
  readonly at?: Instant | undefined;
}

/** What the head of service said about paid support. Restricted site. @source Torbay T-38, T-47 */
export interface FundingRow extends OfCase {
  readonly key: string;
  readonly episode: string;
  readonly says: 'agreed' | 'refused';
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
}

/** Terms on which the LADO agreed that meetings are prepared while a hold stands. Restricted site. @source ruling E-01 */
export interface HoldTermsRow extends OfCase {
  readonly key: string;
  readonly episode: string;
  /** The first terms of a hold are 1; the last ones hold. */
  readonly place: number;
  readonly terms: string;
  readonly agreedWith: string;
  readonly agreedOn: LocalDate;
  readonly by: string;
  readonly at: Instant;
}

/** One correction of the day on which a child had left. @source CF-48 */
export interface DayCorrection extends OfCase {
  readonly key: string;
  readonly ending: string;
  readonly place: number;
  readonly was: LocalDate;
  readonly is: LocalDate;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** Where a child went after an ending, as their worker said it. */
export interface NextHomeRow extends OfCase, NextHome {
  readonly key: string;
  readonly ending: string;
  /** Where the register does not know it. */
  readonly schoolYear?: number | undefined;
}

/** Notice that a placement is to end: one row for whoever gave it and the day on which it came. @source law §6; E-44 */
export interface NoticeRow extends OfCase {
  /** `notice:`, the placement’s key, the day and who gave it. */
  readonly key: string;
  readonly givenBy: NoticeGiver;
  readonly receivedOn: LocalDate;
  /** Absent where none was named. */
  readonly lastDay?: LocalDate | undefined;
  /** Days of notice that the agreement asks for, where somebody said. */
  readonly daysAsked?: number | undefined;
  /** The day on which it was taken back: the row stays. */
  readonly withdrawnOn?: LocalDate | undefined;
  /** Who told of it last. */
  readonly by: string;
  readonly at: Instant;
}

/** What is told of an ending once it is over. Said again it is one more row, and the last one holds. Restricted site. */
export interface EndingAccountRow extends OfCase, EndingAccount {
  readonly key: string;
  readonly ending: string;
  /** The first account is 1. */
  readonly place: number;
  readonly by: string;
  readonly at: Instant;
}

/** One drawing, recording or letter that came with a form: its row first, then its bytes. Restricted site. */
export interface FileRow extends OfCase {
  readonly key: string;
  /** The meeting of the form; of a sheet, the record on whose page it was attached. */
  readonly meeting: string;
  /** The form, or the sheet by its key, that it came with. */
  readonly questionnaire: string;
  /** The first file of a form or sheet is 1. */
  readonly place: number;
  readonly name: string;
  /** Empty while the bytes are on their way. */
  readonly path: string;
  readonly state: 'coming' | 'here';
  /** For the chair alone, unread by the helper. */
  readonly sealed: boolean;
  readonly at: Instant;
  readonly by: string;
}

/** What the chair left out of one form of a meeting, and put in. */
export interface FormChangesRow extends OfCase {
  readonly key: string;
  readonly meeting: string;
  readonly instrument: string;
  readonly changes: ChairChanges;
}

/** A form as it was when it was sent: a council may change its questions while forms are out. */
export interface FormAsSent {
  readonly key: string;
  readonly instrument: string;
  readonly version: string;
  readonly form: Instrument;
}

/** A procedure that ran here, whole. */
export interface SavedProfile {
  readonly key: string;
  readonly profile: string;
  readonly version: string;
  readonly procedure: object;
}
