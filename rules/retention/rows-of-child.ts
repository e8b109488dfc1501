/** A row as far as it says whose it is. */
export interface Belonging {
  /** The child’s reference, where the row has one. */
  readonly childRef: string;
  /** By which references other rows name it. */
  readonly names: readonly string[];
  /** The references that it names itself. */
  readonly through: readonly string[];
}

/**
 * Everything that is one child’s: the rows that say so, and those that say of none but name something of theirs, and so on. A row
 * that says another child’s reference is never among them.
 */
export function rowsOfChild<Row extends Belonging>(childRef: string, rows: readonly Row[]): readonly Row[] {
  const unsaid = Map.groupBy(
    rows.filter((row) => row.childRef === '').flatMap((row) => row.through.map((through) => ({ through, row }))),
    ({ through }) => through,
  );
  const theirs = new Set(rows.filter((row) => row.childRef === childRef));
  const known = new Set<string>();
  const toFollow = [childRef, ...[...theirs].flatMap(({ names }) => names)];
  for (let name = toFollow.pop(); name !== undefined; name = toFollow.pop()) {
    if (name === '' || known.has(name)) continue;
    known.add(name);
    for (const { row } of unsaid.get(name) ?? []) {
      if (theirs.has(row)) continue;
      theirs.add(row);
      toFollow.push(...row.names);
    }
  }
  return rows.filter((row) => theirs.has(row));
}
