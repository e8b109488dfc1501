import type { EvidenceAsked } from '../obligations/evidence.ts';
import type { OverrideOffered } from '../obligations/override.ts';
import type { CardName } from '../plan.ts';
import type { Citation, Judgement, LocalDate, Trigger, Voice } from '../vocabulary.ts';
import type { ActionView } from './action.ts';
import type { AnyCard } from './any-card.ts';
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

/** Whom to ring when a child is in danger now. */
export interface Emergency {
  readonly label: string;
  readonly number: string;
}

/** Which child a form is about: one’s own to choose from, or those that fit what was typed; what was typed is kept. */
export interface ChildToChoose {
  readonly children: readonly { readonly title: string; readonly value: string }[];
  readonly childTyped?: string | undefined;
}

export interface ReportFormView extends AnyCard, ChildToChoose {
  readonly card: 'report-form';
  readonly formId: string;
  readonly emergency: readonly Emergency[];
  readonly typed: {
    readonly child?: string | undefined;
    readonly childWords?: string | undefined;
    readonly voice?: Voice | undefined;
    readonly triggers?: readonly Trigger[] | undefined;
    readonly whatHappened?: string | undefined;
    readonly immediateDanger?: 'yes' | 'no' | undefined;
    readonly subject?: string | undefined;
  };
}

export interface FollowsLine {
  readonly what: string;
  readonly who: string;
  readonly by?: string | undefined;
  /** The paragraph of the law, where the line is the law's. */
  readonly paragraph?: string | undefined;
}

export interface ReportReceiptView extends AnyCard {
  readonly card: 'report-receipt';
  readonly ref: string;
  readonly at: string;
  readonly joined: boolean;
  readonly immediateDanger: boolean;
  readonly held: boolean;
  readonly emergency: readonly Emergency[];
  readonly follows: readonly FollowsLine[];
  readonly notes: readonly string[];
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
}

export interface MergeOfferView extends AnyCard {
  readonly card: 'report-merge';
  readonly formId: string;
  readonly episode: string;
  readonly openedOn: string;
  readonly voices: number;
}

export interface JudgementView extends AnyCard {
  readonly card: 'judgement';
  readonly formId: string;
  readonly ref: string;
  readonly childRef: string;
  readonly initials: string;
  readonly home: string;
  readonly reports: readonly {
    readonly at: string;
    readonly voice: string;
    readonly triggers: string;
    readonly words: string;
  }[];
  readonly judgeBy: string;
  readonly held: boolean;
  /** A worker is named, and nobody has said yet whether it is about them. Chat is kept and never says who. */
  readonly named?: boolean | undefined;
  readonly recheck: boolean;
  readonly prompts: readonly { readonly id: string; readonly words: string }[];
  /** What is asked about the child’s best interests. */
  readonly bestInterests?: string | undefined;
  /** What may be offered before a meeting is needed. */
  readonly supportIdeas?: readonly string[] | undefined;
  readonly outcomes: readonly { readonly outcome: Judgement; readonly words: string }[];
  readonly refusedOutcomes: readonly { readonly words: string; readonly refused: string }[];
  readonly emergency: readonly Emergency[];
  readonly typed: {
    readonly bestInterests?: string | undefined;
    readonly prompts?: readonly string[] | undefined;
    readonly outcome?: string | undefined;
    readonly reason?: string | undefined;
    readonly support?: string | undefined;
    readonly paidSupport?: string | undefined;
    readonly childToldBy?: string | undefined;
  };
  readonly because: readonly Citation[];
}

export interface JudgementReceiptView extends AnyCard {
  readonly card: 'judgement-receipt';
  readonly ref: string;
  readonly outcome: string;
  readonly follows: readonly FollowsLine[];
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
}

export interface HoldView extends AnyCard {
  readonly card: 'hold';
  readonly ref: string;
  readonly since: string;
  readonly state: 'standing' | 'lifted';
  readonly lookedAt?: string | undefined;
  readonly duties: readonly string[];
  readonly mayLift: boolean;
  /** A worker is named, and nobody has said yet whether it is about them. Chat is kept and never says who. */
  readonly named?: boolean | undefined;
  /** Whether terms are agreed with the LADO; chat is kept and never carries them. */
  readonly terms?: boolean | undefined;
  readonly because: readonly Citation[];
}

export interface FundingView extends AnyCard {
  readonly card: 'funding';
  readonly ref: string;
  readonly support: string;
  readonly state: 'asked' | 'agreed' | 'refused';
  readonly because: readonly Citation[];
}

export interface ToldView extends AnyCard {
  readonly card: 'episode-told';
  readonly ref: string;
  readonly what: string;
  readonly asked: readonly string[];
  readonly because: readonly Citation[];
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
