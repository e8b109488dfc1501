import { isTyped, type Change, type ListName } from '#rules';
import { Fault } from '../../faults.ts';
import type { Ports, Table } from '../ports.ts';

/* One change of a plan: a row made once by its key, or a row that knows by its mark that it was changed. */

export type Keyed = { readonly key: string };

/** How often another writer may be faster before the plan's next look has to try. */
const TRIES = 6;

export const changeMark = (plan: string, number: number): string => `${plan}/${number}`;

/** What came of a change: made, or left out because somebody was there before or the row is gone. */
export type Came = 'done' | 'overtaken' | 'gone';

/** Whether somebody else has made it by now, asked at each attempt, from 1. */
export type Look = (attempt: number) => Promise<boolean>;
const neverMarked: Look = () => Promise.resolve(false);

/** Makes one change. */
export async function applyChange(
  change: Change,
  mark: string,
  words: Readonly<Record<string, string>>,
  ports: Ports,
  isMarked: Look = neverMarked,
): Promise<Came> {
  if ('create' in change) {
    await tableOf(change.create, ports).create(withWords(change.row, words), mark);
    return 'done';
  }
  const table = tableOf(change.change, ports);
  const to = withWords(change.to, words);
  for (let attempt = 1; ; attempt += 1) {
    const saved = await table.find(change.key);
    if (saved === undefined) return 'gone';
    if (saved.lastWrite === mark) return 'done';
    if (!isStill(saved.row, change.onlyWhile)) return 'overtaken';
    if (await isMarked(attempt)) return 'done';
    try {
      await table.change(saved, to, mark);
      return 'done';
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile' || attempt === TRIES) throw fault;
    }
  }
}

/** The one place where a list's name, known only when it runs, opens its table. */
export const tableOf = (list: ListName, { records }: Ports): Table<Keyed> => records[list];

export const isStill = (row: object, wanted: object | undefined): boolean =>
  wanted === undefined || Object.entries(wanted).every(([field, value]) => Reflect.get(row, field) === value);

export const holdsWords = (change: Change): boolean =>
  Object.values('create' in change ? change.row : change.to).some(isTyped);

/** The columns with the words that were typed in their places. */
export function withWords(columns: object, words: Readonly<Record<string, string>>): Keyed {
  const filled = Object.entries(columns).map(([field, value]: [string, unknown]) => [
    field,
    isTyped(value) ? (words[value.typed] ?? '') : value,
  ]);
  // The same columns, of which one is the key.
  return Object.fromEntries(filled) as Keyed;
}

/** A key is made by a rule and never typed. */
export const keyOf = ({ key }: { readonly key: unknown }): string => (typeof key === 'string' ? key : '');
