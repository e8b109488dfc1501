import type { Part, Store } from './store.ts';
import type { ListRecord, RowRecord } from './list-records.ts';

/** A list and its rows. The rows are written down one by one: lists grow long, and each row has versions. */
export interface ListPart extends Part<ListRecord> {
  readonly rows: readonly RowRecord[];
  /** Grows with every change of a row; delta reads by it. */
  sequence(): number;
  /** Keeps a new row, or what became of one, as its next version. */
  keepRow(row: RowRecord): void;
}

type Written = Omit<RowRecord, 'history'>;

/** SharePoint keeps the last fifty versions, unless told otherwise. */
const VERSIONS_KEPT = 50;

export function openRows(store: Store, id: string, initial: () => ListRecord): ListPart {
  const part = store.part<ListRecord>(`list-${id}`, initial);
  const journal = store.journal<Written>(`list-${id}-rows`);
  const rows: RowRecord[] = [];
  const byId = new Map<number, RowRecord>();
  let sequence = 0;

  const take = (row: RowRecord): void => {
    sequence = row.sequence;
    const version = { version: row.version, at: row.changedAt, fields: { ...row.fields } };
    const before = row.overwritten === true ? row.history.slice(0, -1) : row.history;
    row.history = [...before, version].slice(-VERSIONS_KEPT);
    if (byId.has(row.id)) return;
    byId.set(row.id, row);
    rows.push(row);
  };
  for (const written of journal.entries) {
    const known = byId.get(written.id);
    take(known === undefined ? { ...written, history: [] } : Object.assign(known, written));
  }

  return Object.assign(part, {
    rows,
    sequence: () => sequence,
    keepRow: (row: RowRecord) => {
      row.sequence = sequence + 1;
      row.overwritten = part.value.versioning === 'off';
      take(row);
      const { history: _history, ...written } = row;
      // As it is now: the same row goes on changing.
      journal.add({ ...written, fields: { ...written.fields } });
    },
  });
}
