import type { AnswerFault, AnswerSheet } from '../questionnaires/answers.ts';
import type { SeenMarks } from '../questionnaires/merge.ts';
import type { ChairChanges } from '../questionnaires/chair-changes.ts';
import type { FormSection, Instrument } from '../questionnaires/question.ts';
import type { FactorCount } from '../questionnaires/saved-answers.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';

/** One section with what is written in it so far. */
export interface SectionView extends FormSection {
  readonly answers: AnswerSheet;
  /** Sent back with a save, so that a second device takes nothing away. */
  readonly seen: SeenMarks;
  readonly answered: number;
  readonly savedAt?: Instant | undefined;
}

/** One person's form, for that person, or for the worker who writes down what they say. Names nobody. */
export interface QuestionnaireView {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly audience: 'adult' | 'child';
  readonly opening: readonly string[];
  readonly safety: string;
  /** The council's own safeguarding procedure. @source E-06 */
  readonly safeguardingUrl?: string | undefined;
  readonly due: LocalDate;
  readonly dueWords: string;
  readonly state: 'to-send' | 'sent' | 'started' | 'returned' | 'declined' | 'withdrawn';
  readonly late: boolean;
  readonly mayChange: boolean;
  /** Why it can no longer be changed. */
  readonly closedWords?: string | undefined;
  readonly returnedAt?: Instant | undefined;
  readonly amendedAt?: Instant | undefined;
  readonly moreTimeAsked: boolean;
  readonly ratherTalk: boolean;
  /** True for a worker who writes down what another person says. */
  readonly asHelper: boolean;
  /** Whether this one may say that the person would rather not answer; for most it is theirs alone to say. */
  readonly mayDecline: boolean;
  readonly sections: readonly SectionView[];
  readonly files: readonly { readonly name: string; readonly at: Instant }[];
}

/** What came of saving one section. */
export type SectionSaved =
  | {
      readonly is: 'saved';
      readonly view: QuestionnaireView;
      /** Answers that could not be saved, with a sentence each; everything else is. */
      readonly faults: readonly AnswerFault[];
      /** Questions that were changed elsewhere meanwhile; both texts are saved. */
      readonly crossed: readonly string[];
    }
  | { readonly is: 'closed'; readonly words: string };

/** A form that a worker passes on: hands over a code, prints, rings, sits with a child. */
export interface QuestionnaireToPassOn {
  readonly id: string;
  readonly ref: string;
  /** Name of the person, or `the child`. Shown to the worker who knows them, and to nobody else. */
  readonly who: string;
  readonly part: string;
  readonly way: string;
  readonly due: LocalDate;
  readonly state: string;
  /** Where wrong codes were tried at their link: how many, and what helps. */
  readonly wrongCodes?: string | undefined;
  readonly linkExpires?: Instant | undefined;
  /** Why this person cannot open their form by the letter that they have, and what helps. */
  readonly cannotOpen?: string | undefined;
  readonly isChild: boolean;
  /** How and when it is safe to reach this person, as the register says. @source E-87 */
  readonly phone?: string | undefined;
  readonly safeTimes?: string | undefined;
  readonly ratherTalk: boolean;
  readonly moreTimeAsked: boolean;
}

/** What the chair reads: answers by question, side by side. */
export interface AnswersView {
  readonly ref: string;
  readonly returned: number;
  readonly asked: number;
  readonly returnedWords: string;
  readonly forms: readonly {
    readonly id: string;
    readonly part: string;
    readonly state: QuestionnaireView['state'];
    readonly returnedAt?: Instant | undefined;
    readonly amendedAt?: Instant | undefined;
    readonly late: boolean;
    readonly toChair: boolean;
    readonly ratherTalk: boolean;
    readonly enteredWords?: string | undefined;
    readonly participation?: string | undefined;
    /** By whom it was taken back, when and why. */
    readonly withdrawnWords?: string | undefined;
    /** Whether this reader may take it back now. */
    readonly mayTakeBack: boolean;
    readonly files: readonly { readonly name: string; readonly sealed: boolean }[];
  }[];
  readonly questions: readonly {
    readonly id: string;
    readonly words: string;
    readonly chairOnly: boolean;
    readonly answers: readonly {
      readonly form: string;
      readonly part: string;
      readonly words: readonly string[];
      readonly observed: boolean;
      readonly changes: number;
    }[];
  }[];
  /** For the chair alone: counts of any size. */
  readonly factors: readonly FactorCount[];
  /** What may be shared: three or more. */
  readonly factorsToShare: readonly FactorCount[];
  readonly speakToChair: readonly { readonly part: string; readonly form: string }[];
}

/** The chair's overview: a document of its own, that others may see when it is shared. Names nobody. */
export interface OverviewView {
  readonly ref: string;
  readonly words: string;
  readonly returnedWords: string;
  /** As they were shared. */
  readonly factors: readonly FactorCount[];
  /** For the chair: what goes with it when it is shared now. */
  readonly factorsToShare?: readonly FactorCount[] | undefined;
  readonly state: 'none' | 'draft' | 'shared';
  readonly savedAt?: Instant | undefined;
  readonly sharedAt?: Instant | undefined;
  /** For the chair: whose forms came in after it was shared. */
  readonly sinceWords?: string | undefined;
  readonly mayWrite: boolean;
}

/** A form as it is printed. It names nobody. */
export interface PaperForm {
  readonly ref: string;
  readonly title: string;
  readonly opening: readonly string[];
  readonly safety: string;
  readonly safeguardingUrl?: string | undefined;
  readonly due: LocalDate;
  readonly sections: readonly FormSection[];
  readonly largePrint: boolean;
  readonly printedOn: LocalDate;
}

/** One form of a meeting, for the chair before it is sent: the bank's own, and what was changed. */
export interface MeetingForm {
  readonly form: Instrument;
  /** Parts that are asked with it; never a name. */
  readonly parts: readonly string[];
  readonly sent: boolean;
  readonly leftOut: readonly string[];
  /** The chair's own questions, and those of the bank that were put in. */
  readonly added: ChairChanges['added'];
  /** Questions of the bank that are not on this form, to choose from. */
  readonly others: readonly { readonly id: string; readonly words: string }[];
}
