import { randomUUID } from 'node:crypto';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { z } from 'zod';
import type { Saved, Table } from '../casework/ports.ts';
import { Fault, type FaultReason } from '../faults.ts';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { findTogether } from '../microsoft365/find-together.ts';
import { KEY_COLUMN, LAST_WRITE_COLUMN, type DamageLog, type ListOf } from './list.ts';
import { filterFor, fits, mayPassOver, startsWith } from './question.ts';
import {
  cellsFor,
  columnNames,
  filled,
  itemIn,
  itemOfVersion,
  rowIn,
  versionOf,
  workedOutFor,
  type Item,
} from './row.ts';
import { whereTogether } from './where-together.ts';

type Keyed = { readonly key: string };

/** A list as a table, with the one question more that a typeahead asks. */
export interface ListTable<Row extends Keyed> extends Table<Row> {
  /** Rows whose column starts with this text; the column is indexed. */
  startingWith(column: string, text: string, limit: number): Promise<readonly Row[]>;
  /** Rows whose worked-out column has this value, or is not later than this moment; of those, what has one of these values. */
  workedOut(
    column: string,
    is: 'eq' | 'le',
    value: string,
    oneOf?: readonly Partial<Row>[],
  ): Promise<readonly Saved<Row>[]>;
  /** Rows written since that token, and the next one; without a token, all there are. `changed-meanwhile`: the token ran out. */
  readonly changedSince: (
    since: string | undefined,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next: string }>;
}

const PAGE = 200;
/** Milliseconds between looks: a new row is not at once in a filtered list. */
const LOOKS = [0, 150, 600];
/** Rows whose place we remember; a row read by its place is read as it is, at half the price. */
const REMEMBERED = 5_000;
const PAGE_OF = z.looseObject({ value: z.array(z.unknown()) });
const ETAG = z.looseObject({ '@odata.etag': z.string() });

