import type { Citation, Instant, Judgement, LocalDate, Trigger, Voice } from '../vocabulary.ts';
import type { Place } from './desk.ts';
import type { OwedView } from './meeting.ts';
import type { NoticeView } from './ending.ts';
import type { SignView } from './learning.ts';

/** One voice that said the placement wobbles. */
export interface EpisodeReport {
  readonly ref: string;
  readonly voice: Voice;
  readonly voiceWords: string;
  readonly by: string;
  readonly at: Instant;
  /** The moment in words, Europe/London. */
  readonly when: string;
  readonly triggers: readonly { readonly key: Trigger; readonly words: string }[];
  readonly whatHappened: string;
  readonly immediateDanger: boolean;
}

/** One judgement, as it was recorded. */
export interface EpisodeJudgement {
  readonly outcome: Judgement;
  readonly outcomeWords: string;
  readonly by: string;
  readonly when: string;
  readonly bestInterests: 'yes' | 'no' | 'not-sure';
  readonly reason: string;
  /** Who does what by when, one a line. */
  readonly support: string;
  readonly prompts: readonly string[];
}

/** The hold for safeguarding. It stands above everything else on the page. */
export interface EpisodeHold {
  readonly state: 'standing' | 'lifted';
  readonly since: string;
  readonly owner: string;
  readonly lookedAtOn?: LocalDate | undefined;
  readonly liftedBy?: string | undefined;
  readonly outcome?: string | undefined;
  /** What was agreed with the LADO, so that meetings may be prepared while it stands; `cover` is false once more was reported. */
  readonly terms?:
    | {
        readonly words: string;
        readonly agreedWith: string;
        readonly agreedOn: LocalDate;
        readonly by: string;
        readonly cover: boolean;
      }
    | undefined;
  readonly because: readonly Citation[];
}

/** Whom the reports name, for whoever may say whether it is about them. @source E-02 */
export interface EpisodeNamed {
  /** Nobody has said yet whether it is about them. */
  readonly waiting: readonly { readonly id: string; readonly name: string }[];
  /** Names of those whom it is about. */
  readonly about: readonly string[];
  /** What was said of them, oldest first. */
  readonly said: readonly string[];
}

/** What a manager is offered when judging; asked, never scored. @source CF-13, rulings */
export interface EpisodeForm {
  readonly prompts: readonly { readonly key: string; readonly words: string }[];
  /** What is asked about the child’s best interests. */
  readonly bestInterests?: string | undefined;
  /** What may be offered before a meeting is needed, shown when support is chosen. */
  readonly supportIdeas?: readonly { readonly words: string; readonly because: readonly Citation[] }[] | undefined;
  readonly outcomes: readonly {
    readonly key: Judgement;
    readonly words: string;
    readonly hint: string;
    readonly refused?: string | undefined;
    readonly because: readonly Citation[];
  }[];
  /** True when the child said so: “no concern” then needs who told the child what. */
  readonly childAsked: boolean;
  /** How often it has been judged: a form that was drawn before a judgement is an old one. */
  readonly decision: number;
}

/** What the person looking may do here. */
export type EpisodeMay = 'judge' | 'look-at-hold' | 'lift-hold' | 'confirm-named' | 'record-notice';

/** One child's time of instability: who said what, what was judged, and what follows. */
export interface EpisodeView {
  readonly ref: string;
  readonly childRef: string;
  readonly initials: string;
  readonly state: string;
  readonly stateWords: string;
  readonly openedOn: LocalDate;
  readonly manager: string;
  readonly hold?: EpisodeHold | undefined;
  readonly named?: EpisodeNamed | undefined;
  readonly reports: readonly EpisodeReport[];
  readonly judgements: readonly EpisodeJudgement[];
  readonly recheckOn?: LocalDate | undefined;
  readonly form?: EpisodeForm | undefined;
  /** Notice that this placement is to end, oldest first. */
  readonly notices: readonly NoticeView[];
  /** What has happened that is worth looking at; never a score. */
  readonly signs?: readonly SignView[] | undefined;
  readonly obligations: readonly OwedView[];
  readonly meetings: readonly {
    readonly ref: string;
    readonly kind: string;
    readonly stateWords: string;
    readonly when?: string | undefined;
    readonly place: Place;
  }[];
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
  readonly profile: string;
  readonly may: readonly EpisodeMay[];
  readonly place: Place;
}
