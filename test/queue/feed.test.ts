import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '#rules';
import { feederInto } from '../../bot/casework/plans/feed.ts';
import { giveUp, givenUpLately } from '../../bot/casework/plans/give-up.ts';
import { takeUpOwn, wake } from '../../bot/casework/plans/wake.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { Fault } from '../../bot/faults.ts';
import { storageQueueAt, type Queue } from '../../bot/queue/storage-queue.ts';
import { Ended, watched } from '../once/cut-off.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';
import { KINDS } from '../once/kinds-of-step.ts';
import { planOf, stage, stagedMeeting } from '../once/staged-meeting.ts';
import { startAzurite, type Azurite } from './azurite.ts';

/*
 * The lists say what is due, one replica puts it into the queue, and any takes it out.
 */

const TURN_SECONDS = 120;

let fixture: Fixture;
let azurite: Azurite;
let queue: Queue;
let one: Ports;
let other: Ports;
let number = 4000;

beforeAll(async () => {
  [fixture, azurite] = await Promise.all([openFixture(), startAzurite()]);
  queue = storageQueueAt(azurite.url());
  [one, other] = [await fixture.replica(), await fixture.replica()];
});
afterAll(async () => {
  await fixture?.close();
  await azurite?.stop();
});
beforeEach(async () => {
  for (const { row, ...saved } of await one.records.plans.where({ state: 'open' }))
    await one.records.plans.change({ row, ...saved }, { state: 'done' });
  await azurite.queue().createIfNotExists();
  await azurite.queue().clearMessages();
  fixture.later(10);
});

const feeder = () => {
  const feeding = feederInto(queue, TURN_SECONDS);
  return (ports: Ports) => feeding.feed(ports);
};
/** Everything that waits in the queue, taken out. */
async function waiting(): Promise<readonly string[]> {
  const all: string[] = [];
  for (;;) {
    const some = await queue.take(32);
    if (some.length === 0) return all;
    for (const taken of some) {
      all.push(`${taken.wakeUp?.wake ?? '?'} ${taken.wakeUp?.id ?? ''}`);
      await taken.done();
    }
  }
}
const plansWaiting = async () => (await waiting()).filter((one) => one.startsWith('plan'));

/** A plan that owes one thing, and nobody has. */
async function openPlan(steps?: readonly Step[]): Promise<string> {
  number += 1;
  const meeting = await stage(stagedMeeting(number), one);
  const owe = KINDS.filter(({ kind }) => kind === 'owe').map(({ step }) => step(meeting));
  return planOf(meeting, steps ?? owe, one);
}
const stateOf = async (key: string) => (await other.records.plans.find(key))?.row.state;

describe('What is due', () => {
  it('is put into the queue by its id: an open plan that nobody has, and none that somebody has in hand', async () => {
    const [free, held] = [await openPlan(), await openPlan()];
    const saved = await one.records.plans.find(held);
    if (saved === undefined) throw new Error('no plan');
    await one.records.plans.change(saved, { takenBy: 'another', takenUntil: '2099-01-01T00:00:00Z' });
    await feeder()(one);
    expect(await plansWaiting()).toEqual([`plan ${free}`]);
  });

  it('is not put in twice while it waits, and again once it was tried and put down', async () => {
    const key = await openPlan();
    const feed = feeder();
    await feed(one);
    await feed(one);
    const peeked = await azurite.queue().peekMessages({ numberOfMessages: 32 });
    const ofPlan = peeked.peekedMessageItems.filter(({ messageText }) => messageText === `plan ${key}`);
    expect(ofPlan).toHaveLength(1);
    const saved = await other.records.plans.find(key);
    if (saved === undefined) throw new Error('no plan');
    await other.records.plans.change(saved, { attempts: 1, takenBy: 'nobody', takenUntil: one.now() });
    fixture.later(1);
    await feed(one);
    expect((await plansWaiting()).filter((words) => words === `plan ${key}`)).toHaveLength(2);
  });

  it('is put in again when somebody emptied the queue, or deleted it', async () => {
    const key = await openPlan();
    const feed = feeder();
    await feed(one);
    await azurite.queue().clearMessages();
    await feed(one);
    expect(await plansWaiting()).toEqual([`plan ${key}`]);
    await azurite.queue().delete();
    await feed(one);
    expect(await plansWaiting()).toEqual([`plan ${key}`]);
  });

  it('every ten minutes: each of the clock’s looks, by its name, for whoever is free', async () => {
    const feed = feeder();
    await feed(one);
    const looks = [
      ...['people', 'words', 'reports', 'episodes', 'meetings', 'refused', 'leavers', 'days', 'questionnaires'],
      ...['digests', 'chairs', 'drifts', 'periods', 'figures', 'topics'],
    ].map((name) => `look ${name}`);
    expect((await waiting()).filter((words) => words.startsWith('look'))).toEqual(looks);
    fixture.later(1);
    await feed(one);
    expect(await waiting()).toEqual([]);
    fixture.later(10);
    await feed(one);
    expect((await waiting()).filter((words) => words.startsWith('look'))).toEqual(looks);
  });

  it('of what is owed: each that has come to its next level, by its key', async () => {
    const meeting = await stage(stagedMeeting((number += 1)), one);
    const key = `${meeting.ref}/overdue`;
    await one.records.obligations.create({
      ...(KINDS.find(({ kind }) => kind === 'owe')?.step(meeting) as Extract<Step, { do: 'owe' }>).obligation,
      key,
      due: '2026-11-12',
      level: 0,
    });
    await feeder()(one);
    expect((await waiting()).filter((words) => words.startsWith('owed'))).toEqual([`owed ${key}`]);
    await wake({ wake: 'owed', id: key }, other);
    expect((await one.records.obligations.find(key))?.row.level).toBeGreaterThan(0);
  });
});

