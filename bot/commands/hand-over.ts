import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BEFORE_GIVING, type Asker } from '#rules';
import { RETENTION_CHAIN } from '../records/audit.ts';
import { CHAIN } from '../records/columns.ts';
import { textOf } from '../records/every-row.ts';
import { filesOn } from '../records/files.ts';
import { personsData, type PersonsData } from '../records/persons-rows.ts';
import { allRows, filesOf } from '../records/what-is-over.ts';
import { filesThere } from '../records/whole-copy.ts';
import { csvOf, pageOf } from './handed-pages.ts';
import type { Keeper } from './keeper.ts';

export interface Wanted {
  readonly askedUnder: string;
  readonly folder: string;
  /** A child’s whole record for the council’s case system: as it stands, with an index, without marks. */
  readonly isWhole: boolean;
}

/** Writes everything held about somebody into a folder, with an index of it; says counts alone. */
export async function handOver(keeper: Keeper, asker: Asker, { askedUnder, folder, isWhole }: Wanted): Promise<number> {
  const { graph, sites, say } = keeper;
  if (isWhole && asker.is !== 'child') throw new SyntaxError('--whole is a child’s record: --of child:REFERENCE');
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new SyntaxError('There is something in that folder already. Name a new one.');
  const all = await allRows(graph, sites);
  const data = personsData(asker, all);
  if (data === undefined) {
    say('Nothing is held under that reference.');
    return 1;
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true, mode: 0o700 });
    await writeFile(join(folder, name), content, { mode: 0o600 });
  };

  const library = filesOn(graph, sites.restricted);
  const files: { readonly path: string; readonly sha256: string }[] = [];
  for (const { id, path } of filesOf(data.theirs, await filesThere(graph, sites))) {
    const bytes = await library.read(`${id}/${path}`);
    await write(join('files', path), bytes);
    files.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  if (isWhole) {
    const rows = data.rows.map(({ list, key, cells }) => ({
      list,
      key,
      cells: Object.fromEntries(cells.map(({ field, text }) => [field, text])),
    }));
    await write('record.json', JSON.stringify({ of: asker.id, askedUnder, rows, files }, null, 2));
  } else await write('record.html', pageOf(data, files));
  await write('index.csv', csvOf(data, files, isWhole));
  await noteHandedOver(
    keeper,
    data,
    `${isWhole ? 'whole record' : 'subject access'} gathered, asked under ${askedUnder}`,
  );
  say(
    `Gathered: ${String(data.rows.length)} rows, ${String(data.named.length)} places, ${String(files.length)} files.`,
  );
  if (!isWhole)
    for (const before of BEFORE_GIVING)
      say(`  ${before}: ${String(data.rows.filter((row) => row.before === before).length)}`);
  say(`The folder is the record itself and is not sealed: ${folder}`);
  return 0;
}

/** In the audit of each of the child’s cases, which ends with the record, and without anybody’s reference in the one that never ends. */
export async function noteHandedOver(
  { records, at }: Keeper,
  { theirs }: Pick<PersonsData, 'theirs'>,
  did: string,
): Promise<void> {
  const id = `handed-over:${randomUUID()}`;
  const cases = new Set(theirs.filter(({ list }) => list === CHAIN).map(({ cells }) => textOf(cells['caseRef'])));
  for (const caseRef of cases) await records.audit(caseRef, id, { at, actor: 'command line', did, about: caseRef });
  await records.audit(RETENTION_CHAIN, id, { at, actor: 'command line', did, about: id });
}
