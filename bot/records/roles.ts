import type { Worker } from '#rules';
import { PEOPLE_LOOKED_AT, type RoleHeld, type Setting, type Table } from '../casework/ports.ts';
import { Fault } from '../faults.ts';

/*
 * Who could do something is asked of the list of roles, by the role: the list of people is not read whole. A row stays there when
 * somebody loses the role; their own row says that, and is read each time.
 */

const heldBy = ({ id, roles }: Worker): readonly RoleHeld[] =>
  roles.map((role) => ({ key: `role:${role}:${id}`, role, person: id }));

/** Makes what is missing of this worker's roles. */
export async function saveRoles(
  worker: Worker,
  roles: Table<RoleHeld>,
  there: ReadonlySet<string> = new Set(),
): Promise<void> {
  const missing = heldBy(worker).filter(({ key }) => !there.has(key));
  await Promise.all(missing.map((held) => roles.create(held)));
}

/** The workers, of whom each write brings its roles along. */
export const withRoles = (workers: Table<Worker>, roles: Table<RoleHeld>): Table<Worker> => ({
  ...workers,
  create: async (row, mark) => {
    const made = await workers.create(row, mark);
    await saveRoles(made.row, roles);
    return made;
  },
  change: async (saved, to, mark) => {
    const changed = await workers.change(saved, to, mark);
    const before = new Set(heldBy(saved.row).map(({ key }) => key));
    const added = heldBy(changed.row).filter(({ key }) => !before.has(key));
    await Promise.all(added.map((held) => roles.create(held)));
    return changed;
  },
});

/** So many people who changed are asked about one by one. */
const A_FEW = 20;

/** Brings along the roles of whoever was changed by hand since the last look. A token that ran out begins anew, with everybody. */
export async function followWorkers(
  changed: (since: string | undefined) => Promise<{ readonly rows: readonly Worker[]; readonly next: string }>,
  roles: Table<RoleHeld>,
  settings: Table<Setting>,
): Promise<void> {
  const saved = await settings.find(PEOPLE_LOOKED_AT);
  const since = saved?.row.value === '' ? undefined : saved?.row.value;
  const found = await changed(since).catch((fault: unknown) => {
    if (since === undefined || !(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
    return changed(undefined);
  });
  // Whoever was imported has theirs: on the first look, with everybody in it, that is one question instead of one for each.
  const there = found.rows.length > A_FEW ? new Set((await roles.all()).map(({ row }) => row.key)) : new Set<string>();
  for (const worker of found.rows) await saveRoles(worker, roles, there);
  const row = { key: PEOPLE_LOOKED_AT, value: found.next };
  if (saved === undefined) await settings.create(row);
  else if (saved.row.value !== found.next) await settings.change(saved, row);
}
