import type { Worker } from '#rules';
import type { Ports } from '../casework/ports.ts';
import { accessTo, openReferences, type Access } from '../casework/who-has-access.ts';

/** Each person with their roles, and of each open case what is open to them. Answers what the command ends with. */
export async function tellAccess(ports: Ports, of: string | undefined, say: (line: string) => void): Promise<number> {
  const all = (await ports.records.workers.all()).map(({ row }) => row);
  const workers = all
    .filter(({ id }) => of === undefined || id === of)
    .toSorted((one, other) => one.name.localeCompare(other.name));
  if (workers.length === 0) {
    say('The list of people has nobody of that id.');
    return 1;
  }
  const refs = await openReferences(ports);
  const found: ReadonlyMap<string, Access>[] = [];
  // One case after another: all at once would be throttled.
  for (const ref of refs) found.push(await accessTo(ref, workers, ports));
  for (const worker of workers)
    tellOne(
      worker,
      found.flatMap((access) => access.get(worker.id) ?? []),
      say,
    );
  say(`${String(workers.length)} people, ${String(refs.length)} open cases and meetings.`);
  return 0;
}

function tellOne(
  { id, name, roles, team, active }: Worker,
  cases: readonly Access[],
  say: (line: string) => void,
): void {
  say(`${name}  ${id}  ${active ? `${team}: ${roles.join(', ')}` : 'inactive: nothing'}`);
  for (const { ref, may, as } of cases)
    say(`  ${ref}  ${may.join(', ')}  (${as.length === 0 ? 'by role' : as.join(', ')})`);
}
