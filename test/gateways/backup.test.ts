import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_LIST } from '../../bot/records/columns.ts';
import { filesOn } from '../../bot/records/files.ts';
import { logAt } from '../../bot/log.ts';
import { makeLists } from '../../bot/records/make-lists.ts';
import { startCouncil, type TestCouncil } from './council.ts';

/* A night on which everything is lost: what was kept the night before is written into empty lists, and is the same. */

const WORDS = 'a line that hangs in the safe of the council';
const CARER = {
  key: 'circle:C-1042-carer-1',
  childRef: 'C-1042',
  name: 'Hazel Household',
  part: 'foster-carer',
  parentalResponsibility: false,
  side: 'carers',
  way: 'mail',
  mail: 'hazel.household@home.example',
  largePrint: false,
} as const;

let council: TestCouncil;
let folder = '';
let kept = '';
beforeAll(async () => {
  council = await startCouncil();
  folder = join(mkdtempSync(join(tmpdir(), 'steady-backup-')), 'night');
  const { records, graph, sites } = council;
  await records.circle.create(CARER);
  await records.nextRef('SM', 2026);
  for (const did of ['reported', 'judged'])
    await records.audit('IN-2026-0001', did, {
      at: '2026-12-01T09:30:00Z',
      actor: 'person:1',
      did,
      about: 'IN-2026-0001',
    });
  kept = await filesOn(graph, sites.restricted).keep(
    'q-1/drawing.png',
    new TextEncoder().encode('a drawing of the house'),
  );
  await records.files.create({
    key: 'file:q-1:1',
    case: 'IN-2026-0001',
    childRef: 'C-1042',
    placement: 'placement:P-1042',
    meeting: 'DM-2026-0001',
    questionnaire: 'q-1',
    place: 1,
    name: 'drawing.png',
    path: kept,
    state: 'here',
    sealed: false,
    at: '2026-12-01T09:30:00Z',
    by: 'child',
  });
}, 120_000);
afterAll(async () => {
  await council.sandbox.stop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** Runs a command as IT does, with the settings of that council. */
const runs = (command: 'backup' | 'restore', at: TestCouncil, args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], ...at.sandbox.env, BACKUP_WORDS: WORDS };
    execFile(process.execPath, ['--no-warnings', `bot/commands/${command}.ts`, ...args], { env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${out}${err}`.trim() });
    });
  });
const filesIn = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => join(place, name));

describe('A copy of both sites', () => {
  it('has every list and file, and says how it is tried', async () => {
    const { code, said } = await runs('backup', council, ['--to', folder]);
    expect(said).toMatch(/Kept: \d+ lists with \d+ rows, 1 files\. Try it: npm run restore -- --from .*night --check$/);
    expect(code).toBe(0);
  });

  it('shows nobody a name, an address or a path without its words', () => {
    const bytes = filesIn(folder).filter((path) => statSync(path).isFile());
    expect(bytes.length).toBeGreaterThan(2);
    for (const path of bytes) expect(readFileSync(path, 'latin1')).not.toMatch(/Hazel|household|C-1042|drawing|house/i);
  });

  it('is held against what stands there, and written over nothing that is other than in it', async () => {
    const saved = await council.records.circle.find(CARER.key);
    if (saved !== undefined) await council.records.circle.change(saved, { way: 'through-worker' });
    const { code, said } = await runs('restore', council, ['--from', folder]);
    expect(said).toContain(`Circle, 1 in the copy: 1 other (${CARER.key}).`);
    expect(said).toContain('These rows are other than in the copy, so nothing was written. Restore into empty lists.');
    expect(code).toBe(1);
    expect((await council.anotherReplica().circle.find(CARER.key))?.row.way).toBe('through-worker');
  });
});

describe('Everything is lost', () => {
  it('the copy is written into lists that were made anew and is the same; a file is found by its row again; the chain is whole', async () => {
    const { graph, sites } = council;
    await wiped(council);
    await makeLists(council.adminGraph, sites, logAt('silent'), () => undefined);
    const { code, said } = await runs('restore', council, ['--from', folder]);

    expect(said).toMatch(/^The same: \d+ lists and the files, \d+ in all\.$/);
    expect(code).toBe(0);
    const records = council.anotherReplica();
    expect((await records.circle.find(CARER.key))?.row).toMatchObject({ name: 'Hazel Household', way: 'mail' });
    const path = (await records.files.find('file:q-1:1'))?.row.path ?? '';
    expect(path).not.toBe(kept);
    expect(new TextDecoder().decode(await filesOn(graph, sites.restricted).read(path))).toBe('a drawing of the house');
    expect(await records.verifyAudit('IN-2026-0001')).toMatchObject({ whole: true, lines: 2 });
    expect(await records.nextRef('SM', 2026)).toBe('SM-2026-0002');
  }, 120_000);
});

/** Somebody deleted every row and every file of both sites. */
async function wiped({ adminGraph, graph, sites }: TestCouncil): Promise<void> {
  for (const { name, site } of EVERY_LIST) {
    const items = `/sites/${sites[site]}/lists/${name}/items`;
    for (const { id } of (await adminGraph.all('wipe', items)) as readonly { readonly id: string }[])
      await adminGraph.delete('wipe', `${items}/${id}`);
  }
  const { id: drive } = (await graph.get('wipe', `/sites/${sites.restricted}/drive`)) as { readonly id: string };
  await graph.delete('wipe', `/drives/${drive}/items/${kept.split('/')[0] ?? ''}`);
}
