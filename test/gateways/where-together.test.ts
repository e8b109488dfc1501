import { describe, expect, it } from 'vitest';
import { Fault } from '../../bot/faults.ts';
import type { Item } from '../../bot/records/row.ts';
import { whereTogether } from '../../bot/records/where-together.ts';

const item = (key: string, cells: Item['cells']): Item => ({ id: key, etag: '', key, lastWrite: '', cells });
const ROWS = [item('a', { Role: 'chair' }), item('b', { Role: 'iro' }), item('damaged', { Role: 'panel' })];

function looking(refuses: (filter: string) => boolean = () => false) {
  const asked: string[] = [];
  const where = whereTogether((filter = '') => {
    asked.push(filter);
    if (refuses(filter)) return Promise.reject(new Fault('too-many', 'Roles/where'));
    return Promise.resolve(ROWS.filter(({ cells }) => filter.includes(`'${String(cells['Role'])}'`)));
  });
  const ask = async (filter: string) =>
    (await where(filter, ({ key }) => key !== 'damaged')).map(({ key }) => key).join();
  return { asked, ask };
}
const role = (name: string) => `fields/Role eq '${name}'`;

describe('Questions about one column', () => {
  it('at the same moment are one question', async () => {
    const { asked, ask } = looking();
    await Promise.all([ask(role('chair')), ask(role('iro')), ask(role('chair'))]);
    expect(asked).toEqual([`${role('chair')} or ${role('iro')}`]);
  });

  it('about different columns, or with more than one condition, are asked each for itself', async () => {
    const { asked, ask } = looking();
    await Promise.all([
      ask(role('chair')),
      ask("fields/Team eq 'x'"),
      ask(`fields/State eq 'open' and ${role('iro')}`),
    ]);
    expect([...asked].sort()).toEqual([
      role('chair'),
      `fields/State eq 'open' and ${role('iro')}`,
      "fields/Team eq 'x'",
    ]);
  });

  it('another’s damaged row stands in nobody’s way: each asks alone', async () => {
    const { asked, ask } = looking();
    expect(await Promise.all([ask(role('chair')), ask(role('panel'))])).toEqual(['a', 'damaged']);
    expect(asked).toEqual([`${role('chair')} or ${role('panel')}`, role('chair'), role('panel')]);
  });

  it('what is too much together is asked for one by one', async () => {
    const { ask } = looking((filter) => filter.includes(' or '));
    expect(await Promise.all([ask(role('chair')), ask(role('iro'))])).toEqual(['a', 'b']);
  });
});
