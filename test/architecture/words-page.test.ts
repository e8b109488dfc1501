import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/words.md', 'utf8');
const source = globSync('{rules,bot,tab,sandbox}/**/*.{ts,tsx}')
  .filter((file) => !/node_modules|dist/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const files = globSync('{rules,bot}/**/*', { exclude: (name) => /node_modules|dist/.test(name) }).map((file) =>
  file.replaceAll('\\', '/'),
);

/** What stands in code’s letters on the page; examples of a reference, a place or a day are none of the code. */
const named = [...new Set([...page.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word))].filter(
  (word) => !/\d{4}|YYYY|^[A-Z]{2}$/.test(word),
);

const isInCode = (word: string): boolean =>
  files.some((file) => file === word || file.endsWith(`/${word}`)) ||
  new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(source);

describe('The page of words', () => {
  it('names nothing that the code does not', () => {
    expect(named.length).toBeGreaterThan(70);
    expect(named.filter((word) => !isInCode(word))).toEqual([]);
  });

  it('has each list in which something is written down', () => {
    const ports = readFileSync('bot/casework/records-port.ts', 'utf8');
    const lists = [...ports.matchAll(/readonly (\w+): Table</g)].map(([, list = '']) => list);
    expect(lists.length).toBeGreaterThan(25);
    expect(lists.filter((list) => !named.includes(list))).toEqual([]);
  });

  it('has each slice of rules and of casework', () => {
    const slices = ['rules', 'bot/casework'].flatMap((ring) =>
      readdirSync(ring, { withFileTypes: true })
        .filter((one) => one.isDirectory() && !/^(profile|statements|views|words)/.test(one.name))
        .map(({ name }) => name),
    );
    expect([...new Set(slices)].filter((slice) => !named.includes(slice))).toEqual([]);
  });

  it('says each thing in two lines at most', () => {
    const entries = page.split(/\n- \*\*/).slice(1);
    expect(entries.length).toBeGreaterThan(40);
    const long = entries.filter((entry) => (entry.split(/\n(?:- |\n|#)/)[0] ?? '').split('\n').length > 2);
    expect(long).toEqual([]);
  });

  it('is checked by a test that sees what is missing', () => {
    expect(['Obligation', 'report-instability.ts', 'bot/api/contract'].filter(isInCode)).toHaveLength(3);
    expect(['Obligations2', 'a-file-that-is-not.ts', 'bot/api/contracts'].filter(isInCode)).toEqual([]);
  });
});
