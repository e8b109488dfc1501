import { changedRow, newRow, typed, type Change } from '../effects.ts';
import type { Instant, LocalTime } from '../vocabulary.ts';
import type { ChairException } from './chair-facts.ts';
import type { Interest } from './interests.ts';

/*
 * What is said about a meeting beside its own row. Each is still one small value under a key; whoever gives them lists of their
 * own changes this file, and the loaders.
 */

/** A sitting or part after the first: same record, same overview, its own time. @source CF-51 · Torbay T-22 */
export interface LaterSitting {
  readonly number: number;
  readonly startsAt: LocalTime;
  readonly lengthMinutes: number;
  readonly venue?: string | undefined;
  readonly eventId?: string | undefined;
  readonly joinUrl?: string | undefined;
}

/** Why it is this chair, where the procedure prefers another: who wrote it, and when. @source CF-11; Torbay T-32 */
export interface WrittenReason {
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** What somebody says ties them to the case. @source E-56 */
export interface DeclaredInterest extends Interest {
  readonly person: string;
}

/** A change, and the words in it that were typed. */
export interface Said {
  readonly change: Change;
  readonly words: Readonly<Record<string, string>>;
}

export const sittingsKey = (ref: string): string => `sittings:${ref}`;
export const interestsKey = (ref: string): string => `interests:${ref}`;
export const exceptionsKey = (ref: string): string => `exceptions:${ref}`;
/** For the whole series: the next meeting about the same has the same chair for the same reason. */
export const chairReasonKey = (about: string, chairId: string): string => `chair-reason:${about}:${chairId}`;

/** This sitting in place of what was said of it before. */
export const sittingSaid = (ref: string, before: readonly LaterSitting[], sitting: LaterSitting): Said =>
  saved(
    sittingsKey(ref),
    before.length > 0,
    [...before.filter(({ number }) => number !== sitting.number), sitting].sort((a, b) => a.number - b.number),
  );

export const interestSaid = (ref: string, before: readonly DeclaredInterest[], interest: DeclaredInterest): Said =>
  saved(interestsKey(ref), before.length > 0, [
    ...before.filter(({ person, what }) => person !== interest.person || what !== interest.what),
    interest,
  ]);

export const exceptionSaid = (ref: string, before: readonly ChairException[], exception: ChairException): Said =>
  saved(exceptionsKey(ref), before.length > 0, exceptionsWith(before, exception));

/** The exceptions as they are with this one; one for each person. */
export const exceptionsWith = (before: readonly ChairException[], exception: ChairException) => [
  ...before.filter(({ candidateId }) => candidateId !== exception.candidateId),
  exception,
];

export const chairReasonSaid = (
  about: string,
  chairId: string,
  before: WrittenReason | undefined,
  written: WrittenReason,
): Said => saved(chairReasonKey(about, chairId), before !== undefined, written);

/** The whole value counts as typed: there are words in it that a person wrote. */
const saved = (key: string, isThere: boolean, value: unknown): Said => ({
  change: isThere ? changedRow('settings', key, { value: typed(key) }) : newRow('settings', { key, value: typed(key) }),
  words: { [key]: JSON.stringify(value) },
});
