import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Saved, Table } from '../casework/ports.ts';
import { Fault, type FaultReason } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';
import type { ListItems } from './list-items.ts';
import { LAST_WRITE_COLUMN, type ListOf } from './list.ts';
import { cellsFor, filled, itemIn, itemOfVersion, workedOutFor, type Item } from './row.ts';

const ETAG = z.looseObject({ '@odata.etag': z.string() });

/** Makes and changes rows: the unique `Key` makes creating once true, `If-Match` makes changing once true. */
export function tableWrites<Row extends { readonly key: string }>(
  { together, ...graph }: Graph,
  list: ListOf<Row>,
  items: ListItems<Row>,
): Pick<Table<Row>, 'create' | 'change'> {
  const writes = list.alone === true ? graph : together;

  return {
    create: async (row, mark) => {
      const step = `${list.name}/${row.key}`;
      const write = mark ?? randomUUID();
      const cells = filled({ ...cellsFor(list, row, step), ...workedOutFor(list, row) });
      return persistently(step, async () => {
        try {
          const fields = { ...cells, [LAST_WRITE_COLUMN]: write };
          const made = itemIn(await writes.post(step, items.path, { fields }));
          if (made === undefined) throw new Fault('unclear', step);
          // What was sent, not what came back: SharePoint's first answer has been seen with wrong dates.
          return { ...items.readable({ ...made, key: row.key, lastWrite: write, cells }), existed: false };
        } catch (fault) {
          if (!(fault instanceof Fault) || !MAY_BE_THERE.includes(fault.reason)) throw fault;
          const there = await items.lookFor(row.key);
          if (there !== undefined) return { ...items.readable(there), existed: there.lastWrite !== write };
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
        items.readable({ id, etag: version, key: saved.row.key, lastWrite: write, cells: changed });
      const look = async (): Promise<Item | undefined> =>
        itemIn(await together.look(step, `${items.path}/${id}?${items.expand}`));
      return persistently(step, async () => {
        try {
          const fields = { ...cells, [LAST_WRITE_COLUMN]: write };
          const patched = await writes.patch(step, `${items.path}/${id}/fields`, fields, { 'If-Match': etag });
          const answer = ETAG.safeParse(patched);
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
