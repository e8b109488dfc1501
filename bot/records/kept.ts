import { setImmediate as nextTurn, setTimeout as pauseFor } from 'node:timers/promises';
import { z } from 'zod';
import type { KeptRows } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';
import type { DamageLog, ListOf } from './list.ts';
import { columnNames, itemIn, rowIn } from './row.ts';

type Keyed = { readonly key: string };

/** How a row stands in memory: as little of it as its readers need; undefined for one that they do not. */
export interface Packing<Row, Packed, Out> {
  readonly pack: (row: Row) => Packed | undefined;
  readonly unpack: (packed: Packed) => Out;
}

const PAGE = z.looseObject({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});
const DELETED = z.looseObject({ id: z.string(), deleted: z.unknown() });

/** So long a page waits for the first reading; after that it says how far it is. */
const PATIENCE_MS = 2_500;
/** Rows handed out at a time, so that nobody else waits while a year is summed. */
const BATCH = 4_000;

/**
 * A list in memory: read once by its changes after a start, and from then on only what changed since. Nothing of it is truth;
 * a replica that starts anew reads it again.
 */
export function keptFrom<Row extends Keyed, Packed, Out>(
  graph: Graph,
  site: string,
  list: ListOf<Row>,
  { pack, unpack }: Packing<Row, Packed, Out>,
  log: DamageLog,
): KeptRows<Out> {
  const rows = new Map<string, Packed>();
  const changes = changesOf(graph, site, list, {
    clear: () => {
      rows.clear();
    },
    take: (item) => {
      takeInto(rows, list, pack, item, log);
    },
  });
  let looking: Promise<void> | undefined;
  return {
    look: async () => {
      const isFirst = !changes.isWhole();
      looking ??= changes.readOn().finally(() => {
        looking = undefined;
      });
      const now = looking;
      // Whoever stops waiting leaves it to the next look, which meets the same failure if it was one.
      now.catch(() => undefined);
      await (isFirst ? Promise.race([now, pauseFor(PATIENCE_MS)]) : now);
      return { isWhole: changes.isWhole(), known: rows.size };
    },
    batches: async function* () {
      let batch: Out[] = [];
      for (const packed of rows.values()) {
        batch.push(unpack(packed));
        if (batch.length < BATCH) continue;
        yield batch;
        batch = [];
        await nextTurn();
      }
      yield batch;
    },
  };
}

/** What became of one row: made, changed, gone, or no longer of interest. */
function takeInto<Row extends Keyed, Packed>(
  rows: Map<string, Packed>,
  list: ListOf<Row>,
  pack: (row: Row) => Packed | undefined,
  item: unknown,
  log: DamageLog,
): void {
  const gone = DELETED.safeParse(item);
  if (gone.success) rows.delete(gone.data.id);
  const found = gone.success ? undefined : itemIn(item);
  if (found === undefined || found.key === '') return;
  const read = rowIn(list, found.cells);
  if ('damaged' in read) log.error('A row cannot be read', { list: list.name, key: found.key, code: read.damaged });
  const packed = 'row' in read ? pack(read.row) : undefined;
  if (packed === undefined) rows.delete(found.id);
  else rows.set(found.id, packed);
}

/** The changes of a list since it was read last; what ran out is read once more from the beginning. */
function changesOf<Row extends Keyed>(
  graph: Graph,
  site: string,
  list: ListOf<Row>,
  { take, clear }: { readonly take: (item: unknown) => void; readonly clear: () => void },
) {
  const step = `${list.name}/changes`;
  const expand = `$expand=${encodeURIComponent(`fields($select=${columnNames(list).join(',')})`)}`;
  const start = `/sites/${site}/lists/${list.name}/items/delta?${expand}`;
  let link: string | undefined;

  async function read(from: string): Promise<void> {
    for (let next = from; ;) {
      const page = inShape(step, PAGE, await graph.get(step, next));
      page.value.forEach(take);
      const { '@odata.nextLink': more, '@odata.deltaLink': end } = page;
      if (end !== undefined) link = end;
      if (more === undefined) return;
      next = more;
    }
  }

  return {
    isWhole: () => link !== undefined,
    readOn: async () => {
      try {
        await read(link ?? start);
      } catch (fault) {
        if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
        link = undefined;
        clear();
        await read(start);
      }
    },
  };
}
