import type {
  Citation,
  Force,
  Instant,
  InvitationDecision,
  Judgement,
  LegalStatus,
  LocalDate,
  LocalTime,
  MatchStatus,
  MeetingKind,
  Provider,
  Reply,
  Role,
  Setting,
  Trigger,
  Voice,
  Way,
} from './vocabulary.ts';

/*
 * What the council keeps, as plain values. Each is one row of a list; `key` is the row's unique key.
 * People in the tenant are known by their Entra object id, people outside it by the key of their row in Circle.
 */

/** A worker: who they are in this council. */
export interface Worker {
  readonly key: string;
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  /** The number on which families and schools ring this worker; it stands in letters. */
  readonly phone?: string | undefined;
  readonly roles: readonly Role[];
  readonly team: string;
  readonly managerId?: string | undefined;
  readonly active: boolean;
}

/** A row of the register: one child in one placement. */
export interface Placement {
  readonly key: string;
  /** The council's own reference for the child, such as `C-1042`. */
  readonly childRef: string;
  readonly initials: string;
  readonly bornOn?: LocalDate | undefined;
  /** School year, 0 for reception; years 10 and 11 are key stage 4. */
  readonly schoolYear?: number | undefined;
  readonly setting: Setting;
  readonly provider: Provider;
  readonly match: MatchStatus;
  /** Reference of the document that says so: panel minute, care plan. */
  readonly matchDocument?: string | undefined;
  readonly permanencePlan: boolean;
  readonly legalStatus: LegalStatus;
  readonly startedOn: LocalDate;
  readonly endedOn?: LocalDate | undefined;
  /** How staff speak of the home without an address: `Household H-12`. */
  readonly homeRef: string;
  readonly team: string;
  readonly socialWorkerId: string;
  /** Line manager of the child's social worker; the directory's manager where empty. */
  readonly teamManagerId?: string | undefined;
  readonly supervisingSocialWorkerId?: string | undefined;
  readonly fosteringManagerId?: string | undefined;
  readonly independentReviewingOfficerId?: string | undefined;
  /** References of brothers and sisters who are looked after too. */
  readonly siblings: readonly string[];
  readonly nextReviewOn?: LocalDate | undefined;
  readonly outOfArea: boolean;
}

/** Someone in a child's life who is not in the tenant: carer, parent, adopter, advocate, school. Restricted site. */
export interface CirclePerson {
  readonly key: string;
  readonly childRef: string;
  readonly name: string;
  readonly part: Role;
  readonly parentalResponsibility: boolean;
  /** Adopters' rows are never shown with birth family's. */
  readonly side: 'birth-family' | 'carers' | 'adopters' | 'professionals';
  readonly way: Way;
  readonly mail?: string | undefined;
  readonly phone?: string | undefined;
  readonly safeTimes?: string | undefined;
  /** The worker through whom this person is reached. */
  readonly workerId?: string | undefined;
  readonly largePrint: boolean;
}

/** One voice saying that a placement wobbles. Its key is the form's id, made when the form was opened. */
export interface Report {
  readonly key: string;
  /** Reference of the episode that it belongs to, or `waiting` while nobody has said which. */
  readonly episode: string;
  readonly childRef: string;
  readonly placement: string;
  readonly reporterId: string;
  readonly voice: Voice;
  readonly triggers: readonly Trigger[];
  readonly whatHappened: string;
  readonly immediateDanger: boolean;
  /** Workers whom the allegation or complaint is about. */
  readonly subjectIds: readonly string[];
  readonly reportedAt: Instant;
  readonly reportedOn: LocalDate;
}

/** One child's time of instability: opened by the first report, whose form its key names; later reports join it. */
export interface Episode {
  readonly key: string;
  /** `IN-2026-0007`. */
  readonly ref: string;
  readonly childRef: string;
  readonly placement: string;
  readonly team: string;
  readonly openedOn: LocalDate;
  readonly state: 'awaiting-judgement' | 'supporting' | 'meeting' | 'review' | 'ending' | 'closed';
  /** Who judges: the team manager of the child's social worker, never a subject of the allegation. */
  readonly managerId: string;
  readonly triggers: readonly Trigger[];
  readonly subjectIds: readonly string[];
  readonly hold: 'none' | 'standing' | 'lifted';
  readonly holdSince?: Instant | undefined;
  readonly holdLookedAtOn?: LocalDate | undefined;
  readonly holdLiftedBy?: string | undefined;
  readonly holdOutcome?: string | undefined;
  readonly judgedOn?: LocalDate | undefined;
  readonly judgement?: Judgement | undefined;
  readonly recheckOn?: LocalDate | undefined;
  readonly closedReason?: string | undefined;
  /** How many times it was decided; a plan is named after episode and decision. */
  readonly decisions: number;
  readonly profile: string;
  readonly profileVersion: string;
}

