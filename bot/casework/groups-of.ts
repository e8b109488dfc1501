/** So many values in one question: a longer address is refused on the way. */
const AT_ONCE = 20;

/** The values in groups that fit into one question each. */
export const groupsOf = <Value>(values: readonly Value[]): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / AT_ONCE) }, (_, at) => values.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
