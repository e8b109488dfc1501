import type { Person } from '../council.ts';
import type { World } from '../world.ts';
import type { Call } from '../wire/http.ts';
import type { Route } from '../wire/route.ts';
import { Wrong, type Take } from './wrong.ts';

export const get = (path: string, take: Take): Route<Take> => ({ method: 'GET', template: `/control/${path}`, take });
export const post = (path: string, take: Take): Route<Take> => ({ method: 'POST', template: `/control/${path}`, take });

/** The person whom a call names by `as`, in its body. */
export function personOf(id: unknown, { council }: World): Person {
  const person = typeof id === 'string' ? council.find(id) : undefined;
  if (person === undefined) throw new Wrong('Say who by "as": the Entra id of one of the people.');
  return person;
}

/** The person whom a call names by `as`, in its address. */
export const personAsked = ({ query }: Call, world: World): Person => personOf(query.get('as'), world);
