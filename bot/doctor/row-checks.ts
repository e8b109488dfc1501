import { EVERY_LIST } from '../records/columns.ts';
import { columnName, type AnyList } from '../records/list.ts';
import { UNREADABLE } from '../records/kinds.ts';
import { itemIn } from '../records/row.ts';
import { few, wellIfNone, type Check, type Needs } from './check.ts';

const PAGE = 200;

/** Every row, read as Steady reads it: what was changed by hand so that it cannot be read is found before somebody needs it. */
export const ROW_CHECKS: readonly Check[] = [
  {
    id: 'rows',
    what: 'Every row of every list can be read.',
    why: 'A case, a form or a desk says that a row of it was damaged, and waits.',
    fix: 'Open the list, show that row’s version history, and put back the version from before somebody changed it.',
    after: ['schema.list', 'schema.column', 'schema.kind'],
    tries: true,
    look: async (needs) => {
      const damaged = await Promise.all(EVERY_LIST.map((list) => damagedIn(list, needs)));
      return wellIfNone(few(damaged.flat(), 20));
    },
  },
];

/** Its damaged rows, each by its number in the list and the column that cannot be read. */
async function damagedIn(list: AnyList, { graph, sites }: Needs): Promise<readonly string[]> {
  const items = `/sites/${sites[list.site]}/lists/${list.name}/items?$expand=fields&$top=${PAGE}`;
  const answers = await graph.together.all('doctor/rows', items);
  return answers.flatMap((answer) => {
    const item = itemIn(answer);
    if (item === undefined) return [];
    const wrong = Object.entries(list.columns).find(
      ([field, column]) => column.read(item.cells[columnName(field, column)]) === UNREADABLE,
    );
    return wrong === undefined ? [] : [`${list.name}, item ${item.id}: ${columnName(...wrong)}`];
  });
}
