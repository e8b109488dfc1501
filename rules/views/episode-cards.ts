import type { Citation, Judgement, Trigger, Voice } from '../vocabulary.ts';
import type { AnyCard, ChildToChoose, Emergency, FollowsLine } from './any-card.ts';

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
    /** Its day alone. */
    readonly on: string;
    readonly voice: string;
    readonly triggers: string;
    readonly words: string;
  }[];
  readonly judgeBy: string;
  readonly held: boolean;
  /** A worker is named, and nobody has said yet whether it is about them. Chat is kept and never says who. */
  readonly named?: boolean | undefined;
  readonly recheck: boolean;
  /** The meeting that the judgement asked for was called off, and no other is to come. */
  readonly calledOff?: boolean | undefined;
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
