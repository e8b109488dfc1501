import {
  isDescribed,
  PROCEDURE_KEYS,
  type OverlayValues,
  type PlacementForProfile,
  type Procedure,
  type Profile,
  type ProfilePart,
} from './profile.ts';
import type { Sourced } from './profile-shape.ts';
import { adoptionOverlay, adoptionStatutory } from './profiles/adoption-statutory.ts';
import { blended } from './profiles/blended.ts';
import { torbay } from './profiles/torbay.ts';
import { warrington } from './profiles/warrington.ts';
import type { LocalDate } from './vocabulary.ts';
import { longDate } from './words/dates.ts';

/** The profiles that come with the product. */
export const PROFILE_NAMES = ['blended-default', 'warrington-2024', 'torbay-stability', 'adoption-statutory'] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

const PARTS: readonly ProfilePart[] = [warrington, torbay, adoptionStatutory];

/** @returns the profile of that name, complete; `undefined` when there is none. */
export function profileNamed(name: ProfileName): Profile;
export function profileNamed(name: string): Profile | undefined;
export function profileNamed(name: string): Profile | undefined {
  if (name === blended.name) return blended;
  const part = PARTS.find((one) => one.name === name);
  return part === undefined ? undefined : resolveProfile(part);
}

/**
 * Completes what a profile says of its own from the profile that it extends.
 *
 * @throws RangeError when it extends a profile that does not exist.
 */
export function resolveProfile(part: ProfilePart): Profile {
  const base = profileNamed(part.extends);
  if (base === undefined)
    throw new RangeError(`The profile “${part.name}” extends “${part.extends}”, which does not exist.`);
  const { name, title, version, effectiveFrom, effectiveTo } = part;
  return { ...laidOver(base, part), name, title, version, effectiveFrom, effectiveTo, extends: part.extends };
}

/**
 * The profile for one placement: before an adoption order, with the statutory overlay where the profile asks for it.
 *
 * @source CF-08 · ruling: adoption
 */
export function profileFor(base: Profile, placement: PlacementForProfile): Profile {
  const overlaid =
    placement.setting === 'adoption-before-order' && base.adoption.beforeOrder.overlay.is === 'adoption-statutory';
  return overlaid ? { ...base, ...laidOver(base, adoptionOverlay) } : base;
}

/** A profile as a version of the product kept it: a key that is newer than it comes from the blended procedure. */
export function profileAsSaved(saved: unknown): Profile {
  const { name, title, version, effectiveFrom, effectiveTo, extends: base, ...own } = saved as Profile;
  return { ...laidOver(blended, own), name, title, version, effectiveFrom, effectiveTo, extends: base };
}

/** Whether the profile holds on that day. Both ends are days on which it holds. */
export const isInForce = ({ effectiveFrom, effectiveTo }: Profile, day: LocalDate): boolean =>
  effectiveFrom <= day && (effectiveTo === undefined || day <= effectiveTo);

/** What is to be said where a profile does not hold on a day; undefined where it does. */
export function notInForceWords(profile: Profile, day: LocalDate): string | undefined {
  if (isInForce(profile, day)) return undefined;
  const { title, effectiveFrom, effectiveTo } = profile;
  const when =
    day < effectiveFrom
      ? `holds from ${longDate(effectiveFrom)}, and ${longDate(day)} is before that`
      : `held until ${longDate(effectiveTo as LocalDate)}, and ${longDate(day)} is after that`;
  return `“${title}” ${when}. Decide whether it is the procedure for this day.`;
}

type Keys = Readonly<Record<string, object>>;
type Branch = Readonly<Record<string, unknown>>;

function laidOver(base: Procedure, part: OverlayValues): Procedure {
  return merged(PROCEDURE_KEYS, base, part) as unknown as Procedure;
}

/** Walks the description, so that nothing that it does not name comes in. */
function merged(keys: Keys, base: Branch, part: Branch | undefined): Branch {
  return Object.fromEntries(
    Object.entries(keys).map(([key, below]) => {
      const own = part?.[key];
      if (isDescribed(below)) return [key, own ?? base[key]];
      return [key, merged(below as Keys, base[key] as Branch, own as Branch | undefined)];
    }),
  );
}

/** One key of the profile, with the value or lines that stand there. */
export interface Explained {
  readonly key: string;
  /** What the key settles, as a sentence part. */
  readonly words: string;
  readonly lines: readonly Sourced<unknown>[];
}

/** @returns what stands under a key such as `stability.urgent.within`, and where it comes from; `undefined` for no such key. */
export const explainKey = (profile: Procedure, key: string): Explained | undefined =>
  explainProfile(profile).find((one) => one.key === key);

/** @returns every key with its value and source, in the order of the description. */
export const explainProfile = (profile: Procedure): readonly Explained[] => explained(PROCEDURE_KEYS, profile, '');

function explained(keys: Keys, values: Branch, path: string): readonly Explained[] {
  return Object.entries(keys).flatMap(([name, below]) => {
    const key = path === '' ? name : `${path}.${name}`;
    if (!isDescribed(below)) return explained(below as Keys, values[name] as Branch, key);
    const value = values[name] as Sourced<unknown> | readonly Sourced<unknown>[];
    const lines = below.leaf === 'lines' ? (value as readonly Sourced<unknown>[]) : [value as Sourced<unknown>];
    return [{ key, words: below.words, lines }];
  });
}
