import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WakeUp } from '../../bot/casework/ports.ts';
import { logAt } from '../../bot/log.ts';
import { serveQueue } from '../../bot/queue/serve.ts';
import { storageQueueAt, type Queue } from '../../bot/queue/storage-queue.ts';
import { startAzurite, type Azurite } from './azurite.ts';

/* The queue that carries wake-ups, against Azure's own emulator. */

let azurite: Azurite;
let queue: Queue;
beforeAll(async () => {
  azurite = await startAzurite();
  queue = storageQueueAt(azurite.url());
});
afterAll(() => azurite?.stop());
beforeEach(async () => {
  await azurite.queue().createIfNotExists();
  await azurite.queue().clearMessages();
});

const plan = (id: string): WakeUp => ({ wake: 'plan', id });
const taken = async (most = 32) => (await queue.take(most)).map(({ wakeUp }) => wakeUp);

describe('A queue of wake-ups', () => {
  it('carries what is to be done and an id, and nothing else; it never runs out', async () => {
    await queue.put([plan('plan:SM-2026-0142/send'), { wake: 'look', id: 'digests' }]);
    const { peekedMessageItems } = await azurite.queue().peekMessages({ numberOfMessages: 32 });
    expect(peekedMessageItems.map(({ messageText }) => messageText).sort()).toEqual([
      'look digests',
      'plan plan:SM-2026-0142/send',
    ]);
    expect(peekedMessageItems.map(({ expiresOn }) => expiresOn.getUTCFullYear())).toEqual([9999, 9999]);
  });

  it('gives each to one, and is empty once that one is done with it', async () => {
    await queue.put([plan('a'), plan('b')]);
    const [first, second] = await queue.take(2);
    expect(await taken()).toEqual([]);
    expect(await queue.isEmpty()).toBe(false);
    await Promise.all([first?.done(), second?.done()]);
    expect(await queue.isEmpty()).toBe(true);
  });

  it('takes many more than go in at once', async () => {
    await queue.put(Array.from({ length: 70 }, (_, at) => plan(`p${at}`)));
    expect(new Set([...(await taken()), ...(await taken()), ...(await taken())].map((one) => one?.id)).size).toBe(70);
  });

  it('is made where it is not there, and again when somebody deleted it', async () => {
    const other = storageQueueAt(azurite.url('other'));
    await other.put([plan('a')]);
    await azurite.queue('other').delete();
    expect(await other.take(1)).toEqual([]);
    await other.put([plan('b')]);
    expect((await other.take(2)).map(({ wakeUp }) => wakeUp)).toEqual([plan('b')]);
  });

  it('is out of reach where it is not there and the SAS may not make it', async () => {
    const narrow = storageQueueAt(azurite.narrowUrl('nobody-made-it'));
    await expect(narrow.isEmpty()).rejects.toThrow(/^queue\/look\/Authorization\w+: refused/);
  });

  it('does not mind that somebody else was done with it before', async () => {
    await queue.put([plan('a')]);
    const [one] = await queue.take(1);
    await azurite.queue().clearMessages();
    await one?.done();
  });

  it('answers a message that is none of ours as nothing that can be woken', async () => {
    for (const text of ['', 'plan', 'erase everything', '{"plan":"a"}', 'Plan a'])
      await azurite.queue().sendMessage(text === '' ? ' ' : text);
    expect(await taken()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('says that it was refused, or that nobody answered, and never where with which key', async () => {
    const over = storageQueueAt(azurite.url('now', new Date(Date.now() - 1000)));
    const refused = await over.isEmpty().catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({ name: 'Fault', reason: 'refused' });
    expect(String(refused)).not.toMatch(/sig=|wrenford/);
    const nobody = storageQueueAt('http://127.0.0.1:9/wrenford/now?sig=x');
    await expect(nobody.take(1)).rejects.toMatchObject({ reason: 'try-later' });
  });
});

describe('Whoever serves it', () => {
  const nothing = () => Promise.resolve();
  const noted = (list: string[], what: string): Promise<void> => {
    list.push(what);
    return Promise.resolve();
  };
  const log = logAt('silent');
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    for (let looks = 0; looks < 100 && !(await isSo()); looks += 1) await pause(50);
  };

  it('has so many in hand at once and no more, and waits for them when it is stopped', async () => {
    await queue.put(Array.from({ length: 9 }, (_, at) => plan(`p${at}`)));
    let [now, most, done] = [0, 0, 0];
    const wake = async (): Promise<void> => {
      most = Math.max(most, (now += 1));
      await pause(40);
      now -= 1;
      done += 1;
    };
    const serving = serveQueue(queue, { wake, giveUp: nothing }, { atOnce: 3, idleSeconds: 0.2 }, log);
    await until(() => done >= 7);
    await serving.stop();
    expect([most, now]).toEqual([3, 0]);
    expect(done).toBeGreaterThanOrEqual(7);
  });

  it('leaves what failed for another, and gives it up the sixth time it comes', async () => {
    const givenUp: string[] = [];
    const woken: string[] = [];
    const messages = [1, 5, 6].map((times) => ({
      wakeUp: plan(`taken-${times}`),
      times,
      done: () => noted(woken, `done with taken-${times}`),
    }));
    const serving = serveQueue(
      { take: () => Promise.resolve(messages.splice(0)) },
      {
        wake: ({ id }) => noted(woken, id).then(() => Promise.reject(new Error('A mistake of ours.'))),
        giveUp: (one) => noted(givenUp, one?.id ?? ''),
      },
      { atOnce: 4, idleSeconds: 0.1 },
      log,
    );
    await until(() => givenUp.length > 0 && woken.length >= 3);
    await serving.stop();
    expect(woken.sort()).toEqual(['done with taken-6', 'taken-1', 'taken-5']);
    expect(givenUp).toEqual(['taken-6']);
  });

  it('goes on when the queue was out of reach for a moment', async () => {
    await queue.put([plan('a')]);
    let asked = 0;
    const woken: string[] = [];
    const flaky = {
      take: async (most: number) => ((asked += 1) === 1 ? Promise.reject(new Error('away')) : queue.take(most)),
    };
    const serving = serveQueue(
      flaky,
      { wake: ({ id }) => noted(woken, id), giveUp: nothing },
      { atOnce: 2, idleSeconds: 0.1 },
      log,
    );
    await until(() => woken.length > 0);
    await serving.stop();
    expect(woken).toEqual(['a']);
  });
});
