import type { Ports } from '../ports.ts';

/** Marks an obligation as done, once; who did it and what they said stay with it. */
export async function settleObligationRow(key: string, by: string, note: string, ports: Ports): Promise<string> {
  const owed = await ports.records.obligations.find(key);
  if (owed === undefined) return 'not-owed';
  if (owed.row.doneAt !== undefined) return 'done-before';
  await ports.records.obligations.change(owed, { doneAt: ports.now(), doneBy: by, note });
  return 'done';
}
