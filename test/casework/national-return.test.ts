import { describe, expect, it } from 'vitest';
import { countFigures } from '../../bot/casework/learning/count-figures.ts';
import { importInto } from '../../bot/commands/import-register.ts';
import type { EndingView } from '#rules';
import { readFileSync } from 'node:fs';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, ENDING, ended, rowsOf } from '../memory/walk.ts';

/** The council’s own register, with the two columns of the national return for one child. */
function registerWith(type: string, provider: string): Uint8Array {
  const [head = '', ...lines] = readFileSync('sandbox/council/placements.csv', 'utf8').trim().split('\n');
  const at = head.split(',').indexOf('Placement type');
  const bare = (line: string): string => (at === -1 ? line : line.split(',').slice(0, at).join(','));
  return Buffer.from(
    [
      `${bare(head)},Placement type,Provider code`,
      ...lines.map((line) => `${bare(line)},${line.startsWith('P-1042,') ? `${type},${provider}` : ','}`),
    ].join('\n'),
  );
}

const imported = (council: MemoryCouncil, type: string, provider: string) =>
  importInto('placements', registerWith(type, provider), council.ports.records);

const table = async (council: MemoryCouncil, who: string, path: string, body: object = {}): Promise<string> => {
  const { base64 } = (await asked(council, who, 'POST', path, body)) as { readonly base64: string };
  return Buffer.from(base64, 'base64').toString();
};

describe('Domain §7.2, §7.3: type of placement and provider, from the register to the national return', () => {
  it('a code that no return takes is refused with its line, and nothing is imported', async () => {
    const council = await memoryCouncil();
    const said = await imported(council, 'U9', 'PR1');
    expect(said).toMatchObject({ wrong: [expect.stringMatching(/^Line 2, Placement type: must be one of A3, /)] });
  });

  it('imported, they go with the ending, into what is counted, and out as the return has them', async () => {
    const council = (await memoryCouncil()).copy();
    expect(await imported(council, 'U1', 'PR2')).toMatchObject({ added: 0 });
    await ended(council);
    expect(rowsOf(council, 'Endings')[0]).toMatchObject({ PlacementType: 'U1', ProviderCode: 'PR2' });
    const page = (await asked(council, 'Petra Plumtree', 'GET', `/api/endings/${ENDING}`)) as EndingView;
    expect(page.account?.lines).toContainEqual({
      label: 'The home, by the national list',
      words: 'With relatives or friends, long-term (U1); provided by: another council or its regional agency (PR2)',
    });
    await countFigures(council.ports);
    const figures = rowsOf(council, 'Figures').find((row) => row['Reference'] === ENDING);
    expect(figures).toMatchObject({ PlacementType: 'U1', ProviderCode: 'PR2' });
    const csv = await table(council, 'Imogen Ivyleaf', '/api/summary/return', { from: '2026-04-01', to: '2027-03-31' });
    expect(csv).toContain(`${ENDING},20/11/2026,U1,PR2,,225: A reason for the change of placement is needed.`);
    expect(csv).not.toMatch(/C-1042|BB/);
    const did = await council.ports.records.auditOf('summary-2026-04-01-2027-03-31');
    expect(did.map((one) => one.did)).toEqual(['took out the endings as the national return has them']);
  });

  it('put right in the register, they count as they are now, also for a home after it', async () => {
    const council = (await memoryCouncil()).copy();
    await ended(council);
    await imported(council, 'U6', 'PR4');
    await countFigures(council.ports);
    expect(rowsOf(council, 'Figures').find((row) => row['Reference'] === ENDING)).toMatchObject({
      PlacementType: 'U6',
      ProviderCode: 'PR4',
    });
  });

  it('law §7.2: the measures of the board leave as a table, and each time it is in the audit', async () => {
    const council = (await memoryCouncil()).copy();
    const csv = await table(council, 'Hazel Honeydew', '/api/board/export');
    expect(csv.split('\r\n')[0]).toBe(
      '\uFEFFDay,Three homes in a year,of,Three homes in two years,of,Two years in the same home,of,Age not known',
    );
    expect((await council.ports.records.auditOf('board')).map(({ did }) => did)).toEqual([
      'took out the measures of stability',
    ]);
    expect((await council.asks(council.id('Petra Plumtree'), 'POST', '/api/board/export', {})).status).toBe(403);
  });
});
