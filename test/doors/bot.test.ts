import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/testing.ts';
import { bringAsTeams } from './bring-as-teams.ts';

let sandbox: Sandbox;
let worker: string;

beforeAll(async () => {
  sandbox = await startSandbox({ product: true });
  worker = (await sandbox.control.person('Petra Plumtree')).id;
}, 90_000);

afterAll(async () => {
  await sandbox.stop();
});

type Block = { readonly text?: string };
const chat = () => sandbox.control.chat(worker);
const headingOf = (card: unknown): string =>
  ((card as { readonly body: readonly Block[] }).body[0] as Block).text ?? '';

async function answerTo(text: string): Promise<string> {
  await sandbox.control.say(worker, text);
  const last = (await chat()).at(-1);
  return last?.card === undefined ? (last?.text ?? '') : headingOf(last.card);
}

describe('In a personal chat', () => {
  it('the bot greets a worker who has just got the app, once', async () => {
    const first = await chat();
    expect(first.map(({ from, card }) => [from, headingOf(card)])).toEqual([['bot', 'Hello Petra, this is Steady']]);
  });

  it('keeps where the chat is, under the worker’s Entra id', async () => {
    const rows = await sandbox.control.rows('Conversations');
    expect(rows.map((row) => JSON.stringify(row)).filter((row) => row.includes(worker))).toHaveLength(1);
  });

  it.each([
    ['help', 'What I can do'],
    ['hlep', 'What I can do'],
    ['hi', 'Hello Petra, this is Steady'],
    ['reprot instablity', 'Report instability'],
    ['the placement is wobbling', 'Report instability'],
    ['what a lovely day', 'I did not understand that'],
    ['my desk', 'My desk'],
  ])('“%s” is answered with “%s”', async (text, heading) => {
    expect(await answerTo(text)).toBe(heading);
  });

  it('a button of the help card does what typing its words does', async () => {
    await sandbox.control.say(worker, 'help');
    const help = (await chat()).at(-1);
    const pressed = await sandbox.control.press(worker, help?.id ?? '', 'Report instability');
    expect(pressed).toMatchObject({ status: 200, text: 'It is below.' });
    expect(headingOf((await chat()).at(-1)?.card)).toBe('Report instability');
  });

  it('a child is found by reference or initials, and two letters never show the register', async () => {
    await sandbox.control.say(worker, 'report instability');
    const form = (await chat()).at(-1)?.id ?? '';
    const found = await sandbox.control.search(worker, form, 'child', 'C-1');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(15);
    expect(await sandbox.control.search(worker, form, 'child', 'C')).toEqual([]);
    expect(await sandbox.control.search(worker, form, 'child', 'C-')).toEqual([]);
  });
});

describe('What Teams sends twice, or in a wrong shape', () => {
  const teams = (activity: object) => bringAsTeams(sandbox, worker, activity);

  it('a message that is brought again is answered once', async () => {
    const before = (await chat()).length;
    await teams({ type: 'message', id: 'invented-1', text: 'help' });
    await teams({ type: 'message', id: 'invented-1', text: 'help' });
    expect((await chat()).length).toBe(before + 1);
  });

  it.each([
    [
      'a verb that no card has',
      { verb: 'drop-everything', data: {} },
      400,
      'Steady does not know this button. Ask for a new card by writing “help”.',
    ],
    ['no verb', { data: {} }, 400, 'Steady does not know this button. Ask for a new card by writing “help”.'],
  ])('%s is refused in Microsoft’s shape', async (_what, action, status, words) => {
    const answer = await teams({ type: 'invoke', name: 'adaptiveCard/action', value: { action } });
    expect(answer).toEqual({
      status: 200,
      body: {
        statusCode: status,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BadRequest', message: words },
      },
    });
  });

  it('a form with a wrong answer gets a sentence, and the card stays as it is', async () => {
    const action = { verb: 'command', data: { command: 'drop everything' } };
    expect(await teams({ type: 'invoke', name: 'adaptiveCard/action', value: { action } })).toEqual({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: '“Command” could not be read. Nothing you typed is lost.',
      },
    });
  });

  it('a dialog with a wrong answer stays open with what was typed, and the chat says why', async () => {
    const answer = await teams({
      type: 'invoke',
      name: 'task/submit',
      value: { data: { verb: 'command', command: 'nothing' } },
    });
    expect(answer.status).toBe(500);
    expect((await chat()).at(-1)?.text).toBe('“Command” could not be read. Nothing you typed is lost.');
  });

  it('a register that nobody may search is not there', async () => {
    const search = { queryText: 'a', queryOptions: { skip: 0, top: 15 }, dataset: 'people' };
    expect((await teams({ type: 'invoke', name: 'application/search', value: search })).status).toBe(400);
  });

  it('a meeting’s chat hears nothing of any case', async () => {
    const conversation = {
      id: '19:invented@thread.v2',
      conversationType: 'groupChat',
      tenantId: sandbox.env['TENANT_ID'],
    };
    const action = { verb: 'command', data: { command: 'my desk' } };
    const answer = await teams({ type: 'invoke', name: 'adaptiveCard/action', conversation, value: { action } });
    expect(answer.body).toMatchObject({ value: 'I only work in a personal chat.' });
  });
});

