import type { OutsideChoice } from '../learning/reason-words.ts';
import type { Meeting } from '../case-records.ts';
import type { RecordSeen } from '../views/recorded.ts';
import type { LocalDate, LocalTime } from '../vocabulary.ts';

/** What a meeting agreed that somebody does. */
export interface AgreedAction {
  /** Of an action that the record has already and that is corrected. */
  readonly key?: string | undefined;
  readonly what: string;
  readonly measure: string;
  readonly ownerId: string;
  readonly due: LocalDate;
  /** It costs money, and stands subject to the head of service. */
  readonly paid: boolean;
}

/** What was said and decided, who does what, and when people meet again. */
export interface RecordMeeting {
  readonly meeting: string;
  readonly heldOn: LocalDate;
  /** Why that day, where it is not the one that was planned, lies outside the window, or is corrected. */
  readonly heldOnReason?: string | undefined;
  /** Why it lies outside the window, as it is counted. @source domain §9 */
  readonly heldOnBecause?: OutsideChoice | undefined;
  /** Left out, it stays as it was recorded; of a meeting that is not recorded yet, it is what was written in its room. */
  readonly record?: string | undefined;
  readonly decisions?: string | undefined;
  readonly nextOn?: LocalDate | undefined;
  /** Day and hour of the next meeting, where they were found already. */
  readonly nextAt?: LocalTime | undefined;
  /** Why the next meeting is later than the procedure says. */
  readonly nextReason?: string | undefined;
  readonly noNextReason?: string | undefined;
  /** What a stability meeting came to. @source Torbay T-36, T-37 */
  readonly outcome?: Meeting['outcome'];
  /** What the carers say, where the placement is to end. */
  readonly carersSay?: string | undefined;
  readonly actions: readonly AgreedAction[];
  /** What they saw of the record when they began to write this. */
  readonly seen?: RecordSeen | undefined;
}

/** A record with everything in it that was not said anew. */
export interface WholeRecord extends RecordMeeting {
  readonly record: string;
  readonly decisions: string;
}
