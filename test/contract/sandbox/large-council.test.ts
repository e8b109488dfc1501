import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { largeStaff, moreRows, sizeOf } from '../../../sandbox/large-council.ts';
import { startSandbox } from '../../../sandbox/testing.ts';

const PLACEMENTS = readFileSync(new URL('../../../sandbox/council/placements.csv', import.meta.url), 'utf8');
const [HEADINGS = ''] = PLACEMENTS.split('\n');

describe('A large council', () => {
  const size = sizeOf('large', '50');
  const placements = moreRows('placements', size).map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(HEADINGS.split(',').map((heading, at) => [heading, cells[at]]));
  });

  it('is the same on every machine', () => {
    expect(moreRows('placements', size)).toEqual(moreRows('placements', size));
    expect(largeStaff()[0]).toMatchObject({ name: 'Ada Applebank', department: 'Team 1', jobTitle: 'Team manager' });
  });

  it('has 1,000 staff, each with a mail address, an id and a register line of their own', async () => {
    const sandbox = await startSandbox({ council: 'large' });
    const people = await sandbox.control.people();
    await sandbox.stop();
    expect(people).toHaveLength(1_000);
    expect(new Set(people.map(({ mail }) => mail)).size).toBe(1_000);
    expect(new Set(people.map(({ id }) => id)).size).toBe(1_000);
    expect(moreRows('people', size)).toHaveLength(973);
  });

  it('has 2,000 placements with those that are always there, some children after 20 former homes, and the history asked for', () => {
    expect(placements).toHaveLength(1_988 + 50);
    expect(new Set(placements.map(({ Placement }) => Placement)).size).toBe(1_988 + 50);
    const ended = placements.filter(({ Ended }) => Ended !== '');
    expect(ended).toHaveLength(20 * 20 + 50);
    expect(ended.filter(({ Child }) => Child === 'C-20007')).toHaveLength(20);
    expect(ended.every(({ Started = '', Ended = '' }) => Started < Ended)).toBe(true);
  });

  it('is asked for by name, and only by one that is known', () => {
    expect(sizeOf(undefined, undefined)).toEqual({ large: false, history: 0 });
    expect(moreRows('people', sizeOf(undefined, '10'))).toEqual([]);
    expect(moreRows('placements', sizeOf(undefined, '10'))).toHaveLength(10);
    expect(() => sizeOf('huge', undefined)).toThrow('SANDBOX_COUNCIL is usual or large.');
    expect(() => sizeOf('large', 'many')).toThrow('SANDBOX_HISTORY is a whole number.');
  });
});
