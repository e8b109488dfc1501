import type { ApartGround, LocalDate } from '../vocabulary.ts';

/** Somebody who may be named among those who must not meet, as whoever may say so sees them. */
export interface PersonApart {
  /** Key of the circle, or `child`. */
  readonly key: string;
  readonly name: string;
  readonly partName: string;
  /** Keys of those whom they must not meet, where it was said of them. */
  readonly mustNotMeet: readonly string[];
  readonly ground?: ApartGround | undefined;
  readonly why?: string | undefined;
  readonly until?: LocalDate | undefined;
}
