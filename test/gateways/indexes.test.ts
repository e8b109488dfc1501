import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LISTS } from '../../bot/records/columns.ts';

const BOT = fileURLToPath(new URL('../../bot', import.meta.url));
const SOURCES = readdirSync(BOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Every `records.LIST.where({ … })` in the product: the list, and the fields that are asked by. */
const QUESTIONS = SOURCES.flatMap((file) =>
  [...readFileSync(join(BOT, file), 'utf8').matchAll(/records\.(\w+)\.where\(\{([^{}]*)\}\)/g)].map(
    ([, list = '', fields = '']) => ({
      file,
      list,
      fields: fields
        .split(',')
        .map((part) => part.split(':')[0]?.trim() ?? '')
        .filter((field) => /^\w+$/.test(field)),
    }),
  ),
);

describe('Every question that the product asks of a list', () => {
  it('is found in the code', () => {
    expect(QUESTIONS.length).toBeGreaterThan(5);
  });

  it('names columns with an index only', () => {
    const lists: Readonly<
      Record<string, { readonly columns: Readonly<Record<string, { readonly indexed: boolean }>> }>
    > = LISTS;
    const strangers = QUESTIONS.flatMap(({ file, list, fields }) =>
      fields
        .filter((field) => field !== 'key' && lists[list]?.columns[field]?.indexed !== true)
        .map((field) => `${file}: ${list}.${field}`),
    );
    expect(strangers).toEqual([]);
  });
});
