import type { LocalDate } from '../vocabulary.ts';

/** A meeting that is held for several brothers and sisters, as those who see one child’s whole meeting see it: nothing of another child’s case. */
export interface HeldTogetherView {
  /** Where hour, place, chair and invitations are settled. */
  readonly lead: string;
  /** Whether that is this meeting. */
  readonly leads: boolean;
  readonly with: readonly { readonly ref: string; readonly initials: string }[];
  /** Each child’s part with its hour, in their order. */
  readonly parts: readonly string[];
  readonly words: string;
  /** How each child’s days were found. */
  readonly sums: readonly string[];
  /** First and last day that all windows share; absent where they share none any more. */
  readonly days?: { readonly first: LocalDate; readonly last: LocalDate } | undefined;
}

/** A brother’s or sister’s meeting with which this one may be held, or why they are two. */
export interface ShareOffer {
  readonly ref: string;
  readonly initials: string;
  readonly possible: boolean;
  readonly words: string;
  readonly sums: readonly string[];
}