/** One judgement of the line manager. */
export interface JudgementRecord {
  readonly key: string;
  readonly episode: string;
  readonly by: string;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly outcome: Judgement;
  readonly bestInterests: 'yes' | 'no' | 'not-sure';
  readonly prompts: readonly string[];
  readonly reason: string;
  /** Who does what by when, one a line. */
  readonly support: string;
  readonly paidSupport: boolean;
  readonly childToldBy?: string | undefined;
}

/** The ending of a placement that was not, or was, in the care plan. */
export interface Ending {
  readonly key: string;
  /** `PE-2026-0003`. */
  readonly ref: string;
  readonly childRef: string;
  readonly placement: string;
  readonly team: string;
  readonly reporterId: string;
  readonly reportedAt: Instant;
  /** The first day on which the child was out and return was ruled out. */
  readonly leftOn: LocalDate;
  readonly inCarePlan: 'yes' | 'no' | 'changed-lately' | 'not-known';
  readonly route: 'after-review' | 'immediate-risk' | 'not-known';
  readonly match: MatchStatus;
  readonly required: 'required' | 'consider' | 'not-required' | 'undecided';
  readonly decidedBy?: string | undefined;
  readonly reason?: string | undefined;
  readonly toCheck: boolean;
  readonly meeting?: string | undefined;
  readonly state: 'open' | 'closed';
  readonly profile: string;
  readonly profileVersion: string;
}

/** A meeting of any of the four kinds. */
export interface Meeting {
  readonly key: string;
  /** `SM-2026-0142`; the only thing that a diary or a subject shows. */
  readonly ref: string;
  readonly kind: MeetingKind;
  /** Reference of the episode, the ending or the placement that it is about. */
  readonly about: string;
  readonly childRef: string;
  readonly placement: string;
  readonly team: string;
  readonly state: 'arranging' | 'approved' | 'sending' | 'sent' | 'held' | 'minuted' | 'closed' | 'cancelled';
  readonly coordinatorId: string;
  readonly chairId?: string | undefined;
  readonly reserveChairId?: string | undefined;
  readonly minuteTakerId?: string | undefined;
  readonly chairReason?: string | undefined;
  /** First and last usable day; inclusive. */
  readonly from: LocalDate;
  readonly by: LocalDate;
  readonly sum: string;
  readonly startsAt?: LocalTime | undefined;
  readonly lengthMinutes: number;
  readonly venue?: string | undefined;
  readonly online: boolean;
  readonly format: 'single' | 'two-part';
  readonly formatReason?: string | undefined;
  readonly outOfWindowReason?: string | undefined;
  readonly outOfWindowBy?: string | undefined;
  /** What the child's social worker said to the draft. */
  readonly workerSays: 'not-asked' | 'asked' | 'go' | 'objects';
  readonly workerAskedAt?: Instant | undefined;
  readonly workerWords?: string | undefined;
  readonly approvedBy?: string | undefined;
  readonly approvedAt?: Instant | undefined;
  /** Agreed day on which questionnaires are back. */
  readonly returnBy?: LocalDate | undefined;
  readonly eventId?: string | undefined;
  readonly joinUrl?: string | undefined;
  readonly trouble?: string | undefined;
  readonly heldOn?: LocalDate | undefined;
  readonly record?: string | undefined;
  readonly decisions?: string | undefined;
  readonly nextOn?: LocalDate | undefined;
  readonly noNextReason?: string | undefined;
  /** What a stability meeting came to. @source Torbay T-36, T-37 */
  readonly outcome?: 'steadier' | 'watch' | 'another-meeting' | 'earlier-review' | 'planned-ending' | undefined;
  /** What it was asked for, in the words of whoever asked. */
  readonly asked?: string | undefined;
  /** With whom format, venue and chair were agreed, how and when; who wrote that down. @source Warrington W-06, W-07 · CF-30 */
  readonly agreedWith?: string | undefined;
  readonly agreedBy?: string | undefined;
  readonly agreedOn?: LocalDate | undefined;
  readonly overview?: string | undefined;
  readonly profile: string;
  readonly profileVersion: string;
}

