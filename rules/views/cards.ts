import type { EvidenceAsked } from '../obligations/evidence.ts';
import type { OverrideOffered } from '../obligations/override.ts';
import type { CardName } from '../plan.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import type { ActionView } from './action.ts';
import type { AnyCard, ChildToChoose, Emergency, FollowsLine } from './any-card.ts';
import type {
  ReportFormView,
  ReportReceiptView,
  MergeOfferView,
  JudgementView,
  JudgementReceiptView,
  HoldView,
  FundingView,
  ToldView,
} from './episode-cards.ts';
import type { DraftMeetingView, WorkerConsentView, MeetingCardView, ChairApprovalView } from './meeting-cards.ts';
import type { QuestionnaireCardView } from './questionnaire-cards.ts';

export interface GreetingView extends AnyCard {
  readonly card: 'greeting';
  readonly name: string;
  readonly council: string;
}

export interface CommandsView extends AnyCard {
  readonly card: 'commands';
  /** What the person wrote, when it was not understood. */
  readonly notUnderstood: boolean;
}

export interface EndingFormView extends AnyCard, ChildToChoose {
  readonly card: 'ending-form';
  readonly formId: string;
  /** How lately a changed care plan still counts: `28 days`. */
  readonly changedWithin?: string | undefined;
  readonly today: LocalDate;
  readonly emergency: readonly Emergency[];
  readonly typed: Readonly<
    Partial<
      Record<
        'child' | 'childWords' | 'childOut' | 'returnRuledOut' | 'inCarePlan' | 'match' | 'matchDocument' | 'route',
        string | undefined
      >
    >
  >;
}

export interface EndingReceiptView extends AnyCard {
  readonly card: 'ending-receipt';
  readonly ref: string;
  readonly need: string;
  /** What the law asks at an ending, whatever is decided about a meeting. */
  readonly law: readonly FollowsLine[];
  readonly follows: readonly FollowsLine[];
  readonly notes: readonly string[];
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
}

export interface EndingDecisionView extends AnyCard {
  readonly card: 'ending-decision';
  readonly ref: string;
  readonly need: string;
  readonly law: readonly FollowsLine[];
  /** What is to be checked, in words. */
  readonly toCheck?: string | undefined;
  readonly state: 'open' | 'decided';
  readonly because: readonly Citation[];
}

/** What follows from a form that started a meeting. */
export interface StartReceiptView extends AnyCard {
  readonly card: 'start-receipt';
  readonly ref: string;
  readonly words: string;
  readonly follows: readonly FollowsLine[];
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
}

/** A form that starts a planning or a support meeting. */
export interface StartFormView extends AnyCard, ChildToChoose {
  readonly card: 'planning-form' | 'support-form';
  readonly formId: string;
  readonly today: LocalDate;
  readonly typed: Readonly<Record<string, string>>;
}

/** One thing to do by someone, with the words for it. */
export interface TaskView extends AnyCard {
  readonly card: 'task';
  readonly ref: string;
  readonly obligation: string;
  readonly title: string;
  /** Whom it is about, as chat may say it: by part and initials where they are outside the council. */
  readonly whom?: string | undefined;
  readonly due?: string | undefined;
  readonly sum: string;
  readonly state: string;
  /** What is asked of whoever says that it is done; absent where they may not, or where Steady sees it by itself. */
  readonly asks?: EvidenceAsked | undefined;
  /** Where it is done, where Steady sees it. */
  readonly seen?: string | undefined;
  /** What was said when it was said to be done. */
  readonly evidence?: string | undefined;
  /** Until the end of the day after, whoever may say “done” may take it back. */
  readonly canUndo: boolean;
  /** How this person may set it aside; none for most. */
  readonly overrides: readonly OverrideOffered[];
  readonly setAside?: string | undefined;
  readonly because: readonly Citation[];
}

/** One action of a meeting, as it may be done, moved or answered. */
export interface ActionCardView extends AnyCard {
  readonly card: 'action';
  readonly action: ActionView;
}

export interface MyDeskCardView extends AnyCard {
  readonly card: 'my-desk';
  readonly lines: readonly { readonly title: string; readonly when: string; readonly state: string }[];
  readonly more: number;
}

/** What is new, near or late for one person, once a day. */
export interface DigestView extends AnyCard {
  readonly card: 'digest';
  readonly day: LocalDate;
  /** `2 late, 1 due today, 3 new`; empty when nothing of it is left. */
  readonly summary: string;
  readonly groups: readonly {
    readonly child: string;
    readonly lines: readonly string[];
    readonly more: number;
  }[];
  /** How many more children there are. */
  readonly more: number;
}

/** A sentence where a card stood: someone else did it, or it is not for this person. */
export interface PlainView extends AnyCard {
  readonly card: 'plain';
  readonly title: string;
  readonly words: string;
}

/** Tells a worker that their version is there; it says nothing of what stands in it. */
export interface MinutesCardView extends AnyCard {
  readonly card: 'minutes';
  readonly ref: string;
  readonly kind: string;
  readonly held: string;
  readonly because: readonly Citation[];
}

export type CardView =
  | GreetingView
  | CommandsView
  | ReportFormView
  | MergeOfferView
  | ReportReceiptView
  | JudgementView
  | JudgementReceiptView
  | HoldView
  | FundingView
  | DraftMeetingView
  | WorkerConsentView
  | MeetingCardView
  | ToldView
  | EndingFormView
  | EndingReceiptView
  | EndingDecisionView
  | ChairApprovalView
  | StartFormView
  | StartReceiptView
  | TaskView
  | ActionCardView
  | MyDeskCardView
  | DigestView
  | QuestionnaireCardView
  | MinutesCardView
  | PlainView;

export type { CardName };
export type { DraftMeetingView, WorkerConsentView, MeetingCardView, ChairApprovalView };
export type { ChildToChoose, Emergency, FollowsLine } from './any-card.ts';
export type {
  ReportFormView,
  ReportReceiptView,
  MergeOfferView,
  JudgementView,
  JudgementReceiptView,
  HoldView,
  FundingView,
  ToldView,
};
