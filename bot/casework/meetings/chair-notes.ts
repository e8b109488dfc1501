import { chairNoteKey, type ChairNote } from '#rules';
import { rowsInOrder } from '../plans/rows-in-order.ts';
import type { Ports } from '../ports.ts';

/** What was written about chairs, the first note first; a later one about the same person stands in place of an earlier one. */
export async function chairNotes(
  kind: ChairNote['kind'],
  where: string,
  { records }: Ports,
): Promise<readonly ChairNote[]> {
  return (await rowsInOrder(records.chairNotes, (place) => chairNoteKey(kind, where, place))).map(({ row }) => row);
}
