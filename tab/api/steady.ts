import type { EndingAccount, InterestKind, LocalDate, SupposedFacts } from '#rules/views';
import type { AnswerTo, SentAs } from '../../bot/api/contract/call.ts';
import { ask } from './request.ts';

/* What the pages choose or find, as the contract says it. */
/** What is recorded of something that was done. */
export type Evidence = Omit<SentAs<'POST /api/obligations/settle', 'body'>, 'key'>;
export type ChosenOverride = Omit<SentAs<'POST /api/obligations/override', 'body'>, 'key'>;
export type FoundPerson = AnswerTo<'GET /api/people'>[number];
export type ChosenChair = SentAs<'POST /api/meetings/:ref/chair', 'body'>;
export type ChosenTime = SentAs<'POST /api/meetings/:ref/time', 'body'>;
export type MovedTo = SentAs<'POST /api/meetings/:ref/move', 'body'>;
type Invitees = SentAs<'POST /api/meetings/:ref/invitees', 'body'>;
export type InviteeChange = NonNullable<Invitees['changes']>[number];
export type AddedInvitee = NonNullable<Invitees['add']>[number];
export type SaidApart = SentAs<'POST /api/meetings/:ref/must-not-meet', 'body'>;
export type ChosenSitting = SentAs<'POST /api/meetings/:ref/sittings', 'body'>;
export type ReportedCrisis = SentAs<'POST /api/meetings/:ref/convert', 'body'>;
export type PreparationAnswer = SentAs<'POST /api/meetings/:ref/preparation', 'body'>['answers'][number];
export type SaidToCancel = SentAs<'POST /api/meetings/:ref/cancel', 'body'>;
export type ShortRecord = SentAs<'POST /api/meetings/:ref/record', 'body'>;
export type GivenJudgement = SentAs<'POST /api/episodes/:ref/judge', 'body'>;
/** What was agreed with the LADO, so that meetings may be prepared while a hold stands. */
export type LadoTerms = SentAs<'POST /api/episodes/:ref/hold/terms', 'body'>;
export type SaidOfNamed = SentAs<'POST /api/episodes/:ref/named', 'body'>;
/** Where the child lives now, as their worker says it. */
export type SaidHome = SentAs<'POST /api/endings/:ref/next-home', 'body'>;
export type SaidNotice = SentAs<'POST /api/endings/:ref/notice', 'body'>;
export type SaidWithdrawn = SentAs<'POST /api/endings/:ref/notice/withdraw', 'body'>;
type Route = SentAs<'POST /api/endings/:ref/route', 'body'>['route'];

type ActOnAction = SentAs<'POST /api/actions', 'body'>;
type AnswerActionMoney = SentAs<'POST /api/actions/money', 'body'>;

const of = (ref: string) => ({ params: { ref } });
/** What was left empty is not sent. */
const said = (words: string): string | undefined => (words === '' ? undefined : words);

