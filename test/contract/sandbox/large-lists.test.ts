import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNCIL } from '../../../sandbox/settings.ts';
import { startSandbox, type Sandbox } from '../../../sandbox/testing.ts';
import { errorOf, valueOf, type Answered } from '../microsoft.ts';
import { graphOf } from './graph-of.ts';

const ROWS = 5_011;
const LIST = 'aaaaaaaa-0000-4000-8000-000000000001';
const ITEMS = `/sites/${COUNCIL.sites.main}/lists/${LIST}/items`;

/** A data folder with one list of more rows than SharePoint looks through. */
function folderWithLargeList(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steady-large-list-'));
  const column = (name: string, definition: object) => ({
    id: name,
    name,
    definition: { indexed: true, ...definition },
  });
  const columns = [
    column('Key', { text: { maxLength: 255 } }),
    column('Team', { text: { maxLength: 255 } }),
    column('LookAt', { dateTime: { format: 'dateTime' } }),
    column('Day', { text: { maxLength: 255 } }),
  ];
  const list = { id: LIST, site: COUNCIL.sites.main, name: 'Large', displayName: 'Large', description: '', columns };
  const more = { template: 'genericList', createdAt: '2026-11-01T09:00:00Z' };
  writeFileSync(join(folder, 'lists.json'), JSON.stringify([LIST]));
  writeFileSync(join(folder, `list-${LIST}.json`), JSON.stringify({ ...list, ...more }));
  const rows = Array.from({ length: ROWS }, (_, at) => ({
    id: at + 1,
    guid: `row-${at + 1}`,
    version: 1,
    createdAt: more.createdAt,
    changedAt: more.createdAt,
    fields: {
      Key: `row:${at + 1}`,
      Team: 'North',
      LookAt: at < 10 ? '2026-11-02T09:00:00Z' : '2999-01-01T00:00:00Z',
      Day: '2026-11-02',
    },
    sequence: at + 1,
    removed: false,
  }));
  writeFileSync(join(folder, `list-${LIST}-rows.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return folder;
}

/** https://learn.microsoft.com/microsoft-365/community/large-lists-large-libraries-in-sharepoint */
describe('A list of over 5,000 rows', () => {
  const data = folderWithLargeList();
  let sandbox: Sandbox;
  let ask: (filter: string) => Promise<Answered>;
  beforeAll(async () => {
    sandbox = await startSandbox({ data });
    const graph = await graphOf(sandbox);
    ask = (filter) => graph('GET', `${ITEMS}?$filter=${encodeURIComponent(filter)}`);
  });
  afterAll(async () => {
    await sandbox.stop();
    rmSync(data, { recursive: true, force: true });
  });

  it('answers what its first column narrows to a few', async () => {
    expect(valueOf(await ask("fields/Key eq 'row:77'"))).toHaveLength(1);
    expect(valueOf(await ask("fields/Key eq 'row:77' and fields/Team eq 'North'"))).toHaveLength(1);
    expect(valueOf(await ask("fields/LookAt le '2026-11-30T00:00:00Z'"))).toHaveLength(10);
  });

  it('refuses what its first column leaves too many of, index or not', async () => {
    const answer = await ask("fields/Team eq 'North' and fields/Key eq 'row:77'");
    expect(answer.status).toBe(422);
    expect(errorOf(answer).code).toBe('notSupported');
    expect((await ask("fields/LookAt ge '2026-11-30T00:00:00Z'")).status).toBe(422);
  });

  /** https://github.com/SharePoint/sp-dev-docs/issues/7149 */
  it('refuses “from” and “to” on a column of text, also where few rows fit', async () => {
    expect((await ask("fields/Day le '2026-11-01'")).status).toBe(422);
    expect((await ask("fields/Day ne '2026-11-02'")).status).toBe(422);
  });
});

describe('The versions of a list', () => {
  it('are kept, unless a person switched them off before its first row', async () => {
    const data = folderWithLargeList();
    const sandbox = await startSandbox({ data });
    const graph = await graphOf(sandbox);
    const versionsAfter = async (Team: string) => {
      await graph('PATCH', `${ITEMS}/1/fields`, { Team });
      return valueOf(await graph('GET', `${ITEMS}/1/versions`)).length;
    };
    expect(await versionsAfter('North')).toBe(2);
    await sandbox.control.versioning('Large', false);
    expect(await versionsAfter('South')).toBe(2);
    await sandbox.control.versioning('Large', true);
    expect(await versionsAfter('East')).toBe(3);
    await sandbox.stop();
    const again = await startSandbox({ data });
    expect((await again.control.rows('Large'))[0]).toMatchObject({ version: 4 });
    await again.stop();
    rmSync(data, { recursive: true, force: true });
  });
});
