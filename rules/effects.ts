import type { CardName, Step } from './plan.ts';
import type { ListName, Rows } from './rows.ts';

/**
 * Words that a person typed, by their name in `Effects.words`. A plan names them and never holds them: it is kept longer
 * than they are, and read by whoever looks after the machine.
 */
export interface Typed {
  readonly typed: string;
}

/** The columns of a row; each may hold words that were typed. A column that is there and `undefined` is cleared. */
export type Written<Row> = { readonly [Field in keyof Row]: Row[Field] | Typed };

interface NewRow<List extends ListName> {
  readonly create: List;
  readonly row: Written<Rows[List]>;
}
interface ChangedRow<List extends ListName> {
  readonly change: List;
  readonly key: string;
  readonly to: Partial<Written<Rows[List]>>;
  /** Only while these columns hold these values; otherwise somebody was there before, and the change is left out. */
  readonly onlyWhile?: Partial<Rows[List]> | undefined;
}

/** One row of ours that is made, once by its key, or changed. */
export type Change = { readonly [List in ListName]: NewRow<List> | ChangedRow<List> }[ListName];

/** Cards about a record that show something else now. Without `cards`, all of them. */
export interface Redraw {
  readonly about: string;
  readonly cards?: readonly CardName[] | undefined;
}

/**
 * What follows from an act, as data: first the rows of ours, then what leaves the house.
 *
 * The first change is the state of the record that was acted on: until it is made, nothing has happened.
 */
export interface Effects {
  /** Names this one decision, so that a second press is the first one: `IN-2026-0007/judged-0`. */
  readonly key: string;
  /** The reference in whose chain the audit line stands. */
  readonly about: string;
  readonly changes: readonly Change[];
  readonly steps: readonly Step[];
  /** What the person typed, by the names that the changes use. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** What was done, in a few words without a name. */
  readonly did: string;
  /** What it was done to, where it is not the record itself. */
  readonly didTo?: string | undefined;
  readonly redraw: readonly Redraw[];
}

export const newRow = <List extends ListName>(create: List, row: Written<Rows[List]>): Change =>
  ({ create, row }) as unknown as Change;

export const changedRow = <List extends ListName>(
  change: List,
  key: string,
  to: Partial<Written<Rows[List]>>,
  onlyWhile?: Partial<Rows[List]>,
): Change => ({ change, key, to, ...(onlyWhile === undefined ? {} : { onlyWhile }) }) as unknown as Change;

export const typed = (name: string): Typed => ({ typed: name });

export const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && 'typed' in value && typeof value.typed === 'string';
