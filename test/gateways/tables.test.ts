import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Action, Worker } from '#rules';
import type { Mishap } from '../../sandbox/wire/failures.ts';
import { startCouncil, type TestCouncil } from './council.ts';

let council: TestCouncil;
beforeAll(async () => {
  council = await startCouncil();
});
afterEach(() => council.sandbox.control.mishaps());
afterAll(() => council.sandbox.stop());

const suffer = (where: string, what: Mishap, times = 1) => council.sandbox.control.mishaps({ where, what, times });

const POST_ACTION = 'POST /v1.0/sites/*/lists/Actions/items';
const PATCH_ACTION = 'PATCH /v1.0/sites/*/lists/Actions/items/*';

const action = (key: string, more: Partial<Action> = {}): Action => ({
  key: `action:${key}`,
  meeting: 'SM-2026-0001',
  childRef: 'C-1042',
  what: 'Ask for respite at the weekend.\nSay by when.',
  measure: 'A weekend is agreed.',
  ownerId: '00625687-c1a2-509f-b634-c93a4663722d',
  due: '2026-12-04',
  funding: 'none',
  ...more,
});

const rowsCalled = async (key: string) =>
  (await council.sandbox.control.rows('Actions')).filter((row) => JSON.stringify(row).includes(`"action:${key}"`));

describe('A row', () => {
  it('comes back as it went out', async () => {
    await council.records.actions.create(action('whole', { doneAt: '2026-12-01T09:30:00Z', doneBy: 'x' }));
    const saved = await council.anotherReplica().actions.find('action:whole');
    expect(saved?.row).toEqual(action('whole', { doneAt: '2026-12-01T09:30:00Z', doneBy: 'x' }));
  });

  it('is undefined when there is none of that key', async () => {
    expect(await council.records.actions.find('action:none')).toBeUndefined();
  });

  it('keeps a text of many lines, quotes and signs', async () => {
    const what = 'O’Hara said: "It’s \'fine\'" & <left>.\n\nThen — nothing.';
    await council.records.actions.create(action('signs', { what }));
    expect((await council.anotherReplica().actions.find('action:signs'))?.row.what).toBe(what);
  });

  it('clears a value that is changed to nothing', async () => {
    const made = await council.records.actions.create(action('cleared', { doneBy: 'someone' }));
    await council.records.actions.change(made, { doneBy: undefined });
    expect((await council.anotherReplica().actions.find('action:cleared'))?.row).toEqual(action('cleared'));
  });

  it('keeps lists of words one a line, and reads them in their order', async () => {
    const worker: Worker = {
      key: 'person:1',
      id: '1',
      name: 'Invented Person',
      mail: 'invented@wrenford.example',
      roles: ['team-manager', 'independent-chair'],
      team: 'Team Teal',
      active: true,
    };
    await council.records.workers.create(worker);
    expect((await council.anotherReplica().workers.find('person:1'))?.row).toEqual(worker);
  });

  it('is refused when a line is too long for a column, rather than cut off', async () => {
    await expect(council.records.actions.create(action('long', { doneBy: 'x'.repeat(256) }))).rejects.toMatchObject({
      reason: 'rejected',
      step: 'Actions/action:long/DoneBy-too-long',
    });
  });

  it('that cannot be read is told by its key, and the others are read all the same', async () => {
    const { graph, sites, logged } = council;
    await council.records.actions.create(action('beside', { childRef: 'C-2000' }));
    await graph.post('test', `/sites/${sites.main}/lists/Actions/items`, {
      fields: { Key: 'action:damaged', Meeting: 'SM-2026-0002', ChildRef: 'C-2000', Due: 'next week', Funding: 'none' },
    });
    const rows = await council.records.actions.where({ childRef: 'C-2000' });
    expect(rows.map(({ row }) => row.key)).toEqual(['action:beside']);
    expect(logged.some((line) => line.includes('"key":"action:damaged"') && line.includes('"code":"Due"'))).toBe(true);
  });

  it('E-02: that says whom an allegation names is never passed over for its child, and keeps no other from theirs', async () => {
    const { graph, sites } = council;
    await graph.post('test', `/sites/${sites.main}/lists/Episodes/items`, {
      fields: {
        Key: 'episode:damaged',
        Ref: 'IN-2026-0999',
        ChildRef: 'C-2001',
        State: 'meeting',
        OpenedOn: 'last week',
      },
    });
    await expect(council.records.episodes.where({ childRef: 'C-2001' })).rejects.toMatchObject({
      reason: 'damaged',
      step: 'Episodes/episode:damaged',
    });
    expect(await council.records.episodes.where({ state: 'meeting' })).toEqual([]);
  });
});

