import type { Found } from '../safeguarding/opening-record.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import type { Place } from './desk.ts';

/** A child’s record that is open to whoever asks, because they said why. */
export interface OwnOpening {
  readonly opening: string;
  readonly placement: string;
  readonly child: string;
  readonly until: Instant;
  readonly cases: readonly { readonly words: string; readonly place: Place }[];
}

/** An opening that somebody has still to look at. */
export interface OpeningToLookAt {
  readonly opening: string;
  readonly placement: string;
  readonly child: string;
  readonly who: string;
  readonly reason: string;
  readonly on: LocalDate;
  readonly at: Instant;
  readonly until: Instant;
  readonly isOpen: boolean;
  /** References of what they read of this child since. */
  readonly read: readonly string[];
}

export interface EmergencyView {
  readonly mayOpen: boolean;
  readonly hours: number;
  readonly own: readonly OwnOpening[];
  readonly toLookAt: readonly OpeningToLookAt[];
  readonly found: readonly { readonly found: Found; readonly words: string }[];
}
