import type { SheetEntry } from '#rules';
import type { Ports } from '../ports.ts';

/** What was said on the sheets of a placement, in the order in which it was said. */
export const entriesOf = async (placement: string, { records }: Ports): Promise<readonly SheetEntry[]> =>
  (await records.sheetEntries.where({ placement }))
    .map(({ row }) => row)
    .sort((one, other) => one.place - other.place || one.key.localeCompare(other.key));
