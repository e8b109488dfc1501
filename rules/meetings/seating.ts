import type { Profile } from '../profile.ts';
import type { Citation } from '../vocabulary.ts';

/** One sitting of a meeting: people who sit together. */
export interface Sitting {
  readonly number: number;
  readonly people: readonly string[];
}

export interface Seated {
  readonly person: string;
  readonly side: 'birth-family' | 'carers' | 'adopters' | 'professionals' | 'child';
  /** The sitting that was chosen for them; 0 for someone who comes to each of them. */
  readonly sitting: number;
}

export interface Sequence {
  readonly sittings: readonly Sitting[];
  /** Who was moved away from whom they may not sit with, and why. */
  readonly moved: readonly { readonly person: string; readonly because: Citation }[];
  /** Who gives views in writing, because this council holds one sitting only. */
  readonly inWriting: readonly string[];
}

/**
 * Puts people into sittings of one meeting: one record, one overview, one action plan. Adopters never sit with birth family, nor
 * two people who must be kept apart.
 *
 * @source Warrington W-82, W-83; CF-51; E-12, E-13, E-14, E-35
 */
export function sequenceOf(
  people: readonly Seated[],
  keepApart: readonly (readonly [string, string])[],
  { disruption }: Pick<Profile, 'disruption'>,
): Sequence {
  const several = disruption.sittings.is === 'one-record-several-sittings';
  const placed: { readonly who: Seated; readonly number: number }[] = [];
  const moved: Sequence['moved'][number][] = [];
  const inWriting: string[] = [];
  for (const who of people) {
    const clash = (number: number) =>
      placed
        .map((other) =>
          other.number === number || other.number === 0 || number === 0 ? apart(who, other.who, keepApart) : undefined,
        )
        .find((because) => because !== undefined);
    const wanted = several ? who.sitting : Math.min(who.sitting, 1);
    const because = clash(wanted);
    if (because === undefined) {
      placed.push({ who, number: wanted });
    } else if (several) {
      const number = firstFree(clash, placed.length + 1);
      if (number === undefined) inWriting.push(who.person);
      else placed.push({ who, number });
      moved.push({ person: who.person, because });
    } else {
      inWriting.push(who.person);
      moved.push({ person: who.person, because });
    }
  }
  const numbers = [...new Set(placed.map(({ number }) => number).filter((number) => number > 0))].sort((a, b) => a - b);
  const sittings = (numbers.length === 0 && placed.length > 0 ? [1] : numbers).map((number) => ({
    number,
    people: placed.filter((one) => one.number === number || one.number === 0).map(({ who }) => who.person),
  }));
  return { sittings, moved, inWriting };
}

/** The first sitting in which nobody is whom they may not meet; none when one who comes to every sitting is. */
function firstFree(clash: (number: number) => Citation | undefined, most: number): number | undefined {
  for (let number = 1; number <= most; number += 1) if (clash(number) === undefined) return number;
  return undefined;
}

/** Why two people may not sit together; undefined when they may. */
function apart(one: Seated, other: Seated, keepApart: readonly (readonly [string, string])[]): Citation | undefined {
  const sides = [one.side, other.side];
  if (sides.includes('adopters') && sides.includes('birth-family')) return 'E-12';
  const named = keepApart.some((pair) => pair.includes(one.person) && pair.includes(other.person));
  return named ? 'E-13' : undefined;
}
