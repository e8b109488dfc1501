import { secondsLater, type Instant } from '#rules';
import type { Saved, SavedPlan } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { LISTS } from './columns.ts';
import { columnName } from './list.ts';
import type { ListTable } from './table.ts';

/** Nothing waits longer than this without having been tried: pauses between tries are minutes. */
const LONGEST_WAIT_SECONDS = 366 * 86_400;

/**
 * Every open plan; where more are open than SharePoint looks through at once, those that have waited longest.
 *
 * Each plan says until when somebody has it, so that a narrower question is asked by halves until it is answered.
 */
export async function openPlans(
  plans: Pick<ListTable<SavedPlan>, 'where' | 'workedOut'>,
  now: Instant,
): Promise<readonly Saved<SavedPlan>[]> {
  const all = await unlessTooMany(() => plans.where({ state: 'open' }));
  if (all !== undefined) return all;
  const column = columnName('takenUntil', LISTS.plans.columns.takenUntil);
  let [from, to] = [-LONGEST_WAIT_SECONDS, 0];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    const some = await unlessTooMany(() => plans.workedOut(column, 'le', secondsLater(now, middle)));
    if (some === undefined) to = middle;
    else if (some.length === 0) from = middle;
    else return some.filter(({ row }) => row.state === 'open');
  }
  throw new Fault('too-many', 'Plans/open');
}

async function unlessTooMany<Row>(ask: () => Promise<readonly Row[]>): Promise<readonly Row[] | undefined> {
  try {
    return await ask();
  } catch (fault) {
    if (fault instanceof Fault && fault.reason === 'too-many') return undefined;
    throw fault;
  }
}
