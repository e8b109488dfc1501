import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { momentAt, type Instant, type Step } from '#rules';
import { planKey } from '../bot/casework/plans/save-plan.ts';
import type { Replica } from '../sandbox/testing.ts';
import { diceOf } from '../test/lives/dice.ts';
import { KINDS } from '../test/once/kinds-of-step.ts';
import { stagedMeeting } from '../test/once/staged-meeting.ts';
import { councilOfReplicas, type CouncilOfReplicas } from '../test/queue/council-of-replicas.ts';

/*
 * Many plans fall due in one moment; one, two and three processes with one queue do them, and then three of which one after another is
 * killed. Each plan writes one row, and each row is counted. `REPLICAS_PLANS=10000` is a morning that no council has had yet.
 */

const PLANS = Number(process.env['REPLICAS_PLANS'] ?? 90);
/** Milliseconds that every call takes where only waiting binds. */
const LATENCY = (process.env['REPLICAS_LATENCY'] ?? '400') as `${number}`;
/** As a tenant counts it: 1,250 units a minute, whoever asks. */
const PLANS_OF_A_TENANT = Number(process.env['REPLICAS_PLANS_TENANT'] ?? Math.min(PLANS, 400));
/** So many plans are put into the list in a second, at the least. */
const PUT_IN_A_SECOND = Number(process.env['REPLICAS_PUT_IN_A_SECOND'] ?? 20);
const KILL_EVERY_MS = Number(process.env['REPLICAS_KILL_EVERY_SECONDS'] ?? 5) * 1000;
const ROUNDS = [
  { processes: 1, kills: false },
  { processes: 2, kills: false },
  { processes: 3, kills: false },
  { processes: 3, kills: true },
];
const A_MINUTE_MS = 61_000;
/** Nothing else falls due at that hour. */
const AT_NIGHT = '2026-11-23T03:00:00Z';

interface Round {
  readonly processes: number;
  readonly plans: number;
  readonly seconds: number;
  readonly killed: number;
  readonly once: number;
}

const EACH = [
  [`every call takes ${LATENCY} ms`, LATENCY, PLANS],
  ['as slow and as strict as a tenant', 'tenant', PLANS_OF_A_TENANT],
] as const;

describe.each(EACH.filter(([, , plans]) => plans > 0))('Plans that fall due at once, %s', (how, latency, plans) => {
  let council: CouncilOfReplicas;
  let number = 0;
  beforeAll(async () => {
    council = await councilOfReplicas({ latency, now: AT_NIGHT, env: { TIMER_SECONDS: '1' } });
  }, 120_000);
  afterAll(() => council?.stop());

  it('take so long', { timeout: 6 * 3_600_000 }, async () => {
    const rounds: Round[] = [];
    for (const { processes, kills } of ROUNDS) {
      // What putting in and starting cost of a minute's units is not counted here.
      if (latency === 'tenant') await pause(A_MINUTE_MS);
      const replicas: Replica[] = [];
      while (replicas.length < processes) replicas.push(await council.starts());
      rounds.push(await played(replicas, kills));
      await Promise.all(replicas.map((replica) => replica.stop()));
      console.log(tableOf(how, rounds));
    }
    expect(rounds.map(({ once }) => once)).toEqual(ROUNDS.map(() => plans));
  });

  /** Puts the plans into the list, all due at one moment, and waits from then until the last is done. */
  async function played(replicas: readonly Replica[], kills: boolean): Promise<Round> {
    const wait = 5_000 + (plans / PUT_IN_A_SECOND) * 1000 + (latency === 'tenant' ? A_MINUTE_MS : 0);
    const dueAt = Date.now() + wait;
    const due = momentAt((await council.sandbox.control.clock()).getTime() + wait);
    const all = Array.from({ length: plans }, () => (number += 1));
    const began = Date.now();
    await Promise.all(all.map((one) => saved(one, due, council)));
    console.log(`${plans} plans were put into the list in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
    if (Date.now() > dueAt) throw new Error('They were not in the list in time: REPLICAS_PUT_IN_A_SECOND.');
    await pause(Math.max(0, dueAt - Date.now()));
    const killing = kills ? killsAtRandom(replicas) : undefined;
    while ((await open()) > 0) await pause(250);
    const seconds = (Date.now() - dueAt) / 1000;
    const killed = (await killing?.stop()) ?? 0;
    return { processes: replicas.length, plans, seconds, killed, once: await writtenOnce(all, council) };
  }

  const open = (): Promise<number> => council.sandbox.control.count('Plans', 'State', 'open');
});

async function saved(one: number, due: Instant, { ports }: CouncilOfReplicas): Promise<void> {
  const meeting = stagedMeeting(100_000 + one);
  const steps: readonly Step[] = KINDS.filter(({ kind }) => kind === 'owe').map(({ step }) => step(meeting));
  await ports.records.plans.create({
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

/** Of how many plans the row that they were to write stands in the list once. */
async function writtenOnce(all: readonly number[], { sandbox }: CouncilOfReplicas): Promise<number> {
  const times = new Map<string, number>();
  for (const { About } of await sandbox.control.rows('Obligations'))
    times.set(String(About), (times.get(String(About)) ?? 0) + 1);
  return all.filter((one) => times.get(stagedMeeting(100_000 + one).ref) === 1).length;
}

/** Ends one after another without warning, whichever the dice say; each is started again by itself. */
function killsAtRandom(replicas: readonly Replica[]) {
  const dice = diceOf(1);
  const over = new AbortController();
  let killed = 0;
  const run = (async () => {
    while (!over.signal.aborted) {
      await pause(KILL_EVERY_MS / 2 + dice.below(KILL_EVERY_MS), undefined, { signal: over.signal }).catch(() => 0);
      const pid = dice.pick(replicas)?.pid;
      if (over.signal.aborted || pid === undefined) continue;
      process.kill(pid, 'SIGKILL');
      killed += 1;
    }
  })();
  return {
    stop: async () => {
      over.abort();
      await run;
      return killed;
    },
  };
}

const tableOf = (how: string, rounds: readonly Round[]): string =>
  [
    `${how}`,
    '| processes | plans | seconds | plans a second | killed | done once |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rounds.map(
      ({ processes, plans, seconds, killed, once }) =>
        `| ${processes} | ${plans} | ${seconds.toFixed(1)} | ${(plans / seconds).toFixed(1)} | ${killed} | ${once} |`,
    ),
  ].join('\n');
