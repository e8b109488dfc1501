import type { PlacementType, ProviderCode } from './learning/national-codes.ts';
import type { NotHeldChoice } from './learning/reason-words.ts';
import type { PerhapsOfCase } from './of-case.ts';
import type {
  ApartGround,
  EndingRoute,
  Instant,
  Judgement,
  LegalStatus,
  LocalDate,
  MatchStatus,
  Provider,
  Role,
  Setting,
  Trigger,
  Voice,
  Way,
} from './vocabulary.ts';

export type { Meeting, Invitation, Questionnaire, Answer, Obligation, Action } from './meeting-records.ts';

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
  /** As the national return has it; empty until the register says it. @source domain §7.2 */
  readonly placementType?: PlacementType | undefined;
  /** Who provides it, as the national return has it. @source domain §7.3 */
  readonly providerCode?: ProviderCode | undefined;
  /** Since when nothing goes out by itself for this child: a child died, or a serious incident. The register says nothing of it. */
  readonly stoppedOn?: LocalDate | undefined;
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
  /** The home in which they care for the child, or cared, as the register calls it; undefined where nobody said. */
  readonly homeRef?: string | undefined;
  /** Keys of people in the circle whom they must not meet, `child` for the child; it holds both ways. @source E-13 */
  readonly mustNotMeet?: readonly string[] | undefined;
  readonly apartGround?: ApartGround | undefined;
  readonly apartWhy?: string | undefined;
  /** The last day on which it holds; until somebody ends it where there is none. */
  readonly apartUntil?: LocalDate | undefined;
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
  /** Workers and people of the circle whom the allegation or complaint is about, as the judging manager has confirmed. */
  readonly subjectIds: readonly string[];
  /** Whom reports name, and nobody has said yet whether it is about them. */
  readonly namedIds?: readonly string[] | undefined;
  /** What was said of those named, one a line, oldest first. */
  readonly namedSaid?: string | undefined;
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
export interface JudgementRecord extends PerhapsOfCase {
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
  readonly route: EndingRoute;
  readonly match: MatchStatus;
  /** Of the home that ended, as the register had it on the day of the report. @source domain §7.2, §7.3 */
  readonly placementType?: PlacementType | undefined;
  readonly providerCode?: ProviderCode | undefined;
  readonly required: 'required' | 'consider' | 'not-required' | 'undecided';
  readonly decidedBy?: string | undefined;
  /** Who decided it with them, where the procedure wants two. */
  readonly decidedWith?: string | undefined;
  /** What the first of two said, and the other, while it is not decided. */
  readonly firstSaid?: 'hold' | 'not-held' | undefined;
  readonly firstBy?: string | undefined;
  readonly firstReason?: string | undefined;
  readonly secondSaid?: 'hold' | 'not-held' | undefined;
  readonly secondBy?: string | undefined;
  readonly secondReason?: string | undefined;
  readonly reason?: string | undefined;
  /** Why no disruption meeting is held, as it is counted. @source domain §9; CF-09 */
  readonly notHeldBecause?: NotHeldChoice | undefined;
  readonly toCheck: boolean;
  readonly meeting?: string | undefined;
  readonly state: 'open' | 'closed';
  readonly profile: string;
  readonly profileVersion: string;
}
