import type { LocalDate, Setting } from '../vocabulary.ts';
import type { EndingReason, Participation, PlacementType, ProviderCode } from './national-codes.ts';
import type { ReturnCheck } from './return-check-words.ts';
import type { Topic } from './topics.ts';

/*
 * What the year is counted from: one row for each ending and each meeting that is closed. Codes alone: no name, no words that
 * somebody wrote, no day of birth. `row` is the council's reference, so that a row is counted once and can be sampled.
 */

/** Who the child lived with, as the yearly summary divides it. @source domain §9 */
export const KINDS_OF_PROVIDER = ['in-house', 'agency', 'connected', 'residential', 'supported', 'other'] as const;
export type KindOfProvider = (typeof KINDS_OF_PROVIDER)[number];

export const ENDING_TYPES = ['planned', 'changed-lately', 'unplanned', 'not-known'] as const;
export type EndingType = (typeof ENDING_TYPES)[number];

/** Why no disruption meeting was held. @source CF-09; the codes are ours */
export const NOT_HELD_REASONS = [
  'report-instead',
  'one-off-event',
  'family-did-not-agree',
  'safeguarding',
  'other',
  'not-known',
] as const;
export type NotHeldReason = (typeof NOT_HELD_REASONS)[number];

/** Why a meeting was early or late. The codes are ours; the words stay with the meeting. @source domain §9; councils §17 for the complaint */
export const OUTSIDE_REASONS = [
  'told-late',
  'no-chair',
  'people-could-not',
  'child-asked',
  'family-asked',
  'complaint',
  'safeguarding',
  'other',
  'not-known',
] as const;
export type OutsideReason = (typeof OUTSIDE_REASONS)[number];

export const TIMINGS = ['early', 'in-window', 'late', 'not-known'] as const;
export type Timing = (typeof TIMINGS)[number];
export const CHAIR_INDEPENDENCE = ['independent', 'exception', 'not-independent', 'not-known'] as const;
export const ADVOCACY = ['taken', 'not-taken', 'not-offered', 'not-known'] as const;
export const TOOK_PART = ['came', 'views-only', 'neither', 'not-invited', 'not-known'] as const;
export type TookPart = (typeof TOOK_PART)[number];
/** Whose questionnaires are counted together. @source domain §9 */
export const ASKED_GROUPS = ['child', 'parents', 'carers', 'social-work', 'fostering', 'reviewing', 'others'] as const;
export type AskedGroup = (typeof ASKED_GROUPS)[number];
/** Where a child lives three or six months after a stability meeting. */
export const AFTERWARDS = ['still-there', 'moved-as-planned', 'ended-unplanned', 'too-early', 'not-known'] as const;
export type Afterwards = (typeof AFTERWARDS)[number];
export const MINUTES_TIMES = ['in-time', 'late', 'not-yet', 'not-known'] as const;
export const PANEL_STATES = ['considered', 'asked-for-more', 'sent', 'not-sent', 'not-known'] as const;
/** What a learning point is about. @source domain §9: practice, service, partners, policy */
export const LEARNING_THEMES = ['practice', 'service', 'partners', 'policy'] as const;
export type LearningTheme = (typeof LEARNING_THEMES)[number];

/** What a dip sample may find, best first. @source law §9.3 */
export const GRADES = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const;
export type Grade = (typeof GRADES)[number];

/** One point that a meeting learnt. */
export interface LearningPoint {
  readonly theme: LearningTheme;
  /** Absent on rows of before there were topics. */
  readonly topic?: Topic | undefined;
  readonly changed: boolean;
}

interface EveryRow {
  readonly row: string;
  /** The day by which it counts: the child left, or the meeting was held. */
  readonly on: LocalDate;
  readonly team: string;
  readonly setting: Setting;
  readonly kindOfProvider: KindOfProvider;
  readonly outOfArea: boolean;
}

/** What is said of a meeting that was held. */
export interface MeetingFigures {
  readonly timing: Timing;
  readonly outsideBecause?: OutsideReason | undefined;
  readonly chair: (typeof CHAIR_INDEPENDENCE)[number];
  readonly participation?: Participation | undefined;
  readonly advocacy: (typeof ADVOCACY)[number];
  readonly carers: TookPart;
  readonly parents: TookPart;
  readonly questionnaires: Partial<Readonly<Record<AskedGroup, { readonly asked: number; readonly returned: number }>>>;
  readonly actions: {
    readonly inTime: number;
    readonly late: number;
    readonly overdue: number;
    readonly open: number;
  };
  readonly minutes: (typeof MINUTES_TIMES)[number];
  /** Absent until somebody has written it down. */
  readonly learning?: readonly LearningPoint[] | undefined;
  /** What the dip sample found, once it was looked at. */
  readonly dipSample?: Grade | undefined;
}

export interface EndingFigures extends EveryRow {
  readonly kind: 'ending';
  readonly type: EndingType;
  readonly reason?: EndingReason | undefined;
  /** As the national return has them. @source domain §7.2, §7.3 */
  readonly placementType?: PlacementType | undefined;
  readonly providerCode?: ProviderCode | undefined;
  /** What the published validation rules would say to it; absent on rows of before they were asked. */
  readonly returnChecks?: readonly ReturnCheck[] | undefined;
  readonly need: 'required' | 'considered' | 'not-required' | 'undecided';
  /** `ahead`: it is still to be held. `none`: nothing asked for one. */
  readonly outcome: 'held' | 'not-held' | 'ahead' | 'none';
  readonly notHeldBecause?: NotHeldReason | undefined;
  readonly meeting?: (MeetingFigures & { readonly panel: (typeof PANEL_STATES)[number] }) | undefined;
  /** Days from the last support or stability meeting to the ending; absent with `before` other than `yes`. */
  readonly before: 'yes' | 'no' | 'not-known';
  readonly daysBefore?: number | undefined;
  /** Keys of the list of factors; absent until somebody has ticked. */
  readonly factors?: readonly string[] | undefined;
  /** The child's second unplanned ending in twelve months, or later. */
  readonly repeat: 'yes' | 'no' | 'not-known';
}

export interface HeldFigures extends EveryRow {
  readonly kind: 'planning' | 'support' | 'stability';
  readonly meeting: MeetingFigures;
  readonly afterThreeMonths: Afterwards;
  readonly afterSixMonths: Afterwards;
}

/** One row of the year. */
export type Figures = EndingFigures | HeldFigures;
