import { listWords, roleName, type Worker } from '#rules';
import { mayThey } from '../may-they.ts';
import type { Ports } from '../ports.ts';

/** Workers of the council whose name has these letters; at most fifteen. */
export async function findPeople(who: string, typed: string, ports: Ports): Promise<readonly Worker[]> {
  await mayThey(who, 'report', {}, ports);
  const text = typed.trim().toLowerCase();
  if (text.length < 2) return [];
  const workers = (await ports.records.workers.all()).map(({ row }) => row);
  return workers.filter(({ active, name }) => active && name.toLowerCase().includes(text)).slice(0, 15);
}

/** The same for a typeahead: name and what they are. */
export const findWorkers = async (
  who: string,
  typed: string,
  ports: Ports,
): Promise<readonly { title: string; value: string }[]> =>
  (await findPeople(who, typed, ports)).map(({ id, name, roles }) => ({
    title: `${name}, ${listWords(roles.map(roleName))}`,
    value: id,
  }));
