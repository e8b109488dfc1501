import type { SummaryScope } from './tally.ts';

/** One number of a table; without a count it is not shown. */
export interface ReleasedCell {
  readonly category: string;
  readonly count?: number | undefined;
}

/** The numbers of one summary. Once published it is saved as it is: what was said is never counted again. */
export interface Release {
  readonly scope: SummaryScope;
  /** `inside`: every number, for those who may see them; it never leaves the council. */
  readonly readers: 'inside' | 'public';
  /** Numbers below this are not shown. */
  readonly fewest: number;
  /** Table → its cells; a table that cannot be split without giving a child away has none. */
  readonly tables: Readonly<Record<string, readonly ReleasedCell[]>>;
}
