import { randomUUID } from 'node:crypto';
import type { ListPart } from '../list-rows.ts';
import type { World } from '../world.ts';
import type { ColumnRecord, ListRecord } from '../list-records.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, asList, asText, type Json, lettersOf } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { option, page, param, selected, type Ask, type Take } from './ask.ts';
import { columnFrom, columnOf, mustFitIndexes, SYSTEM_COLUMNS } from './columns.ts';
import { GraphRefusal, invalidRequest, itemNotFound } from './refusal.ts';
import { byApp, mustManage, siteInPath, SITES } from './sites.ts';
import { withContext } from './users.ts';

export const listRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'GET', template: '/sites/{site}/lists', take: (ask) => all(ask, world) },
  { method: 'POST', template: '/sites/{site}/lists', take: (ask) => create(ask, world) },
  { method: 'GET', template: '/sites/{site}/lists/{list}', take: (ask) => one(ask, world) },
  { method: 'PATCH', template: '/sites/{site}/lists/{list}', take: (ask) => rename(ask, world) },
  { method: 'DELETE', template: '/sites/{site}/lists/{list}', take: (ask) => remove(ask, world) },
  { method: 'GET', template: '/sites/{site}/lists/{list}/columns', take: (ask) => columns(ask, world) },
  { method: 'POST', template: '/sites/{site}/lists/{list}/columns', take: (ask) => addColumn(ask, world) },
  { method: 'PATCH', template: '/sites/{site}/lists/{list}/columns/{column}', take: (ask) => changeColumn(ask, world) },
  {
    method: 'DELETE',
    template: '/sites/{site}/lists/{list}/columns/{column}',
    take: (ask) => removeColumn(ask, world),
  },
];

export const listsOf = (site: string, world: World): readonly ListPart[] =>
  world.lists.value.map((id) => world.list(id)).filter(({ value }) => value.site === site);

/** The list in a path, by id or by title. */
export function listInPath(ask: Ask, world: World): ListPart {
  const site = siteInPath(ask, world);
  const key = param(ask, 'list').toLowerCase();
  const found = listsOf(site.id, world).find(({ value }) =>
    [value.id, value.displayName.toLowerCase(), value.name.toLowerCase()].includes(key),
  );
  if (found === undefined) throw itemNotFound();
  return found;
}

function shapeOf(list: ListRecord, ask: Ask): Json {
  const site = SITES.find(({ id }) => id === list.site);
  const expand = option(ask, 'expand') ?? '';
  return {
    '@odata.etag': `"${list.id},1"`,
    createdDateTime: list.createdAt,
    description: list.description,
    eTag: `"${list.id},1"`,
    id: list.id,
    lastModifiedDateTime: list.createdAt,
    name: list.name,
    webUrl: `${site?.webUrl ?? ''}/Lists/${list.name}`,
    displayName: list.displayName,
    createdBy: byApp(ask.app.appId),
    parentReference: { siteId: list.site },
    list: { contentTypesEnabled: false, hidden: false, template: list.template },
    ...(expand.includes('columns') ? { columns: [...SYSTEM_COLUMNS, ...list.columns.map(columnOf)] } : {}),
    ...(expand.includes('drive') && list.template === 'documentLibrary'
      ? { drive: { id: driveIdOf(list), driveType: 'documentLibrary', name: list.displayName } }
      : {}),
  };
}

/** The drive behind a document library. */
export const driveIdOf = ({ id }: Pick<ListRecord, 'id'>): string => `b!${Buffer.from(id).toString('base64url')}`;

