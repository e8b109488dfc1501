import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/testing.ts';
import { bringAsTeams } from './bring-as-teams.ts';

let sandbox: Sandbox;
let worker: string;
let manager: string;

beforeAll(async () => {
  sandbox = await startSandbox({ product: true });
  worker = (await sandbox.control.person('Petra Plumtree')).id;
  manager = (await sandbox.control.person('Tobias Tamarind')).id;
}, 90_000);

afterAll(async () => {
  await sandbox.stop();
});

const headingOf = (card: unknown): string =>
  (card as { readonly body: readonly { readonly text?: string }[] } | undefined)?.body[0]?.text ?? '';
const headingsOf = async (person: string) => (await sandbox.control.chat(person)).map(({ card }) => headingOf(card));

/** A report form as it was opened: its id is made then. */
async function openedForm(): Promise<{ readonly message: string; readonly formId: string }> {
  await sandbox.control.say(worker, 'report instability');
  const form = (await sandbox.control.chat(worker)).at(-1);
  return { message: form?.id ?? '', formId: /"formId":"([^"]+)"/.exec(JSON.stringify(form?.card))?.[1] ?? '' };
}

const report = (child: string) => ({
  child,
  voice: 'carer',
  triggers: 'fragile-relationship',
  whatHappened: 'An invented row at teatime.',
  immediateDanger: 'no',
});

describe('One form is one report', () => {
  it('though Teams sends it twice at once under two ids, and once more', async () => {
    const { message, formId } = await openedForm();
    const action = {
      type: 'Action.Execute',
      verb: 'report-instability',
      data: { formId, ...report('placement:P-1042') },
    };
    const press = () =>
      bringAsTeams(sandbox, worker, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: message,
        value: { action },
      });
    const [first, second] = await Promise.all([press(), press()]);
    const third = await press();

    expect(headingOf((first.body as { readonly value: unknown }).value)).toMatch(/^Report received: IN-2026-\d{4}$/);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await sandbox.control.rows('Reports')).toHaveLength(1);
  });

  it('and its receipt stands in the chat, where every device shows it', async () => {
    expect((await headingsOf(worker)).at(-1)).toMatch(/^Report received: IN-2026-\d{4}$/);
  });

  it('and the manager has one card of it', async () => {
    await sandbox.control.settle();
    expect((await headingsOf(manager)).filter((heading) => heading.startsWith('For your judgement'))).toHaveLength(1);
  });
});

describe('A card for someone', () => {
  it('who does not have the app any more comes after it is installed again', async () => {
    await sandbox.control.install(manager, false);
    const { message } = await openedForm();
    await sandbox.control.press(worker, message, 'Send report', report('placement:P-1043'));
    await sandbox.control.settle();
    expect(
      (await headingsOf(manager)).filter((heading) => heading.startsWith('For your judgement')).length,
    ).toBeGreaterThan(1);
  });

  it('who blocked the bot is marked so, and is not tried again for ever', async () => {
    const { message } = await openedForm();
    await sandbox.control.mishaps({ where: 'POST /v3/conversations/*/activities/*', what: 'blocked', times: 20 });
    await sandbox.control.press(worker, message, 'Send report', report('placement:P-1044'));
    await sandbox.control.settle();
    await sandbox.control.mishaps();
    const states = (await sandbox.control.rows('Cards')).map((row) => JSON.stringify(row));
    expect(states.filter((row) => row.includes('"blocked"')).length).toBeGreaterThan(0);
  });
});
