import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Meeting, Step } from '#rules';
import type { Replica } from '../../sandbox/testing.ts';
import { diceOf } from '../lives/dice.ts';
import { KINDS } from '../once/kinds-of-step.ts';
import { deliveryOf, eventsOf, type Looks } from '../once/looks.ts';
import { CARER, planOf, stage, stagedMeeting } from '../once/staged-meeting.ts';
import { waitFor } from '../e2e/council.ts';
import { startAzurite } from './azurite.ts';
import { councilOfReplicas, type CouncilOfReplicas } from './council-of-replicas.ts';

/*
 * Three processes take wake-ups from one queue and are killed at random while they do; whatever was to leave has left once.
 */

const PLANS = Number(process.env['REPLICAS_PLANS'] ?? 30);
const SEED = Number(process.env['REPLICAS_SEED'] ?? 1);
const KILLS = Number(process.env['REPLICAS_KILLS'] ?? 3);
/** Everything is over long before. */
const WITHIN_MS = 45_000;

let council: CouncilOfReplicas;
let looks: Looks;
let replicas: readonly Replica[] = [];
beforeAll(async () => {
  council = await councilOfReplicas({ latency: '25' });
  looks = { ports: council.ports, control: council.sandbox.control };
}, 60_000);
afterAll(() => council?.stop());

/** A thing of each sort that must not happen twice: into the diary, into a list, by mail. */
const stepsFor = (meeting: Meeting): readonly Step[] => [
  { do: 'hold-in-diaries', id: `${meeting.ref}/p/diaries`, meeting: meeting.ref },
  { do: 'send-letter', id: `${meeting.ref}/p/letter`, to: CARER, letter: 'invitation', about: meeting.ref },
  ...KINDS.filter(({ kind }) => kind === 'owe').map(({ step }) => step(meeting)),
];

const openPlans = async (): Promise<number> => (await council.ports.records.plans.where({ state: 'open' })).length;

const answers = async ({ url }: Replica): Promise<boolean> =>
  (await fetch(`${url}/livez`, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined))?.ok === true;

/** Ends one of those that answer, without warning and so many times; answers which. Each is started again by itself. */
async function killSome(): Promise<readonly number[]> {
  const dice = diceOf(SEED);
  const killed: number[] = [];
  while (killed.length < KILLS) {
    await pause(200 + dice.below(500));
    const alive = await Promise.all(replicas.map(answers));
    const at = dice.pick([0, 1, 2].filter((one) => alive[one] === true && replicas[one]?.pid !== undefined));
    if (at === undefined) continue;
    process.kill(replicas[at]?.pid ?? 0, 'SIGKILL');
    killed.push(at);
  }
  return killed;
}

async function untilDone(): Promise<void> {
  const until = Date.now() + WITHIN_MS;
  while ((await openPlans()) > 0) {
    if (Date.now() > until) throw new Error(`Not done in time, by seed ${SEED}.`);
    await pause(250);
  }
}

describe('Three processes with one queue, killed at random', () => {
  const meetings = Array.from({ length: PLANS }, (_, number) => stagedMeeting(2000 + number));

  it('do every plan to its end', { timeout: 120_000 }, async () => {
    await Promise.all(
      meetings.map(async (meeting) => {
        await stage(meeting, council.ports);
        await planOf(meeting, stepsFor(meeting), council.ports);
      }),
    );
    replicas = await Promise.all([council.starts(), council.starts(), council.starts()]);
    const before = await openPlans();
    const killed = await killSome();
    const after = await openPlans();
    await untilDone();
    // Some of them while there was much to do, and more than one of the three.
    expect([before > 0, after > 0, new Set(killed).size > 1]).toEqual([true, true, true]);
  });

  it('put each meeting into the diary once', async () => {
    const events = (await council.sandbox.control.events(true)) as unknown as readonly { readonly subject: string }[];
    const of = ({ ref }: Meeting) => events.filter(({ subject }) => subject === ref).length;
    expect(meetings.map(of)).toEqual(meetings.map(() => 1));
  });

  it('wrote what is owed once', async () => {
    const owed = await council.sandbox.control.rows('Obligations');
    const of = ({ ref }: Meeting) => owed.filter(({ About }) => About === ref).length;
    expect(meetings.map(of)).toEqual(meetings.map(() => 1));
  });

  it('sent no letter twice; one that a kill left unclear is shown as unclear', async () => {
    const letters = (await council.sandbox.control.letters()).map((letter) => JSON.stringify(letter));
    for (const meeting of meetings) {
      const mails = letters.filter(
        (one) => one.includes('hazel.household@home.example') && one.includes(meeting.ref),
      ).length;
      expect(['sent 1', 'unclear 0', 'unclear 1']).toContain(
        `${String(await deliveryOf(meeting, CARER, looks))} ${mails}`,
      );
    }
  });
});

describe('When the queue is gone', () => {
  const readiness = () =>
    Promise.all(
      replicas.map(async ({ url }) => {
        const answer = await fetch(`${url}/readyz`);
        const { trouble } = (await answer.json()) as { readonly trouble?: Readonly<Record<string, string>> };
        return { status: answer.status, trouble };
      }),
    );

  it(
    'every process says so and is ready all the same; what is due is done without it',
    { timeout: 60_000 },
    async () => {
      await council.azurite.stop();
      await waitFor(async () => (await readiness()).every(({ trouble }) => trouble !== undefined), 30);
      const [one] = await readiness();
      expect(one?.status).toBe(200);
      expect(one?.trouble).toMatchObject({
        what: 'The queue of wake-ups in QUEUE_URL can be reached.',
        seen: expect.stringMatching(/^try-later \(queue\/(look|put)\/ECONNREFUSED\)$/) as string,
      });
      expect(one?.trouble?.['fix']).toContain('Storage Queue Data Contributor');
      const meeting = await stage(stagedMeeting(2900), council.ports);
      await planOf(meeting, stepsFor(meeting), council.ports);
      await waitFor(async () => (await openPlans()) === 0, 20);
      expect(await eventsOf(meeting, looks, true)).toHaveLength(1);
    },
  );

  it('and back, empty, it is made and used again', { timeout: 60_000 }, async () => {
    const back = await startAzurite(council.azurite.port);
    await waitFor(async () => (await readiness()).every(({ trouble }) => trouble === undefined), 30);
    await back.stop();
  });
});
