import { actionChangeKey, type ActionChange } from '#rules';
import { rowsInOrder } from '../plans/rows-in-order.ts';
import type { Ports } from '../ports.ts';

/** Each day and owner that an action had before, first to last. */
export const changesOfAction = async (action: string, { records }: Ports): Promise<readonly ActionChange[]> =>
  (await rowsInOrder(records.actionChanges, (place) => actionChangeKey(action, place))).map(({ row }) => row);
