import type { FactUsed } from '../explanation-facts.ts';
import type {
  EndingRoute,
  Force,
  Judgement,
  LegalStatus,
  LocalDate,
  MatchStatus,
  MeetingKind,
  Provider,
  Role,
  Setting,
  Trigger,
} from '../vocabulary.ts';

/** What is supposed, when a service manager asks “what would follow?”. No child is in it; what is left out is not known. */
export interface SupposedFacts {
  readonly event: 'instability' | 'ending' | 'new-placement' | 'support' | 'chair';
  /** The day of the report, of leaving, of moving in, or of the request. Who may chair has none. */
  readonly on?: LocalDate | undefined;
  /** The day on which it is asked; left out, it is today. Only a new placement looks at it. */
  readonly today?: LocalDate | undefined;

  readonly setting: Setting;
  readonly provider: Provider;
  readonly match?: MatchStatus | undefined;
  /** Whether a document shows the plan to match. */
  readonly matchDocumented?: boolean | undefined;
  readonly legalStatus?: LegalStatus | undefined;
  readonly permanencePlan?: boolean | undefined;
  readonly bornOn?: LocalDate | undefined;
  readonly schoolYear?: number | undefined;
  readonly outOfArea?: boolean | undefined;

  readonly triggers: readonly Trigger[];
  readonly immediateDanger?: boolean | undefined;
  readonly judgement?: Judgement | undefined;
  readonly judgedOn?: LocalDate | undefined;
  readonly bestInterests?: 'yes' | 'no' | 'not-sure' | undefined;
  readonly paidSupport?: boolean | undefined;
  readonly hold?: 'stands' | 'terms-agreed' | 'lifted' | undefined;

  readonly inCarePlan?: 'yes' | 'no' | 'changed-lately' | 'not-known' | undefined;
  readonly route?: EndingRoute | undefined;
  readonly withoutNotice?: boolean | undefined;
  readonly unplannedEndingsIn12Months?: number | undefined;
  readonly placementsThisYear?: number | undefined;
  readonly carersUnplannedEndings?: number | undefined;

  readonly emergency?: boolean | undefined;
  readonly movesSchool?: boolean | undefined;
  readonly atDistance?: boolean | undefined;

  readonly crisis?: boolean | undefined;
  readonly concern?: 'now' | 'ahead' | undefined;

  readonly meeting?: MeetingKind | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly isAllocatedReviewingOfficer?: boolean | undefined;
  readonly managesTheWorker?: boolean | undefined;
  readonly isSubject?: boolean | undefined;
}

/** What the procedure would ask for, by whom and by when. Nothing is kept of it. */
export interface FollowView {
  /** A sentence or two. */
  readonly decision: string;
  readonly profile: string;
  /** Why, a line each: what told for or against, then each citation with its sentence. */
  readonly because: readonly string[];
  /** The facts that were read for it. */
  readonly facts: readonly FactUsed[];
  readonly sums: readonly string[];
  readonly follows: readonly {
    readonly what: string;
    readonly who: string;
    readonly by?: LocalDate | undefined;
    readonly sum: string;
    readonly force: Force;
    /** Each line with its sentence. */
    readonly because: readonly string[];
    readonly warnings: readonly string[];
  }[];
  readonly notes: readonly string[];
  /** What is still to be said of a decision that stands. */
  readonly asks: readonly string[];
}
