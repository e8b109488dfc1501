import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaThere } from '../../bot/records/carry-over.ts';
import { EVERY_LIST } from '../../bot/records/columns.ts';
import { makeLists } from '../../bot/records/make-lists.ts';
import { checkSchema } from '../../bot/records/schema.ts';
import { copyBefore } from '../../infra/copy-before.ts';
import { startCouncil, type TestCouncil } from './council.ts';
import { asTheFirstVersionLeftIt, LANDED, MEETING } from './first-version.ts';

/* An upgrade of a council that ran the first version, and the way back from it; and one that moves no rows. */

const WORDS = 'a line that hangs in the safe of the council';
const NOW = new Date('2026-11-30T20:00:00Z');
let council: TestCouncil;
let folder = '';
const said: string[] = [];
const say = (line: string) => void said.push(line);

beforeAll(async () => {
  council = await startCouncil();
  folder = mkdtempSync(join(tmpdir(), 'steady-upgrade-'));
  const { adminGraph, sites, records } = council;
  await asTheFirstVersionLeftIt(records);
  // What the first version did not have.
  for (const name of ['Sittings', 'Moves', 'HoldTerms', 'RetentionMarks', 'Rooms']) {
    const site = EVERY_LIST.find((list) => list.name === name)?.site ?? 'main';
    await adminGraph.delete('test', `/sites/${sites[site]}/lists/${name}`);
  }
  const heads = `/sites/${sites.restricted}/lists/AuditHeads/columns`;
  const columns = (await adminGraph.all('test', heads)) as readonly { readonly id: string; readonly name: string }[];
  await adminGraph.delete('test', `${heads}/${columns.find(({ name }) => name === 'SealedUnder')?.id}`);
}, 120_000);
afterAll(async () => {
  await council.sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

const before = (
  to: { readonly folder?: string; readonly words?: string; readonly isTakenElsewhere?: boolean } = {},
) => {
  said.length = 0;
  const { adminGraph, sites } = council;
  return copyBefore(adminGraph, sites, { folder: '', words: '', isTakenElsewhere: false, ...to }, NOW, say);
};
/** Every row of a list, by its key: its value, or its number of cells. */
const standing = async () =>
  Object.fromEntries((await council.anotherReplica().settings.all()).map(({ row }) => [row.key, row.value]));
const restore = (from: string) =>
  new Promise<string>((resolve) => {
    const env = { PATH: process.env['PATH'], ...council.sandbox.env, BACKUP_WORDS: WORDS };
    const args = ['--no-warnings', 'bot/commands/restore.ts', '--from', from];
    execFile(process.execPath, args, { env }, (_error, out, err) => {
      resolve(`${out}${err}`.trim());
    });
  });
async function emptied(): Promise<void> {
  for (const { name, site } of EVERY_LIST) {
    const items = `/sites/${council.sites[site]}/lists/${name}/items`;
    for (const { id } of (await council.adminGraph.all('test', items)) as readonly { readonly id: string }[])
      await council.adminGraph.delete('test', `${items}/${id}`);
  }
}

describe('An upgrade that moves rows', () => {
  it('is not begun without the copy that leads back, and says what to set', async () => {
    expect(await before()).toBe(false);
    expect(said.join('\n')).toMatch(
      /^Rows move \(1 to \d+\), and the way back is a copy of before\. Stop Steady, set BACKUP_TO .* Nothing was done\.$/,
    );
    expect(await before({ isTakenElsewhere: true })).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes a sealed copy of the lists as they are, those left out that are not there yet, and says the way back', async () => {
    expect(await before({ folder, words: WORDS })).toBe(true);
    expect(said.at(-1)).toMatch(
      /^The way back to the version before: stop Steady, empty the lists, npm run restore -- --from .*before-\d+-2026-11-30T20-00-00-000Z, start the version before\.$/,
    );
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('moves them, and this version starts', async () => {
    const { adminGraph, graph, sites, log } = council;
    await expect(checkSchema(graph, sites)).rejects.toThrow('Steady does not start');
    await makeLists(adminGraph, sites, log, () => undefined);
    await expect(checkSchema(graph, sites)).resolves.toBeUndefined();
    expect(await council.anotherReplica().sittings.where({ meeting: MEETING.ref })).toHaveLength(2);
    // Taken once: nothing moves any more.
    expect(await before()).toBe(true);
    expect(said).toEqual([]);
  });
});

describe('Back across it', () => {
  it('from the copy all is as the first version left it, and nothing of the later one', async () => {
    const records = council.anotherReplica();
    const [sitting] = await records.sittings.where({ meeting: MEETING.ref });
    if (sitting !== undefined) await records.sittings.change(sitting, { lengthMinutes: 90 });
    await emptied();
    expect(await restore(join(folder, readdirSync(folder)[0] ?? ''))).toMatch(
      /^The same: \d+ lists and the files, \d+ in all\.$/,
    );

    expect(await schemaThere(council.graph, council.sites.main)).toBe(1);
    const settings = await standing();
    for (const [key, value] of Object.entries(LANDED)) expect(settings[key]).toBe(JSON.stringify(value));
    expect(settings['ref:SM:2026']).toBe('800');
    expect(await council.anotherReplica().sittings.all()).toEqual([]);
    expect((await council.anotherReplica().meetings.find(MEETING.key))?.row).toEqual(MEETING);
    // This version knows that it is not its own, and keeps off.
    await expect(checkSchema(council.graph, council.sites)).rejects.toThrow('Rows of an earlier version');
  });

  it('and forward again: each row is moved once', async () => {
    const { adminGraph, graph, sites, log } = council;
    await makeLists(adminGraph, sites, log, () => undefined);
    await expect(checkSchema(graph, sites)).resolves.toBeUndefined();
    const sittings = (await council.anotherReplica().sittings.where({ meeting: MEETING.ref })).map(
      ({ row }) => row.lengthMinutes,
    );
    expect(sittings.toSorted()).toEqual([45, 60]);
  });
});

describe('A version whose rows a later one has moved', () => {
  it('does not start and does not provision: it would write beside them', async () => {
    const { settings } = council.anotherReplica();
    const number = await settings.find('schema');
    if (number === undefined) throw new Error('There is no number.');
    const later = await settings.change(number, { value: '99' });
    await expect(checkSchema(council.graph, council.sites)).rejects.toThrow(
      /A later version moved rows to where this one does not look\.\nStart the later version again; or go back with the copy/,
    );
    expect(await before({ folder, words: WORDS })).toBe(false);
    expect(said.join()).toContain('The rows stand as a later version moved them (99;');
    await settings.change(later, { value: number.row.value });
  });
});

describe('A later version that moved no rows', () => {
  it('may be left in place: this one starts beside its list and its column, and leaves what stands in them', async () => {
    const { adminGraph, graph, sites, log } = council;
    const list = `/sites/${sites.main}/lists/Meetings`;
    await adminGraph.post('test', `${list}/columns`, { name: 'OfTheNext', text: {} });
    await adminGraph.post('test', `/sites/${sites.main}/lists`, {
      displayName: 'OfTheNext',
      list: { template: 'genericList' },
    });
    const items = async () =>
      (await graph.all('test', `${list}/items?$expand=fields`)) as readonly {
        readonly id: string;
        readonly fields: Readonly<Record<string, unknown>>;
      }[];
    const [item] = await items();
    await adminGraph.patch('test', `${list}/items/${item?.id}/fields`, { OfTheNext: 'kept' });

    await expect(checkSchema(graph, sites)).resolves.toBeUndefined();
    const { meetings } = council.anotherReplica();
    const saved = await meetings.find(MEETING.key);
    if (saved !== undefined) await meetings.change(saved, { venue: 'Room 3' });
    await makeLists(adminGraph, sites, log, () => undefined);
    expect((await items()).map(({ fields }) => [fields['Venue'], fields['OfTheNext']])).toEqual([['Room 3', 'kept']]);
    expect(await graph.look('test', `/sites/${sites.main}/lists/OfTheNext`)).toBeDefined();
  });
});
