/** All of whom a table is asked: the number that stands under its shares, and what they are called. */
export interface Of {
  readonly table: string;
  readonly category: string;
  readonly one: string;
  readonly many: string;
}

/** What the page says of one table: its heading, how it was counted, of whom, and which answer stands for it. */
export interface TableWords {
  readonly table: string;
  readonly title: string;
  /** How it was counted, a sentence. */
  readonly counted: string;
  readonly of: Of;
  /** The category of those of whom nobody wrote it down. */
  readonly unknown?: string | undefined;
  /** Categories to which no share is given, because it is too early or nobody was asked. */
  readonly apart?: readonly string[] | undefined;
  /** The answer that is compared with the year before. */
  readonly tells?: string | undefined;
}

/** One table in words. */
export const told = (
  table: string,
  of: Of,
  title: string,
  counted: string,
  { unknown, apart, tells }: Pick<TableWords, 'unknown' | 'apart' | 'tells'> = {},
): TableWords => ({ table, title, counted, of, unknown, apart, tells });

export const asked = { unknown: 'not-known' } as const;
