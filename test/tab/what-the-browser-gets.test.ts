import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueOf, profileNamed, QUESTION_BANK, STATEMENTS } from '#rules';

let folder = '';
let chunks: readonly string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steady-chunks-'));
  await build({
    configFile: fileURLToPath(new URL('../../tab/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  chunks = globSync('**/*.js', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'utf8'));
}, 160_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Signs are written otherwise in a chunk than in the source; letters and blanks are not. */
const plain = (text: string): string => text.replace(/\\u[0-9a-f]{4}|[^\p{L}\p{N} ]/giu, '').replace(/\s+/g, ' ');
const standIn = (texts: readonly string[]): readonly string[] => {
  const all = chunks.map(plain);
  return texts.filter((text) => all.some((chunk) => chunk.includes(plain(text))));
};

describe('What a browser gets of the tab', () => {
  it('has none of the 177 statements of the two procedures', () => {
    expect(STATEMENTS).toHaveLength(177);
    const everydayWords = ({ text }: { readonly text: string }): boolean => text === 'The child.';
    expect(standIn(STATEMENTS.filter((one) => !everydayWords(one)).map(({ text }) => text))).toEqual([]);
  });

  it('has no question of the bank: a form comes with its own, to whom it is for', () => {
    const long = QUESTION_BANK.questions.map(({ words }) => words).filter((words) => words.length > 20);
    expect(long.length).toBeGreaterThan(60);
    expect(standIn(long)).toEqual([]);
  });

  it('has no line of what is owed, and nothing that checks shapes', () => {
    const all = chunks.join('');
    const owed = catalogueOf(profileNamed('blended-default')).map(({ title }) => title);
    expect(owed.length).toBeGreaterThan(60);
    expect(owed.filter((title) => all.includes(title))).toEqual([]);
    expect(['ZodError', 'ZodObject', 'invalid_type'].filter((name) => all.includes(name))).toEqual([]);
  });

  it('is the tab: the words of its pages are there', () => {
    expect(chunks.length).toBeGreaterThan(10);
    expect(standIn(['Open Steady inside Teams or Outlook', 'You are up to date'])).toHaveLength(2);
  });
});