describe('Creating once', () => {
  it('answers the row that is there, and says that it was there', async () => {
    const first = await council.records.actions.create(action('twice'));
    const second = await council.anotherReplica().actions.create(action('twice', { what: 'Something else.' }));
    expect(first.existed).toBe(false);
    expect(second).toMatchObject({ existed: true, row: { what: action('twice').what } });
    expect(await rowsCalled('twice')).toHaveLength(1);
  });

  it('makes one row when two replicas write it at the same moment', async () => {
    const made = await Promise.all(
      [1, 2, 3, 4].map((replica) => council.anotherReplica().actions.create(action('race', { measure: `${replica}` }))),
    );
    expect(made.filter(({ existed }) => !existed)).toHaveLength(1);
    expect(await rowsCalled('race')).toHaveLength(1);
  });

  it.each([
    'answer-lost',
    'gateway-timeout',
    'reset',
    'unavailable',
    'throttled',
    'conflict',
    'precondition-failed',
  ] as const)('makes one row and knows it for its own after %s', async (what) => {
    await suffer(POST_ACTION, what);
    const made = await council.records.actions.create(action(`after-${what}`));
    expect(made.existed).toBe(false);
    expect(await rowsCalled(`after-${what}`)).toHaveLength(1);
  });

  it('says “duplicate” only when there is one: a refusal without a row is tried again', async () => {
    await suffer(POST_ACTION, 'duplicate-key');
    const made = await council.records.actions.create(action('no-duplicate'));
    expect(made.existed).toBe(false);
    expect(await rowsCalled('no-duplicate')).toHaveLength(1);
  });

  it('gives up to the next tick when SharePoint stays away, and has written nothing twice', async () => {
    await suffer(POST_ACTION, 'unavailable', 50);
    await expect(council.records.actions.create(action('later'))).rejects.toMatchObject({ reason: 'try-later' });
    await council.sandbox.control.mishaps();
    await council.records.actions.create(action('later'));
    expect(await rowsCalled('later')).toHaveLength(1);
  });
});

describe('Changing once', () => {
  it('is refused when someone else changed the row since it was read', async () => {
    const mine = await council.records.actions.create(action('both'));
    const theirs = await council.anotherReplica().actions.find('action:both');
    await council.anotherReplica().actions.change(theirs!, { funding: 'asked' });
    await expect(council.records.actions.change(mine, { funding: 'refused' })).rejects.toMatchObject({
      reason: 'changed-meanwhile',
    });
    expect((await council.records.actions.find('action:both'))?.row.funding).toBe('asked');
  });

  it('can be followed by another change of one’s own', async () => {
    const made = await council.records.actions.create(action('steps'));
    const asked = await council.records.actions.change(made, { funding: 'asked' });
    const agreed = await council.records.actions.change(asked, { funding: 'agreed' });
    expect(agreed.row.funding).toBe('agreed');
  });

  it.each(['answer-lost', 'gateway-timeout', 'reset', 'unavailable', 'throttled'] as const)(
    'is done once, and known to be done, after %s',
    async (what) => {
      const made = await council.records.actions.create(action(`change-${what}`));
      await suffer(PATCH_ACTION, what);
      const changed = await council.records.actions.change(made, { funding: 'agreed' });
      expect(changed.row.funding).toBe('agreed');
      const again = await council.records.actions.change(changed, { doneBy: 'x' });
      expect(again.row).toEqual(action(`change-${what}`, { funding: 'agreed', doneBy: 'x' }));
    },
  );

  it.each(['precondition-failed', 'conflict'] as const)(
    'is not done after %s, and the caller reads again',
    async (what) => {
      const made = await council.records.actions.create(action(`stale-${what}`));
      await suffer(PATCH_ACTION, what);
      await expect(council.records.actions.change(made, { funding: 'agreed' })).rejects.toMatchObject({
        reason: 'changed-meanwhile',
      });
      expect((await council.records.actions.find(`action:stale-${what}`))?.row.funding).toBe('none');
    },
  );

  it('does not take another’s equal change for its own', async () => {
    const made = await council.records.actions.create(action('equal'));
    await suffer(PATCH_ACTION, 'answer-lost', 1);
    const results = await Promise.allSettled([
      council.records.actions.change(made, { funding: 'agreed' }),
      council.anotherReplica().actions.change(made, { funding: 'agreed' }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('Asking for rows', () => {
  it('finds them by any indexed columns, more than one page of them', async () => {
    for (let n = 0; n < 210; n += 1) {
      await council.records.actions.create(
        action(`many-${n}`, { meeting: 'SM-2026-0210', funding: n % 2 === 0 ? 'asked' : 'none' }),
      );
    }
    expect(await council.records.actions.where({ meeting: 'SM-2026-0210' })).toHaveLength(210);
    expect(await council.records.actions.where({ meeting: 'SM-2026-0210', funding: 'asked' })).toHaveLength(105);
  });

  it('refuses to ask by a column without an index', async () => {
    await expect(council.records.actions.where({ measure: 'x' })).rejects.toMatchObject({
      reason: 'rejected',
      step: 'Actions/where/Measure-not-indexed',
    });
  });

  it('finds those in which a value is empty', async () => {
    await council.records.actions.create(action('open-1', { meeting: 'SM-2026-0300' }));
    await council.records.actions.create(action('done-1', { meeting: 'SM-2026-0300', doneAt: '2026-12-01T10:00:00Z' }));
    const open = await council.records.actions.where({ meeting: 'SM-2026-0300', doneAt: undefined });
    expect(open.map(({ row }) => row.key)).toEqual(['action:open-1']);
  });

  it.each(['throttled', 'unavailable', 'gateway-timeout', 'reset'] as const)('asks again after %s', async (what) => {
    await suffer('GET /v1.0/sites/*/lists/Actions/items', what);
    expect(await council.records.actions.where({ meeting: 'SM-2026-0300' })).toHaveLength(2);
  });
});
