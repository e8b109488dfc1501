import { Fault } from '../faults.ts';
import { findTogether } from '../microsoft365/find-together.ts';
import type { Item } from './row.ts';

type Items = readonly Item[];

/**
 * Questions about one column of a list that are asked at the same moment are one question, for any of their values. What is found
 * is looked through by each for its own; where something in it cannot be read, or together it is too much, each asks alone.
 */
export function whereTogether(ask: (filter: string | undefined) => Promise<Items>) {
  const ways = {
    one: ask,
    many: async (filters: readonly string[]) => {
      const found = await ask(filters.join(' or ')).catch(unlessFault);
      return new Map(found === undefined ? [] : filters.map((filter) => [filter, found]));
    },
  };
  const columns = new Map<string, (filter: string) => Promise<Items | undefined>>();
  return async (filter: string | undefined, isReadable: (item: Item) => boolean): Promise<Items> => {
    if (filter === undefined || !isOfOneColumn(filter)) return ask(filter);
    const [column = ''] = filter.split(' ', 1);
    const together = columns.get(column) ?? findTogether<Items>(ways);
    columns.set(column, together);
    const found = await together(filter);
    return found?.every(isReadable) === true ? found : ask(filter);
  };
}

const isOfOneColumn = (filter: string): boolean => /^fields\/\w+ eq /.test(filter) && !/ (?:and|or) /.test(filter);

function unlessFault(fault: unknown): undefined {
  if (!(fault instanceof Fault)) throw fault;
}
