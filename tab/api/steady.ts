import type {
  ActionsView,
  ActOnAction,
  AnswerActionMoney,
  ChairCandidate,
  DeskView,
  EndingView,
  NextHome,
  EpisodeView,
  FollowView,
  InterestKind,
  InvitationDecision,
  Judgement,
  LocalDate,
  LocalTime,
  Meeting,
  MeetingView,
  Role,
  SlotOptions,
  SupposedFacts,
  Trigger,
  Voice,
  Way,
  KnownEndingRoute,
} from '#rules';
import type { ChosenOverride } from '../frame/set-aside.tsx';
import { request } from './request.ts';

const at = (...parts: readonly string[]): string => `/api/${parts.map(encodeURIComponent).join('/')}`;
const meeting = (ref: string, ...rest: readonly string[]): string => at('meetings', ref, ...rest);

export interface ChosenChair {
  readonly chairId: string;
  readonly reserveChairId?: string;
  readonly exceptionReason?: string;
  readonly reason?: string;
}
export interface ChosenTime {
  readonly startsAt: LocalTime;
  readonly lengthMinutes: number;
  readonly venue?: string;
  readonly online: boolean;
  readonly outOfWindowReason?: string;
}
export interface MovedTo {
  readonly startsAt: LocalTime;
  readonly lengthMinutes: number;
  readonly venue: string;
  readonly reason: string;
  readonly outOfWindowReason?: string;
}
export interface InviteeChange {
  readonly key: string;
  readonly decision: InvitationDecision;
  readonly reason?: string;
  readonly way?: Way;
  readonly workerId?: string;
  readonly sitting?: number;
}
export interface AddedInvitee {
  readonly person?: string;
  readonly name: string;
  readonly part: Role;
  readonly way: Way;
  readonly reason?: string;
}
export interface ChosenSitting {
  readonly number: number;
  readonly startsAt: LocalTime;
}
export interface ReportedCrisis {
  readonly voice: Voice;
  readonly triggers: readonly Trigger[];
  readonly whatHappened: string;
  readonly immediateDanger: boolean;
}
export interface ShortRecord {
  readonly heldOn: LocalDate;
  readonly record: string;
  readonly decisions: string;
  readonly nextOn?: LocalDate;
  readonly noNextReason?: string;
  readonly outcome?: Meeting['outcome'];
  readonly carersSay?: string;
  readonly actions: readonly {
    readonly what: string;
    readonly measure: string;
    readonly ownerId: string;
    readonly due: LocalDate;
    readonly paid: boolean;
  }[];
}
export interface GivenJudgement {
  readonly outcome: Judgement;
  readonly bestInterests: 'yes' | 'no' | 'not-sure';
  readonly prompts: readonly string[];
  readonly reason: string;
  readonly support: string;
  readonly paidSupport: boolean;
  readonly childToldBy?: string;
}
/** What was agreed with the LADO, so that meetings may be prepared while a hold stands. */
export interface LadoTerms {
  readonly terms: string;
  readonly agreedWith: string;
  readonly agreedOn: LocalDate;
}
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly team?: string;
}

/** Everything that the tab asks of the server: one function each. */
/** Where the child lives now, as their worker says it. */
export type SaidHome = NextHome & { readonly schoolYear?: number };

