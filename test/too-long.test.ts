import { ESLint, type Linter } from 'eslint';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const listed = Object.entries(
  JSON.parse(readFileSync(new URL('../eslint.too-long.json', import.meta.url), 'utf8')) as Readonly<
    Record<string, readonly string[]>
  >,
);
const LENGTHS = ['complexity', 'max-lines', 'max-lines-per-function'];

/** What the three measures find in the listed files, when nobody is let off. */
async function tooLong(): Promise<ReadonlySet<string>> {
  const { rules } = (await new ESLint({ cwd: root }).calculateConfigForFile('bot/main.ts')) as Linter.Config;
  const measures = Object.fromEntries(LENGTHS.map((rule) => [rule, rules?.[rule] ?? 'off']));
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.{ts,tsx}'],
        languageOptions: { parser: tseslint.parser },
        rules: measures,
      },
    ],
  });
  const found = await Promise.all(
    listed.map(async ([file]) => {
      const [result] = await eslint.lintText(readFileSync(`${root}${file}`, 'utf8'), { filePath: `${root}${file}` });
      return (result?.messages ?? []).map(({ ruleId }) => `${file}: ${ruleId ?? ''}`);
    }),
  );
  return new Set(found.flat());
}

describe('The list of what is longer or more tangled than the measure', () => {
  it('names files that are there, and the three measures alone', () => {
    expect(listed.map(([file]) => file).filter((file) => !existsSync(`${root}${file}`))).toEqual([]);
    expect(listed.flatMap(([, rules]) => rules).filter((rule) => !LENGTHS.includes(rule))).toEqual([]);
  });

  it('only shrinks: nothing stands in it that is short and plain by now', async () => {
    const found = await tooLong();
    const needless = listed
      .flatMap(([file, rules]) => rules.map((rule) => `${file}: ${rule}`))
      .filter((entry) => !found.has(entry));
    expect(needless).toEqual([]);
  });
});
