import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROFILE_NAMES, profileNamed, STATEMENTS } from '#rules';
import { procedurePage } from '../bot/commands/procedure-page.ts';

const root = new URL('../', import.meta.url);
const read = (file: string): string =>
  existsSync(new URL(file, root)) ? readFileSync(new URL(file, root), 'utf8') : '';

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);

describe('Every statement of the two procedures has a home', () => {
  it('there are 99 of Warrington and 78 of Torbay, each once', () => {
    expect(STATEMENTS.map(({ id }) => id)).toEqual([...numbered('W', 99), ...numbered('T', 78)]);
  });

  it.each(STATEMENTS)('$id lives where the page says, and a test keeps it', ({ id, home }) => {
    if (home.as === 'not-for-software') {
      expect(home.note.length).toBeGreaterThan(20);
      return;
    }
    expect(mentions(home.where, id), `${home.where} does not name ${id}`).toBe(true);
    expect(home.test).toMatch(/\.test\.ts$/);
    expect(mentions(home.test, id), `${home.test} does not name ${id}`).toBe(true);
  });

  it('docs/procedure.md is as `npm run procedure` writes it', () => {
    const page = procedurePage(PROFILE_NAMES.map((name) => profileNamed(name)));
    expect(read('docs/procedure.md') === page, 'The page is stale: run `npm run procedure`').toBe(true);
  });
});

const mentions = (file: string, id: string): boolean => new RegExp(`\\b${id}\\b`).test(read(file));
