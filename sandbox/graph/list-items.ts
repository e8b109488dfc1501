import { randomUUID } from 'node:crypto';
import type { ListPart } from '../list-rows.ts';
import type { World } from '../world.ts';
import type { ListRecord, RowRecord } from '../list-records.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, isJson, type Json, lettersOf, parsed } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { linkWith, option, page, param, selected, type Ask, type Take } from './ask.ts';
import { fieldsFrom, mustBeComplete, wholeRow } from './columns.ts';
import { rowsAsked } from './list-query.ts';
import { listInPath } from './lists.ts';
import { GraphRefusal, invalidRequest, itemNotFound } from './refusal.ts';
import { byApp, SITES } from './sites.ts';
import { withContext } from './users.ts';

const ITEMS = '/sites/{site}/lists/{list}/items';

export const itemRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'GET', template: ITEMS, take: (ask) => query(ask, world) },
  { method: 'POST', template: ITEMS, take: (ask) => create(ask, world) },
  { method: 'GET', template: `${ITEMS}/delta`, take: (ask) => delta(ask, world) },
  { method: 'GET', template: `${ITEMS}/delta()`, take: (ask) => delta(ask, world) },
  { method: 'GET', template: `${ITEMS}/{item}`, take: (ask) => read(ask, world) },
  { method: 'PATCH', template: `${ITEMS}/{item}`, take: (ask) => changeItem(ask, world) },
  { method: 'DELETE', template: `${ITEMS}/{item}`, take: (ask) => remove(ask, world) },
  { method: 'GET', template: `${ITEMS}/{item}/fields`, take: (ask) => readFields(ask, world) },
  { method: 'PATCH', template: `${ITEMS}/{item}/fields`, take: (ask) => changeFields(ask, world) },
  { method: 'GET', template: `${ITEMS}/{item}/versions`, take: (ask) => versions(ask, world) },
];

const eTagOf = ({ guid, version }: RowRecord): string => `"${guid},${version}"`;

/** The fields with what SharePoint adds of its own; empty ones are left out. */
export const fieldsOf = (row: RowRecord): Json => ({
  '@odata.etag': eTagOf(row),
  ...row.fields,
  id: String(row.id),
  ContentType: 'Item',
  Created: row.createdAt,
  Modified: row.changedAt,
  AuthorLookupId: '10',
  EditorLookupId: '10',
  _UIVersionString: `${row.version}.0`,
  Attachments: false,
  Edit: '',
  LinkTitle: row.fields['Title'],
});

function shapeOf(row: RowRecord, list: ListRecord, ask: Ask): Json {
  const site = SITES.find(({ id }) => id === list.site);
  return {
    '@odata.etag': eTagOf(row),
    createdDateTime: row.createdAt,
    eTag: eTagOf(row),
    id: String(row.id),
    lastModifiedDateTime: row.changedAt,
    webUrl: `${site?.webUrl ?? ''}/Lists/${list.name}/${row.id}_.000`,
    createdBy: byApp(ask.app.appId),
    lastModifiedBy: byApp(ask.app.appId),
    parentReference: { id: list.id, siteId: list.site },
    contentType: { id: '0x0100', name: 'Item' },
  };
}

/** `$expand=fields($select=A,B)`, in both ways of writing it. */
function withFields(row: RowRecord, list: ListRecord, ask: Ask): Json {
  const shape = selected(shapeOf(row, list, ask), option(ask, 'select'), ['id']);
  const expand = option(ask, 'expand')?.trim() ?? '';
  if (!/^fields\b/i.test(expand)) return shape;
  const names = /\(\s*\$?select\s*=\s*([^)]*)\)/i.exec(expand)?.[1];
  return { ...shape, fields: selected(fieldsOf(row), names) };
}

function query(ask: Ask, world: World): Reply {
  const part = listInPath(ask, world);
  const list = part.value;
  const rows = rowsAsked(ask, part);
  const shapes = rows.map((row) => ({ row }));
  const { value, ...links } = page(ask, shapes, 200, 5000);
  const shown = (value as { row: RowRecord }[]).map(({ row }) => withFields(row, list, ask));
  return { status: 200, body: withContext(ask, 'items', { value: shown, ...links }) };
}

function rowInPath(ask: Ask, { rows }: ListPart): RowRecord {
  const row = rows.find(({ id, removed }) => !removed && String(id) === param(ask, 'item'));
  if (row === undefined) throw itemNotFound();
  return row;
}

function read(ask: Ask, world: World): Reply {
  const part = listInPath(ask, world);
  const list = part.value;
  const row = rowInPath(ask, part);
  const shape =
    option(ask, 'expand') === undefined
      ? { ...shapeOf(row, part.value, ask), fields: fieldsOf(row) }
      : withFields(row, list, ask);
  return { status: 200, body: withContext(ask, 'items/$entity', shape) };
}

function readFields(ask: Ask, world: World): Reply {
  const row = rowInPath(ask, listInPath(ask, world));
  return { status: 200, body: withContext(ask, 'fields/$entity', selected(fieldsOf(row), option(ask, 'select'))) };
}

function create(ask: Ask, world: World): Reply {
  const part = listInPath(ask, world);
  if (!isJson(ask.body['fields'])) throw invalidRequest('Invalid request: the fields are missing.');
  const fields = wholeRow(ask.body['fields'], part.value);
  if (ask.mishap === 'duplicate-key') throw notUnique();
  mustBeUnique(fields, part, undefined);
  const row = newRowIn(part, fields, world);
  return {
    status: 201,
    body: withContext(ask, 'items/$entity', { ...shapeOf(row, part.value, ask), fields: fieldsOf(row) }),
  };
}