export const steady = {
  desk: () => request<DeskView>('GET', at('desk')),
  settle: (key: string, evidence: object) =>
    request<unknown>('POST', at('obligations', 'settle'), { key, ...evidence }),
  undo: (key: string) => request<unknown>('POST', at('obligations', 'undo'), { key }),
  setAside: (key: string, chosen: ChosenOverride) =>
    request<unknown>('POST', at('obligations', 'override'), { key, ...chosen }),
  people: (text: string) => request<readonly FoundPerson[]>('GET', `${at('people')}?text=${encodeURIComponent(text)}`),

  meeting: (ref: string) => request<MeetingView>('GET', meeting(ref)),
  chairs: (ref: string) => request<readonly ChairCandidate[]>('GET', meeting(ref, 'chairs')),
  chooseChair: (ref: string, chair: ChosenChair) => request<unknown>('POST', meeting(ref, 'chair'), chair),
  chooseMinuteTaker: (ref: string, id: string) => request<unknown>('POST', meeting(ref, 'minute-taker'), { id }),
  slots: (ref: string, from: LocalDate, by: LocalDate) =>
    request<SlotOptions>('GET', `${meeting(ref, 'slots')}?from=${from}&by=${by}`),
  chooseTime: (ref: string, time: ChosenTime) => request<unknown>('POST', meeting(ref, 'time'), time),
  changeInvitees: (ref: string, changes: readonly InviteeChange[], add: readonly AddedInvitee[]) =>
    request<unknown>('POST', meeting(ref, 'invitees'), { changes, ...(add.length === 0 ? {} : { add }) }),
  chooseFormat: (ref: string, format: 'single' | 'two-part', reason: string) =>
    request<unknown>('POST', meeting(ref, 'format'), { format, ...(reason === '' ? {} : { reason }) }),
  answerDraft: (ref: string, says: 'go' | 'objects', words: string) =>
    request<unknown>('POST', meeting(ref, 'draft-answer'), { says, ...(words === '' ? {} : { words }) }),
  askWorker: (ref: string) => request<unknown>('POST', meeting(ref, 'ask-worker'), {}),
  askChair: (ref: string) => request<unknown>('POST', meeting(ref, 'ask-chair'), {}),
  declareInterest: (ref: string, what: InterestKind, words: string) =>
    request<unknown>('POST', meeting(ref, 'interest'), { what, ...(words === '' ? {} : { words }) }),
  /** Without a day, the one that the procedure gives. */
  approve: (ref: string, returnBy: LocalDate | undefined) =>
    request<unknown>('POST', meeting(ref, 'approve'), returnBy === undefined ? {} : { returnBy }),
  sendInvitations: (ref: string) => request<unknown>('POST', meeting(ref, 'send'), {}),
  sendLetterAgain: (ref: string, person: string) =>
    request<unknown>('POST', meeting(ref, 'letters', 'again'), { person }),
  record: (ref: string, record: ShortRecord) => request<unknown>('POST', meeting(ref, 'record'), record),
  actions: (ref: string) => request<ActionsView>('GET', meeting(ref, 'actions')),
  actOnAction: (said: ActOnAction) => request<unknown>('POST', at('actions'), said),
  answerActionMoney: (said: AnswerActionMoney) => request<unknown>('POST', at('actions', 'money'), said),
  agree: (ref: string, agreedWith: string) => request<unknown>('POST', meeting(ref, 'agreement'), { agreedWith }),
  chooseSitting: (ref: string, sitting: ChosenSitting) => request<unknown>('POST', meeting(ref, 'sittings'), sitting),
  convert: (ref: string, crisis: ReportedCrisis) => request<unknown>('POST', meeting(ref, 'convert'), crisis),
  move: (ref: string, to: MovedTo) => request<unknown>('POST', meeting(ref, 'move'), to),
  cancel: (ref: string, reason: string) => request<unknown>('POST', meeting(ref, 'cancel'), { reason }),

  episode: (ref: string) => request<EpisodeView>('GET', at('episodes', ref)),
  judge: (ref: string, judgement: GivenJudgement) => request<unknown>('POST', at('episodes', ref, 'judge'), judgement),
  lookAtHold: (ref: string, note: string) => request<unknown>('POST', at('episodes', ref, 'hold', 'look'), { note }),
  liftHold: (ref: string, outcome: string) =>
    request<unknown>('POST', at('episodes', ref, 'hold', 'lift'), { outcome }),
  agreeTerms: (ref: string, terms: LadoTerms) => request<unknown>('POST', at('episodes', ref, 'hold', 'terms'), terms),

  ending: (ref: string) => request<EndingView>('GET', at('endings', ref)),
  sayRoute: (ref: string, route: KnownEndingRoute) => request<unknown>('POST', at('endings', ref, 'route'), { route }),
  sayNextHome: (ref: string, home: SaidHome) => request<unknown>('POST', at('endings', ref, 'next-home'), home),
  changeDay: (ref: string, leftOn: LocalDate, reason: string) =>
    request<unknown>('POST', at('endings', ref, 'day'), { leftOn, reason }),
  whatWouldFollow: (facts: SupposedFacts) => request<FollowView>('POST', at('what-would-follow'), { facts }),
} as const;
