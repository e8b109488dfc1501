import { isLocalDate, isLocalTime, type Instant, type LocalDate, type LocalTime } from '#rules';

/** What a list's column holds, as SharePoint knows it. */
export type Kind = 'text' | 'note' | 'choice' | 'date-time' | 'number' | 'yes-no';

/** A value as SharePoint keeps it. `null` clears a column; a column that is left out keeps what it had. */
export type Cell = string | number | boolean | null;

/** The cell holds something that the record cannot be: the row was changed by hand, or is half written. */
export const UNREADABLE = Symbol('unreadable');

/** One column: what SharePoint keeps, and the value that the record has for it. */
export interface Column<V> {
  readonly kind: Kind;
  readonly indexed: boolean;
  /** Another name than the field's, where SharePoint has that name for itself. */
  readonly name?: string;
  readonly choices?: readonly string[];
  readonly read: (cell: unknown) => V | typeof UNREADABLE;
  readonly write: (value: V) => Cell;
}

/** Longest text that SharePoint keeps in one line; only such text can be indexed. */
export const LONGEST_LINE = 255;
/** Indexes that one list can have. */
export const MOST_INDEXES = 20;

const isText = (cell: unknown): cell is string => typeof cell === 'string';
const isEmpty = (cell: unknown): boolean => cell === undefined || cell === null || cell === '';

/** One line. SharePoint keeps no empty text, so that nothing is read as empty. */
export const text = (): Column<string> => ({
  kind: 'text',
  indexed: false,
  read: (cell) => (isEmpty(cell) ? '' : isText(cell) ? cell : UNREADABLE),
  write: (value) => (value === '' ? null : value),
});

/** One line that holds one of our own words, from a set that grows with the product. */
export const word = <T extends string>(): Column<T> => ({
  kind: 'text',
  indexed: false,
  // Written by us alone: a word that an older version does not know is passed on as it stands.
  read: (cell) => (isText(cell) && cell !== '' ? (cell as T) : UNREADABLE),
  write: (value) => value,
});

/** Several lines of plain text; cannot be indexed. */
export const note = (): Column<string> => ({
  kind: 'note',
  indexed: false,
  read: (cell) => (isEmpty(cell) ? '' : isText(cell) ? lines(cell) : UNREADABLE),
  write: (value) => (value === '' ? null : value),
});

/** One of a closed set. */
export const choice = <const T extends readonly string[]>(choices: T): Column<T[number]> => ({
  kind: 'choice',
  indexed: false,
  choices,
  read: (cell) => choices.find((one) => one === cell) ?? UNREADABLE,
  write: (value) => value,
});

/** Words, one a line. */
export const words = (): Column<readonly string[]> => ({
  kind: 'note',
  indexed: false,
  read: (cell) => (isEmpty(cell) ? [] : isText(cell) ? wordsIn(cell) : UNREADABLE),
  write: (value) => (value.length === 0 ? null : value.map(onOneLine).join('\n')),
});

/** Words of a closed set, one a line. */
export const choices = <const T extends readonly string[]>(set: T): Column<readonly T[number][]> => ({
  kind: 'note',
  indexed: false,
  read: (cell) => {
    if (isEmpty(cell)) return [];
    if (!isText(cell)) return UNREADABLE;
    const found = wordsIn(cell);
    return found.every((one): one is T[number] => set.includes(one)) ? found : UNREADABLE;
  },
  write: (value) => (value.length === 0 ? null : value.join('\n')),
});

/** A moment, in UTC. SharePoint keeps whole seconds. */
export const moment = (): Column<Instant> => ({
  kind: 'date-time',
  indexed: false,
  read: (cell) => (isText(cell) && !Number.isNaN(Date.parse(cell)) ? wholeSecond(cell) : UNREADABLE),
  write: (value) => wholeSecond(value),
});

/** A civil date. Text, because SharePoint moves a date-only column by a day where its site's time zone differs. */
export const day = (): Column<LocalDate> => matching(isLocalDate);

/** A civil date and time in Europe/London. */
export const time = (): Column<LocalTime> => matching(isLocalTime);

export const number = (): Column<number> => ({
  kind: 'number',
  indexed: false,
  read: (cell) => (typeof cell === 'number' && Number.isFinite(cell) ? cell : UNREADABLE),
  write: (value) => value,
});

export const yesNo = (): Column<boolean> => ({
  kind: 'yes-no',
  indexed: false,
  read: (cell) => (typeof cell === 'boolean' ? cell : UNREADABLE),
  write: (value) => value,
});

/** What is opaque to the list, such as a plan's steps. */
export const json = <T>(is: (value: unknown) => value is T): Column<T> => ({
  kind: 'note',
  indexed: false,
  read: (cell) => {
    try {
      const value: unknown = isText(cell) ? JSON.parse(cell) : undefined;
      return is(value) ? value : UNREADABLE;
    } catch {
      return UNREADABLE;
    }
  },
  write: (value) => JSON.stringify(value),
});

/** The same, where a value that is there and empty says something: a column that is cleared. JSON itself would drop it. */
export const jsonWithEmpty = <T>(is: (value: unknown) => value is T): Column<T> => ({
  ...json(is),
  read: (cell) => {
    const value = json((read: unknown): read is unknown => read !== undefined).read(cell);
    const whole = value === UNREADABLE ? UNREADABLE : withEmpty(value);
    return whole !== UNREADABLE && is(whole) ? whole : UNREADABLE;
  },
  write: (value) => JSON.stringify(value, (_key, inner: unknown) => (inner === undefined ? null : inner)),
});

/** No record holds `null`: it stands for what is empty. */
function withEmpty(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(withEmpty);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withEmpty(inner)]));
}

/** A column that may be empty. */
export const maybe = <V>(column: Column<V>): Column<V | undefined> => ({
  ...column,
  read: (cell) => (isEmpty(cell) ? undefined : column.read(cell)),
  write: (value) => (value === undefined ? null : column.write(value)),
});

/** A column by whose value rows are asked for. */
export const indexed = <V>(column: Column<V>): Column<V> => ({ ...column, indexed: true });

/** A column under another name than the field's. */
export const named = <V>(name: string, column: Column<V>): Column<V> => ({ ...column, name });

/** Text of a fixed form. */
const matching = <T extends string>(fits: (cell: unknown) => cell is T): Column<T> => ({
  kind: 'text',
  indexed: false,
  read: (cell) => (fits(cell) ? cell : UNREADABLE),
  write: (value) => value,
});

const lines = (cell: string): string => cell.replaceAll('\r\n', '\n');
const wordsIn = (cell: string): readonly string[] =>
  lines(cell)
    .split('\n')
    .filter((one) => one !== '');
const onOneLine = (value: string): string => value.replace(/\s*\n\s*/g, ' ');
const wholeSecond = (moment: string): Instant => `${new Date(moment).toISOString().slice(0, 19)}Z`;
