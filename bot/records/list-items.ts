import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Saved } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { findTogether } from '../microsoft365/find-together.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { KEY_COLUMN, type DamageLog, type ListOf } from './list.ts';
import { columnNames, itemIn, rowIn, versionOf, type Item } from './row.ts';

/** The items of a list, as Graph gives them, and the rows in them. */
export interface ListItems<Row> {
  /** Where they are asked for. */
  readonly path: string;
  /** The columns that are asked for with each. */
  readonly expand: string;
  /** All that a filter lets through; every one without a filter. */
  ask(step: string, filter: string | undefined): Promise<readonly Item[]>;
  /** The one with this key; several that are asked for at one moment are one question. */
  find(key: string): Promise<Item | undefined>;
  /** Looks for one that may just have been made. */
  lookFor(key: string): Promise<Item | undefined>;
  /** The row in an item; a damaged one is told by its key and passed over, so that one row does not stop a council. */
  saved(item: Item): Saved<Row> | undefined;
  /** The same; a damaged one is a fault. */
  readable(item: Item): Saved<Row>;
}

const PAGE = 200;
/** Milliseconds between looks: a new row is not at once in a filtered list. */
const LOOKS = [0, 150, 600];
/** Rows whose place we remember; a row read by its place is read as it is, at half the price. */
const REMEMBERED = 5_000;

export function itemsOf<Row extends { readonly key: string }>(
  { together }: Graph,
  site: string,
  list: ListOf<Row>,
  log: DamageLog,
): ListItems<Row> {
  const path = `/sites/${site}/lists/${list.name}/items`;
  const expand = `$expand=${encodeURIComponent(`fields($select=${columnNames(list).join(',')})`)}`;
  const places = placesSeen();

  async function ask(step: string, filter: string | undefined): Promise<readonly Item[]> {
    const query = filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`;
    const answers = await together.all(step, `${path}?${expand}${query}&$top=${PAGE}`);
    return answers.map(itemIn).filter((item) => item !== undefined);
  }

  async function itemByKey(key: string): Promise<Item | undefined> {
    const step = `${list.name}/${key}`;
    const place = places.of(key);
    const remembered =
      place === undefined ? undefined : itemIn(await together.look(step, `${path}/${place}?${expand}`));
    if (remembered?.key === key) return remembered;
    places.forget(key);
    return (await ask(step, hasKey(key))).find((item) => item.key === key);
  }

  function saved(item: Item): Saved<Row> | undefined {
    const read = rowIn(list, item.cells);
    if ('damaged' in read) {
      log.error('A row cannot be read', { list: list.name, key: item.key || `item:${item.id}`, code: read.damaged });
      return undefined;
    }
    places.keep(item);
    return { row: read.row, version: versionOf(item), lastWrite: item.lastWrite };
  }

  return {
    path,
    expand,
    ask,
    find: findTogether<Item>({
      one: itemByKey,
      many: async (keys) => {
        const found = await ask(`${list.name}/find`, keys.map(hasKey).join(' or '));
        return new Map(found.map((item) => [item.key, item]));
      },
    }),
    lookFor: (key) => lookAgain(() => itemByKey(key)),
    saved,
    readable: (item) => {
      const read = saved(item);
      if (read === undefined) throw new Fault('damaged', `${list.name}/${item.key}`);
      return read;
    },
  };
}

async function lookAgain<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const pause of LOOKS) {
    await pauseFor(pause);
    const found = await look();
    if (found !== undefined) return found;
  }
  return undefined;
}

const hasKey = (key: string): string => `fields/${KEY_COLUMN} eq '${key.replaceAll("'", "''")}'`;

/** Where rows stood when this process saw them last. */
function placesSeen() {
  const places = new Map<string, string>();
  return {
    of: (key: string): string | undefined => places.get(key),
    forget: (key: string): void => {
      places.delete(key);
    },
    keep: ({ key, id }: Item): void => {
      const [oldest] = places.keys();
      if (places.size >= REMEMBERED && oldest !== undefined) places.delete(oldest);
      places.set(key, id);
    },
  };
}
