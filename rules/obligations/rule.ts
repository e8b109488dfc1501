import type { DayLimit, DayWindow } from '../days.ts';
import { coordinatorFor } from '../people/placement-kinds.ts';
import type { Procedure, Sourced } from '../profile.ts';
import type { Citation, Force, LocalDate, MatchStatus, Provider, Role, Setting } from '../vocabulary.ts';

/** What happened, from which something is owed. */
export const MOMENTS = [
  'reported',
  'allegation-reported',
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
  'stability-held',
  'drift-noticed',
  'support-requested',
  'support-held',
  'placement-matched',
  'move-proposed',
  'placement-started',
  'planning-held',
  'ending-proposed',
  'placement-ended',
  'child-returned',
  'disruption-required',
  'disruption-dated',
  'invitees-proposed',
  'invitees-approved',
  'invitations-sent',
  'questionnaire-issued',
  'out-of-window-allowed',
  'disruption-held',
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
  /** Placed before the notices could be given. */
  readonly emergency?: boolean | undefined;
  readonly endsOn?: LocalDate | undefined;
  /** Ended at once, under the exception of regulation 14(3). */
  readonly immediateRisk?: boolean | undefined;
  readonly disruptionMeeting?: 'required' | 'consider' | 'not-required' | 'undecided' | undefined;
  readonly childWantsToLeave?: boolean | undefined;
  /** Whose questionnaire, or whose action. */
  readonly ofRole?: Role | undefined;
  readonly actionDue?: LocalDate | undefined;
  readonly panelOn?: LocalDate | undefined;
}

/** When something is due. */
export type DueRule =
  | { readonly is: 'within'; readonly limit: (procedure: Procedure) => Sourced<DayLimit> }
  | { readonly is: 'before-meeting'; readonly limit: (procedure: Procedure) => Sourced<DayLimit> }
  | { readonly is: 'window'; readonly window: (procedure: Procedure) => Sourced<DayWindow> }
  | { readonly is: 'on'; readonly day: (facts: ObligationFacts) => LocalDate | undefined; readonly words: string }
  | {
      readonly is: 'before-day';
      readonly day: (facts: ObligationFacts) => LocalDate | undefined;
      readonly words: string;
    }
  | { readonly is: 'stability-clock' }
  | { readonly is: 'day-of-year'; readonly on: (procedure: Procedure) => Sourced<`${number}-${number}`> };

/** One line of the catalogue: from what it starts, who owes it, by when, with which force, and why. */
export interface ObligationRule {
  readonly kind: string;
  /** What is to be done, as a plain sentence without its full stop. */
  readonly title: string;
  readonly startsOn: readonly Moment[];
  readonly owner: (facts: ObligationFacts, procedure: Procedure) => Role;
  readonly due: DueRule;
  readonly force: Force;
  readonly because: readonly Citation[];
  /** Owed only where this is true; always, where there is no condition. */
  readonly when?: (facts: ObligationFacts, procedure: Procedure) => boolean;
  /** Owed again from the day it was done, while its case is open. */
  readonly again?: boolean;
}

export const by =
  (role: Role): ObligationRule['owner'] =>
  () =>
    role;
export const within = (limit: (procedure: Procedure) => Sourced<DayLimit>): DueRule => ({ is: 'within', limit });
export const beforeMeeting = (limit: (procedure: Procedure) => Sourced<DayLimit>): DueRule => ({
  is: 'before-meeting',
  limit,
});
export const on = (words: string, day: (facts: ObligationFacts) => LocalDate | undefined): DueRule => ({
  is: 'on',
  day,
  words,
});

/** Where the procedure says *before* a day: the last working day before it. */
export const beforeDay = (words: string, day: (facts: ObligationFacts) => LocalDate | undefined): DueRule => ({
  is: 'before-day',
  day,
  words,
});

/** Where the procedure says *before* and no number: the last working day before. */
export const theDayBefore: DueRule = beforeMeeting(() => ({
  is: { days: 1, count: 'working' },
  source: 'default, domain §13',
}));

export const isFoster = ({ setting }: ObligationFacts): boolean =>
  setting === 'foster-care' || setting === 'connected-persons' || setting === 'fostering-for-adoption';

/** Who coordinates a stability meeting. @source Torbay T-15, T-16 · CF-35 */
export const stabilityCoordinator: ObligationRule['owner'] = (facts, procedure) =>
  coordinatorFor(facts, procedure).role;

export const stabilityChair = (_facts: ObligationFacts, { stability }: Procedure): Role =>
  firstOf(stability.chair.roles.is);
export const disruptionChair = (_facts: ObligationFacts, { disruption }: Procedure): Role =>
  firstOf(disruption.chair.roles.is);

/** The first of the roles that a profile names; a profile that names none cannot be run. */
export function firstOf(roles: readonly Role[]): Role {
  const [first] = roles;
  if (first === undefined) throw new RangeError('A profile names nobody for a task that someone has to own.');
  return first;
}
