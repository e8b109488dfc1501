import type { Placement, Worker } from '../case-records.ts';

/** What of a home in the register finds a child, and says whose they are. */
export type RegisterHome = Pick<
  Placement,
  | 'key'
  | 'childRef'
  | 'initials'
  | 'setting'
  | 'endedOn'
  | 'socialWorkerId'
  | 'supervisingSocialWorkerId'
  | 'independentReviewingOfficerId'
  | 'teamManagerId'
>;

/** The choice among one’s own children that means none of them. */
export const ANOTHER_CHILD = 'another';

/** Less would show the register. */
const FEWEST_LETTERS = 2;

/** Text as it is compared: without case, accents, spaces, dashes and apostrophes. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')
    .toLocaleUpperCase('en-GB');

/** A reference without the letters in front of its number: people say “1042”. */
const withoutLetters = (reference: string): string => reference.replace(/^\p{Letter}+/u, '');

/** How well a child fits what was typed; 0 is best, undefined is not at all. */
function fit(text: string, { childRef, initials }: RegisterHome): number | undefined {
  const reference = folded(childRef);
  const short = withoutLetters(reference);
  const letters = folded(initials);
  const fits = [
    text === reference || (text === short && short !== ''),
    letters === text,
    reference.startsWith(text) || short.startsWith(text),
    letters.startsWith(text),
  ];
  const best = fits.indexOf(true);
  return best === -1 ? undefined : best;
}

/** Whether this worker has a part for the child in this home. */
export const isTheirChild = (who: string, home: RegisterHome): boolean =>
  home.socialWorkerId === who ||
  home.supervisingSocialWorkerId === who ||
  home.independentReviewingOfficerId === who ||
  home.teamManagerId === who;

/** The home where a child lives now: of a child with many former ones, the open one. */
export const openHomes = <Home extends Pick<RegisterHome, 'endedOn'>>(homes: readonly Home[]): readonly Home[] =>
  homes.filter(({ endedOn }) => endedOn === undefined);

/**
 * Children by what somebody types: reference or initials, with or without letters in front, dash, dots and accents. Best first, and
 * among those that fit as well one’s own first. Former homes are looked past before anything is counted.
 */
export function childrenFound<Home extends RegisterHome>(
  typed: string,
  who: string,
  homes: readonly Home[],
  limit: number,
): readonly Home[] {
  const text = folded(typed);
  if (text.length < FEWEST_LETTERS) return [];
  return openHomes(homes)
    .flatMap((home) => {
      const how = fit(text, home);
      return how === undefined ? [] : [{ home, how }];
    })
    .sort(
      (one, other) =>
        one.how - other.how ||
        Number(isTheirChild(who, other.home)) - Number(isTheirChild(who, one.home)) ||
        one.home.childRef.localeCompare(other.home.childRef, 'en-GB', { numeric: true }),
    )
    .slice(0, limit)
    .map(({ home }) => home);
}

/** Whom a reference means that was typed in full: the one child whose reference it is, or the only one who fits at all. */
export function childMeant<Home extends RegisterHome>(
  typed: string,
  who: string,
  homes: readonly Home[],
): Home | undefined {
  const found = childrenFound(typed, who, homes, 2);
  const [first, second] = found;
  if (first === undefined || second === undefined) return first;
  const text = folded(typed);
  return fit(text, first) === 0 && fit(text, second) !== 0 ? first : undefined;
}

/**
 * Whether a colleague’s name has all that was typed: each word begins a word of the name, in any order, without accents, apostrophes
 * and dashes. “oatcake otto”, “obrien” and “zoe” find OATCAKE, Otto, Ó Brien and Zoë.
 */
export function isNamed({ name }: Pick<Worker, 'name'>, typed: string): boolean {
  const words = wordsOf(typed);
  if (words.join('').length < FEWEST_LETTERS) return false;
  const own = wordsOf(name);
  const joined = folded(name);
  return words.every((word) => own.some((one) => one.startsWith(word)) || joined.includes(word));
}

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s,()]+/)
    .map(folded)
    .filter((word) => word !== '');
