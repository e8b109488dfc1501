import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenPerson } from '../../../sandbox/control-client.ts';
import { botToken, cardMessage, listenForTeams, type Listener } from './bot-double.ts';

describe('The Bot Connector', () => {
  let teams: Listener;
  let petra: SeenPerson;
  let chat: string;
  const open = (id: string) =>
    teams.connector('POST', '/v3/conversations', {
      bot: { id: `28:${teams.sandbox.env['BOT_APP_ID'] ?? ''}` },
      members: [{ id }],
      tenantId: teams.sandbox.env['TENANT_ID'],
      isGroup: false,
    });
  const say = (text: string) => teams.connector('POST', `${chat}/activities`, { type: 'message', text });

  beforeAll(async () => {
    teams = await listenForTeams();
    petra = await teams.sandbox.control.person('Petra Plumtree');
    chat = `/v3/conversations/${String((await open(petra.id)).body['id'])}`;
  });
  afterAll(() => teams.stop());

  it('opens one chat with a person, however often it is asked', async () => {
    const [first, second] = [await open(petra.id), await open(petra.teamsId)];
    expect(first.status).toBe(201);
    expect(second.body['id']).toBe(first.body['id']);
  });

  it('opens none with a person who does not have the app', async () => {
    const { id } = await teams.sandbox.control.person('Nettie Nutmeg');
    const answer = await open(id);
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ error: { code: 'BotNotInConversationRoster' } });
  });

  it('opens none by a mail address', async () => {
    expect((await open(petra.mail)).status).toBe(400);
  });

  it('takes no call without the bot’s own token', async () => {
    const graphToken = await botToken(teams.sandbox, 'https://graph.microsoft.com/.default');
    for (const token of ['', 'nonsense', graphToken]) {
      expect((await teams.connector('POST', `${chat}/activities`, { type: 'message', text: 'x' }, token)).status).toBe(
        401,
      );
    }
  });

  it('shows a changed message in the place of the first', async () => {
    const { body } = await teams.connector(
      'POST',
      `${chat}/activities`,
      cardMessage({ body: [{ type: 'TextBlock', text: 'One' }] }),
    );
    const path = `${chat}/activities/${String(body['id'])}`;
    await teams.connector('PUT', path, cardMessage({ body: [{ type: 'TextBlock', text: 'Two' }] }));
    const shown = (await teams.sandbox.control.chat(petra.id)).filter(({ id }) => id === body['id']);
    expect(shown).toMatchObject([{ from: 'bot', card: { body: [{ text: 'Two' }] } }]);
    expect((await teams.connector('DELETE', path)).status).toBe(200);
    expect((await teams.connector('PUT', path, { type: 'message', text: 'Late' })).status).toBe(404);
  });

  it('knows no chat that was never opened', async () => {
    const answer = await teams.connector('POST', '/v3/conversations/a:nowhere/activities', {
      type: 'message',
      text: 'x',
    });
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ error: { code: 'ConversationNotFound' } });
  });

  it('refuses a message over 100 KB in UTF-16', async () => {
    const answer = await say('x'.repeat(60_000));
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ error: { code: 'MessageSizeTooBig' } });
  });

  it('names the person behind a chat', async () => {
    const { body } = await teams.connector('GET', `${chat}/pagedmembers`);
    expect(body['members']).toMatchObject([{ aadObjectId: petra.id, userPrincipalName: petra.mail }]);
  });

  it('lets the bot be blocked, and says so', async () => {
    await teams.sandbox.control.mishaps({ where: 'POST /v3/conversations/*/activities', what: 'blocked', times: 1 });
    const answer = await say('hello');
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({ errorCode: 209, error: { code: 'ConversationBlockedByUser' } });
    expect((await say('hello again')).status).toBe(201);
  });

  it('tells a bot that writes too fast to wait', async () => {
    const pip = await teams.sandbox.control.person('Pip Persimmon');
    const path = `/v3/conversations/${String((await open(pip.id)).body['id'])}/activities`;
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => teams.connector('POST', path, { type: 'message', text: 'x' })),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
  });
});

describe('What Teams brings to the bot', () => {
  let teams: Listener;
  let petra: SeenPerson;
  beforeAll(async () => {
    teams = await listenForTeams();
    petra = await teams.sandbox.control.person('Petra Plumtree');
  });
  afterAll(() => teams.stop());

  it('is signed by an endorsed key, for this bot, and names the service url to the letter', async () => {
    await teams.sandbox.control.say(petra.id, 'hello');
    const { headers, activity } = teams.heard.at(-1) ?? { headers: {}, activity: {} };
    const { env } = teams.sandbox;
    const keys = createRemoteJWKSet(new URL(env['CHANNEL_KEYS_URL'] ?? ''));
    const { payload } = await jwtVerify(String(headers.authorization).slice('Bearer '.length), keys, {
      issuer: env['CHANNEL_ISSUER'] ?? '',
      audience: env['BOT_APP_ID'] ?? '',
    });
    expect(payload['serviceurl']).toBe(activity['serviceUrl']);
    const published = (await (await fetch(env['CHANNEL_KEYS_URL'] ?? '')).json()) as { keys: object[] };
    expect(published.keys).toMatchObject([{ endorsements: ['msteams'] }]);
  });

  it('says who, in which tenant, in which personal chat', () => {
    expect(teams.heard.at(-1)?.activity).toMatchObject({
      type: 'message',
      text: 'hello',
      channelId: 'msteams',
      from: { id: petra.teamsId, aadObjectId: petra.id },
      conversation: { conversationType: 'personal', tenantId: teams.sandbox.env['TENANT_ID'] },
      channelData: { tenant: { id: teams.sandbox.env['TENANT_ID'] } },
    });
  });

  it('is told twice of an installation, in two ways', async () => {
    const nettie = await teams.sandbox.control.person('Nettie Nutmeg');
    const before = teams.heard.length;
    await teams.sandbox.control.install(nettie.id);
    expect(teams.heard.slice(before).map(({ activity }) => activity['type'])).toEqual([
      'conversationUpdate',
      'installationUpdate',
    ]);
  });

  it('comes a second time under another id when an invoke is not answered', async () => {
    const conversation = await teams.connector('POST', '/v3/conversations', {
      members: [{ id: petra.id }],
      tenantId: teams.sandbox.env['TENANT_ID'],
    });
    const actions = [{ type: 'Action.Execute', title: 'Go', verb: 'go' }];
    const sent = await teams.connector(
      'POST',
      `/v3/conversations/${String(conversation.body['id'])}/activities`,
      cardMessage({ actions }),
    );
    const before = teams.heard.length;
    teams.answerWith((activity) => (activity['type'] === 'invoke' ? 'hang up' : undefined));
    const pressed = await teams.sandbox.control.press(petra.id, String(sent.body['id']), 'Go');
    const ids = teams.heard.slice(before).map(({ activity }) => activity['id']);
    expect(pressed.status).toBe(504);
    expect(new Set(ids).size).toBe(2);
  });
});
