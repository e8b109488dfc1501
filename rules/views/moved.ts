import type { LocalDate, LocalTime } from '../vocabulary.ts';

/** One move of a meeting; one at the same hour changed its place or its length, or put it back. */
export interface Moved {
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly on: LocalDate;
  readonly reason: string;
}
