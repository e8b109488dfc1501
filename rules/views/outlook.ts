import type { LocalDate, Trigger, Voice } from '../vocabulary.ts';
import type { SafetyLine } from './first-look.ts';

/** What stands beside an appointment in Outlook: of the meeting for whoever may see it, and one’s own part in it. */
export interface AppointmentView {
  readonly ref: string;
  /** `Placement stability meeting` */
  readonly title: string;
  /** `C-1042 (BB)` */
  readonly child: string;
  readonly stateWords: string;
  readonly when?: string | undefined;
  readonly joinUrl?: string | undefined;
  readonly trouble?: string | undefined;
  /** Opens it in Teams. */
  readonly url: string;
  /** Only for whoever sees the whole meeting. */
  readonly whole?: WholeMeeting | undefined;
  /** Only for whoever is asked to it. */
  readonly own?: OwnPart | undefined;
}

export interface WholeMeeting {
  readonly safety: readonly SafetyLine[];
  /** `8 of 11 have answered` */
  readonly answered?: string | undefined;
  /** Who has not answered, does not come, or was not reached. */
  readonly missingPeople: readonly { readonly name: string; readonly part: string; readonly words: string }[];
  /** What stands in the way of sending it. */
  readonly missing: readonly { readonly what: string; readonly who: string; readonly by?: string | undefined }[];
  readonly late: readonly { readonly title: string; readonly who: string; readonly due: string }[];
}

export interface OwnPart {
  /** `Supervising social worker`, `You chair`. */
  readonly part: string;
  /** What the meeting is for, and what to think about before it. */
  readonly prepare: readonly string[];
  readonly forms: readonly { readonly words: string; readonly url: string; readonly isDone: boolean }[];
  /** What they answered. */
  readonly replyWords: string;
  /** What happens when they say that they cannot come; nothing where they cannot say it here. */
  readonly notComing?: { readonly follows: readonly string[]; readonly isSaid: boolean } | undefined;
}

/** Who wrote a mail, as far as the register of the reader’s own children knows the address. */
export interface SenderView {
  readonly voice?: Voice | undefined;
  /** `foster carer`, never a name. */
  readonly part?: string | undefined;
  readonly children: readonly { readonly key: string; readonly words: string }[];
}

/** What the form that reports from a mail is made of: words of the procedure, and today. */
export interface ReportFromMailForm {
  readonly today: LocalDate;
  readonly voices: readonly { readonly voice: Voice; readonly words: string }[];
  readonly triggers: readonly {
    readonly trigger: Trigger;
    readonly words: string;
    readonly mayNameSomebody: boolean;
  }[];
}

/** What came of a report, for whoever made it. */
export type ReportedFromMail =
  | {
      readonly is: 'reported';
      readonly ref: string;
      readonly url: string;
      readonly joined: boolean;
      readonly immediateDanger: boolean;
      /** Who does what by when. */
      readonly follows: readonly string[];
      readonly notes: readonly string[];
    }
  /** Saved, and no more is said. */
  | { readonly is: 'received' }
  /** The child has an open report: whoever writes says whether it belongs to it. */
  | { readonly is: 'offer-merge'; readonly ref: string };
