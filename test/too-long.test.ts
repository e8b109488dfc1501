import { ESLint, type Linter } from 'eslint';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const LENGTHS = ['complexity', 'max-lines', 'max-lines-per-function'];
const FILES = globSync('{rules,bot,tab,addin,sandbox,infra,manifest}/**/*.{ts,tsx,mjs}', {
  cwd: root,
  exclude: (name) => ['node_modules', 'dist', 'statements', 'profiles'].includes(name.split('/').at(-1) ?? ''),
});
/** Tables, not steps. */
const TABLES = /^(rules\/questionnaires\/[a-z-]+-(questions|instruments)|bot\/api\/contract\/answers)\.ts$/;

describe('No file over 250 lines, no function over 60, none with more than 15 ways through it', () => {
  it('is asked of every file but tables', async () => {
    const eslint = new ESLint({ cwd: root });
    const files = FILES.filter((file) => !TABLES.test(file));
    expect(files.length).toBeGreaterThan(900);
    const measured = await Promise.all(
      files.map(async (file) => {
        const { rules = {} } = (await eslint.calculateConfigForFile(`${root}${file}`)) as Linter.Config;
        return [file, LENGTHS.map((rule) => [rules[rule]].flat(2).slice(0, 2))] as const;
      }),
    );
    const asked = JSON.stringify([
      [2, { max: 15, variant: 'modified' }],
      [2, 250],
      [2, 60],
    ]);
    expect(measured.filter(([, measures]) => JSON.stringify(measures) !== asked).map(([file]) => file)).toEqual([]);
  });

  it('lets nobody off in the file itself', () => {
    const LETS_OFF = new RegExp(`eslint-disable[^\\n]*(${LENGTHS.join('|')})|eslint-disable\\s*(\\*/|\\n)`);
    expect(FILES.filter((file) => LETS_OFF.test(readFileSync(`${root}${file}`, 'utf8')))).toEqual([]);
  });
});
