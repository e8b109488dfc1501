import { listWords, roleName, type Worker } from '#rules';
import { defineQuestion } from '../define-question.ts';
import type { Ports } from '../ports.ts';

/** Workers of the council whose name has these letters; at most fifteen. */
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

/** The directory finds them by any of their names; each one's own row says whether they work here and as what. */
async function named(typed: string, { records, directory }: Ports): Promise<readonly Worker[]> {
  const text = typed.trim();
  if (text.length < 2) return [];
  const found = await directory.search(text);
  const workers = await Promise.all(found.map(({ id }) => records.workers.find(`person:${id}`)));
  return workers.flatMap((saved) => (saved?.row.active === true ? [saved.row] : []));
}
