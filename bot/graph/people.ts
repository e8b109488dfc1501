import { z } from 'zod';
import type { Directory } from '../casework/ports.ts';
import { inShape } from '../microsoft365/answer.ts';
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
  return {
    person: async (id) =>
      personIn(await graph.together.look(`person/${id}`, `/users/${encodeURIComponent(id)}?${SELECT}`)),
    managerOf: async (id) =>
      personIn(await graph.together.look(`person/${id}/manager`, `/users/${encodeURIComponent(id)}/manager?${SELECT}`)),
    search: async (text) => {
      // Quotes and backslashes would end the phrase.
      const words = text.replace(/["\\:]/g, ' ').trim();
      if (words === '') return [];
      const query = `$search=${encodeURIComponent(`"displayName:${words}" OR "mail:${words}"`)}&$count=true&$top=${MOST_FOUND}&${SELECT}`;
      const found = await graph.together.get('people-search', `/users?${query}`, { ConsistencyLevel: 'eventual' });
      const { value } = inShape('people-search', FOUND, found);
      return value.map(personIn).filter((person) => person !== undefined);
    },
  };
}

function personIn(answer: unknown): Person | undefined {
  const read = USER.safeParse(answer);
  if (!read.success) return undefined;
  const { id, displayName, mail, userPrincipalName } = read.data;
  return { id, name: displayName ?? '', mail: mail ?? userPrincipalName ?? '' };
}
