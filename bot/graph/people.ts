import { z } from 'zod';
import type { Directory } from '../casework/ports.ts';
import { inShape } from '../microsoft365/answer.ts';
import { findTogether } from '../microsoft365/find-together.ts';
import type { Graph } from '../microsoft365/graph.ts';

const USER = z.looseObject({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
});
const FOUND = z.looseObject({ value: z.array(z.unknown()) });
const SELECT = '$select=id,displayName,mail,userPrincipalName';
const MOST_FOUND = 15;

type Person = NonNullable<Awaited<ReturnType<Directory['person']>>>;

/** The council's directory: names, addresses and who manages whom. Who may do what stands in our own People list. */
export function directoryOver(graph: Graph): Directory {
  const people = async (step: string, query: string, headers?: Readonly<Record<string, string>>) => {
    const { value } = inShape(step, FOUND, await graph.together.get(step, `/users?${query}&${SELECT}`, headers));
    return value.map(personIn).filter((person) => person !== undefined);
  };
  const person = findTogether<Person>({
    one: async (id) =>
      personIn(await graph.together.look(`person/${id}`, `/users/${encodeURIComponent(id)}?${SELECT}`)),
    // Graph takes fifteen ids in one filter; these are ten at the most.
    many: async (ids) => {
      const filter = `id in (${ids.map((id) => `'${id.replaceAll("'", "''")}'`).join(',')})`;
      const found = await people('people', `$filter=${encodeURIComponent(filter)}`);
      return new Map(found.map((one) => [one.id, one]));
    },
  });
  return {
    person,
    managerOf: async (id) =>
      personIn(await graph.together.look(`person/${id}/manager`, `/users/${encodeURIComponent(id)}/manager?${SELECT}`)),
    search: async (text) => {
      // Quotes and backslashes would end the phrase.
      const words = text.replace(/["\\:]/g, ' ').trim();
      if (words === '') return [];
      const query = `$search=${encodeURIComponent(`"displayName:${words}" OR "mail:${words}"`)}&$count=true&$top=${MOST_FOUND}`;
      return people('people-search', query, { ConsistencyLevel: 'eventual' });
    },
  };
}

function personIn(answer: unknown): Person | undefined {
  const read = USER.safeParse(answer);
  if (!read.success) return undefined;
  const { id, displayName, mail, userPrincipalName } = read.data;
  return { id, name: displayName ?? '', mail: mail ?? userPrincipalName ?? '' };
}
