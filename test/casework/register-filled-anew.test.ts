import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { digestsOn } from '#rules';
import { passOnWhatIsLeft } from '../../bot/casework/obligations/pass-on.ts';
import { importInto, previewOf } from '../../bot/commands/import-register.ts';
import { previewWords } from '../../bot/commands/preview-words.ts';
import type { RegisterName } from '../../bot/commands/registers.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { EPISODE, reported } from '../memory/walk.ts';

/* A register is filled anew while work is under way. Petra Plumtree has the child; Otto Oatcake takes over. */

const fileOf = (name: RegisterName): string =>
  readFileSync(new URL(`../../sandbox/council/${name}.csv`, import.meta.url), 'utf8');

let council: MemoryCouncil;
let petra: string;
let otto: string;
beforeEach(async () => {
  council = (await memoryCouncil()).copy();
  petra = council.id('Petra Plumtree');
  otto = council.id('Otto Oatcake');
});

const fill = (name: RegisterName, text: string) => importInto(name, Buffer.from(text), council.ports.records);
const look = (name: RegisterName, text: string) => previewOf(name, Buffer.from(text), council.ports.records);
const reallocated = (): string => {
  const [head, ...lines] = fileOf('placements').trimEnd().split('\n');
  return [head, ...lines.map((line) => (line.startsWith('P-1042,') ? line.replace(petra, otto) : line))].join('\n');
};
const reachedBy = async (key: string) => (await council.ports.records.circle.find(`circle:${key}`))?.row.workerId;

describe('A preview of a register', () => {
  it('says what would change by reference and heading, no value of it, and writes nothing', async () => {
    const preview = await look('placements', reallocated());
    if ('wrong' in preview) throw new Error(preview.wrong.join(' '));
    expect(preview).toEqual({
      added: [],
      changed: [{ key: 'placement:P-1042', fields: ['socialWorkerId'] }],
      same: 11,
    });
    const words = previewWords('placements', preview);
    expect(words).toEqual([
      'placements: 0 would be added, 1 changed, 11 stay as they are. Nothing is written yet.',
      'Changed:',
      '  P-1042 (social worker)',
    ]);
    expect((await council.ports.records.placements.find('placement:P-1042'))?.row.socialWorkerId).toBe(petra);
    expect(await look('people', 'Name\n')).toMatchObject({
      wrong: expect.arrayContaining([expect.any(String)]) as unknown,
    });
  });

  it('of many rows names the first twenty', () => {
    const added = Array.from({ length: 23 }, (_, at) => `placement:P-${String(at)}`);
    expect(previewWords('placements', { added, changed: [], same: 0 }).at(-1)).toBe('  and 3 more');
  });
});

describe('Noughts that Excel took from references', () => {
  it('are noticed by what stands in the register, and nothing is written', async () => {
    const [head, line = ''] = fileOf('placements').split('\n');
    await fill('placements', [head, line.replace('P-1042,', '001042,')].join('\n'));
    expect(await fill('placements', [head, line.replace('P-1042,', '1042,')].join('\n'))).toEqual({
      wrong: [
        'Line 2, Placement: 1042 is not in the register, and 001042 is: Excel took the noughts away. Set the column to “Text” before you fill it, and export again.',
      ],
    });
  });
});

describe('A child who is allocated to somebody else', () => {
  it('takes along whom the worker before reached for them; others go on being reached as before', async () => {
    expect(await fill('placements', reallocated())).toMatchObject({ changed: 1, moved: 4 });
    expect(await reachedBy('C-1042-mother')).toBe(otto);
    expect(await reachedBy('C-1042-carer-1')).not.toBe(otto);
    expect(await fill('placements', reallocated())).toMatchObject({ changed: 0 });
  });

  it('what the worker before owed is with the new one at the next look, and both read so in the card of the next day', async () => {
    await reported(council);
    await fill('placements', reallocated());
    await passOnWhatIsLeft(council.ports);
    const rows = (await council.ports.records.obligations.where({ about: EPISODE })).map(({ row }) => row);
    expect(rows.find(({ kind }) => kind === 'instability.child-conversation')).toMatchObject({
      ownerId: otto,
      ownerBefore: petra,
    });
    const calendar = await council.ports.workingDays();
    const source = { owed: rows, forms: [], holdersOf: () => [], procedure: council.ports.procedure, calendar };
    const told = digestsOn('2026-11-24', source).get(petra) ?? [];
    expect(told.map(({ news, kind }) => [news, kind])).toContainEqual(['went-on', 'instability.child-conversation']);
  });
});
