import type { Meeting } from '../case-records.ts';
import type { LocalDate } from '../vocabulary.ts';

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
  readonly record: string;
  readonly decisions: string;
  readonly nextOn?: LocalDate | undefined;
  readonly noNextReason?: string | undefined;
  /** What a stability meeting came to. @source Torbay T-36, T-37 */
  readonly outcome?: Meeting['outcome'];
  /** What the carers say, where the placement is to end. */
  readonly carersSay?: string | undefined;
  readonly actions: readonly AgreedAction[];
}
