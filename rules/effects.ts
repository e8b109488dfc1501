import type { CardName, Step } from './plan.ts';
import type { ListName, Rows } from './rows.ts';
import { keysOf } from './keys.ts';

/**
 * Words that a person typed, by their name in `Effects.words`. A plan names them and never holds them: it is kept longer
 * than they are, and read by whoever looks after the machine.
 */
export interface Typed {
  readonly typed: string;
}

/** The columns of a row; each may hold words that were typed. A column that is there and `undefined` is cleared. */
export type Written<Row> = { readonly [Field in keyof Row]: Row[Field] | Typed };

/** What columns hold now; `undefined` is an empty one. */
type Unchanged<Row> = { readonly [Field in keyof Row]?: Row[Field] | undefined };

interface NewRow<List extends ListName> {
  readonly create: List;
  readonly row: Written<Rows[List]>;
}
interface ChangedRow<List extends ListName> {
  readonly change: List;
  readonly key: string;
  readonly to: Partial<Written<Rows[List]>>;
  /** Only while these columns hold these values; otherwise somebody was there before, and the change is left out. */
  readonly onlyWhile?: Unchanged<Rows[List]> | undefined;
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
  /** A code for whoever asked for it, shown once. Saved nowhere. */
  readonly code?: string | undefined;
  /** Why a later part of what was said is not done, for whoever said it; what came before it is. Saved nowhere. */
  readonly refused?: string | undefined;
}

export const newRow = <List extends ListName>(create: List, row: Written<Rows[List]>): Change =>
  // List and row belong together by the line above; the compiler does not follow that into a choice of lists.
  ({ create, row }) as unknown as Change;

export const changedRow = <List extends ListName>(
  change: List,
  key: string,
  to: Partial<Written<Rows[List]>>,
  onlyWhile?: Unchanged<Rows[List]>,
): Change =>
  // As in `newRow`.
  ({ change, key, to, ...(onlyWhile === undefined ? {} : { onlyWhile }) }) as unknown as Change;

export const typed = (name: string): Typed => ({ typed: name });

export const isTyped = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && 'typed' in value && typeof value.typed === 'string';

/** Whether the row says all of this already. */
export const isSo = <Row extends object>(row: Row, to: Partial<Row>): boolean =>
  keysOf(to).every((field) => row[field] === to[field]);

/** Columns of which some were typed: these name their words, and the words go beside the plan. */
export function wordsApart<Row extends object>(
  to: Row,
  fields: readonly (keyof Row & string)[],
  tag?: string,
): { readonly to: Written<Row>; readonly words: Readonly<Record<string, string>> };
export function wordsApart<Row extends object>(
  to: Partial<Row>,
  fields: readonly (keyof Row & string)[],
  tag?: string,
): { readonly to: Partial<Written<Row>>; readonly words: Readonly<Record<string, string>> };
export function wordsApart<Row extends object>(to: Row, fields: readonly (keyof Row & string)[], tag = '') {
  const said = fields.flatMap((field) => {
    const value = to[field];
    return typeof value === 'string' && value !== '' ? [[field, value] as const] : [];
  });
  return {
    to: { ...to, ...Object.fromEntries(said.map(([field]) => [field, typed(field + tag)])) },
    words: Object.fromEntries(said.map(([field, value]) => [field + tag, value])),
  };
}

/** What was typed in several parts, by its names; a later one stands where two have the same. */
export const wordsTogether = (
  parts: readonly { readonly words?: Readonly<Record<string, string>> | undefined }[],
): Readonly<Record<string, string>> => Object.fromEntries(parts.flatMap(({ words = {} }) => Object.entries(words)));

/** The row as these effects leave it, with the words that were typed in their places. */
export const rowAfter = <List extends ListName>(
  list: List,
  row: Rows[List],
  { changes, words = {} }: Pick<Effects, 'changes' | 'words'>,
): Rows[List] =>
  changes.reduce<Rows[List]>((now, change) => {
    if (!('change' in change) || change.change !== list || change.key !== row.key) return now;
    const columns = Object.entries(change.to).map(([field, value]: [string, unknown]): readonly [string, unknown] => [
      field,
      isTyped(value) ? (words[value.typed] ?? '') : value,
    ]);
    return { ...now, ...Object.fromEntries(columns) };
  }, row);

type RowChanged = Extract<Change, { readonly change: ListName }>;

/** The same change, which sets these columns of its row too. */
export const alsoSet = (one: RowChanged, to: RowChanged['to']): RowChanged =>
  // Columns of the same list; the compiler does not follow which list it is through both.
  ({ ...one, to: { ...one.to, ...to } }) as RowChanged;

/** Several changes to one row as one, where the first of them stood; a change that waits for something stays on its own. */
export function changedTogether(changes: readonly Change[]): readonly Change[] {
  const together: Change[] = [];
  for (const change of changes) {
    const at = together.findIndex((one) => isOfSameRow(one, change));
    const one = together[at];
    if (one === undefined || !('change' in one) || !('change' in change)) together.push(change);
    else together[at] = alsoSet(one, change.to);
  }
  return together;
}

const isOfSameRow = (one: Change, other: Change): boolean =>
  'change' in one &&
  'change' in other &&
  one.change === other.change &&
  one.key === other.key &&
  one.onlyWhile === undefined &&
  other.onlyWhile === undefined;
