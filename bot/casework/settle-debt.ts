import type { World } from './world.ts';

/** Marks an obligation as done, once; who did it and what they said stay with it. */
export async function settleDebt(key: string, by: string, note: string, world: World): Promise<string> {
  const owed = await world.records.obligations.find(key);
  if (owed === undefined) return 'not-owed';
  if (owed.row.doneAt !== undefined) return 'done-before';
  await world.records.obligations.change(owed, { doneAt: world.now(), doneBy: by, note });
  return 'done';
}
