import type { Instant } from '../vocabulary.ts';

/** A hold on the child, whichever record it began with. */
export interface HoldFacts {
  /** A hold stands: what goes ahead, goes ahead without whom it is about. */
  readonly stands: boolean;
  /** Nothing leaves: a hold stands, and no terms agreed with the LADO cover it. */
  readonly stops: boolean;
  /** Workers (Entra id) and people in the child's life (Circle key) whom an allegation or a complaint is about. */
  readonly subjectIds: readonly string[];
  /** When the last hold on the child began, also one that is lifted by now. */
  readonly since?: Instant | undefined;
  /** The terms agreed with the LADO that cover the hold of this episode now. */
  readonly termsOf: (episode: string) => string | undefined;
  /** Of this child alone, where the meeting is for brothers and sisters, too: what is on another child is not told here. @source E-30 */
  readonly ofOwn?: Pick<HoldFacts, 'stops' | 'subjectIds'> | undefined;
}
