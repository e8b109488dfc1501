import type { HomeTold } from '../learning/homes-told.ts';
import type { Citation, Force, InvitationDecision, LocalDate } from '../vocabulary.ts';
import type { LocalTime, MeetingKind, Reply, Role, Way } from '../vocabulary.ts';
import type { OverrideOffered } from '../obligations/override.ts';
import type { PersonApart } from './apart.ts';
import type { Place } from './desk.ts';
import type { Moved } from './moved.ts';
import type { RecordedBeside } from './recorded.ts';
import type { FirstLook, LineTone } from './first-look.ts';
import type { HeldTogetherView, ShareOffer } from './together.ts';

/** A person as someone who may see the meeting sees them. */
export interface InviteeView {
  readonly key: string;
  readonly person: string;
  readonly name: string;
  readonly part: Role;
  readonly partName: string;
  readonly way: Way;
  readonly wayWords: string;
  readonly decision: InvitationDecision;
  readonly reason?: string | undefined;
  readonly because: readonly Citation[];
  readonly reply: Reply;
  readonly delivery: string;
  /** True for carers of whom it can still be said whether they lived through the ending or have the child now. */
  readonly askWhoseCarers?: boolean | undefined;
  /** Nobody can tell whether a letter to this person went, and whoever looks may send it again. */
  readonly unclearLetter?: boolean | undefined;
  readonly sitting: number;
}

export interface ChairCandidate {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly may: boolean;
  /** In words: why they fit, or why they are refused. */
  readonly reasons: readonly { readonly words: string; readonly because: Citation }[];
  /** True when a refusal can be overridden by the head of service with a reason. */
  readonly canBeExcepted: boolean;
  /** True when whoever names them writes down why it is them. @source CF-11 */
  readonly needsReason?: boolean | undefined;
  readonly load: number;
}

export interface SlotView {
  readonly startsAt: LocalTime;
  readonly endsAt: LocalTime;
  readonly words: string;
  readonly free: readonly string[];
  readonly busy: readonly string[];
  /** Unknown is not free: these people are to be asked. */
  readonly toAsk: readonly string[];
  readonly warnings: readonly string[];
  /** What speaks for this day before the others of the window. */
  readonly why?: string | undefined;
}

export interface SlotOptions {
  /** Best first; everybody who must come can. */
  readonly slots: readonly SlotView[];
  /** When nobody fits: honest ways out, each with who is missing. */
  readonly otherwise: readonly {
    readonly words: string;
    readonly slot?: SlotView | undefined;
    readonly missing: readonly string[];
    readonly needs: string;
  }[];
  readonly searched: string;
}

/** What settles something that is missing: a form on the page, or somebody who has to be asked. */
export type MissingAct =
  | 'chair'
  | 'minute-taker'
  | 'time'
  | 'people'
  | 'format'
  | 'sitting'
  | 'agreement'
  | 'ask-worker'
  | 'ask-chair'
  | 'hold'
  | FinishAct;

/** Where in its room a thing is said that is missing before the meeting is closed. */
export type FinishAct = 'day' | 'notes' | 'outcome' | 'carers' | 'next' | 'attendance' | 'best-interests';

/** One thing that is still missing before the meeting can be sent, held or closed. */
export interface MissingView {
  readonly what: string;
  readonly who: string;
  readonly due?: LocalDate | undefined;
  readonly because: readonly Citation[];
  readonly settledBy?: MissingAct | undefined;
  /** The same for a card, where it would name somebody outside the council: chat is kept and searched. */
  readonly inChat?: string | undefined;
}

/** What the person looking may do here. */
export type MeetingMay =
  | 'allocate-chair'
  | 'propose-invitees'
  | 'approve-invitees'
  | 'choose-time'
  | 'agree-out-of-window'
  | 'answer-draft'
  | 'send'
  | 'read-answers'
  | 'write-overview'
  | 'record-meeting'
  | 'see-actions'
  | 'see-lessons'
  | 'open-room'
  | 'declare-interest'
  | 'agree'
  | 'convert'
  | 'move'
  | 'put-back'
  | 'set-by-hand'
  | 'say-must-not-meet'
  | 'end-must-not-meet'
  | 'hold-together'
  | 'hold-apart'
  | 'cancel';

/** Something owed, as it stands in a list. */
export interface OwedView {
  readonly key?: string | undefined;
  readonly title: string;
  readonly who: string;
  readonly due?: LocalDate | undefined;
  readonly state: string;
  readonly sum: string;
  readonly because: readonly Citation[];
  /** Which line of the catalogue it is, and with which force it is asked. */
  readonly kind?: string | undefined;
  readonly force?: Force | undefined;
  /** How the person looking may set it aside. */
  readonly overrides?: readonly OverrideOffered[] | undefined;
  /** Who set it aside, when and why. */
  readonly setAside?: string | undefined;
  /** True where its meeting is over, and nobody has said yet what became of it. */
  readonly passed?: boolean | undefined;
  /** Where it stands in the list: what is late never folds. */
  readonly group?: OwedGroup | undefined;
}

