import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRecord, World } from '../world.ts';
import type { ListRecord } from '../list-records.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, asText, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { page, param, type Ask, type Take } from './ask.ts';
import { driveIdOf, listsOf } from './lists.ts';
import { GraphRefusal, invalidRequest, itemNotFound } from './refusal.ts';
import { byApp, siteInPath, SITES } from './sites.ts';
import type { Upload } from './upload.ts';
import { withContext } from './users.ts';

/** A small upload; above it Graph wants a session. */
const SMALL_UPLOAD_BYTES = 4 * 1024 * 1024;

export const driveRoutes = (
  world: World,
  uploads: Map<string, Upload>,
  uploadUrl: () => string,
): readonly Route<Take>[] => {
  const routes: readonly (readonly [string, string, (ask: Ask) => Reply])[] = [
    ['GET', '/sites/{site}/drive', (ask) => siteDrive(ask, world)],
    ['GET', '/sites/{site}/drives', (ask) => siteDrives(ask, world)],
    ['GET', '/sites/{site}/lists/{list}/drive', (ask) => siteDrive(ask, world)],
    ['GET', '/drives/{drive}/root/children', (ask) => children(ask, world, '')],
    ['GET', '/drives/{drive}/root:/{path*}:/children', (ask) => children(ask, world, param(ask, 'path'))],
    ['GET', '/drives/{drive}/root:/{path*}:/content', (ask) => content(byPath(ask, world), world)],
    ['PUT', '/drives/{drive}/root:/{path*}:/content', (ask) => put(ask, world, param(ask, 'path'), 201)],
    [
      'POST',
      '/drives/{drive}/root:/{path*}:/createUploadSession',
      (ask) => session(ask, world, param(ask, 'path'), 'fail'),
    ],
    [
      'GET',
      '/drives/{drive}/items/{file}',
      (ask) => ({ status: 200, body: withContext(ask, 'items/$entity', fileOf(byId(ask, world), ask)) }),
    ],
    ['DELETE', '/drives/{drive}/items/{file}', (ask) => remove(byId(ask, world), world)],
    ['GET', '/drives/{drive}/items/{file}/content', (ask) => content(byId(ask, world), world)],
    ['PUT', '/drives/{drive}/items/{file}/content', (ask) => put(ask, world, byId(ask, world).path, 200)],
    [
      'POST',
      '/drives/{drive}/items/{file}/createUploadSession',
      (ask) => session(ask, world, byId(ask, world).path, 'replace'),
    ],
    [
      'GET',
      '/drives/{drive}/root:/{path*}',
      (ask) => ({ status: 200, body: withContext(ask, 'items/$entity', fileOf(byPath(ask, world), ask)) }),
    ],
  ];
  const session = (ask: Ask, of: World, path: string, usual: 'fail' | 'replace'): Reply => {
    libraryOf(ask, of);
    const id = randomUUID();
    const conflict = asText(asJson(ask.body['item'])['@microsoft.graph.conflictBehavior']) ?? usual;
    uploads.set(id, { drive: param(ask, 'drive'), path, conflict, parts: Buffer.alloc(0) });
    const expirationDateTime = new Date(of.clock.now().getTime() + 24 * 60 * 60 * 1000).toISOString();
    return {
      status: 200,
      body: { uploadUrl: `${uploadUrl()}upload/${id}`, expirationDateTime, nextExpectedRanges: ['0-'] },
    };
  };
  return routes.map(([method, template, take]) => ({ method, template, take }));
};

const libraries = (site: string, world: World): readonly ListRecord[] =>
  listsOf(site, world)
    .map(({ value }) => value)
    .filter(({ template }) => template === 'documentLibrary');

const driveShape = (list: ListRecord): Json => ({
  id: driveIdOf(list),
  name: list.displayName,
  driveType: 'documentLibrary',
  createdDateTime: list.createdAt,
  webUrl: `${SITES.find(({ id }) => id === list.site)?.webUrl ?? ''}/${list.name}`,
});

function siteDrives(ask: Ask, world: World): Reply {
  const value = libraries(siteInPath(ask, world).id, world).map(driveShape);
  return { status: 200, body: withContext(ask, 'drives', { value }) };
}

function siteDrive(ask: Ask, world: World): Reply {
  const wanted = ask.params['list']?.toLowerCase();
  const found = libraries(siteInPath(ask, world).id, world).find(
    ({ id, displayName }) => wanted === undefined || [id, displayName.toLowerCase()].includes(wanted),
  );
  if (found === undefined) throw itemNotFound();
  return { status: 200, body: withContext(ask, 'drives/$entity', driveShape(found)) };
}

/** The library behind a drive, when its site was granted to this app. */
function libraryOf(ask: Ask, world: World): ListRecord {
  const list = world.lists.value
    .map((id) => world.list(id).value)
    .find((one) => driveIdOf(one) === param(ask, 'drive'));
  if (list === undefined) throw itemNotFound();
  siteInPath({ ...ask, params: { site: list.site } }, world);
  return list;
}

