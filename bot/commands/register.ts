/** A register as a file: its headings, and the row in a line. */
export interface Register<Row> {
  readonly headings: readonly string[];
  /** Headings that a file may leave out: they came later. */
  readonly mayLack: readonly string[];
  /** The row, or what is wrong: the heading and the rest of a sentence. */
  readonly rowIn: (
    line: Readonly<Record<string, string>>,
  ) => { readonly row: Row } | { readonly wrong: readonly Wrong[] };
}

export interface Wrong {
  readonly heading: string;
  readonly sentence: string;
}
