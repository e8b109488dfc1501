import { readFileSync } from 'node:fs';

/** What is still otherwise than drawn. The list may only shrink: an entry that is no longer needed fails as a new one does. */
export const STILL_ALLOWED = JSON.parse(
  readFileSync(new URL('still-allowed.json', import.meta.url), 'utf8'),
) as StillAllowed;

interface StillAllowed {
  /** Files outside `rules` that still say a step of a plan. */
  readonly stepsSaidIn: readonly string[];
  /** What entry points still call of casework that is neither a command nor a question. */
  readonly entriesCall: readonly string[];
  /** Imports that close a circle. */
  readonly circles: readonly string[];
  /** Rules that nothing reaches yet, and the part that will bring them. */
  readonly rulesNotReached: Readonly<Record<string, string>>;
  /** Statements of the two procedures that nothing at work keeps yet, and the part that will. */
  readonly statementsNotYet: Readonly<Record<string, string>>;
  /** How often each ring tells the compiler what something is, without looking. */
  readonly casts: Readonly<Record<string, number>>;
  /** Files that take JSON for what it should be, once for each time. */
  readonly jsonUnlookedAt: readonly string[];
  /** Moments that nothing raises yet, and the part that will raise them. */
  readonly momentsNotRaised: Readonly<Record<string, string>>;
}

/** What is new, and what of the list is no longer needed; both empty, or the gate is shut. */
export const against = (found: readonly string[], allowed: readonly string[]) => ({
  notAllowed: found.filter((one) => !allowed.includes(one)),
  noLongerNeeded: allowed.filter((one) => !found.includes(one)),
});

export const NOTHING_ELSE = { notAllowed: [], noLongerNeeded: [] };
