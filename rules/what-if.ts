import type { Ending, Placement } from './case-records.ts';
import type {
  Judgement,
  LegalStatus,
  LocalDate,
  MatchStatus,
  MeetingKind,
  Provider,
  Role,
  Setting,
  Trigger,
  Voice,
} from './vocabulary.ts';

/** What is known of an invented or real placement, without who it is. */
export interface PlacementFacts {
  readonly setting: Setting;
  readonly provider: Provider;
  readonly match?: MatchStatus | undefined;
  readonly matchDocument?: string | undefined;
  readonly permanencePlan?: boolean | undefined;
  readonly legalStatus?: LegalStatus | undefined;
  readonly bornOn?: LocalDate | undefined;
  readonly schoolYear?: number | undefined;
  readonly outOfArea?: boolean | undefined;
  /** The day on which the child moved in, or was to. */
  readonly startedOn?: LocalDate | undefined;
}

/** Facts of which one may ask: what would follow? */
export type WhatIf =
  | {
      readonly about: 'report';
      readonly placement: PlacementFacts;
      readonly on: LocalDate;
      readonly triggers: readonly Trigger[];
      readonly voice: Voice;
      readonly immediateDanger: boolean;
    }
  | {
      readonly about: 'judgement';
      readonly placement: PlacementFacts;
      readonly on: LocalDate;
      readonly reportedOn: LocalDate;
      readonly triggers: readonly Trigger[];
      readonly outcome: Judgement;
      readonly bestInterests: 'yes' | 'no' | 'not-sure';
      readonly reason?: string | undefined;
      readonly support?: string | undefined;
      readonly prompts?: readonly string[] | undefined;
      readonly paidSupport?: boolean | undefined;
      readonly childToldBy?: string | undefined;
      readonly hold?: boolean | undefined;
      readonly ladoTerms?: string | undefined;
      /** Whether the placement is breaking down at once. */
      readonly immediate?: boolean | undefined;
    }
  | {
      readonly about: 'placement-ended';
      readonly placement: PlacementFacts;
      readonly leftOn: LocalDate;
      readonly inCarePlan: Ending['inCarePlan'];
      readonly route?: Ending['route'] | undefined;
      readonly unplannedEndingsIn12Months?: number | undefined;
      readonly placementsThisYear?: number | undefined;
      readonly carersUnplannedEndings?: number | undefined;
      readonly withoutNotice?: boolean | undefined;
      /** The days of the unplanned endings before this one: the child’s, and those with these carers. */
      readonly earlierUnplannedEndings?: readonly LocalDate[] | undefined;
      readonly carersEarlierEndings?: readonly LocalDate[] | undefined;
      readonly endedBy?: 'carer' | 'child' | 'council' | 'provider' | undefined;
      /** Whether a complaint about this case is in process. */
      readonly complaintInProcess?: boolean | undefined;
    }
  | {
      readonly about: 'new-placement';
      readonly placement: PlacementFacts;
      readonly on: LocalDate;
      readonly startsOn?: LocalDate | undefined;
      readonly emergency?: boolean | undefined;
      /** Whether the move upsets school. */
      readonly movesSchool?: boolean | undefined;
      /** Whether the home is beyond the areas next to the council’s own. */
      readonly atDistance?: boolean | undefined;
    }
  | {
      readonly about: 'support-request';
      readonly placement: PlacementFacts;
      readonly on: LocalDate;
      readonly crisis?: boolean | undefined;
      readonly noticeGiven?: boolean | undefined;
      readonly concern: 'now' | 'ahead';
    }
  | {
      readonly about: 'chair';
      readonly placement: PlacementFacts;
      readonly kind: MeetingKind;
      readonly candidateRoles: readonly Role[];
      /** What the candidate is in this case. */
      readonly isAllocatedReviewingOfficer?: boolean | undefined;
      readonly managesTheWorker?: boolean | undefined;
      readonly isSubject?: boolean | undefined;
      /** Whether the case is complex and needs more independence than usual. */
      readonly complex?: boolean | undefined;
    };

/** The facts of one kind. */
export type WhatIfAbout<About extends WhatIf['about']> = Extract<WhatIf, { readonly about: About }>;

/** A placement of which only the facts that decide are known; nobody’s name or address is in it. */
export const placementOf = (facts: PlacementFacts, startedOn: LocalDate): Placement => ({
  key: 'what-if',
  childRef: 'what-if',
  initials: '',
  homeRef: 'what-if',
  team: 'what-if',
  socialWorkerId: 'worker',
  siblings: [],
  startedOn: facts.startedOn ?? startedOn,
  setting: facts.setting,
  provider: facts.provider,
  match: facts.match ?? 'none',
  matchDocument: facts.matchDocument,
  permanencePlan: facts.permanencePlan ?? false,
  legalStatus: facts.legalStatus ?? 'other',
  bornOn: facts.bornOn,
  schoolYear: facts.schoolYear,
  outOfArea: facts.outOfArea ?? false,
});
