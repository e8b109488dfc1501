import { describe, expect, it } from 'vitest';
import { findTogether } from '../../bot/microsoft365/find-together.ts';

const THERE: ReadonlyMap<string, string> = new Map([
  ['person:1', 'Petra Plumtree'],
  ['person:2', 'Tobias Tamarind'],
]);

function looking() {
  const asked: (readonly string[])[] = [];
  const find = findTogether<string>({
    one: (key) => {
      asked.push([key]);
      return Promise.resolve(THERE.get(key));
    },
    many: (keys) => {
      asked.push(keys);
      return keys.includes('person:broken') ? Promise.reject(new Error('refused')) : Promise.resolve(THERE);
    },
  });
  return { asked, find };
}

describe('Rows that are looked for', () => {
  it('at the same moment are asked for in one question, each once, and what is not there is not there', async () => {
    const { asked, find } = looking();
    const found = await Promise.all(['person:1', 'person:2', 'person:1', 'person:3'].map((key) => find(key)));
    expect(found).toEqual(['Petra Plumtree', 'Tobias Tamarind', 'Petra Plumtree', undefined]);
    expect(asked).toEqual([['person:1', 'person:2', 'person:3']]);
  });

  it('alone or one after another are read each from its place', async () => {
    const { asked, find } = looking();
    expect(await find('person:1')).toBe('Petra Plumtree');
    expect(await find('person:3')).toBeUndefined();
    expect(asked).toEqual([['person:1'], ['person:3']]);
  });

  it('are asked for ten at a time, and a question that is refused is refused to whoever asked it', async () => {
    const { asked, find } = looking();
    const keys = [...Array.from({ length: 10 }, (_, at) => `person:${at + 1}`), 'person:broken', 'person:12'];
    const found = await Promise.allSettled(keys.map((key) => find(key)));
    expect(asked.map(({ length }) => length)).toEqual([10, 2]);
    expect(found.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 10 }, () => 'fulfilled'),
      'rejected',
      'rejected',
    ]);
  });
});
