import type { Saved, Table } from '../ports.ts';

type Keyed = { readonly key: string };

/** Rows under numbered keys, in their order. Read by key: a list is slow to show a new row to any other question. */
export async function rowsInOrder<Row extends Keyed>(
  table: Table<Row>,
  keyAt: (place: number) => string,
): Promise<readonly Saved<Row>[]> {
  const rows: Saved<Row>[] = [];
  for (;;) {
    const saved = await table.find(keyAt(rows.length + 1));
    if (saved === undefined) return rows;
    rows.push(saved);
  }
}

/**
 * Adds a row at the first free place; two who add at the same moment have one place each. What says the same as the last one is
 * that one, so that something done again after a cut is there once.
 */
export async function addInOrder<Row extends Keyed>(
  table: Table<Row>,
  rowAt: (place: number) => Row,
  isLast: (last: Row) => boolean,
): Promise<Saved<Row>> {
  const before = await rowsInOrder(table, (place) => rowAt(place).key);
  let last = before.at(-1);
  for (let place = before.length + 1; ; place += 1) {
    if (last !== undefined && isLast(last.row)) return last;
    const made = await table.create(rowAt(place));
    if (!made.existed) return made;
    last = made;
  }
}
