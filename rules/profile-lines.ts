import type { DayWindow, Limit } from './days.ts';
import type { LocalDate, MatchStatus, Provider, Role, Setting } from './vocabulary.ts';

/* Lines of a procedure that say for which endings, placements or cases they hold. */

/** Which endings are looked at for a disruption meeting. @source Warrington W-31 to W-34 · CF-09 · CF-49 */
export const ENDING_CONDITIONS = [
  'adoption',
  'adoption-before-order',
  'adoption-after-order',
  'fostering',
  'matched-by-panel',
  'plan-to-match',
  'ratified-permanent-placement',
  'permanence-plan-in-fostering',
  'permanence-plan-in-residential',
  'supported-accommodation',
  'second-unplanned-ending-in-12-months',
  'third-placement-in-a-year',
  'carers-second-unplanned-ending',
  'repeated-unplanned-endings',
  'ended-without-notice',
  'ended-by-carer',
  'ended-before-the-move',
  'care-plan-changed-lately',
  'any-other-unplanned',
] as const;
export type EndingCondition = (typeof ENDING_CONDITIONS)[number];

/** So many unplanned endings in so many months, this one included. An earlier one exactly so many months ago is for a person. */
export interface CountedEndings {
  readonly unplannedEndingsOf: 'child' | 'carers';
  readonly atLeast: number;
  readonly inMonths: number;
}

/** How long the child has lived there, in whole years to the day of the ending. */
export interface TimeInPlacement {
  readonly inPlacement: (typeof IN_PLACEMENT)[number];
  readonly years: number;
}

export const PARTLY = ['no', 'ask-if-first'] as const;
export const IN_PLACEMENT = ['over', 'at-least', 'at-most'] as const;

export type OneEndingRule = EndingCondition | CountedEndings | TimeInPlacement;

/**
 * Several that are to be true together. `partly` says what follows where only some are: nothing; or, where the first and at
 * least one more are, a question for the council, whose words may be read either way.
 */
export interface AllOf {
  readonly all: readonly OneEndingRule[];
  readonly partly: (typeof PARTLY)[number];
}

export type EndingRule = OneEndingRule | AllOf;

/** The endings of which a window, a target or a form may be said. */
export const ENDING_KINDS = [
  'any',
  'adoption-before-the-move',
  'adoption-before-order',
  'adoption-after-order',
  'matched-fostering',
  'permanent-residential',
  'fostering',
  'residential',
  'supported-accommodation',
] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];

/** What of an ending says which lines of a procedure are about it. What is not known fits no line that asks for it. */
export interface KindOfEnding {
  readonly setting: Setting;
  readonly match?: MatchStatus | undefined;
  readonly permanencePlan?: boolean | undefined;
  /** The day of the ending, and the day on which the child moved in or was to. */
  readonly leftOn?: LocalDate | undefined;
  readonly placedOn?: LocalDate | undefined;
}

/** The days of the meeting for one kind of ending. The first line that fits holds. */
export interface WindowFor extends DayWindow {
  readonly for: EndingKind;
}

/** About when the meeting is held, where the procedure names neither a first nor a last day. */
export interface TargetFor {
  readonly for: EndingKind;
  readonly around: Limit;
}

export const FORMS = ['review', 'report', 'review-then-meeting'] as const;
/** What stands in the place of the meeting, and who does it. */
export interface FormFor {
  readonly for: EndingKind;
  readonly form: (typeof FORMS)[number];
  readonly by: readonly Role[];
}

export const CHAIR_CASES = ['complex', 'not-complex', 'exceptional', 'manager-decides'] as const;
/** Who chairs in some cases only. */
export interface ChairTier {
  readonly roles: readonly Role[];
  readonly when: (typeof CHAIR_CASES)[number];
}

export const CHAIR_KNOWS = ['the-child-or-the-carers'] as const;
/** Where a note of a meeting is kept besides. */
export const RECORDS_KEPT = ['record-of-the-child', 'record-of-the-carers'] as const;

/** Who chairs where a placement is provided so. */
export interface ChairFor {
  readonly provider: Provider;
  readonly roles: readonly Role[];
}
/** What a line of the agenda may ask for, so that it stands there in the room and in the minutes. @source Torbay T-12, T-36; Warrington W-95 */
export const ASKED_AT_ITEM = ['outcome', 'best-interests', 'overview'] as const;
export type AskedAtItem = (typeof ASKED_AT_ITEM)[number];

/** An item of the agenda: its words; where it asks for something that Steady knows, also for what. */
export type AgendaItem = string | { readonly item: string; readonly asksFor: AskedAtItem };

/** A kind of placement by who provides it. */
export interface Place {
  readonly setting: Setting;
  readonly provider: Provider;
}

/** A limit for some kinds of placement. */
export interface LimitFor {
  readonly settings: readonly Setting[];
  readonly within: Limit;
}
