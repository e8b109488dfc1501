import type {
  Citation,
  Force,
  Judgement,
  LegalStatus,
  LocalDate,
  MatchStatus,
  Provider,
  Setting,
  Trigger,
} from '../vocabulary.ts';

/** What is supposed, when a service manager asks “what would follow?”. No child is in it. */
export interface SupposedFacts {
  readonly event: 'instability' | 'ending' | 'new-placement' | 'support';
  /** The day of the report, of leaving, or of moving in. */
  readonly on: LocalDate;
  readonly setting: Setting;
  readonly provider: Provider;
  readonly match: MatchStatus;
  readonly legalStatus: LegalStatus;
  readonly permanencePlan: boolean;
  readonly triggers: readonly Trigger[];
  readonly judgement?: Judgement | undefined;
  readonly judgedOn?: LocalDate | undefined;
  readonly inCarePlan?: 'yes' | 'no' | 'changed-lately' | 'not-known' | undefined;
}

/** What the procedure would ask for, by whom and by when. Nothing is kept of it. */
export interface FollowView {
  /** One sentence. */
  readonly decision: string;
  readonly profile: string;
  readonly because: readonly Citation[];
  readonly sums: readonly string[];
  readonly follows: readonly {
    readonly what: string;
    readonly who: string;
    readonly by?: LocalDate | undefined;
    readonly sum: string;
    readonly force: Force;
    readonly because: readonly Citation[];
  }[];
  readonly notes: readonly string[];
}
