import type { FileRow, Questionnaire } from '#rules';
import { rowsInOrder } from '../plans/rows-in-order.ts';
import type { Ports } from '../ports.ts';

/** The place of one file among those of its form. */
export const fileKey = ({ id }: Pick<Questionnaire, 'id'>, place: number): string => `file:${id}:${place}`;

/** Files that came with a form, in the order in which they came. One whose bytes are still on their way is not shown. */
export async function filesOf(
  questionnaire: Pick<Questionnaire, 'id'>,
  { records }: Ports,
): Promise<readonly FileRow[]> {
  const rows = await rowsInOrder(records.files, (place) => fileKey(questionnaire, place));
  return rows.map(({ row }) => row).filter(({ state }) => state === 'here');
}
