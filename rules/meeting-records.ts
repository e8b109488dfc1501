import type { ActionState } from './minutes/action-state.ts';
import type { NotHeldChoice, OutsideChoice } from './learning/reason-words.ts';
import type { EvidenceWay } from './obligations/evidence.ts';
import type { PerhapsOfCase } from './of-case.ts';
import type { ChairChanges } from './questionnaires/chair-changes.ts';
import type { AnswersContent } from './questionnaires/saved-answers.ts';
import type {
  Citation,
  Force,
  Instant,
  InvitationDecision,
  LocalDate,
  LocalTime,
  MeetingKind,
  MeetingOutcome,
  Reply,
  Role,
  Way,
} from './vocabulary.ts';

/* Meetings, whom they ask, what comes back, and what is owed: each one row of a list, known by its `key`. */

/** A meeting of any of the four kinds. */
export interface Meeting {
  readonly key: string;
  /** `SM-2026-0142`; the only thing that a diary or a subject shows. */
  readonly ref: string;
  readonly kind: MeetingKind;
  /** Reference of the episode, the ending or the placement that it is about. */
  readonly about: string;
  readonly childRef: string;
  readonly placement: string;
  readonly team: string;
  readonly state: 'arranging' | 'approved' | 'sending' | 'sent' | 'held' | 'minuted' | 'closed' | 'cancelled';
  readonly coordinatorId: string;
  readonly chairId?: string | undefined;
  readonly reserveChairId?: string | undefined;
  readonly minuteTakerId?: string | undefined;
  readonly chairReason?: string | undefined;
  /** First and last usable day; inclusive. */
  readonly from: LocalDate;
  readonly by: LocalDate;
  readonly sum: string;
  readonly startsAt?: LocalTime | undefined;
  readonly lengthMinutes: number;
  readonly venue?: string | undefined;
  readonly online: boolean;
  readonly format: 'single' | 'two-part';
  readonly formatReason?: string | undefined;
  readonly outOfWindowReason?: string | undefined;
  readonly outOfWindowBy?: string | undefined;
  /** Why, as it is counted; the words stand beside it. @source domain §9 */
  readonly outOfWindowBecause?: OutsideChoice | undefined;
  /** What the child's social worker said to the draft. */
  readonly workerSays: 'not-asked' | 'asked' | 'go' | 'objects';
  readonly workerAskedAt?: Instant | undefined;
  readonly workerWords?: string | undefined;
  /** When the chair of now was last asked to settle the people. */
  readonly chairAskedAt?: Instant | undefined;
  readonly approvedBy?: string | undefined;
  readonly approvedAt?: Instant | undefined;
  /** Agreed day on which questionnaires are back. */
  readonly returnBy?: LocalDate | undefined;
  readonly eventId?: string | undefined;
  readonly joinUrl?: string | undefined;
  readonly trouble?: string | undefined;
  readonly heldOn?: LocalDate | undefined;
  /** Why that day, where it was not the one planned or was corrected; and the day that stood there before. */
  readonly heldOnReason?: string | undefined;
  readonly heldOnBefore?: LocalDate | undefined;
  /** Why that day is outside the window, as it is counted. @source domain §9 */
  readonly heldOnBecause?: OutsideChoice | undefined;
  /** Why a disruption meeting that was called off is not held, as it is counted. @source domain §9 */
  readonly notHeldBecause?: NotHeldChoice | undefined;
  readonly record?: string | undefined;
  readonly decisions?: string | undefined;
  readonly nextOn?: LocalDate | undefined;
  /** Why the next meeting is later than the procedure says. */
  readonly nextReason?: string | undefined;
  readonly noNextReason?: string | undefined;
  /** What a stability meeting came to. @source Torbay T-36, T-37 */
  readonly outcome?: MeetingOutcome | undefined;
  /** What it was asked for, in the words of whoever asked. */
  readonly asked?: string | undefined;
  /** With whom format, venue and chair were agreed, how and when; who wrote that down. @source Warrington W-06, W-07 · CF-30 */
  readonly agreedWith?: string | undefined;
  readonly agreedBy?: string | undefined;
  readonly agreedOn?: LocalDate | undefined;
  readonly overview?: string | undefined;
  /** References of brothers’ and sisters’ meetings that are held together with this one, in the order of their parts. @source E-30, E-31 */
  readonly also?: readonly string[] | undefined;
  /** The meeting with which this one is held: hour, place and chair are settled there. */
  readonly heldWith?: string | undefined;
  /** Why it is not held together any more. */
  readonly apartReason?: string | undefined;
  readonly profile: string;
  readonly profileVersion: string;
}

/** One person and one meeting: whether, how and why they are asked, and what came back. */
export interface Invitation extends Omit<PerhapsOfCase, 'childRef'> {
  readonly key: string;
  readonly meeting: string;
  readonly childRef: string;
  /** Entra id, key of a Circle row, or `child`. */
  readonly person: string;
  readonly personIs: 'worker' | 'circle' | 'child' | 'nobody-yet';
  readonly name: string;
  readonly part: Role;
  readonly way: Way;
  /** The worker who asks a child, rings a parent, hands over a code. */
  readonly workerId?: string | undefined;
  readonly decision: InvitationDecision;
  readonly reason?: string | undefined;
  readonly because: readonly Citation[];
  readonly sitting: number;
  readonly reply: Reply;
  readonly repliedAt?: Instant | undefined;
  readonly sentAt?: Instant | undefined;
  readonly delivery: 'not-sent' | 'sending' | 'sent' | 'unclear' | 'blocked' | 'refused' | 'task';
  /** Secret of the reply link in a letter. */
  readonly replyToken?: string | undefined;
}

