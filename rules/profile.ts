import type { KindOfEnding } from './profile-lines.ts';
import type { LocalDate } from './vocabulary.ts';
import { adoption, placement, planning, support } from './profile-keys/early-meetings.ts';
import { council, obligations, reminders } from './profile-keys/council.ts';
import { disruption } from './profile-keys/disruption.ts';
import { hold, instability } from './profile-keys/instability.ts';
import { stability } from './profile-keys/stability.ts';
import type { Described, Lines, NotStated, OneValue, PartOf, Sourced } from './profile-shape.ts';

export type {
  ChairBar,
  Described,
  InviteeCondition,
  InviteeLine,
  EscalationLevel,
  NotStated,
  Shape,
  Sourced,
  ViewsGroup,
} from './profile-shape.ts';

export type {
  AllOf,
  ChairTier,
  CountedEndings,
  EndingCondition,
  EndingKind,
  EndingRule,
  FormFor,
  KindOfEnding,
  OneEndingRule,
  TargetFor,
  TimeInPlacement,
  WindowFor,
} from './profile-lines.ts';

/** Every key of the procedure, described once: the types, the JSON schema and the validator are made from it. */
export const PROCEDURE_KEYS = {
  instability,
  hold,
  stability,
  disruption,
  planning,
  support,
  placement,
  adoption,
  council,
  obligations,
  reminders,
} as const;

/** The whole procedure: each value with its source. */
export type Procedure = Described<typeof PROCEDURE_KEYS>;

/** Who a profile is, and from when to when it holds. Records are stamped with name and version. */
export interface ProfileHeader {
  readonly name: string;
  /** How people call it: `Warrington, 2024`. */
  readonly title: string;
  readonly version: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo?: LocalDate | undefined;
  /** The public pages that the values were read from, where the council has not confirmed them. */
  readonly pages?: readonly PageRead[] | undefined;
}

/** A public page and how much of it could be read. What was not read is not stated. */
export interface PageRead {
  readonly address: string;
  /** The date that the page itself bears, in its own words; `undated` where it bears none. */
  readonly dated: string;
  readonly readOn: LocalDate;
  /** Which part was read. */
  readonly read: string;
}

/** A complete profile, ready to decide with. */
export interface Profile extends ProfileHeader, Procedure {
  /** The number of the shape in which it is kept; 1 has none. */
  readonly shape: number;
  /** Name of the profile that this one extends; the blended default and the neutral base extend none. */
  readonly extends?: string | undefined;
}

/** What one profile says of its own; the rest comes from the profile that it extends. */
export type ProfilePart = ProfileHeader & { readonly extends: string } & PartOf<typeof PROCEDURE_KEYS>;

/** What of a placement picks an overlay. */
export type PlacementForProfile = KindOfEnding;

/** Values that an overlay lays over whichever profile runs. It settles each key that it names. */
export type OverlayValues = Settled<PartOf<typeof PROCEDURE_KEYS>>;

type Settled<T> = T extends readonly unknown[] | Sourced<unknown>
  ? T
  : { readonly [K in keyof T]: Settled<Exclude<T[K], NotStated>> };

/** Keys of the procedure by their names: described values, and branches with more keys below them. */
export interface Keys {
  readonly [name: string]: OneValue<unknown> | Lines<unknown> | Keys;
}

/** Tells a described value from a branch with more keys below it. */
export const isDescribed = (node: Keys[string]): node is OneValue<unknown> | Lines<unknown> =>
  'leaf' in node && typeof node.leaf === 'string';
