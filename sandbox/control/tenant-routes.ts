import { listsOf } from '../graph/lists.ts';
import { SITES } from '../graph/sites.ts';
import { live, livedBy } from '../lived-years.ts';
import type { Calls } from '../wire/calls.ts';
import { asText, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import type { World } from '../world.ts';
import { Wrong, type Take } from './wrong.ts';

/** What an administrator sees and does in the tenant by hand, and what a test counts. */
export const tenantRoutes = (world: World, calls: Calls): readonly Route<Take>[] => [
  { method: 'GET', template: '/control/calls', take: () => calls.seen() },
  {
    method: 'DELETE',
    template: '/control/calls',
    take: () => {
      calls.reset();
    },
  },
  { method: 'GET', template: '/control/inbox', take: () => world.inbox.entries },
  { method: 'GET', template: '/control/count', take: ({ query }) => countOf(query, world) },
  { method: 'POST', template: '/control/versioning', take: (_call, body) => setVersioning(body, world) },
  {
    method: 'POST',
    template: '/control/lived',
    take: (_call, { years, history }) => {
      live(world, livedBy({ large: years === true, history: Number(history ?? 0) }));
    },
  },
];

/** How many rows of a list have this value in this column: of a list that is too long to look at. */
function countOf(asked: URLSearchParams, world: World): Json {
  const [name, column = '', value] = ['list', 'column', 'value'].map((one) => asked.get(one) ?? undefined);
  const found = SITES.flatMap(({ id }) => listsOf(id, world)).find(({ value: list }) => list.displayName === name);
  if (found === undefined) throw new Wrong('Say which "list", and which "value" in which "column".');
  return { count: found.rows.filter(({ removed, fields }) => !removed && asText(fields[column]) === value).length };
}

/** In a list's settings, by hand or over SharePoint's own interface: Graph has no way to. What was kept stays. */
function setVersioning({ list: name, on }: Json, world: World): Json {
  const found = SITES.flatMap(({ id }) => listsOf(id, world)).find(
    ({ value }) => value.id === name || value.displayName === name,
  );
  if (found === undefined || typeof on !== 'boolean') throw new Wrong('Say which "list", and whether "on" is true.');
  if (on) delete found.value.versioning;
  else found.value.versioning = 'off';
  found.changed();
  return { list: asText(found.value.displayName), on };
}