/** One person and one meeting: whether, how and why they are asked, and what came back. */
export interface Invitation {
  readonly key: string;
  readonly meeting: string;
  readonly childRef: string;
  /** Entra id, key of a Circle row, or `child`. */
  readonly person: string;
  readonly personIs: 'worker' | 'circle' | 'child' | 'nobody-yet';
  readonly name: string;
  readonly part: Role;
  readonly way: Way;
  /** The worker who asks a child, rings a parent, hands over a code. */
  readonly workerId?: string | undefined;
  readonly decision: InvitationDecision;
  readonly reason?: string | undefined;
  readonly because: readonly Citation[];
  readonly sitting: number;
  readonly reply: Reply;
  readonly repliedAt?: Instant | undefined;
  readonly sentAt?: Instant | undefined;
  readonly delivery: 'not-sent' | 'sending' | 'sent' | 'unclear' | 'blocked' | 'task';
  /** Secret of the reply link in a letter. */
  readonly replyToken?: string | undefined;
}

/** One person asked for their views, in one role. Holds no answer. */
export interface Questionnaire {
  readonly key: string;
  /** Form id, in links and cards; says nothing. */
  readonly id: string;
  readonly meeting: string;
  readonly childRef: string;
  readonly person: string;
  readonly personIs: 'worker' | 'circle' | 'child';
  readonly role: Role;
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly way: Way;
  readonly workerId?: string | undefined;
  readonly due: LocalDate;
  readonly state: 'to-send' | 'sent' | 'started' | 'returned' | 'declined' | 'withdrawn';
  readonly sentAt?: Instant | undefined;
  readonly returnedAt?: Instant | undefined;
  readonly amendedAt?: Instant | undefined;
  readonly moreTimeAskedAt?: Instant | undefined;
  readonly ratherTalk: boolean;
  readonly toChair: boolean;
  readonly enteredBy?: string | undefined;
  readonly method?: string | undefined;
  readonly readBack?: boolean | undefined;
  /** Questions that the chair left out or added, as data. */
  readonly changes?: string | undefined;
  /** Secret part of the link (hash), one-time code (hash), and what guards them. */
  readonly linkHash?: string | undefined;
  readonly codeHash?: string | undefined;
  readonly linkExpires?: Instant | undefined;
  readonly wrongTries: number;
  readonly remindedRung: number;
  readonly participation?: string | undefined;
}

/** One section of one person's answers. Restricted site; readable by author, chair and Safeguarding Unit organiser. */
export interface Answer {
  readonly key: string;
  readonly questionnaire: string;
  readonly section: string;
  /** Question id → answer, as JSON: opaque to the list. */
  readonly answers: string;
  readonly savedAt: Instant;
  readonly savedBy: string;
  /** Counts up with each save after the form was returned. */
  readonly amendment: number;
}

/** Something owed by someone by a day. Overdue is computed, never kept. */
export interface Obligation {
  readonly key: string;
  /** Key in the catalogue, such as `stability.hold`. */
  readonly kind: string;
  readonly about: string;
  readonly childRef: string;
  readonly team: string;
  readonly ownerRole: Role;
  readonly ownerId?: string | undefined;
  readonly startsOn: LocalDate;
  readonly due?: LocalDate | undefined;
  readonly sum: string;
  readonly force: Force;
  readonly because: readonly Citation[];
  readonly doneAt?: Instant | undefined;
  readonly doneBy?: string | undefined;
  readonly note?: string | undefined;
  readonly override?: 'waived' | 'postponed' | 'held' | 'not-required' | undefined;
  readonly overrideReason?: string | undefined;
  readonly overrideBy?: string | undefined;
  readonly overrideAt?: Instant | undefined;
  readonly rung: number;
}

/** One thing that a meeting agreed someone does. */
export interface Action {
  readonly key: string;
  readonly meeting: string;
  readonly childRef: string;
  readonly what: string;
  readonly measure: string;
  readonly ownerId: string;
  readonly due: LocalDate;
  readonly funding: 'none' | 'asked' | 'agreed' | 'refused';
  readonly doneAt?: Instant | undefined;
  readonly doneBy?: string | undefined;
}