function byId(ask: Ask, world: World): FileRecord {
  libraryOf(ask, world);
  const file = world.files.value.find(({ id, drive }) => id === param(ask, 'file') && drive === param(ask, 'drive'));
  if (file === undefined) throw itemNotFound();
  return file;
}

function byPath(ask: Ask, world: World): FileRecord {
  libraryOf(ask, world);
  const file = world.files.value.find(
    ({ path, drive }) => path === param(ask, 'path') && drive === param(ask, 'drive'),
  );
  if (file === undefined) throw itemNotFound();
  return file;
}

const placeOf = (file: Pick<FileRecord, 'id'>, world: World): string => {
  mkdirSync(join(world.store.folder, 'files'), { recursive: true });
  return join(world.store.folder, 'files', file.id);
};

export function fileOf(file: FileRecord, ask: { readonly app: { readonly appId: string } }): Json {
  const name = file.path.split('/').at(-1) ?? '';
  const folder = file.path.split('/').slice(0, -1).join('/');
  return {
    '@odata.etag': `"{${file.id}},${file.version}"`,
    id: file.id,
    name,
    size: file.size,
    eTag: `"{${file.id}},${file.version}"`,
    cTag: `"c:{${file.id}},${file.version}"`,
    createdDateTime: file.createdAt,
    lastModifiedDateTime: file.changedAt,
    lastModifiedBy: byApp(ask.app.appId),
    webUrl: `https://wrenford.sharepoint.example/${encodeURIComponent(file.path)}`,
    file: { mimeType: file.contentType },
    parentReference: {
      driveId: file.drive,
      driveType: 'documentLibrary',
      path: `/drives/${file.drive}/root:/${folder}`,
    },
  };
}

function children(ask: Ask, world: World, folder: string): Reply {
  libraryOf(ask, world);
  const start = folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
  const files = world.files.value.filter(({ drive, path }) => drive === param(ask, 'drive') && path.startsWith(start));
  const direct = files.filter(({ path }) => !path.slice(start.length).includes('/'));
  return {
    status: 200,
    body: withContext(
      ask,
      'children',
      page(
        ask,
        [...foldersUnder(start, files, param(ask, 'drive')), ...direct.map((file) => fileOf(file, ask))],
        200,
        1000,
      ),
    ),
  };
}

/** Folders are items, too: SharePoint makes them with the first file that is put below them. */
function foldersUnder(start: string, files: readonly FileRecord[], drive: string): readonly Json[] {
  const below = files.filter(({ path }) => path.slice(start.length).includes('/'));
  const byName = Map.groupBy(below, ({ path }) => path.slice(start.length).split('/')[0] ?? '');
  return [...byName].map(([name, inside]) => ({
    id: `01${createHash('sha256').update(`${drive}/${start}${name}`).digest('hex').slice(0, 32).toUpperCase()}`,
    name,
    size: inside.reduce((sum, { size }) => sum + size, 0),
    folder: { childCount: new Set(inside.map(({ path }) => path.slice(start.length).split('/')[1])).size },
    parentReference: { driveId: drive, driveType: 'documentLibrary', path: `/drives/${drive}/root:/${start}` },
  }));
}

function content(file: FileRecord, world: World): Reply {
  const place = placeOf(file, world);
  if (!existsSync(place)) throw itemNotFound();
  return { status: 200, headers: { 'content-type': file.contentType }, body: readFileSync(place) };
}

function put(ask: Ask, world: World, path: string, status: number): Reply {
  libraryOf(ask, world);
  if (ask.raw.length > SMALL_UPLOAD_BYTES) {
    throw new GraphRefusal(413, 'invalidRequest', 'The request is too large; use an upload session.');
  }
  const file = keepFile(param(ask, 'drive'), path, ask.raw, ask.header('content-type'), world);
  return { status, body: withContext(ask, 'items/$entity', fileOf(file, ask)) };
}

export function keepFile(
  drive: string,
  path: string,
  bytes: Buffer,
  contentType: string | undefined,
  world: World,
): FileRecord {
  if (/["*:<>?\\|]/.test(path)) throw invalidRequest('The provided name cannot contain: " * : < > ? \\ |');
  const now = world.clock.now().toISOString();
  let file = world.files.value.find((one) => one.drive === drive && one.path.toLowerCase() === path.toLowerCase());
  if (file === undefined) {
    const id = `01${createHash('sha256').update(`${drive}${path}${now}`).digest('hex').slice(0, 32).toUpperCase()}`;
    file = {
      id,
      drive,
      path,
      createdAt: now,
      changedAt: now,
      version: 0,
      size: 0,
      contentType: 'application/octet-stream',
    };
    world.files.value.push(file);
  }
  writeFileSync(placeOf(file, world), bytes);
  Object.assign(file, {
    changedAt: now,
    version: file.version + 1,
    size: bytes.length,
    contentType: contentType ?? file.contentType,
  });
  world.files.changed();
  return file;
}

function remove(file: FileRecord, world: World): Reply {
  world.files.value = world.files.value.filter((one) => one !== file);
  world.files.changed();
  return { status: 204 };
}
