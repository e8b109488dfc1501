import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../bot/faults.ts';
import { logAt } from '../../bot/log.ts';
import { startTimer } from '../../bot/timer/timer.ts';

const log = logAt('silent');
const atOnce = () => 0;

describe('The timer', () => {
  it('ticks again and again, and never twice at the same time', async () => {
    let under = 0;
    let most = 0;
    let ticks = 0;
    const timer = startTimer(
      0.01,
      async () => {
        ticks += 1;
        under += 1;
        most = Math.max(most, under);
        await pause(30);
        under -= 1;
      },
      log,
      atOnce,
    );
    await pause(200);
    await timer.stop();
    expect(ticks).toBeGreaterThan(2);
    expect(most).toBe(1);
  });

  it('ticks on after a tick that failed', async () => {
    let ticks = 0;
    const timer = startTimer(
      0.01,
      () => {
        ticks += 1;
        return Promise.reject(new Fault('try-later', 'a-step'));
      },
      log,
      atOnce,
    );
    await pause(100);
    await timer.stop();
    expect(ticks).toBeGreaterThan(1);
  });

  it('lets the tick under way end when it is stopped, and starts no other', async () => {
    let ended = 0;
    const timer = startTimer(
      0.01,
      async () => {
        await pause(60);
        ended += 1;
      },
      log,
      atOnce,
    );
    await pause(20);
    await timer.stop();
    expect(ended).toBe(1);
    await pause(100);
    expect(ended).toBe(1);
  });

  it('waits a part of its pause before the first tick, so that replicas do not start together', async () => {
    let ticks = 0;
    const timer = startTimer(
      1,
      () => Promise.resolve((ticks += 1)),
      log,
      () => 0.5,
    );
    await pause(50);
    expect(ticks).toBe(0);
    await timer.stop();
  });
});
