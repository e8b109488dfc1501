import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAudit } from '../../bot/commands/read-audit.ts';
import { startCouncil, type TestCouncil } from './council.ts';

const WORKER = '00625687-c1a2-509f-b634-c93a4663722d';

describe('npm run audit', () => {
  let council: TestCouncil;
  beforeAll(async () => {
    council = await startCouncil();
  });
  afterAll(() => council.sandbox.stop());

  const write = async (caseRef: string, ...lines: readonly string[]): Promise<void> => {
    for (const did of lines)
      await council.records.audit(caseRef, `${caseRef}-${did}`, {
        at: '2026-12-01T09:30:00Z',
        actor: WORKER,
        did,
        about: caseRef,
      });
  };
  const items = (list: string): string => `/sites/${council.sites.restricted}/lists/${list}/items`;
  const itemOf = async (list: string, key: string): Promise<string> => {
    const filter = encodeURIComponent(`fields/Key eq '${key}'`);
    const [row] = (await council.adminGraph.all('test', `${items(list)}?$filter=${filter}`)) as readonly {
      readonly id: string;
    }[];
    return `${items(list)}/${row?.id ?? ''}`;
  };
  const run = async (
    ...args: readonly string[]
  ): Promise<{ readonly ends: number; readonly said: readonly string[] }> => {
    const said: string[] = [];
    const ends = await readAudit(args, council.anotherReplica(), (line) => said.push(line));
    return { ends, said };
  };

  it('prints what was done in a case, in its order, and that nothing is missing', async () => {
    await write('IN-2026-0001', 'reported', 'judged');
    const { ends, said } = await run('of', 'IN-2026-0001');
    expect(ends).toBe(0);
    expect(said.slice(0, 2)).toEqual([
      `1  Tuesday 1 December 2026, 9:30am  ${WORKER}  reported  (IN-2026-0001)`,
      `2  Tuesday 1 December 2026, 9:30am  ${WORKER}  judged  (IN-2026-0001)`,
    ]);
    expect(said[2]).toMatch(/^IN-2026-0001: whole, 2 lines, last [0-9a-f]{16}$/);
  });

  it('says that there is no line about a case of which there is none', async () => {
    expect(await run('of', 'IN-2026-0999')).toEqual({ ends: 2, said: ['There is no line about IN-2026-0999.'] });
  });

  it.each([[[]], [['of']], [['mend', 'IN-2026-0001']], [['verify', 'IN-2026-0001', 'IN-2026-0002']]])(
    'explains itself when it is asked for %j',
    async (args) => {
      expect(await run(...args)).toEqual({
        ends: 2,
        said: [
          'Usage: npm run audit -- verify [CASE]   or   npm run audit -- of CASE\n       npm run audit -- refusals DAY    or   npm run audit -- reads CHILD',
        ],
      });
    },
  );

  it('finds a line that was changed, taken out or cut off, and a head that is gone, among all cases', async () => {
    const { adminGraph } = council;
    for (const number of [2, 3, 4, 5, 6]) await write(`IN-2026-000${number}`, 'one', 'two', 'three');
    await adminGraph.patch('test', `${await itemOf('Audit', 'audit:IN-2026-0002:2')}/fields`, { Did: 'nothing' });
    await adminGraph.delete('test', await itemOf('Audit', 'audit:IN-2026-0003:2'));
    await adminGraph.delete('test', await itemOf('Audit', 'audit:IN-2026-0004:3'));
    await adminGraph.delete('test', await itemOf('AuditHeads', 'head:IN-2026-0005'));
    await adminGraph.patch('test', `${await itemOf('AuditHeads', 'head:IN-2026-0006')}/fields`, { ChainLength: 1 });

    const { ends, said } = await run('verify');

    expect(ends).toBe(1);
    expect(said[0]).toMatch(/^IN-2026-0001: whole, 2 lines/);
    expect(said.slice(1)).toEqual([
      'IN-2026-0002: BROKEN at line 2: this line, or the one before it, was changed after it was written.',
      'IN-2026-0003: BROKEN at line 2: a line was taken out here.',
      'IN-2026-0004: BROKEN at line 3: the chain was cut off here.',
      'IN-2026-0005: BROKEN at line 4: the row that says where the chain ends is gone.',
      'IN-2026-0006: BROKEN at line 2: this line, or the one before it, was changed after it was written.',
      '6 looked at, 5 broken.',
    ]);
    expect((await run('verify', 'IN-2026-0001')).ends).toBe(0);
    expect((await run('verify', 'IN-2026-0004')).ends).toBe(1);
    // As it is typed: a process of its own, with the product's settings.
    expect(await council.sandbox.command('bot/commands/audit.ts', 'verify', 'IN-2026-0001')).toBe(true);
    await expect(council.sandbox.command('bot/commands/audit.ts', 'verify', 'IN-2026-0004')).rejects.toThrow(
      /IN-2026-0004: BROKEN at line 3/,
    );
  });
});
