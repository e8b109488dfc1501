import { isNamed, listWords, roleName, type Worker } from '#rules';
import { defineQuestion } from '../define-question.ts';
import type { Ports } from '../ports.ts';

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

async function named(typed: string, { records }: Ports): Promise<readonly Worker[]> {
  const workers = (await records.workers.all()).map(({ row }) => row);
  return workers.filter((worker) => worker.active && isNamed(worker, typed)).slice(0, 15);
}
