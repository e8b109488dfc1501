import { Fault } from '../../faults.ts';
import type { Saved, Table } from '../ports.ts';

type Keyed = { readonly key: string };

/**
 * Makes the row, or puts its values in place of what stands. What somebody else wrote since we looked is never written over: that
 * is `changed-meanwhile`, and the person looks again.
 */
export async function saveRow<Row extends Keyed>(table: Table<Row>, row: Row): Promise<Saved<Row>> {
  const before = await table.find(row.key);
  if (before !== undefined) return table.change(before, row);
  const made = await table.create(row);
  if (made.existed && !saysTheSame(made.row, row)) throw new Fault('changed-meanwhile', row.key);
  return made;
}

/** Whether both say the same; when it was said does not count. */
const saysTheSame = <Row extends Keyed>(one: Row, other: Row): boolean => saying(one) === saying(other);

const saying = (row: Keyed): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([field, value]) => field !== 'at' && value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
