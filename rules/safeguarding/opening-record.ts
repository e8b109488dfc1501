import type { Instant, LocalDate } from '../vocabulary.ts';

/** A child’s record that was opened to somebody without a part in it. Restricted site. */
export interface EmergencyOpening {
  /** `opening:`, the child’s reference, who opened it and how often they have: a second press is the first one. */
  readonly key: string;
  readonly childRef: string;
  readonly placement: string;
  readonly person: string;
  readonly reason: string;
  readonly on: LocalDate;
  readonly at: Instant;
  /** It closes by itself; sooner, where whoever opened it says so. */
  readonly until: Instant;
  /** Who looks at it; never whoever opened it. */
  readonly reviewerId?: string | undefined;
  readonly found: Found | typeof NOT_YET_LOOKED_AT;
  readonly foundWords?: string | undefined;
  readonly foundBy?: string | undefined;
  readonly foundAt?: Instant | undefined;
}

/** What whoever looked at it found. */
export const FOUND = ['right', 'not-right'] as const;
export type Found = (typeof FOUND)[number];
export const FOUND_WORDS: Readonly<Record<Found, string>> = {
  right: 'It was right to open it',
  'not-right': 'It was not right to open it',
};
export const NOT_YET_LOOKED_AT = 'not-yet';

export const isOpenNow = ({ until }: Pick<EmergencyOpening, 'until'>, now: Instant): boolean => now < until;