const expansions = (ask: Ask): readonly string[] =>
  (option(ask, 'expand') ?? '').split(',').map((name) => name.replace(/\(.*/, '').trim());

function all(ask: Ask, world: World): Reply {
  const site = siteInPath(ask, world);
  const filter = /^displayName\s+eq\s+'(.*)'$/i.exec(option(ask, 'filter')?.trim() ?? '')?.[1];
  const found = listsOf(site.id, world)
    .map(({ value }) => value)
    .filter(({ displayName }) => filter === undefined || displayName === filter.replaceAll("''", "'"));
  const shapes = found.map((list) => selected(shapeOf(list, ask), option(ask, 'select'), expansions(ask)));
  return { status: 200, body: withContext(ask, 'lists', page(ask, shapes, 200, 1000)) };
}

function one(ask: Ask, world: World): Reply {
  const list = listInPath(ask, world).value;
  return {
    status: 200,
    body: withContext(ask, 'lists/$entity', selected(shapeOf(list, ask), option(ask, 'select'), expansions(ask))),
  };
}

function create(ask: Ask, world: World): Reply {
  const site = siteInPath(ask, world);
  mustManage(ask);
  const displayName = asText(ask.body['displayName']);
  if (displayName === undefined || displayName === '') throw invalidRequest('A list needs a displayName.');
  if (listsOf(site.id, world).some(({ value }) => value.displayName.toLowerCase() === displayName.toLowerCase())) {
    throw new GraphRefusal(409, 'nameAlreadyExists', 'Name already exists');
  }
  const template = asText(asJson(ask.body['list'])['template']) ?? 'genericList';
  if (!['genericList', 'documentLibrary'].includes(template))
    throw invalidRequest(`The list template '${template}' is not supported.`);
  // Refused before anything is made: a list is made whole or not at all.
  const columns: ColumnRecord[] = [];
  for (const definition of asList(ask.body['columns']).map(asJson)) columns.push(columnFrom(definition, columns));
  mustFitIndexes(columns);
  const description = asText(ask.body['description']) ?? '';
  const part = makeList(world, { site: site.id, displayName, description, template, columns });
  return { status: 201, body: withContext(ask, 'lists/$entity', shapeOf(part.value, ask)) };
}

function makeList(
  world: World,
  list: Pick<ListRecord, 'site' | 'displayName' | 'description' | 'template' | 'columns'>,
): ListPart {
  const part = world.list(randomUUID());
  const name = list.displayName.replace(/[^\w]/g, '');
  part.value = { ...part.value, ...list, name, createdAt: world.clock.now().toISOString() };
  part.changed();
  world.lists.value.push(part.value.id);
  world.lists.changed();
  return part;
}

/** A site made from one of Microsoft's templates has a document library from its first day. */
export function libraryFromTemplate(site: string, world: World): void {
  if (listsOf(site, world).some(({ value }) => value.template === 'documentLibrary')) return;
  makeList(world, { site, displayName: 'Documents', description: '', template: 'documentLibrary', columns: [] });
}

function rename(ask: Ask, world: World): Reply {
  mustManage(ask);
  const part = listInPath(ask, world);
  part.value.displayName = asText(ask.body['displayName']) ?? part.value.displayName;
  part.value.description = asText(ask.body['description']) ?? part.value.description;
  part.changed();
  return { status: 200, body: withContext(ask, 'lists/$entity', shapeOf(part.value, ask)) };
}

function remove(ask: Ask, world: World): Reply {
  mustManage(ask);
  const part = listInPath(ask, world);
  world.lists.value = world.lists.value.filter((id) => id !== part.value.id);
  world.lists.changed();
  return { status: 204 };
}

function columns(ask: Ask, world: World): Reply {
  const list = listInPath(ask, world).value;
  const shapes = [...SYSTEM_COLUMNS, ...list.columns.map(columnOf)].map((one) => selected(one, option(ask, 'select')));
  return { status: 200, body: withContext(ask, 'columns', { value: shapes }) };
}

function addColumn(ask: Ask, world: World): Reply {
  mustManage(ask);
  const part = listInPath(ask, world);
  const column = columnFrom(ask.body, part.value.columns);
  mustFitIndexes([...part.value.columns, column]);
  part.value.columns.push(column);
  part.changed();
  return { status: 201, body: withContext(ask, 'columns/$entity', columnOf(column)) };
}

function columnInPath(ask: Ask, list: ListRecord): ColumnRecord {
  const key = param(ask, 'column');
  const column = list.columns.find(({ id, name }) => id === key || name === key);
  if (column === undefined) throw itemNotFound();
  return column;
}

function changeColumn(ask: Ask, world: World): Reply {
  mustManage(ask);
  const part = listInPath(ask, world);
  const column = columnInPath(ask, part.value);
  const next = columnFrom({ ...column.definition, ...ask.body, name: column.name }, []);
  if (next.definition['enforceUniqueValues'] === true && hasDoubles(part, column.name)) {
    throw invalidRequest('The column cannot enforce unique values while the list holds duplicate values.');
  }
  mustFitIndexes(part.value.columns.map((one) => (one === column ? next : one)));
  column.definition = next.definition;
  part.changed();
  return { status: 200, body: withContext(ask, 'columns/$entity', columnOf(column)) };
}

function hasDoubles({ rows }: ListPart, name: string): boolean {
  const values = rows
    .filter(({ removed }) => !removed)
    .map(({ fields }) => fields[name])
    .filter((value) => value !== undefined);
  return new Set(values.map((value) => lettersOf(value).toLowerCase())).size < values.length;
}

function removeColumn(ask: Ask, world: World): Reply {
  mustManage(ask);
  const part = listInPath(ask, world);
  const column = columnInPath(ask, part.value);
  part.value.columns = part.value.columns.filter(({ id }) => id !== column.id);
  part.changed();
  return { status: 204 };
}