/** A row that nobody asked for over the wire, under the same rules; whoever makes many sees to it that no key comes twice. */
export const putRow = (part: ListPart, body: Json, world: World): RowRecord =>
  newRowIn(part, wholeRow(body, part.value), world);

function newRowIn(part: ListPart, fields: Json, world: World): RowRecord {
  const now = stampOf(world);
  const row: RowRecord = {
    id: part.rows.length + 1,
    guid: randomUUID(),
    version: 1,
    createdAt: now,
    changedAt: now,
    fields,
    history: [],
    sequence: 0,
    removed: false,
  };
  part.keepRow(row);
  return row;
}

const stampOf = ({ clock }: World): string => `${clock.now().toISOString().slice(0, 19)}Z`;

const notUnique = (): GraphRefusal =>
  invalidRequest('One or more fields with unique constraints already has the provided value.');

function mustBeUnique(fields: Json, { value, rows }: ListPart, self: RowRecord | undefined): void {
  for (const { name, definition } of value.columns) {
    if (definition['enforceUniqueValues'] !== true || fields[name] === undefined) continue;
    const wanted = lettersOf(fields[name]).toLowerCase();
    if (rows.some((row) => row !== self && !row.removed && lettersOf(row.fields[name]).toLowerCase() === wanted))
      throw notUnique();
  }
}

/** An eTag that is not the row's stops the change. */
function mustMatch(ask: Ask, row: RowRecord): void {
  const wanted = ask.header('if-match');
  if (wanted === undefined || wanted === '*') return;
  if (wanted.replace(/^W\//, '') !== eTagOf(row)) {
    throw new GraphRefusal(412, 'preconditionFailed', "ETag does not match current item's value");
  }
}

function change(ask: Ask, world: World, body: Json): { readonly row: RowRecord; readonly list: ListRecord } {
  const part = listInPath(ask, world);
  const row = rowInPath(ask, part);
  mustMatch(ask, row);
  const next = withoutEmpty({ ...row.fields, ...fieldsFrom(body, part.value) });
  mustBeComplete(next, part.value);
  mustBeUnique(next, part, row);
  row.fields = next;
  row.version += 1;
  row.changedAt = stampOf(world);
  part.keepRow(row);
  return { row, list: part.value };
}

const withoutEmpty = (fields: Json): Json =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Answers the fields and nothing of the item: no id, no dates, no eTag of its own. */
function changeFields(ask: Ask, world: World): Reply {
  const { row } = change(ask, world, ask.body);
  return { status: 200, body: withContext(ask, 'fields/$entity', fieldsOf(row)) };
}

function changeItem(ask: Ask, world: World): Reply {
  const { row, list } = change(ask, world, asJson(ask.body['fields']));
  return {
    status: 200,
    body: withContext(ask, 'items/$entity', { ...shapeOf(row, list, ask), fields: fieldsOf(row) }),
  };
}

function remove(ask: Ask, world: World): Reply {
  const part = listInPath(ask, world);
  const row = rowInPath(ask, part);
  mustMatch(ask, row);
  row.removed = true;
  row.changedAt = stampOf(world);
  part.keepRow(row);
  return { status: 204 };
}

function versions(ask: Ask, world: World): Reply {
  const row = rowInPath(ask, listInPath(ask, world));
  const value = row.history.toReversed().map(({ version, at, fields }) => ({
    id: `${version}.0`,
    lastModifiedDateTime: at,
    lastModifiedBy: byApp(ask.app.appId),
    fields: { ...fields, id: String(row.id) },
  }));
  return { status: 200, body: withContext(ask, 'versions', { value }) };
}

/** So many changes come at once; the rest behind a link of their own. */
const CHANGES_A_PAGE = 200;

/** What changed in a list since a token, page by page; `token=latest` gives a token and no rows. */
function delta(ask: Ask, world: World): Reply {
  const part = listInPath(ask, world);
  const list = part.value;
  const text = ask.query.get('token');
  const since = text === null ? 0 : text === 'latest' ? part.sequence() : sinceOf(text, part);
  const changed = part.rows
    .filter((row) => row.sequence > since && !(row.removed && since === 0))
    .toSorted((one, other) => one.sequence - other.sequence);
  const shown = changed.slice(0, CHANGES_A_PAGE);
  const isLast = shown.length === changed.length;
  const value = shown.map((row): Json =>
    row.removed ? { id: String(row.id), deleted: { state: 'deleted' } } : withFields(row, list, ask),
  );
  const until = isLast ? part.sequence() : shown.at(-1)?.sequence;
  const token = Buffer.from(JSON.stringify({ list: list.id, since: until })).toString('base64url');
  const link = { [isLast ? '@odata.deltaLink' : '@odata.nextLink']: linkWith(ask, 'token', token) };
  return { status: 200, body: withContext(ask, 'Collection(listItem)', { value, ...link }) };
}

function sinceOf(text: string, part: ListPart): number {
  const token = asJson(parsed(Buffer.from(text, 'base64url')));
  if (token['list'] !== part.value.id || typeof token['since'] !== 'number' || token['since'] > part.sequence()) {
    throw new GraphRefusal(
      410,
      'resyncRequired',
      "Resync required. Replace any local items with the server's version.",
    );
  }
  return token['since'];
}