/** One person asked for their views, in one role. Holds no answer. */
export interface Questionnaire extends Omit<PerhapsOfCase, 'childRef'> {
  readonly key: string;
  /** Form id, in links and cards; says nothing. */
  readonly id: string;
  readonly meeting: string;
  readonly childRef: string;
  readonly person: string;
  readonly personIs: 'worker' | 'circle' | 'child';
  readonly role: Role;
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly way: Way;
  readonly workerId?: string | undefined;
  readonly due: LocalDate;
  readonly state: 'to-send' | 'sent' | 'started' | 'returned' | 'declined' | 'withdrawn';
  readonly sentAt?: Instant | undefined;
  readonly returnedAt?: Instant | undefined;
  readonly amendedAt?: Instant | undefined;
  readonly moreTimeAskedAt?: Instant | undefined;
  readonly ratherTalk: boolean;
  readonly toChair: boolean;
  readonly enteredBy?: string | undefined;
  readonly method?: string | undefined;
  readonly readBack?: boolean | undefined;
  /** Questions that the chair left out or added, as data. */
  readonly changes?: ChairChanges | undefined;
  /** Secret part of the link (hash), one-time code (hash), and what guards them. */
  readonly linkHash?: string | undefined;
  readonly codeHash?: string | undefined;
  readonly linkExpires?: Instant | undefined;
  readonly wrongTries: number;
  readonly remindedLevel: number;
  readonly participation?: string | undefined;
  /** Taken back before it came back: when, by whom, and why, for the chair. */
  readonly withdrawnAt?: Instant | undefined;
  readonly withdrawnBy?: string | undefined;
  readonly withdrawnReason?: string | undefined;
}

/** One section of one person's answers. Restricted site; readable by author, chair and Safeguarding Unit organiser. */
export interface Answer extends PerhapsOfCase {
  readonly key: string;
  readonly questionnaire: string;
  readonly section: string;
  /** Opaque to the list. */
  readonly answers: AnswersContent;
  readonly savedAt: Instant;
  readonly savedBy: string;
  /** Counts up with each save after the form was returned. */
  readonly amendment: number;
}

/** Something owed by someone by a day. Overdue is computed, never kept. */
export interface Obligation extends Omit<PerhapsOfCase, 'childRef'> {
  readonly key: string;
  /** Key in the catalogue, such as `stability.hold`. */
  readonly kind: string;
  readonly about: string;
  readonly childRef: string;
  readonly team: string;
  readonly ownerRole: Role;
  readonly ownerId?: string | undefined;
  /** Who had it until the day it was opened for whoever has it now: the work went on. */
  readonly ownerBefore?: string | undefined;
  readonly startsOn: LocalDate;
  /** The day on which the row was made: later than `startsOn` where what began it was told late. */
  readonly openedOn?: LocalDate | undefined;
  readonly due?: LocalDate | undefined;
  readonly sum: string;
  readonly force: Force;
  readonly because: readonly Citation[];
  readonly doneAt?: Instant | undefined;
  readonly doneBy?: string | undefined;
  readonly note?: string | undefined;
  /** What was said when it was said to be done: the day, who, and by which way. Empty where Steady saw it by itself. */
  readonly evidenceOn?: LocalDate | undefined;
  readonly evidenceWho?: string | undefined;
  readonly evidenceHow?: EvidenceWay | undefined;
  /** When “done” was last taken back. */
  readonly undoneAt?: Instant | undefined;
  /** The day on which the meeting was held that it was for, where it was not done by then. */
  readonly passedOn?: LocalDate | undefined;
  /** `not-done` is said of what a meeting was held without. */
  readonly override?: 'waived' | 'postponed' | 'held' | 'not-required' | 'not-done' | undefined;
  readonly overrideReason?: string | undefined;
  readonly overrideBy?: string | undefined;
  readonly overrideAt?: Instant | undefined;
  readonly level: number;
  /** When it is looked at next, for this due day; see `nextLookAt`. */
  readonly nextLook?: string | undefined;
}

/** One thing that a meeting agreed someone does. */
export interface Action extends Omit<PerhapsOfCase, 'childRef'> {
  readonly key: string;
  readonly meeting: string;
  readonly childRef: string;
  readonly what: string;
  readonly measure: string;
  readonly ownerId: string;
  readonly due: LocalDate;
  readonly funding: 'none' | 'asked' | 'agreed' | 'refused';
  /** What the head of service gave as their reference, or why not. */
  readonly fundingWords?: string | undefined;
  readonly doneAt?: Instant | undefined;
  readonly doneBy?: string | undefined;
  /** How it was done, in the words of whoever did it. */
  readonly how?: string | undefined;
  /** `draft` while the meeting lasts: nobody owes it yet. Rows of the first version have none and are open or done. */
  readonly state?: ActionState | undefined;
  readonly agreedOn?: LocalDate | undefined;
  /** To which item of the agenda, and in which part of the meeting; without a part, it is everybody’s. */
  readonly item?: string | undefined;
  readonly sitting?: number | undefined;
  /** What the owner asks: another day, or that another person takes it on. */
  readonly askedUntil?: LocalDate | undefined;
  readonly askedTo?: string | undefined;
  readonly askedReason?: string | undefined;
}