/** Everything that the tab asks of the server: one function each. */
export const steady = {
  desk: () => ask('GET /api/desk'),
  settle: (key: string, evidence: Evidence) => ask('POST /api/obligations/settle', { body: { key, ...evidence } }),
  undo: (key: string) => ask('POST /api/obligations/undo', { body: { key } }),
  setAside: (key: string, chosen: ChosenOverride) =>
    ask('POST /api/obligations/override', { body: { key, ...chosen } }),
  people: (text: string) => ask('GET /api/people', { query: { text } }),

  meetingOfChat: (chat: string) => ask('GET /api/meeting-of-chat', { query: { chat } }),
  meeting: (ref: string) => ask('GET /api/meetings/:ref', of(ref)),
  chairs: (ref: string) => ask('GET /api/meetings/:ref/chairs', of(ref)),
  chooseChair: (ref: string, body: ChosenChair) => ask('POST /api/meetings/:ref/chair', { ...of(ref), body }),
  chooseMinuteTaker: (ref: string, id: string) =>
    ask('POST /api/meetings/:ref/minute-taker', { ...of(ref), body: { id } }),
  slots: (ref: string, from: LocalDate, by: LocalDate) =>
    ask('GET /api/meetings/:ref/slots', { ...of(ref), query: { from, by } }),
  chooseTime: (ref: string, body: ChosenTime) => ask('POST /api/meetings/:ref/time', { ...of(ref), body }),
  changeInvitees: (ref: string, changes: readonly InviteeChange[], add: readonly AddedInvitee[]) =>
    ask('POST /api/meetings/:ref/invitees', {
      ...of(ref),
      body: { changes, add: add.length === 0 ? undefined : add },
    }),
  chooseFormat: (ref: string, format: 'single' | 'two-part', reason: string) =>
    ask('POST /api/meetings/:ref/format', { ...of(ref), body: { format, reason: said(reason) } }),
  answerDraft: (ref: string, says: 'go' | 'objects', words: string) =>
    ask('POST /api/meetings/:ref/draft-answer', { ...of(ref), body: { says, words: said(words) } }),
  askWorker: (ref: string) => ask('POST /api/meetings/:ref/ask-worker', { ...of(ref), body: {} }),
  askChair: (ref: string) => ask('POST /api/meetings/:ref/ask-chair', { ...of(ref), body: {} }),
  declareInterest: (ref: string, what: InterestKind, words: string) =>
    ask('POST /api/meetings/:ref/interest', { ...of(ref), body: { what, words: said(words) } }),
  /** Without a day, the one that the procedure gives. */
  approve: (ref: string, returnBy: LocalDate | undefined) =>
    ask('POST /api/meetings/:ref/approve', { ...of(ref), body: { returnBy } }),
  sendInvitations: (ref: string) => ask('POST /api/meetings/:ref/send', { ...of(ref), body: {} }),
  sendLetterAgain: (ref: string, person: string) =>
    ask('POST /api/meetings/:ref/letters/again', { ...of(ref), body: { person } }),
  record: (ref: string, body: ShortRecord) => ask('POST /api/meetings/:ref/record', { ...of(ref), body }),
  closePreparation: (ref: string, answers: readonly PreparationAnswer[]) =>
    ask('POST /api/meetings/:ref/preparation', { ...of(ref), body: { answers } }),
  actions: (ref: string) => ask('GET /api/meetings/:ref/actions', of(ref)),
  actOnAction: (body: ActOnAction) => ask('POST /api/actions', { body }),
  answerActionMoney: (body: AnswerActionMoney) => ask('POST /api/actions/money', { body }),
  agree: (ref: string, agreedWith: string) =>
    ask('POST /api/meetings/:ref/agreement', { ...of(ref), body: { agreedWith } }),
  chooseSitting: (ref: string, body: ChosenSitting) => ask('POST /api/meetings/:ref/sittings', { ...of(ref), body }),
  sayMustNotMeet: (ref: string, body: SaidApart) => ask('POST /api/meetings/:ref/must-not-meet', { ...of(ref), body }),
  convert: (ref: string, body: ReportedCrisis) => ask('POST /api/meetings/:ref/convert', { ...of(ref), body }),
  move: (ref: string, body: MovedTo) => ask('POST /api/meetings/:ref/move', { ...of(ref), body }),
  holdTogether: (ref: string, other: string) =>
    ask('POST /api/meetings/:ref/together', { ...of(ref), body: { with: other } }),
  holdApart: (ref: string, reason: string) =>
    ask('POST /api/meetings/:ref/apart-again', { ...of(ref), body: { reason } }),
  setByHand: (ref: string) => ask('POST /api/meetings/:ref/set-by-hand', { ...of(ref), body: {} }),
  putBack: (ref: string) => ask('POST /api/meetings/:ref/put-back', { ...of(ref), body: {} }),
  cancel: (ref: string, body: SaidToCancel) => ask('POST /api/meetings/:ref/cancel', { ...of(ref), body }),

  episode: (ref: string) => ask('GET /api/episodes/:ref', of(ref)),
  judge: (ref: string, body: GivenJudgement) => ask('POST /api/episodes/:ref/judge', { ...of(ref), body }),
  lookAtHold: (ref: string, note: string) => ask('POST /api/episodes/:ref/hold/look', { ...of(ref), body: { note } }),
  liftHold: (ref: string, outcome: string) =>
    ask('POST /api/episodes/:ref/hold/lift', { ...of(ref), body: { outcome } }),
  confirmNamed: (ref: string, body: SaidOfNamed) => ask('POST /api/episodes/:ref/named', { ...of(ref), body }),
  tellOfNotice: (ref: string, body: SaidNotice) => ask('POST /api/episodes/:ref/notice', { ...of(ref), body }),
  noticeWithdrawn: (ref: string, body: SaidWithdrawn) =>
    ask('POST /api/episodes/:ref/notice/withdraw', { ...of(ref), body }),
  agreeTerms: (ref: string, body: LadoTerms) => ask('POST /api/episodes/:ref/hold/terms', { ...of(ref), body }),

  ending: (ref: string) => ask('GET /api/endings/:ref', of(ref)),
  sayRoute: (ref: string, route: Route) => ask('POST /api/endings/:ref/route', { ...of(ref), body: { route } }),
  sayNextHome: (ref: string, body: SaidHome) => ask('POST /api/endings/:ref/next-home', { ...of(ref), body }),
  sayAccount: (ref: string, body: EndingAccount) => ask('POST /api/endings/:ref/account', { ...of(ref), body }),
  changeDay: (ref: string, leftOn: string, reason: string) =>
    ask('POST /api/endings/:ref/day', { ...of(ref), body: { leftOn, reason } }),
  tellOfNoticeBefore: (ref: string, body: SaidNotice) => ask('POST /api/endings/:ref/notice', { ...of(ref), body }),
  noticeBeforeWithdrawn: (ref: string, body: SaidWithdrawn) =>
    ask('POST /api/endings/:ref/notice/withdraw', { ...of(ref), body }),
  whatWouldFollow: (facts: SupposedFacts) => ask('POST /api/what-would-follow', { body: { facts } }),
} as const;