export type OwedGroup = 'late' | 'yours' | 'others' | 'done';

/** A paper for the meeting; an earlier record carries its words, and where it is. */
export interface PaperView {
  readonly what: string;
  readonly who: string;
  readonly state: string;
  /** How far it is, for its sign; an earlier record has none. */
  readonly tone?: LineTone | undefined;
  readonly because: readonly Citation[];
  readonly words?: string | undefined;
  readonly place?: Place | undefined;
}

export interface MeetingView {
  readonly ref: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly childRef: string;
  readonly initials: string;
  readonly state: string;
  readonly stateWords: string;
  readonly profile: string;
  readonly from: LocalDate;
  readonly by: LocalDate;
  readonly sum: string;
  readonly because: readonly Citation[];
  readonly startsAt?: LocalTime | undefined;
  readonly lengthMinutes: number;
  /** From which lengths one may be chosen, in minutes, where the procedure gives a range. */
  readonly lengths?: readonly number[] | undefined;
  readonly when?: string | undefined;
  readonly venue?: string | undefined;
  readonly joinUrl?: string | undefined;
  readonly trouble?: string | undefined;
  readonly format: 'single' | 'two-part';
  readonly formatReason?: string | undefined;
  readonly chair?: { readonly id: string; readonly name: string; readonly why: readonly string[] } | undefined;
  readonly reserveChair?: { readonly id: string; readonly name: string } | undefined;
  readonly minuteTaker?: { readonly id: string; readonly name: string } | undefined;
  readonly coordinator: { readonly id: string; readonly name: string };
  readonly workerSays: string;
  readonly invitees: readonly InviteeView[];
  readonly papers: readonly PaperView[];
  /** What the meeting was asked for, in the words of whoever asked. */
  readonly asked?: string | undefined;
  /** With whom format, venue and chair of a planning meeting were agreed. */
  readonly agreement?: string | undefined;
  /** Sittings or parts after the first, each with its own time. */
  readonly sittings?: readonly { readonly number: number; readonly when?: string | undefined }[] | undefined;
  /** How it was moved after it was sent, the last move first, with the reason that was sent to nobody. */
  readonly moves?: readonly Moved[] | undefined;
  /** With whose meeting it is held, where it is for brothers and sisters. */
  readonly together?: HeldTogetherView | undefined;
  /** With whose it may be held, or why they are two. */
  readonly mayShareWith?: readonly ShareOffer[] | undefined;
  /** Why it is not held together with another any more. */
  readonly apartReason?: string | undefined;
  /** What a planned ending asks for, once the meeting came to it. */
  readonly endingSteps?:
    readonly { readonly words: string; readonly who: string; readonly because: readonly Citation[] }[] | undefined;
  readonly outcome?: string | undefined;
  readonly agenda: readonly {
    readonly title: string;
    readonly prompts: readonly string[];
    readonly because: readonly Citation[];
  }[];
  readonly chairList: readonly { readonly what: string; readonly because: readonly Citation[] }[];
  /** What is considered at a planning meeting when the child is not settling. */
  readonly waysOn?: readonly { readonly words: string; readonly because: readonly Citation[] }[] | undefined;
  /** What a planning meeting asks itself because of what others learnt; of no case. */
  readonly othersLearnt?: readonly string[] | undefined;
  readonly questionnaires?:
    { readonly returned: number; readonly asked: number; readonly due?: LocalDate | undefined } | undefined;
  readonly missing: readonly MissingView[];
  /** Whom it can be said of that they must not meet; only for whoever may say it. */
  readonly apart?: readonly PersonApart[] | undefined;
  /** Who of the child’s circle is not on the list; only for whoever may add them. */
  readonly circleNotAsked?:
    readonly { readonly person: string; readonly name: string; readonly partName: string }[] | undefined;
  readonly may: readonly MeetingMay[];
  readonly obligations: readonly OwedView[];
  /** For whoever sees the whole meeting; somebody who is only invited sees their own part. */
  readonly look?: FirstLook | undefined;
  /** Where the child has lived, oldest first, for a disruption meeting. */
  readonly homes?: readonly HomeTold[] | undefined;
  readonly record?: string | undefined;
  readonly decisions?: string | undefined;
  readonly heldOn?: LocalDate | undefined;
  /** Why that day, and the one that the record said before. */
  readonly heldOnWords?: string | undefined;
  /** By when the next meeting of a series is, as the procedure says. */
  readonly nextBy?: LocalDate | undefined;
  readonly nextOn?: LocalDate | undefined;
  readonly recorded?: RecordedBeside | undefined;
  readonly place: Place;
}
