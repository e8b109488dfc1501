/** One line of a file: where it stands there, and its cells. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}
export type TableIn = { readonly lines: readonly TableLine[] } | { readonly wrong: readonly string[] };