/** A table over a SharePoint list: the unique `Key` makes creating once true, `If-Match` makes changing once true. */
export function tableOver<Row extends Keyed>(
  { together, ...graph }: Graph,
  site: string,
  list: ListOf<Row>,
  log: DamageLog,
): ListTable<Row> {
  const items = `/sites/${site}/lists/${list.name}/items`;
  const expand = `$expand=${encodeURIComponent(`fields($select=${columnNames(list).join(',')})`)}`;
  const places = new Map<string, string>();
  const writes = list.alone === true ? graph : together;

  function remember({ key, id }: Item): void {
    const [oldest] = places.keys();
    if (places.size >= REMEMBERED && oldest !== undefined) places.delete(oldest);
    places.set(key, id);
  }

  /** The row in an item; a damaged one is told by its key and passed over, so that one row does not stop a council. */
  function savedIn(item: Item): Saved<Row> | undefined {
    const read = rowIn(list, item.cells);
    if ('damaged' in read) {
      log.error('A row cannot be read', { list: list.name, key: item.key || `item:${item.id}`, code: read.damaged });
      return undefined;
    }
    remember(item);
    return { row: read.row, version: versionOf(item), lastWrite: item.lastWrite };
  }

  async function ask(step: string, filter: string | undefined): Promise<readonly Item[]> {
    const query = filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`;
    const answers = await together.all(step, `${items}?${expand}${query}&$top=${PAGE}`);
    return answers.map(itemIn).filter((item) => item !== undefined);
  }

  const itemsWhere = whereTogether((filter) => ask(`${list.name}/where`, filter));

  async function itemByKey(key: string): Promise<Item | undefined> {
    const step = `${list.name}/${key}`;
    const place = places.get(key);
    const remembered =
      place === undefined ? undefined : itemIn(await together.look(step, `${items}/${place}?${expand}`));
    if (remembered?.key === key) return remembered;
    places.delete(key);
    const found = await ask(step, `fields/${KEY_COLUMN} eq '${key.replaceAll("'", "''")}'`);
    return found.find((item) => item.key === key);
  }

  const itemLookedFor = findTogether<Item>({
    one: itemByKey,
    many: async (keys) => {
      const filter = keys.map((key) => `fields/${KEY_COLUMN} eq '${key.replaceAll("'", "''")}'`).join(' or ');
      return new Map((await ask(`${list.name}/find`, filter)).map((item) => [item.key, item]));
    },
  });

  /** Looks for a row that may just have been made. */
  async function lookFor(key: string): Promise<Item | undefined> {
    for (const pause of LOOKS) {
      await pauseFor(pause);
      const item = await itemByKey(key);
      if (item !== undefined) return item;
    }
    return undefined;
  }

  const readable = (item: Item): Saved<Row> => {
    const saved = savedIn(item);
    if (saved === undefined) throw new Fault('damaged', `${list.name}/${item.key}`);
    return saved;
  };

  return {
    find: async (key) => {
      const item = await itemLookedFor(key);
      return item === undefined ? undefined : readable(item);
    },

    where: async (columns, among) => {
      if (Object.values<readonly unknown[] | undefined>(among ?? {}).some((some) => some?.length === 0)) return [];
      const mayMiss = mayPassOver(list, columns, among);
      const found = await itemsWhere(
        filterFor(list, columns, among),
        (item) => mayMiss || !('damaged' in rowIn(list, item.cells)),
      );
      const read = mayMiss ? savedIn : readable;
      return found
        .map(read)
        .filter((saved) => saved !== undefined)
        .filter((saved) => fits(list, saved.row, columns, among));
    },

    all: async () => (await ask(`${list.name}/all`, undefined)).map(savedIn).filter((saved) => saved !== undefined),

    startingWith: async (column, text, limit) => {
      const filter = encodeURIComponent(startsWith(column, text));
      const page = await together.get(`${list.name}/search`, `${items}?${expand}&$filter=${filter}&$top=${limit}`);
      const { value } = inShape(`${list.name}/search`, PAGE_OF, page);
      return value
        .map(itemIn)
        .map((item) => (item === undefined ? undefined : savedIn(item)?.row))
        .filter((row) => row !== undefined);
    },

    workedOut: async (column, is, value, oneOf = []) => {
      const others = oneOf.map((values) => filterFor(list, values)).join(' or ');
      const first = `fields/${column} ${is} '${value.replaceAll("'", "''")}'`;
      const found = await ask(`${list.name}/${column}`, others === '' ? first : `${first} and (${others})`);
      return found.map(savedIn).filter((saved) => saved !== undefined);
    },

    changedSince: async (since) => {
      const token = since === undefined ? '' : `&token=${encodeURIComponent(since)}`;
      const { items: answers, next } = await graph.delta(`${list.name}/delta`, `${items}/delta?${expand}${token}`);
      const found = answers.map(itemIn).map((item) => (item === undefined ? undefined : savedIn(item)?.row));
      return { rows: found.filter((row) => row !== undefined), next: new URL(next).searchParams.get('token') ?? '' };
    },

    create: async (row, mark) => {
      const step = `${list.name}/${row.key}`;
      const write = mark ?? randomUUID();
      const cells = filled({ ...cellsFor(list, row, step), ...workedOutFor(list, row) });
      return persistently(step, async () => {
        try {
          const made = itemIn(await writes.post(step, items, { fields: { ...cells, [LAST_WRITE_COLUMN]: write } }));
          if (made === undefined) throw new Fault('unclear', step);
          // What was sent, not what came back: SharePoint's first answer has been seen with wrong dates.
          return { ...readable({ ...made, key: row.key, lastWrite: write, cells }), existed: false };
        } catch (fault) {
          if (!(fault instanceof Fault) || !MAY_BE_THERE.includes(fault.reason)) throw fault;
          const there = await lookFor(row.key);
          if (there !== undefined) return { ...readable(there), existed: there.lastWrite !== write };
          if (fault.reason === 'rejected') throw fault;
          return undefined;
        }
      });
    },

    change: async (saved, to, mark) => {
      const step = `${list.name}/${saved.row.key}`;
      const { id, etag } = itemOfVersion(saved.version);
      const write = mark ?? randomUUID();
      const cells = { ...cellsFor(list, to, step), ...workedOutFor(list, { ...saved.row, ...to }) };
      const changed = { ...cellsFor(list, saved.row, step), ...cells };
      const as = (version: string): Saved<Row> =>
        readable({ id, etag: version, key: saved.row.key, lastWrite: write, cells: changed });
      const look = async () => itemIn(await together.look(step, `${items}/${id}?${expand}`));
      return persistently(step, async () => {
        try {
          const fields = { ...cells, [LAST_WRITE_COLUMN]: write };
          const answer = ETAG.safeParse(
            await writes.patch(step, `${items}/${id}/fields`, fields, { 'If-Match': etag }),
          );
          if (answer.success) return as(answer.data['@odata.etag']);
          const now = await look();
          // Someone wrote after us: our change stands, and the next one with this version is refused, as it must be.
          return as(now?.lastWrite === write ? now.etag : etag);
        } catch (fault) {
          if (!(fault instanceof Fault) || !['unclear', 'changed-meanwhile'].includes(fault.reason)) throw fault;
          const now = await look();
          if (now?.lastWrite === write) return as(now.etag);
          if (fault.reason === 'changed-meanwhile' || now?.etag !== etag) throw new Fault('changed-meanwhile', step);
          return undefined;
        }
      });
    },
  };
}

/** After one of these the row may be there all the same; SharePoint's words for a duplicate may be in any language. */
const MAY_BE_THERE: readonly FaultReason[] = ['done-before', 'unclear', 'rejected', 'changed-meanwhile'];
const ATTEMPTS = 3;

/** Writes again what was looked for and not found: key and version see to it that it can only be done once. */
async function persistently<T>(step: string, attempt: () => Promise<T | undefined>): Promise<T> {
  for (let made = 0; made < ATTEMPTS; made += 1) {
    const done = await attempt();
    if (done !== undefined) return done;
  }
  throw new Fault('try-later', step);
}
