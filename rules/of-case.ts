/** To which case, child and placement a row belongs, so that one child's record is found, handed over and ended. */
export interface OfCase {
  /** Reference of the episode, of the ending, or of the meeting that is a case of its own. */
  readonly case: string;
  readonly childRef: string;
  readonly placement: string;
}

/** The same on rows that the first version wrote without it. */
export type PerhapsOfCase = { readonly [Field in keyof OfCase]?: OfCase[Field] | undefined };
