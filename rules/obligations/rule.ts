import type { Ending } from '../case-records.ts';
import type { Limit, DayWindow } from '../days.ts';
import type { Procedure, Sourced } from '../profile.ts';
import type {
  Citation,
  Force,
  LegalStatus,
  LocalDate,
  LocalTime,
  MatchStatus,
  NoticeGiver,
  Provider,
  Role,
  Setting,
} from '../vocabulary.ts';

/** What happened, from which something is owed. */
export const MOMENTS = [
  'reported',
  'allegation-reported',
  'worker-named',
  'judged-manageable',
  'judged-unmanageable',
  'judged-support-meeting',
  'judged-planning-review',
  'judged-earlier-review',
  'judged-ending',
  'judged-no-concern',
  'stability-booked',
  'paid-support-envisaged',
  'two-part-chosen',
  'judged-meeting-called-off',
  'stability-held',
  'drift-noticed',
  'support-requested',
  'support-held',
  'placement-matched',
  'move-proposed',
  'placement-started',
  'planning-held',
  'child-missing',
  'child-back',
  'missing-again',
  'harm-suspected',
  'enquiry-began',
  'carer-told-of-it',
  'found-substantiated',
  'provider-told',
  'child-seriously-harmed',
  'notice-received',
  'ending-proposed',
  'placement-ended',
  'child-returned',
  'disruption-required',
  'disruption-not-held',
  'disruption-dated',
  'invitees-proposed',
  'invitees-approved',
  'invitations-sent',
  'questionnaire-issued',
  'out-of-window-allowed',
  'disruption-held',
  'panel-booked',
  'minutes-approved',
  'sent-to-panel',
  'actions-planned',
  'action-agreed',
  'quarter-ended',
  'year-ended',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** What is known when something happens. Days that are not known leave an obligation without a day, never with a guess. */
export interface ObligationFacts {
  /** The day on which it happened: day 0 of every count that starts from it. */
  readonly day: LocalDate;
  readonly provider: Provider;
  readonly setting: Setting;
  readonly outOfArea: boolean;
  /** Not in the council’s area, nor beside it. */
  readonly atDistance?: boolean | undefined;
  readonly schoolYear?: number | undefined;
  readonly bornOn?: LocalDate | undefined;
  readonly permanencePlan?: boolean | undefined;
  readonly match?: MatchStatus | undefined;
  /** Instability that cannot be managed: what is due before the meeting may be due on the day of booking. */
  readonly urgent?: boolean | undefined;
  readonly reportedOn?: LocalDate | undefined;
  readonly meetingOn?: LocalDate | undefined;
  readonly nextOn?: LocalDate | undefined;
  readonly returnBy?: LocalDate | undefined;
  /** The day of disruption, where the moment is a later one. */
  readonly leftOn?: LocalDate | undefined;
  /** First and last usable day of the meeting, where they are agreed already. */
  readonly windowFrom?: LocalDate | undefined;
  readonly windowBy?: LocalDate | undefined;
  readonly placementStartsOn?: LocalDate | undefined;
  /** The day on which the child moved in, or was to, where the placement has ended. */
  readonly placedOn?: LocalDate | undefined;
  /** Whether the ending was outside the care plan. */
  readonly unplanned?: boolean | undefined;
  /** Whether the placement is breaking down at once. */
  readonly immediate?: boolean | undefined;
  /** Placed before the notices could be given. */
  readonly emergency?: boolean | undefined;
  /** Whether the move upsets school; undefined where nobody said, which counts as if it might. */
  readonly movesSchool?: boolean | undefined;
  readonly legalStatus?: LegalStatus | undefined;
  /** The kind of home to which the child goes, once it is known. */
  readonly nextSetting?: Setting | undefined;
  /** Whether the child leaves a placement that regulation 14 governs. */
  readonly leavesRegulated?: boolean | undefined;
  readonly endsOn?: LocalDate | undefined;
  /** How the placement ended: after a review, or at once under the exception of regulation 14(3). Undefined before it ends. */
  readonly route?: Ending['route'] | undefined;
  readonly disruptionMeeting?: 'required' | 'consider' | 'not-required' | 'undecided' | undefined;
  readonly childWantsToLeave?: boolean | undefined;
  /** Whose questionnaire, or whose action. */
  readonly ofRole?: Role | undefined;
  readonly actionDue?: LocalDate | undefined;
  readonly panelOn?: LocalDate | undefined;
  readonly noticeBy?: NoticeGiver | undefined;
  /** The hour at which it happened, where a clock counts hours. */
  readonly at?: LocalTime | undefined;
}

/** When something is due. */
export type DueRule =
  | {
      readonly is: 'within';
      readonly limit: (procedure: Procedure, facts: ObligationFacts) => Sourced<Limit>;
      /** Counted from another day than that of the moment. */
      readonly from?: ((facts: ObligationFacts) => LocalDate | undefined) | undefined;
    }
  | { readonly is: 'before-meeting'; readonly limit: (procedure: Procedure) => Sourced<Limit> }
  | { readonly is: 'window'; readonly window: (procedure: Procedure) => Sourced<DayWindow> }
  | { readonly is: 'on'; readonly day: (facts: ObligationFacts) => LocalDate | undefined; readonly words: string }
  | {
      readonly is: 'before-day';
      readonly day: (facts: ObligationFacts) => LocalDate | undefined;
      readonly words: string;
    }
  | {
      readonly is: 'days-before';
      readonly limit: Sourced<Limit> | ((procedure: Procedure) => Sourced<Limit>);
      readonly day: (facts: ObligationFacts) => LocalDate | undefined;
      readonly words: string;
    }
  /** By the clock, from the hour at which it happened; it rolls to no working day. @source law §0.3 */
  | { readonly is: 'within-hours'; readonly hours: number; readonly source: Citation }
  /** The stability meeting itself, or its booking: both from the one clock of the ruling. */
  | { readonly is: 'stability-clock'; readonly of: 'holding' | 'booking' }
  | { readonly is: 'day-of-year'; readonly on: (procedure: Procedure) => Sourced<`${number}-${number}`> };

/** One line of the catalogue: from what it starts, who owes it, by when, with which force, and why. */
export interface ObligationRule {
  readonly kind: string;
  /** What is to be done, as a plain sentence without its full stop. */
  readonly title: string;
  readonly startsOn: readonly Moment[];
  readonly owner: (facts: ObligationFacts, procedure: Procedure) => Role;
  readonly due: DueRule | ((facts: ObligationFacts) => DueRule);
  /** Who asks for it. */
  readonly force: Force;
  /** Who says how many days, where that is somebody else: the law often asks for something as soon as it can be done. */
  readonly numberForce?: Force;
  readonly because: readonly Citation[];
  /** Kinds of the same record that are done with it. */
  readonly settles?: readonly string[];
  /** Owed only where this is true; always, where there is no condition. */
  readonly when?: (facts: ObligationFacts, procedure: Procedure) => boolean;
  /** Owed again from the day it was done, while its case is open. */
  readonly again?: boolean;
  /** Done by holding a meeting of its kind: this one, or the “next” of the one before. */
  readonly metByHolding?: boolean;
}
