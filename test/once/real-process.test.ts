import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouncil, waitFor, type Council } from '../e2e/council.ts';

/*
 * The same promises with real processes: the product is killed without warning, doubled, and started anew on the same lists.
 */

const REPORT = {
  child: 'placement:P-1042',
  voice: 'carer',
  triggers: 'carer-struggling',
  whatHappened: 'An invented row at teatime.',
  immediateDanger: 'no',
};
const folder = mkdtempSync(join(tmpdir(), 'steady-once-'));
const open = () =>
  openCouncil('once', { profile: 'torbay-stability', now: '2026-11-23T09:00:00Z', data: folder, diaries: 'empty' });

let council: Council;
let coordinator = '';

beforeAll(async () => {
  council = await open();
}, 120_000);
afterAll(async () => {
  await council?.sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rows = (list: string) => council.sandbox.control.rows(list);
const eventsOf = async (ref: string) =>
  (await council.sandbox.control.events(true)).filter(({ subject }) => subject === ref);
const lettersOf = async (ref: string) =>
  (await council.sandbox.control.letters())
    .filter(({ subject }) => String(subject).includes(ref))
    .flatMap(({ toRecipients }) =>
      (toRecipients as { emailAddress: { address: string } }[]).map(({ emailAddress }) => emailAddress.address),
    );

/** Who has this card. */
async function holder(heading: string): Promise<string> {
  for (const { name } of await council.sandbox.control.people()) {
    if ((await council.cards(name)).some((card) => card.heading.startsWith(heading))) return name;
  }
  throw new Error(`nobody has “${heading}”`);
}

/** A worry about a child, judged unmanageable; answers the meeting's reference when its draft is with the social worker. */
async function drafted(child: string, number: number): Promise<string> {
  const ref = `SM-2026-000${number}`;
  await council.says('Petra Plumtree', 'report instability');
  await council.presses('Petra Plumtree', 'Report instability', 'Send report', { ...REPORT, child });
  await council.settles();
  const manager = await holder(`For your judgement: IN-2026-000${number}`);
  await council.presses(manager, `For your judgement: IN-2026-000${number}`, 'Record my judgement', {
    bestInterests: 'yes',
    outcome: 'stability-meeting',
    reason: 'Support was tried and is not enough.',
  });
  await council.settles();
  coordinator = await holder(`To arrange: ${ref}`);
  const draft = await council.card(coordinator, `To arrange: ${ref}`);
  const decisions = Object.fromEntries(
    Object.entries(draft.inputs).flatMap(([input, { choices }]) =>
      input.startsWith('decision') && choices[0] !== undefined ? [[input, choices[0].value]] : [],
    ),
  );
  await council.presses(coordinator, `To arrange: ${ref}`, 'Ask the social worker', decisions);
  await council.settles();
  return ref;
}

async function kill(): Promise<void> {
  const { pid } = await council.sandbox.control.product();
  if (pid === null) throw new Error('the product does not run');
  process.kill(pid, 'SIGKILL');
}

const stateOf = async (ref: string) => (await rows('Meetings')).find(({ Ref }) => Ref === ref)?.['State'];
const openPlans = async () => (await rows('Plans')).filter(({ State }) => State !== 'done').map(({ Key }) => Key);

describe('Killed in the middle of scheduling', () => {
  let ref = '';

  it('the launcher starts it again, and the meeting is in the diary once, by itself', async () => {
    ref = await drafted('placement:P-1042', 1);
    const before = (await council.sandbox.control.product()).pid;
    // The event is made and its answer is lost; while the product looks for it, it dies.
    await council.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/events', what: 'answer-lost', times: 1 });
    await council.presses('Petra Plumtree', `Draft to look at: ${ref}`, 'Go');
    await waitFor(async () => (await eventsOf(ref)).length > 0, 20);
    await kill();

    await waitFor(async () => (await council.sandbox.control.product()).pid !== before, 20);
    await waitFor(async () => (await stateOf(ref)) === 'sent' && (await openPlans()).length === 0, 40);

    expect(await eventsOf(ref)).toHaveLength(1);
  });

  it('nobody got two letters, and each invited worker has one invitation', async () => {
    const letters = await lettersOf(ref);
    expect(new Set(letters).size).toBe(letters.length);
    // What was on its way when the process died is not sent again: a person is asked whether it arrived.
    const states = (await rows('Letters')).map(({ State }) => State);
    expect(states.length).toBeGreaterThan(0);
    expect(states.filter((state) => state !== 'sent' && state !== 'unclear')).toEqual([]);
    expect(states.filter((state) => state === 'sent').length).toBeLessThanOrEqual(letters.length);
    const byMail = (await rows('Invitations')).filter(({ Way, Decision }) => Way === 'mail' && Decision === 'invite');
    expect(byMail).toHaveLength(states.length);
    // Each is said to be sent, or somebody reads on the page that nobody knows.
    expect(byMail.map(({ Delivery }) => Delivery).filter((one) => one !== 'sent' && one !== 'unclear')).toEqual([]);
    const invited = (await rows('Cards')).filter(({ Card }) => Card === 'meeting-invitation');
    expect(new Set(invited.map(({ Person, About }) => `${String(Person)} ${String(About)}`)).size).toBe(invited.length);
  });
});

describe('A second replica beside it', () => {
  it('both look at the same plans; what they do is done once', async () => {
    const replica = await council.sandbox.startReplica();
    const ref = await drafted('placement:P-1046', 2);

    await council.presses('Petra Plumtree', `Draft to look at: ${ref}`, 'Go');
    await kill();
    await waitFor(async () => (await stateOf(ref)) === 'sent' && (await openPlans()).length === 0, 60);
    await replica.stop();

    expect(await eventsOf(ref)).toHaveLength(1);
    const letters = await lettersOf(ref);
    expect(new Set(letters).size).toBe(letters.length);
  });
});

describe('Everything stopped and started anew', () => {
  it('loses nothing and does nothing a second time', async () => {
    // Whatever fell due since the product was last started is done first: it looks at that every ten minutes.
    await council.sandbox.control.advance('PT11M');
    await council.settles();
    const saved = {
      meetings: await rows('Meetings'),
      plans: await rows('Plans'),
      letters: await council.sandbox.control.letters(),
      events: await council.sandbox.control.events(true),
    };
    const chat = await council.cards(coordinator);
    await council.sandbox.stop();

    council = await open();
    await council.settles();

    expect(await rows('Meetings')).toEqual(saved.meetings);
    expect(await rows('Plans')).toEqual(saved.plans);
    expect(await council.sandbox.control.letters()).toEqual(saved.letters);
    expect(await council.sandbox.control.events(true)).toEqual(saved.events);
    expect((await council.cards(coordinator)).map(({ heading }) => heading)).toEqual(
      chat.map(({ heading }) => heading),
    );
  });
});
