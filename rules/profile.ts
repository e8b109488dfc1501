import type { LocalDate, Setting } from './vocabulary.ts';
import { adoption, placement, planning, support } from './profile-keys/early-meetings.ts';
import { council, obligations, reminders } from './profile-keys/council.ts';
import { disruption } from './profile-keys/disruption.ts';
import { hold, instability } from './profile-keys/instability.ts';
import { stability } from './profile-keys/stability.ts';
import type { Described, Lines, NotStated, OneValue, PartOf, Sourced } from './profile-shape.ts';

export type {
  ChairBar,
  Described,
  EndingCondition,
  InviteeCondition,
  InviteeLine,
  EscalationLevel,
  NotStated,
  Shape,
  Sourced,
  ViewsGroup,
} from './profile-shape.ts';

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
}

/** A complete profile, ready to decide with. */
export interface Profile extends ProfileHeader, Procedure {
  /** Name of the profile that this one extends; the blended default and the neutral base extend none. */
  readonly extends?: string | undefined;
}

/** What one profile says of its own; the rest comes from the profile that it extends. */
export type ProfilePart = ProfileHeader & { readonly extends: string } & PartOf<typeof PROCEDURE_KEYS>;

/** What of a placement picks an overlay. */
export interface PlacementForProfile {
  readonly setting: Setting;
}

/** Values that an overlay lays over whichever profile runs. It settles each key that it names. */
export type OverlayValues = Settled<PartOf<typeof PROCEDURE_KEYS>>;

type Settled<T> = T extends readonly unknown[] | Sourced<unknown>
  ? T
  : { readonly [K in keyof T]: Settled<Exclude<T[K], NotStated>> };

/** Tells a described value from a branch with more keys below it. */
export const isDescribed = (node: object): node is OneValue<unknown> | Lines<unknown> => 'leaf' in node;
