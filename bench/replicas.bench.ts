import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { momentAt, secondsLater, type Instant, type Step } from '#rules';
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
/** How many are done while one process after another is killed. */
const PLANS_KILLED = process.env['REPLICAS_PLANS_KILLED'];
const KILL_EVERY_MS = Number(process.env['REPLICAS_KILL_EVERY_SECONDS'] ?? 5) * 1000;
const EVERY_ROUND = [
  { processes: 1, kills: false },
  { processes: 2, kills: false },
  { processes: 3, kills: false },
  { processes: 3, kills: true },
];
/** `killed`: only the last. */
const ROUNDS = EVERY_ROUND.filter(({ kills }) => kills || process.env['REPLICAS_ONLY'] !== 'killed');
const TOLD_EVERY_MS = 30_000;
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
      const many = kills && PLANS_KILLED !== undefined && latency !== 'tenant' ? Number(PLANS_KILLED) : plans;
      rounds.push(await played(processes, kills, many));
      console.log(tableOf(how, rounds));
    }
    expect(rounds.map(({ once }) => once)).toEqual(rounds.map(({ plans: many }) => many));
  });

  /** Puts the plans into the list while nobody has the turn to hand them out, and waits from then until the last is done. */
  async function played(processes: number, kills: boolean, many: number): Promise<Round> {
    const all = Array.from({ length: many }, () => (number += 1));
    const began = Date.now();
    const release = await holdTheTurn(council);
    const now = await nowIn(council);
    await Promise.all(all.map((one) => saved(one, now, council)));
    console.log(`${many} plans were put into the list in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
    const replicas = await Promise.all(Array.from({ length: processes }, () => council.starts()));
    if (latency === 'tenant') await pause(A_MINUTE_MS);
    await release();
    const from = Date.now();
    const killing = kills ? killsAtRandom(replicas) : undefined;
    for (let told = from, left = many; left > 0; left = await open()) {
      await pause(250);
      if (Date.now() - told < TOLD_EVERY_MS) continue;
      told = Date.now();
      console.log(`After ${((told - from) / 1000).toFixed(0)} s ${left} of ${many} are open.`);
    }
    const seconds = (Date.now() - from) / 1000;
    const killed = (await killing?.stop()) ?? 0;
    const once = await writtenOnce(all, council);
    await Promise.all(replicas.map((replica) => replica.stop()));
    return { processes, plans: many, seconds, killed, once };
  }

  const open = (): Promise<number> => council.sandbox.control.count('Plans', 'State', 'open');
});

async function saved(one: number, now: Instant, { ports }: CouncilOfReplicas): Promise<void> {
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
    // Not all in one second: of more than 5,000 those that have waited longest are asked for.
    takenUntil: secondsLater(now, -(one % 3_000) - 1),
  });
}

/** Of how many plans the row that they were to write stands in the list once. */
async function writtenOnce(all: readonly number[], { sandbox }: CouncilOfReplicas): Promise<number> {
  const times = new Map<string, number>();
  for (const { About } of await sandbox.control.rows('Obligations'))
    times.set(String(About), (times.get(String(About)) ?? 0) + 1);
  return all.filter((one) => times.get(stagedMeeting(100_000 + one).ref) === 1).length;
}

/** The product’s own time, which is the sandbox’s. */
const nowIn = async ({ sandbox }: CouncilOfReplicas): Promise<Instant> =>
  momentAt((await sandbox.control.clock()).getTime());

/** Whoever has the turn puts what is due into the queue: as long as it is ours, nobody does. Answers how it is given back. */
async function holdTheTurn(council: CouncilOfReplicas): Promise<() => Promise<void>> {
  const key = 'timer:turn';
  const write = async (value: string): Promise<void> => {
    const { settings } = council.ports.records;
    const made = await settings.create({ key, value });
    if (made.existed) await settings.change(made, { value });
  };
  await write(`${secondsLater(await nowIn(council), 86_400)} bench`);
  return async () => write(`${secondsLater(await nowIn(council), -1)} bench`);
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
