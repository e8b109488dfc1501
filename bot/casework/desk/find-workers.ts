import { isNamed, listWords, roleName, type Worker } from '#rules';
import { defineQuestion } from '../define-question.ts';
import type { Ports } from '../ports.ts';

const AT_MOST = 15;

/** Workers of the council whose name has what was typed; at most fifteen. */
export const findPeople = defineQuestion({
  name: 'find-people',
  act: 'report',
  about: (_typed: string) => ({ is: 'nothing' }),
  answer: (typed, { ports }) => named(typed, ports),
});

/** The same for a typeahead: name and what they are. */
export const findWorkers = defineQuestion({
  name: 'find-workers',
  act: 'report',
  about: (_typed: string) => ({ is: 'nothing' }),
  answer: async (typed, { ports }): Promise<readonly { title: string; value: string }[]> =>
    (await named(typed, ports)).map(({ id, name, roles }) => ({
      title: `${name}, ${listWords(roles.map(roleName))}`,
      value: id,
    })),
});

/** By the register’s names as they stand in memory; each one's own row, read now, says whether they work here and as what. */
async function named(typed: string, ports: Ports): Promise<readonly Worker[]> {
  const ids = (await namesFitting(typed, ports)).slice(0, AT_MOST);
  const workers = await Promise.all(ids.map((id) => ports.records.workers.find(`person:${id}`)));
  return workers.flatMap((saved) => (saved?.row.active === true ? [saved.row] : []));
}

/** While the names are still being read, the directory is asked instead. */
async function namesFitting(typed: string, { kept, directory }: Ports): Promise<readonly string[]> {
  const { isWhole } = await kept.names.look();
  if (!isWhole) return typed.trim().length < 2 ? [] : (await directory.search(typed.trim())).map(({ id }) => id);
  const found: string[] = [];
  for await (const batch of kept.names.batches())
    found.push(...batch.filter((one) => isNamed(one, typed)).map(({ id }) => id));
  return found;
}
