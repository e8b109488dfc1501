import type { ChairCandidate, InterestKind, LocalDate, SlotOptions, TwoRecorded } from '#rules/views';
import type {
  ChosenOverride,
  AddedInvitee,
  ChosenChair,
  ChosenSitting,
  ChosenTime,
  FoundPerson,
  InviteeChange,
  MovedTo,
  PreparationAnswer,
  ReportedCrisis,
  SaidApart,
  SaidToCancel,
  ShortRecord,
} from '../api/steady.ts';

/** What a person can ask for on a meeting's page. Each fails with a fault that the form shows. */
export interface MeetingIntentions {
  readonly chairs: () => Promise<readonly ChairCandidate[]>;
  readonly slots: (from: LocalDate, by: LocalDate) => Promise<SlotOptions>;
  readonly people: (text: string) => Promise<readonly FoundPerson[]>;
  readonly chooseChair: (chair: ChosenChair) => Promise<void>;
  readonly chooseMinuteTaker: (id: string) => Promise<void>;
  readonly chooseTime: (time: ChosenTime) => Promise<void>;
  readonly changeInvitees: (changes: readonly InviteeChange[], add: readonly AddedInvitee[]) => Promise<void>;
  readonly chooseFormat: (format: 'single' | 'two-part', reason: string) => Promise<void>;
  readonly answerDraft: (says: 'go' | 'objects', words: string) => Promise<void>;
  readonly askWorker: () => Promise<void>;
  readonly askChair: () => Promise<void>;
  readonly declareInterest: (what: InterestKind, words: string) => Promise<void>;
  readonly approve: (returnBy: LocalDate | undefined) => Promise<void>;
  readonly send: () => Promise<void>;
  readonly sendLetterAgain: (person: string) => Promise<void>;
  readonly record: (record: ShortRecord) => Promise<TwoRecorded | undefined>;
  readonly closePreparation: (answers: readonly PreparationAnswer[]) => Promise<void>;
  readonly agree: (agreedWith: string) => Promise<void>;
  readonly chooseSitting: (sitting: ChosenSitting) => Promise<void>;
  readonly sayMustNotMeet: (said: SaidApart) => Promise<void>;
  readonly convert: (crisis: ReportedCrisis) => Promise<void>;
  readonly setAside: (key: string, chosen: ChosenOverride) => Promise<void>;
  readonly move: (to: MovedTo) => Promise<void>;
  readonly putBack: () => Promise<void>;
  readonly setByHand: () => Promise<void>;
  readonly holdTogether: (other: string) => Promise<void>;
  readonly holdApart: (reason: string) => Promise<void>;
  readonly cancel: (said: SaidToCancel) => Promise<void>;
}
