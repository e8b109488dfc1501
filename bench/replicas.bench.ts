import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { momentAt, type Instant, type Step } from '#rules';
import { planKey } from '../bot/casework/plans/save-plan.ts';
import type { Replica } from '../sandbox/testing.ts';
import { KINDS } from '../test/once/kinds-of-step.ts';
import { stagedMeeting } from '../test/once/staged-meeting.ts';
import { councilOfReplicas, type CouncilOfReplicas } from '../test/queue/council-of-replicas.ts';

/*
 * Many plans fall due in one moment; one, two and three processes with one queue do them. `REPLICAS_PLANS=10000` is a morning that no
 * council has had yet.
 */

const PLANS = Number(process.env['REPLICAS_PLANS'] ?? 90);
/** As a tenant counts it: 1,250 units a minute, whoever asks. */
const PLANS_OF_A_TENANT = Number(process.env['REPLICAS_PLANS_TENANT'] ?? Math.min(PLANS, 400));
const PROCESSES = [1, 2, 3];
/** So many plans are put into the list in a second, at the least. */
const PUT_IN_A_SECOND = 20;
const A_MINUTE_MS = 61_000;
/** Nothing else falls due at that hour. */
const AT_NIGHT = '2026-11-23T03:00:00Z';

interface Round {
  readonly processes: number;
  readonly plans: number;
  readonly seconds: number;
}

describe.each([
  ['every call takes 400 ms', '400', PLANS],
  ['as slow and as strict as a tenant', 'tenant', PLANS_OF_A_TENANT],
] as const)('Plans that fall due at once, %s', (how, latency, plans) => {
  let council: CouncilOfReplicas;
  let number = 0;
  beforeAll(async () => {
    council = await councilOfReplicas({ latency, now: AT_NIGHT, env: { TIMER_SECONDS: '1' } });
  }, 120_000);
  afterAll(() => council?.stop());

  it('take so long', { timeout: 6 * 3_600_000 }, async () => {
    const rounds: Round[] = [];
    for (const processes of PROCESSES) {
      // What putting in and starting cost of a minute's units is not counted here.
      if (latency === 'tenant') await pause(A_MINUTE_MS);
      const replicas: Replica[] = [];
      while (replicas.length < processes) replicas.push(await council.starts());
      rounds.push(await played(replicas));
      await Promise.all(replicas.map((replica) => replica.stop()));
      console.log(tableOf(how, rounds));
    }
    expect(rounds).toHaveLength(PROCESSES.length);
  });

  /** Puts the plans into the list, all due at one moment, and waits from then until the last is done. */
  async function played(replicas: readonly Replica[]): Promise<Round> {
    const wait = 5_000 + (plans / PUT_IN_A_SECOND) * 1000 + (latency === 'tenant' ? A_MINUTE_MS : 0);
    const dueAt = Date.now() + wait;
    const due = momentAt((await council.sandbox.control.clock()).getTime() + wait);
    const all = Array.from({ length: plans }, () => (number += 1));
    await Promise.all(all.map((one) => saved(one, due)));
    if (Date.now() > dueAt) throw new Error('They were not in the list in time.');
    await pause(Math.max(0, dueAt - Date.now()));
    while ((await open()) > 0) await pause(250);
    return { processes: replicas.length, plans, seconds: (Date.now() - dueAt) / 1000 };
  }

  async function saved(one: number, due: Instant): Promise<void> {
    const meeting = stagedMeeting(100_000 + one);
    const steps: readonly Step[] = KINDS.filter(({ kind }) => kind === 'owe').map(({ step }) => step(meeting));
    await council.ports.records.plans.create({
      key: planKey(`${meeting.ref}/bench`),
      about: meeting.ref,
      state: 'open',
      steps,
      done: {},
      attempts: 0,
      takenBy: 'nobody',
      takenUntil: due,
    });
  }

  const open = async (): Promise<number> =>
    (await council.sandbox.control.rows('Plans')).filter(
      ({ Key, State }) => State === 'open' && String(Key).endsWith('/bench'),
    ).length;
});

const tableOf = (how: string, rounds: readonly Round[]): string =>
  [
    `${how}`,
    '| processes | plans | seconds | plans a second |',
    '| --- | --- | --- | --- |',
    ...rounds.map(
      ({ processes, plans, seconds }) =>
        `| ${processes} | ${plans} | ${seconds.toFixed(1)} | ${(plans / seconds).toFixed(1)} |`,
    ),
  ].join('\n');
