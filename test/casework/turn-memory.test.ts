import { describe, expect, it } from 'vitest';
import type { Step } from '#rules';
import { stepGroups } from '../../bot/casework/plans/step-groups.ts';
import type { Ports, Saved, Setting, Table } from '../../bot/casework/ports.ts';
import { forgetReads, freshly, tellOf, unitOfWork } from '../../bot/casework/unit-of-work.ts';
import { Fault } from '../../bot/faults.ts';
import { nextRefFrom } from '../../bot/records/references.ts';

interface Row {
  readonly key: string;
  readonly ref: string;
  readonly state: string;
}

/** A list with these rows, and how often it was asked. */
function listOf<One extends { readonly key: string }>(...rows: readonly One[]) {
  const there = new Map(rows.map((row) => [row.key, { row, version: 1 }]));
  const asked: string[] = [];
  const saved = (key: string): Saved<One> | undefined => {
    const at = there.get(key);
    return at === undefined ? undefined : { row: at.row, version: String(at.version) };
  };
  const table: Table<One> = {
    find: async (key) => {
      asked.push(`find ${key}`);
      return Promise.resolve(saved(key));
    },
    where: async (columns) => {
      asked.push(`where ${JSON.stringify(columns)}`);
      const fits = [...there.values()].filter(({ row }) =>
        Object.entries(columns).every(([field, value]) => (row as Record<string, unknown>)[field] === value),
      );
      return Promise.resolve(fits.flatMap(({ row }) => saved(row.key) ?? []));
    },
    all: () => Promise.resolve([]),
    create: async (row) => {
      asked.push(`create ${row.key}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      const before = saved(row.key);
      if (before === undefined) there.set(row.key, { row, version: 1 });
      return { ...(saved(row.key) as Saved<One>), existed: before !== undefined };
    },
    change: async (before, to) => {
      asked.push(`change ${before.row.key}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      const at = there.get(before.row.key);
      if (at === undefined || String(at.version) !== before.version)
        throw new Fault('changed-meanwhile', before.row.key);
      there.set(before.row.key, { row: { ...at.row, ...to }, version: at.version + 1 });
      return saved(before.row.key) as Saved<One>;
    },
  };
  return { table, asked };
}

const turnOver = (episodes: Table<Row>) => ({ records: { episodes } }) as unknown as Ports;
const of = (ports: Ports) => ports.records.episodes as unknown as Table<Row>;
const WOBBLE = { key: 'episode:1', ref: 'IN-2026-0001', state: 'open' };

describe('A reference', () => {
  it('that was handed out for nothing goes to whoever asks next, and no number twice', async () => {
    const next = nextRefFrom(listOf<Setting>().table);
    const [first, second] = await Promise.all([next('SM', 2026), next('SM', 2026)]);
    next.giveBack?.(first);
    expect([await next('SM', 2026), await next('SM', 2026)]).toEqual([first, 'SM-2026-0003']);
    expect([first, second]).toEqual(['SM-2026-0001', 'SM-2026-0002']);
  });
});

describe('One turn', () => {
  it('reads a row once, by whichever question; also that there is none', async () => {
    const { table, asked } = listOf<Row>(WOBBLE);
    const turn = of(unitOfWork(turnOver(table)));
    await turn.where({ ref: 'IN-2026-0001' });
    await turn.where({ ref: 'IN-2026-0001' });
    await turn.find('episode:1');
    await turn.find('episode:2');
    await turn.find('episode:2');
    expect(asked).toEqual(['where {"ref":"IN-2026-0001"}', 'find episode:2']);
  });

  it('knows its own writes in every question that it has asked', async () => {
    const { table, asked } = listOf<Row>(WOBBLE);
    const turn = of(unitOfWork(turnOver(table)));
    const [open] = await turn.where({ state: 'open' });
    expect(await turn.where({ state: 'closed' })).toEqual([]);
    if (open !== undefined) await turn.change(open, { state: 'closed' });
    await turn.create({ key: 'episode:2', ref: 'IN-2026-0002', state: 'open' });
    expect((await turn.where({ state: 'open' })).map(({ row }) => row.key)).toEqual(['episode:2']);
    expect((await turn.where({ state: 'closed' })).map(({ row }) => row.key)).toEqual(['episode:1']);
    expect(asked.filter((one) => one.startsWith('where'))).toHaveLength(2);
  });

  it('makes a row once that two of its steps ask for; where the first of them fails, the second makes it', async () => {
    const { table, asked } = listOf<Row>(WOBBLE);
    const turn = of(unitOfWork(turnOver(table)));
    const row = { key: 'episode:2', ref: 'IN-2026-0002', state: 'open' };
    const both = await Promise.all([turn.create(row), turn.create(row)]);
    expect(both.map(({ existed }) => existed)).toEqual([false, true]);
    expect(asked.filter((one) => one.startsWith('create'))).toEqual(['create episode:2']);
    expect(both[1].version).toBe(both[0].version);

    let tries = 0;
    const once = of(
      unitOfWork(
        turnOver({
          ...table,
          create: (one, mark) => {
            tries += 1;
            return tries === 1 ? Promise.reject(new Fault('try-later', one.key)) : table.create(one, mark);
          },
        }),
      ),
    );
    const [first, second] = await Promise.allSettled([
      once.create({ ...row, key: 'episode:3' }),
      once.create({ ...row, key: 'episode:3' }),
    ]);
    expect(first.status).toBe('rejected');
    expect(second).toMatchObject({ status: 'fulfilled', value: { existed: false } });
  });

  it('is the same turn however deep it is asked for, and looks anew where somebody else wrote, or for the next turn', async () => {
    const { table, asked } = listOf<Row>(WOBBLE);
    const turn = unitOfWork(turnOver(table));
    expect(unitOfWork(turn)).toBe(turn);
    await of(turn).find('episode:1');
    forgetReads(turn);
    await of(turn).find('episode:1');
    await of(freshly(turn)).find('episode:1');
    expect(asked).toEqual(['find episode:1', 'find episode:1', 'find episode:1']);
  });

  it('does not believe a row whose write was refused', async () => {
    const { table } = listOf<Row>(WOBBLE);
    const turn = of(unitOfWork(turnOver(table)));
    const mine = await turn.find('episode:1');
    if (mine !== undefined) await table.change(mine, { state: 'held' });
    await expect(turn.change(mine as Saved<Row>, { state: 'closed' })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
    expect((await turn.find('episode:1'))?.row.state).toBe('held');
  });
});

describe('Rows of a plan that are made behind its answer', () => {
  it('are read as made by the turn that left them, in each question that it asks, and by nobody else', async () => {
    const { table, asked } = listOf<Row>(WOBBLE, { key: 'episode:3', ref: 'IN-2026-0003', state: 'open' });
    const ports = unitOfWork(turnOver(table));
    const turn = of(ports);
    const before = await turn.find('episode:1');
    const closed = { ...(before as Saved<Row>), row: { ...WOBBLE, state: 'closed' } };
    tellOf(ports, 'episodes')?.showAsMade(closed, false);
    const row = { key: 'episode:2', ref: 'IN-2026-0002', state: 'open' };
    tellOf(ports, 'episodes')?.showAsMade({ row, version: '' }, true);

    expect((await turn.where({ state: 'open' })).map((one) => one.row.key)).toEqual(['episode:3', 'episode:2']);
    expect((await turn.where({ state: 'closed' })).map((one) => one.row.key)).toEqual(['episode:1']);
    expect((await turn.find('episode:2'))?.row).toEqual(row);
    expect(asked).not.toContain('find episode:2');
    expect((await of(freshly(ports)).find('episode:1'))?.row.state).toBe('open');
  });

  it('that are there already stay as they are; once made, they are as they were made', async () => {
    const { table } = listOf<Row>({ ...WOBBLE, state: 'closed' });
    const ports = unitOfWork(turnOver(table));
    tellOf(ports, 'episodes')?.showAsMade({ row: WOBBLE, version: '' }, true);
    expect((await of(ports).where({ state: 'closed' })).map(({ row }) => row.key)).toEqual(['episode:1']);
    expect(await of(ports).where({ state: 'open' })).toEqual([]);
    tellOf(ports, 'episodes')?.isMade('episode:1', await table.find('episode:1'));
    expect((await of(ports).find('episode:1'))?.row.state).toBe('closed');
  });
});

describe('References', () => {
  it('are only to be taken where it was looked before what they are; a look that is old by then gives no number twice', async () => {
    const { table, asked } = listOf<Setting>({ key: 'ref:IN:2026', value: '7' });
    const [next, other] = [nextRefFrom(table), nextRefFrom(table)];
    next.look?.('IN', 2026);
    await Promise.resolve();
    expect(asked).toEqual(['find ref:IN:2026']);
    expect(await next('IN', 2026)).toBe('IN-2026-0008');
    expect(asked).toEqual(['find ref:IN:2026', 'change ref:IN:2026']);
    other.look?.('IN', 2026);
    await next('IN', 2026);
    expect(await other('IN', 2026)).toBe('IN-2026-0010');
  });

  it('thirty-two people at once have one each, without a gap, in two moves of the counter', async () => {
    const { table, asked } = listOf<Setting>({ key: 'ref:IN:2026', value: '7' });
    const next = nextRefFrom(table);
    const given = await Promise.all(Array.from({ length: 32 }, () => next('IN', 2026)));
    expect(new Set(given).size).toBe(32);
    expect([...given].sort()[0]).toBe('IN-2026-0008');
    expect([...given].sort()[31]).toBe('IN-2026-0039');
    expect(asked.filter((one) => one.startsWith('change'))).toHaveLength(2);
    expect(await next('IN', 2026)).toBe('IN-2026-0040');
  });

  it('two replicas never give the same, also when each thinks that it knows the counter', async () => {
    const { table } = listOf<Setting>();
    const [one, other] = [nextRefFrom(table), nextRefFrom(table)];
    const given: string[] = [];
    for (let round = 0; round < 5; round += 1)
      given.push(...(await Promise.all([one('SM', 2026), other('SM', 2026), one('SM', 2026)])));
    expect([...given].sort()).toEqual(
      Array.from({ length: 15 }, (_, at) => `SM-2026-${String(at + 1).padStart(4, '0')}`),
    );
  });
});

describe('The steps of a plan', () => {
  const step = (kind: Step['do'], id: string) => ({ do: kind, id }) as Step;
  it('go out beside each other once the meeting is in the diaries, what is owed before its card', () => {
    const groups = stepGroups([
      step('hold-in-diaries', 'diaries'),
      step('set-meeting-options', 'options'),
      step('count-days-anew', 'days'),
      step('show-card', 'one'),
      step('owe', 'task'),
      step('mark-invitation', 'asked'),
      step('show-card', 'task-card'),
      step('send-letter', 'letter'),
      step('settle-debt', 'booked'),
    ]);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([
      ['diaries'],
      ['options'],
      ['days'],
      ['task'],
      ['booked'],
      ['asked'],
      ['one', 'task-card', 'letter'],
    ]);
  });
});