describe('Who feeds the queue', () => {
  it('is one replica; another when it was not heard of for two minutes', async () => {
    const [mine, theirs] = [feeder(), feeder()];
    const key = await openPlan();
    await mine(one);
    await theirs(other);
    expect(await plansWaiting()).toEqual([`plan ${key}`]);
    fixture.later(3);
    await theirs(other);
    expect(await plansWaiting()).toEqual([`plan ${key}`]);
    await mine(one);
    expect(await plansWaiting()).toEqual([]);
  });

  it('is the next one at once, when the one that had the turn says that it leaves', async () => {
    const [mine, theirs] = [feederInto(queue, TURN_SECONDS), feederInto(queue, TURN_SECONDS)];
    await mine.feed(one);
    await waiting();
    const key = await openPlan();
    // Whoever has not the turn cannot give it away.
    await theirs.leave(other);
    await theirs.feed(other);
    expect(await plansWaiting()).toEqual([]);
    await mine.leave(one);
    await theirs.feed(other);
    expect(await plansWaiting()).toEqual([`plan ${key}`]);
  });

  it('of two that begin at the same moment is one', async () => {
    const key = await openPlan();
    await Promise.all([feeder()(one), feeder()(other)]);
    expect(await plansWaiting()).toEqual([`plan ${key}`]);
  });
});

describe('Whoever takes it out', () => {
  it('does it once, also where it is given twice, to two at the same moment', async () => {
    const key = await openPlan();
    const [mine, theirs] = [watched(one), watched(other)];
    const up = { wake: 'plan', id: key } as const;
    await Promise.all([wake(up, mine.ports), wake(up, theirs.ports)]);
    await wake(up, one);
    const made = [...mine.effects, ...theirs.effects].filter((effect) => effect === 'obligations.create');
    expect([made.length, await stateOf(key)]).toEqual([1, 'done']);
  });

  it('leaves what Microsoft 365 or a row stands in the way of, and fails on a mistake of ours alone', async () => {
    const gone = `${(await stage(stagedMeeting((number += 1)), one)).ref}/never-made`;
    await wake({ wake: 'owed', id: gone }, one);
    await wake({ wake: 'plan', id: 'plan:never-made' }, one);
    await wake({ wake: 'look', id: 'a look of a later version' }, one);
    const broken: Ports = { ...one, workingDays: () => Promise.reject(new TypeError('A mistake of ours.')) };
    await expect(wake({ wake: 'look', id: 'owed' }, broken)).rejects.toThrow(TypeError);
    const away: Ports = { ...one, workingDays: () => Promise.reject(new Fault('try-later', 'holidays')) };
    await wake({ wake: 'look', id: 'owed' }, away);
  });

  it('takes up first what it had in hand itself when it stopped', async () => {
    const key = await openPlan();
    await expect(wake({ wake: 'plan', id: key }, watched(one, { effect: 1, when: 'after' }).ports)).rejects.toThrow(
      Ended,
    );
    await takeUpOwn(other);
    expect(await stateOf(key)).toBe('open');
    await takeUpOwn(one);
    expect(await stateOf(key)).toBe('done');
  });
});

describe('What fails each time', () => {
  const since = () => Date.parse(one.now());

  it('becomes a trouble: a plan is put down as stuck, and how often is counted without a case’s id', async () => {
    const key = await openPlan();
    await giveUp({ wake: 'plan', id: key }, one);
    await giveUp({ wake: 'owed', id: 'SM-2026-4711/secret' }, one);
    await giveUp({ wake: 'look', id: 'digests' }, one);
    await giveUp({ wake: 'look', id: 'digests' }, other);
    await giveUp(undefined, one);
    expect((await one.records.plans.find(key))?.row).toMatchObject({
      state: 'open',
      attempts: 5,
      lastFault: 'failed on a mistake of ours',
      takenBy: 'nobody',
    });
    const given = await givenUpLately(one.records, since());
    expect(given.map(({ what, times }) => `${what} ${times}`)).toEqual([
      'plan 1',
      'owed 1',
      'unknown 1',
      'look:digests 2',
    ]);
    const settings = (await one.records.settings.all()).map(({ row }) => JSON.stringify(row)).join();
    expect(settings).not.toContain('4711');
  });

  it('is no trouble any more an hour after it last happened', async () => {
    fixture.later(61);
    expect(await givenUpLately(one.records, since())).toEqual([]);
  });

  it('is due again after a quarter of an hour, and not before', async () => {
    const key = await openPlan();
    await giveUp({ wake: 'plan', id: key }, one);
    const feed = feeder();
    await feed(one);
    expect(await plansWaiting()).toEqual([]);
    fixture.later(16);
    await feed(one);
    expect(await plansWaiting()).toEqual([`plan ${key}`]);
  });
});
