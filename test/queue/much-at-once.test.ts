import { beforeEach, describe, expect, it } from 'vitest';
import { secondsLater } from '#rules';
import { feederInto } from '../../bot/casework/plans/feed.ts';
import type { Ports, WakeUp } from '../../bot/casework/ports.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';

/* A morning on which much is due at once: the queue holds it, and the lists are not read again and again meanwhile. */

let council: MemoryCouncil;
let asked = 0;
let queue: WakeUp[];
let ports: Ports;
beforeEach(async () => {
  council = await memoryCouncil();
  [asked, queue] = [0, []];
  const inner = council.ports.records;
  const records: Ports['records'] = {
    ...inner,
    openPlans: (now) => {
      asked += 1;
      return inner.openPlans(now);
    },
  };
  ports = { ...council.ports, records };
});

const feeder = () =>
  feederInto(
    {
      put: (some) => {
        queue.push(...some);
        return Promise.resolve();
      },
      isEmpty: () => Promise.resolve(queue.length === 0),
    },
    300,
  );
const plans = async (many: number) => {
  for (let one = 0; one < many; one += 1)
    await ports.records.plans.create({
      key: `plan:SM-2026-${one}`,
      about: `SM-2026-${one}`,
      state: 'open',
      steps: [],
      done: {},
      attempts: 0,
      takenBy: 'nobody',
      takenUntil: secondsLater(ports.now(), -1),
    });
};
const putPlans = () => queue.filter(({ wake }) => wake === 'plan').length;

describe('Whoever feeds the queue', () => {
  it('asks the lists at each look while little is open', async () => {
    await plans(3);
    const one = feeder();
    for (let look = 0; look < 3; look += 1) await one.feed(ports);
    expect([asked, putPlans()]).toEqual([3, 3]);
  });

  it('asks no more for half a minute once much is in the queue, and again after that', async () => {
    await plans(500);
    const one = feeder();
    for (let look = 0; look < 3; look += 1) await one.feed(ports);
    expect([asked, putPlans()]).toEqual([1, 500]);
    council.turnsTo(secondsLater(ports.now(), 31));
    await one.feed(ports);
    expect([asked, putPlans()]).toEqual([2, 500]);
  });

  it('asks at once when the queue is empty, whoever emptied it', async () => {
    await plans(500);
    const one = feeder();
    await one.feed(ports);
    queue = [];
    await one.feed(ports);
    expect([asked, putPlans()]).toEqual([2, 500]);
  });
});
