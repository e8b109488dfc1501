import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CALENDAR_LOOKED_AT, PEOPLE_LOOKED_AT } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { inShape } from '../microsoft365/answer.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { EVERY_LIST, LISTS } from './columns.ts';
import { definitionsOf } from './definitions.ts';
import { filesOn } from './files.ts';
import { KEY_COLUMN, LAST_WRITE_COLUMN, type AnyList } from './list.ts';

/*
 * All lists and files of a council as they stand, whatever is in them: read in whole, held against what stands elsewhere, and written
 * into empty lists. For an administrator’s commands alone; no turn of the product reads a list whole.
 */

export interface Sites {
  readonly main: string;
  readonly restricted: string;
}

const CELLS = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
type Cells = Readonly<z.infer<typeof CELLS>>;
/** Rows by their key; a row that has none by its number in the list. */
type RowsOfList = Readonly<Record<string, Cells>>;

/** Everything but the bytes of the files. A cell that begins with a file's id names the file's path instead: an id is of one library alone. */
export const WHOLE_COPY = z.object({
  lists: z.record(z.string(), z.record(z.string(), CELLS)),
  files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string() })),
});
export type WholeCopy = Readonly<z.infer<typeof WHOLE_COPY>>;

const ITEM = z.looseObject({ id: z.string(), fields: z.looseObject({}) });
const DRIVE = z.looseObject({ id: z.string() });
const ENTRY = z.looseObject({
  id: z.string(),
  name: z.string(),
  size: z.number().nullish(),
  folder: z.looseObject({}).nullish(),
});
const PAGE = 200;
/** What begins a cell that names a file, in a copy. */
const IN_LIBRARY = 'library:';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export interface FileThere {
  readonly id: string;
  readonly path: string;
  readonly size: number;
}

/** The library of the restricted site. */
export const driveOf = async (graph: Graph, { restricted }: Sites): Promise<string> =>
  inShape('files', DRIVE, await graph.get('files', `/sites/${restricted}/drive`)).id;

