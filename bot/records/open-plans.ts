import type { Instant } from '#rules';
import type { Saved, SavedPlan } from '../casework/ports.ts';
import { LISTS } from './columns.ts';
import { columnName } from './list.ts';
import { longestWaiting, unlessTooMany } from './longest-waiting.ts';
import type { ListTable } from './table.ts';

/** Every open plan; where more are open than SharePoint looks through at once, those that nobody has taken for longest. */
export async function openPlans(
  plans: Pick<ListTable<SavedPlan>, 'where' | 'workedOut'>,
  now: Instant,
): Promise<readonly Saved<SavedPlan>[]> {
  const all = await unlessTooMany(() => plans.where({ state: 'open' }));
  if (all !== undefined) return all;
  const column = columnName('takenUntil', LISTS.plans.columns.takenUntil);
  const some = await longestWaiting('Plans/open', now, (moment) => plans.workedOut(column, 'le', moment));
  return some.filter(({ row }) => row.state === 'open');
}