describe('While Microsoft 365 does not answer', () => {
  it('the bot says so kindly, with a reference and nothing else', async () => {
    await sandbox.control.mishaps({ where: 'GET /v1.0/sites/*', what: 'unavailable', times: 5_000 });
    const words = await answerTo('my desk');
    await sandbox.control.mishaps();
    expect(words).toMatch(
      /^Microsoft 365 did not answer in time\. Nothing is lost\. Try again in a minute\. \(Reference [0-9a-f]{8}\.\)$/,
    );
  }, 40_000);

  it('and the next line is answered again', async () => {
    expect(await answerTo('my desk')).toBe('My desk');
  });
});

describe('The bot’s door', () => {
  const post = (headers: Record<string, string>, body: unknown) =>
    fetch(`${sandbox.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('says nothing but 401 to someone without a token', async () => {
    const answer = await post({}, { type: 'message', text: 'help' });
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  });

  it('does not take a token of the tab', async () => {
    const token = await sandbox.control.token(worker);
    const answer = await post({ authorization: `Bearer ${token}` }, { type: 'message', text: 'help' });
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  });

  it('does not read what comes without a token, however much it is', async () => {
    const answer = await post({}, { text: 'x'.repeat(300 * 1024) });
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  });
});

describe('The tab’s API', () => {
  const ask = async (path: string, token?: string) =>
    fetch(`${sandbox.botUrl}${path}`, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });

  it('shows a worker their own desk', async () => {
    const answer = await ask('/api/desk', await sandbox.control.token(worker));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ person: { id: worker, name: 'Petra Plumtree' } });
  });

  it.each([
    ['without a token', undefined, 401],
    ['with a token for someone else’s API', { aud: '00000003-0000-0000-c000-000000000000' }, 401],
    ['with a token of another tenant', { tid: 'cccccccc-0000-4000-8000-000000000003' }, 401],
    ['with a token of an app', { idtyp: 'app', scp: undefined }, 401],
    ['with a guest’s token, which has no role', { roles: [] }, 403],
  ])('%s is refused', async (_what, claims, status) => {
    const token = claims === undefined ? undefined : await sandbox.control.token(worker, claims);
    expect((await ask('/api/desk', token)).status).toBe(status);
  });

  it('tells everyone the few public settings', async () => {
    const answer = await ask('/api/settings');
    expect(await answer.json()).toMatchObject({
      council: 'Wrenford Council',
      profile: 'blended-default',
      emergency: [{ label: 'Police, fire or ambulance', number: '999' }, { label: 'Wrenford emergency duty team' }],
      hostOrigins: [sandbox.url],
    });
  });

  it('says that it is well when it is ready', async () => {
    expect((await ask('/healthz')).status).toBe(200);
  });
});