/** Every file of the restricted site's library, by its path. */
export async function filesThere(graph: Graph, sites: Sites): Promise<readonly FileThere[]> {
  const drive = await driveOf(graph, sites);
  const under = async (folder: string): Promise<readonly FileThere[]> => {
    const place = folder === '' ? 'root' : `root:/${folder.split('/').map(encodeURIComponent).join('/')}:`;
    const entries = (await graph.all('files', `/drives/${drive}/${place}/children`)).map((one) =>
      inShape('files', ENTRY, one),
    );
    const found: FileThere[] = [];
    for (const { id, name, size, folder: isFolder } of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (isFolder === null || isFolder === undefined) found.push({ id, path, size: size ?? 0 });
      else found.push(...(await under(path)));
    }
    return found;
  };
  return (await under('')).toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

const siteOf = ({ site }: AnyList, sites: Sites): string => sites[site];
const namesOf = (list: AnyList): readonly string[] => definitionsOf(list).map(({ name }) => name);

const COLUMNS = z.looseObject({ value: z.array(z.looseObject({ name: z.string() })) });

/** Of our columns those that a list has: one of an earlier version lacks some, or is not there at all. */
async function namesThere(graph: Graph, sites: Sites, list: AnyList): Promise<readonly string[]> {
  const answer = await graph.look(`${list.name}/columns`, `/sites/${siteOf(list, sites)}/lists/${list.name}/columns`);
  const there = answer === undefined ? [] : inShape(list.name, COLUMNS, answer).value.map(({ name }) => name);
  return namesOf(list).filter((name) => there.includes(name));
}

/** Every row of a list, each cell as SharePoint has it; what is empty is left out. */
async function rowsOf(graph: Graph, sites: Sites, list: AnyList, files: readonly FileThere[]): Promise<RowsOfList> {
  const names = await namesThere(graph, sites, list);
  if (names.length === 0) return {};
  const expand = encodeURIComponent(`fields($select=${names.join(',')})`);
  const answers = await graph.all(
    `${list.name}/all`,
    `/sites/${siteOf(list, sites)}/lists/${list.name}/items?$expand=${expand}&$top=${PAGE}`,
  );
  const paths = new Map(files.map(({ id, path }) => [id, path]));
  const rows = answers.map((answer) => {
    const { id, fields } = inShape(list.name, ITEM, answer);
    const cells = names.flatMap((name): [string, string | number | boolean][] => {
      const cell = fields[name];
      if (typeof cell === 'string') return cell === '' ? [] : [[name, withoutId(cell, paths)]];
      return typeof cell === 'number' || typeof cell === 'boolean' ? [[name, cell]] : [];
    });
    const key = fields[KEY_COLUMN];
    return [typeof key === 'string' && key !== '' ? key : `item:${id}`, Object.fromEntries(cells)] as const;
  });
  return Object.fromEntries(rows.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function withoutId(cell: string, paths: ReadonlyMap<string, string>): string {
  const path = paths.get(cell.split('/', 1)[0] ?? '');
  return path === undefined ? cell : `${IN_LIBRARY}${path}`;
}

/** Reads everything; each file's bytes are handed on as they come, and kept by nobody here. */
export async function readWhole(
  graph: Graph,
  sites: Sites,
  onFile: (bytes: Uint8Array) => Promise<void> = () => Promise.resolve(),
): Promise<WholeCopy> {
  const there = await filesThere(graph, sites);
  const lists = Object.fromEntries(
    await inTurn(EVERY_LIST, async (list) => [list.name, await rowsOf(graph, sites, list, there)] as const),
  );
  const library = filesOn(graph, sites.restricted);
  const files = await inTurn(there, async ({ id, path, size }) => {
    const bytes = await library.read(`${id}/${path}`);
    await onFile(bytes);
    return { path, size, sha256: sha256(bytes) };
  });
  return { lists, files };
}

/** Whether nothing was written while it was read: the lists are read once more, and which files there are, and how long. */
export async function isStill(copy: WholeCopy, graph: Graph, sites: Sites): Promise<boolean> {
  const there = await filesThere(graph, sites);
  for (const list of EVERY_LIST) {
    const now = await rowsOf(graph, sites, list, there);
    if (JSON.stringify(now) !== JSON.stringify(copy.lists[list.name] ?? {})) return false;
  }
  const named = (files: readonly { readonly path: string; readonly size: number }[]): string =>
    JSON.stringify(files.map(({ path, size }) => [path, size]));
  return named(there) === named(copy.files);
}

/** One list or the files: how many there are, and the keys or paths that are missing, other, or more than in the copy. */
export interface Difference {
  readonly of: string;
  readonly rows: number;
  readonly missing: readonly string[];
  readonly other: readonly string[];
  readonly more: readonly string[];
}

const OF_THE_PLACE: readonly string[] = [CALENDAR_LOOKED_AT, PEOPLE_LOOKED_AT];

/** What is held against each other: neither what is of the place, nor by which write a row came to stand there. */
const content = (list: string, rows: RowsOfList = {}): RowsOfList =>
  Object.fromEntries(
    Object.entries(rows)
      .filter(([key]) => list !== LISTS.settings.name || !OF_THE_PLACE.includes(key))
      .map(([key, { [LAST_WRITE_COLUMN]: _mark, ...cells }]) => [key, cells]),
  );

/** What stands there now, held against a copy. */
export function differencesOf(copy: WholeCopy, now: WholeCopy): readonly Difference[] {
  const files = ({ files: all }: WholeCopy) => Object.fromEntries(all.map((file) => [file.path, file]));
  return [
    ...EVERY_LIST.map(({ name }) => compared(name, content(name, copy.lists[name]), content(name, now.lists[name]))),
    compared('files', files(copy), files(now)),
  ];
}

function compared(of: string, copy: Readonly<Record<string, object>>, now: typeof copy): Difference {
  const keys = Object.keys(copy);
  return {
    of,
    rows: keys.length,
    missing: keys.filter((key) => now[key] === undefined),
    other: keys.filter((key) => now[key] !== undefined && JSON.stringify(now[key]) !== JSON.stringify(copy[key])),
    more: Object.keys(now).filter((key) => copy[key] === undefined),
  };
}

/** What was begun is taken up from these: they come last, when all that they rest on is there. */
const LAST: readonly string[] = ['Pending', 'Plans'];
const AT_ONCE = 20;

/**
 * Writes what is missing, files first, then the rows that name them. Written again after it was cut off, it goes on where it stopped.
 * Nothing that stands there is changed: look at `differencesOf` first.
 */
export async function writeMissing(
  copy: WholeCopy,
  missing: readonly Difference[],
  bytesOf: (path: string) => Promise<Uint8Array>,
  graph: Graph,
  sites: Sites,
): Promise<void> {
  const library = filesOn(graph, sites.restricted);
  for (const path of missing.find(({ of }) => of === 'files')?.missing ?? [])
    await library.keep(path, await bytesOf(path));
  const ids = new Map((await filesThere(graph, sites)).map(({ id, path }) => [path, id]));
  const lists = EVERY_LIST.toSorted((one, other) => LAST.indexOf(one.name) - LAST.indexOf(other.name));
  for (const list of lists) {
    const keys = missing.find(({ of }) => of === list.name)?.missing ?? [];
    for (let at = 0; at < keys.length; at += AT_ONCE)
      await Promise.all(
        keys.slice(at, at + AT_ONCE).map(async (key) => {
          const fields = withIds(copy.lists[list.name]?.[key] ?? {}, ids);
          await graph.together.post(`${list.name}/${key}`, `/sites/${siteOf(list, sites)}/lists/${list.name}/items`, {
            fields,
          });
        }),
      );
  }
}

const withIds = (cells: Cells, ids: ReadonlyMap<string, string>): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => {
      if (typeof cell !== 'string' || !cell.startsWith(IN_LIBRARY)) return [name, cell];
      const path = cell.slice(IN_LIBRARY.length);
      const id = ids.get(path);
      if (id === undefined) throw new Fault('rejected', `files/${name}`);
      return [name, `${id}/${path}`];
    }),
  );

/** One after another: a whole council at once would be throttled. */
async function inTurn<One, Came>(all: readonly One[], does: (one: One) => Promise<Came>): Promise<Came[]> {
  const came: Came[] = [];
  for (const one of all) came.push(await does(one));
  return came;
}
