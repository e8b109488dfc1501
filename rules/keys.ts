/*
 * What the compiler forgets of an object whose keys are known: said here once, and nowhere else.
 */

/** The keys of a table that is written out in the code. */
export const keysOf = <Table extends object>(table: Table): readonly (keyof Table & string)[] =>
  // The compiler knows only texts here, since an object may hold more than its type names; a table that is written out does not.
  Object.keys(table) as (keyof Table & string)[];

/** A table with a value for each of these keys. */
export const tableOf = <Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Readonly<Record<Key, Value>> =>
  // Each key has been given its value one line below, which the compiler does not follow.
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;

/** Whether this is one of the keys of a table. */
export const isKeyOf = <Table extends object>(table: Table, key: unknown): key is keyof Table & string =>
  typeof key === 'string' && Object.hasOwn(table, key);

/** Whether this is an object with values of its own: neither a list nor nothing. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether this is one of a list of choices. */
export const isOneOf = <Choice extends string>(choices: readonly Choice[], value: unknown): value is Choice =>
  choices.some((choice) => choice === value);
