import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rememberedIn } from './in-memory.ts';

/* Nothing that matters is only in the memory of one process: each thing that is remembered stands on a page, with the reason. */

const PAGE = readFileSync('docs/remembered.md', 'utf8');
/** They end with what they did. */
const NOT_OF_THE_SERVER = /^bot\/(commands|doctor)\//;

const inCode = globSync('bot/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !NOT_OF_THE_SERVER.test(file))
  .flatMap((file) => rememberedIn(file, readFileSync(file, 'utf8')).map((name) => `${file} ${name}`));

/** `file` `name`, `name`: each name that follows a file on the page. */
const onPage = [...PAGE.matchAll(/`(bot\/[^`]+\.ts)`((?:,? `\w+`)+)/g)].flatMap(([, file = '', names = '']) =>
  [...names.matchAll(/`(\w+)`/g)].map(([, name]) => `${file} ${name}`),
);

describe('What a process remembers', () => {
  it('stands on docs/remembered.md, each with what happens when it is lost', () => {
    expect(inCode.filter((one) => !onPage.includes(one))).toEqual([]);
  });

  it('is still remembered where the page says so', () => {
    expect(onPage.filter((one) => !inCode.includes(one))).toEqual([]);
    expect(onPage.length).toBeGreaterThan(50);
  });
});

describe('The look itself', () => {
  it('finds what outlives a call: at the top of a file, and in what a maker gives out', () => {
    const text = `
      let last = '';
      const seen = new Map<string, number>();
      export const open = new WeakMap<object, number>();
      const fixed = new Set(['a', 'b']);
      export const note = (key: string) => { seen.set(key, 1); last = key; return fixed.has(key); };
      export function maker() {
        let count = 0;
        const waiting: string[] = [];
        const list: Record<string, number> = {};
        return { more: () => (count += 1), wait: (one: string) => { waiting.push(one); list[one] = 1; } };
      }`;
    expect(rememberedIn('a.ts', text)).toEqual(['last', 'seen', 'open', 'count', 'waiting', 'list']);
  });

  it('and not what is over with the call', () => {
    const text = `
      export function sum(all: readonly number[]) {
        let total = 0;
        const each: number[] = [];
        for (let at = 0; at < all.length; at += 1) total += all[at];
        all.forEach((one) => { total += one; each.push(one); });
        return [total, each];
      }`;
    expect(rememberedIn('a.ts', text)).toEqual([]);
  });
});
