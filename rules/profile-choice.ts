import {
  isDescribed,
  PROCEDURE_KEYS,
  type PlacementForProfile,
  type Keys,
  type Procedure,
  type Profile,
  type ProfileHeader,
  type ProfilePart,
} from './profile.ts';
import type { NotStated, PartOf, Sourced } from './profile-shape.ts';
import { inTodaysShape, PROFILE_SHAPE } from './profile-upgrade.ts';
import { adoptionOverlay, adoptionStatutory } from './profiles/adoption-statutory.ts';
import { blended } from './profiles/blended.ts';
import { COUNCILS_FROM_PUBLIC_PAGES } from './profiles/councils/councils.ts';
import { neutral, standInFor } from './profiles/neutral.ts';
import { torbay } from './profiles/torbay.ts';
import { warrington } from './profiles/warrington.ts';
import { lineFor } from './endings/ending-kinds.ts';
import { daysOf, type DayWindow } from './days.ts';
import type { LocalDate } from './vocabulary.ts';
import { listWords, longDate } from './words/dates.ts';
import { present } from './present.ts';
import { isRecord } from './keys.ts';
import { branchOf, standingOf, type Branch } from './profile-walk.ts';

/** The profiles that come with the product. */
export const PROFILE_NAMES = [
  'blended-default',
  'warrington-2024',
  'torbay-stability',
  'adoption-statutory',
  'neutral',
] as const;
export type ProfileName = (typeof PROFILE_NAMES)[number];

const PARTS: readonly ProfilePart[] = [warrington, torbay, adoptionStatutory, ...COUNCILS_FROM_PUBLIC_PAGES];

/** Profiles of councils as their public pages read: to look at and to begin from, and not confirmed by anybody. */
export const COUNCIL_PROFILE_NAMES: readonly string[] = COUNCILS_FROM_PUBLIC_PAGES.map(({ name }) => name);

/** @returns the profile of that name, complete; `undefined` when there is none. */
export function profileNamed(name: ProfileName): Profile;
export function profileNamed(name: string): Profile | undefined;
export function profileNamed(name: string): Profile | undefined {
  if (name === blended.name) return blended;
  if (name === neutral.name) return neutral;
  const part = PARTS.find((one) => one.name === name);
  return part === undefined ? undefined : resolveProfile(part);
}

/**
 * Completes what a profile says of its own from the profile that it extends. Where it says `not-stated`, the neutral base
 * answers whatever it extends, and the value says so.
 *
 * @throws RangeError when it extends a profile that does not exist.
 */
export function resolveProfile(part: ProfilePart): Profile {
  const base = profileNamed(part.extends);
  if (base === undefined)
    throw new RangeError(`The profile “${part.name}” extends “${part.extends}”, which does not exist.`);
  return { ...laidOver(base, part), ...headerOf(part), shape: PROFILE_SHAPE, extends: part.extends };
}

/**
 * The profile for one placement: before an adoption order, with the statutory overlay where the profile asks for it; and with
 * the days that it names for this kind of ending. Weeks that are best and are not inside those days are no longer said.
 *
 * @source CF-08 · ruling: adoption
 */
export function profileFor(base: Profile, placement: PlacementForProfile): Profile {
  const overlaid =
    placement.setting === 'adoption-before-order' && base.adoption.beforeOrder.overlay.is === 'adoption-statutory';
  const profile = overlaid ? { ...base, ...laidOver(base, adoptionOverlay) } : base;
  const line = lineFor(profile.disruption.windows, placement);
  if (line === undefined) return profile;
  const { source } = line;
  const { notSoonerThan, notLaterThan } = line.is;
  const window = { is: { notSoonerThan, notLaterThan }, source };
  const aim = isInside(profile.disruption.aim.is, window.is) ? profile.disruption.aim : window;
  return { ...profile, disruption: { ...profile.disruption, window, aim } };
}

/** Whether a window surely lies in another, whatever the months and bank holidays. */
export const isInside = (one: DayWindow, other: DayWindow): boolean =>
  daysOf(one.notSoonerThan).least >= daysOf(other.notSoonerThan).most &&
  daysOf(one.notLaterThan).most <= daysOf(other.notLaterThan).least;

/**
 * A profile as a version of the product kept it, in today’s shape. A key that is newer than it comes from the base in which the
 * profile ends, so that a council that stands on the neutral base is never given another’s value.
 */
export function profileAsSaved(saved: unknown): Profile {
  const own = inTodaysShape(saved);
  const bottom = own.name === neutral.name || endsInNeutral(own.extends) ? neutral : blended;
  return { ...laidOver(bottom, own), ...headerOf(own), shape: PROFILE_SHAPE, extends: own.extends };
}

const endsInNeutral = (name: string | undefined): boolean =>
  name !== undefined && (name === neutral.name || endsInNeutral(profileNamed(name)?.extends));

const headerOf = ({ name, title, version, effectiveFrom, effectiveTo, pages }: ProfileHeader): ProfileHeader => ({
  name,
  title,
  version,
  effectiveFrom,
  effectiveTo,
  ...(pages === undefined ? {} : { pages }),
});

/** What is said of a profile that nobody in its council has confirmed; undefined for any other. */
export function notConfirmedWords({ title, pages }: Profile): string | undefined {
  if (pages === undefined) return undefined;
  const read = listWords(pages.map((page) => `${page.address} (${page.dated}; read: ${page.read})`));
  return `“${title}” is from public pages, to be confirmed by the council: ${read}. What could not be read is not stated.`;
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
      : `held until ${longDate(present(effectiveTo))}, and ${longDate(day)} is after that`;
  return `“${title}” ${when}. Decide whether it is the procedure for this day.`;
}

function laidOver(base: Procedure, part: PartOf<typeof PROCEDURE_KEYS>): Procedure {
  // Walked by the description from which the type is made, so each of its keys is there.
  return merged(PROCEDURE_KEYS, { ...base }, { ...part }, { ...neutral }) as unknown as Procedure;
}

/** Walks the description, so that nothing that it does not name comes in. */
function merged(keys: Keys, base: Branch, part: Branch, standIn: Branch): Branch {
  return Object.fromEntries(
    Object.entries(keys).map(([key, below]) => {
      const own = part[key];
      if (isDescribed(below))
        return [key, isNotStated(own) ? standInFor(standingOf(standIn[key]), own) : (own ?? base[key])];
      return [key, merged(below, branchOf(base[key]), branchOf(own), branchOf(standIn[key]))];
    }),
  );
}

const isNotStated = (own: unknown): own is NotStated => isRecord(own) && own['is'] === 'not-stated';

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
export const explainProfile = (profile: Procedure): readonly Explained[] =>
  explained(PROCEDURE_KEYS, { ...profile }, '');

function explained(keys: Keys, values: Branch, path: string): readonly Explained[] {
  return Object.entries(keys).flatMap(([name, below]) => {
    const key = path === '' ? name : `${path}.${name}`;
    if (!isDescribed(below)) return explained(below, branchOf(values[name]), key);
    return [{ key, words: below.words, lines: [standingOf(values[name])].flat() }];
  });
}
