import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Sandbox } from '../../sandbox/testing.ts';
import { CHILDREN, dialogCard, receiptCard, worryCard } from './practice-cards.ts';

interface Activity {
  readonly type: string;
  readonly name?: string;
  readonly text?: string;
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string };
  readonly value?: {
    readonly action?: { readonly verb?: string; readonly data?: unknown };
    readonly data?: unknown;
    readonly queryText?: string;
  };
}

export interface PracticeBot {
  /** The data of each action that arrived, oldest first. */
  readonly arrived: readonly unknown[];
  /** What the bot sends to whoever writes “card” from now on, in place of the card to practise on. */
  shows(card: object): void;
  stop(): Promise<void>;
}

const CARD = 'application/vnd.microsoft.card.adaptive';

const TAB = `<!doctype html><html lang="en-GB"><head><title>Practice tab</title></head><body><main>
<h1>Practice tab</h1><p id="place"></p><p id="person"></p><p id="token"></p><p id="theme"></p></main>
<script src="/tab/teams.js"></script><script>
(async () => {
  const say = (id, text) => { document.getElementById(id).textContent = text; };
  await microsoftTeams.app.initialize([document.referrer ? new URL(document.referrer).origin : '']);
  const context = await microsoftTeams.app.getContext();
  say('place', context.page.id + ' ' + context.page.subPageId);
  say('person', context.user.id);
  say('theme', context.app.theme);
  microsoftTeams.app.registerOnThemeChangeHandler((theme) => say('theme', theme));
  say('token', (await microsoftTeams.authentication.getAuthToken()).split('.').length + ' parts');
  microsoftTeams.app.notifySuccess();
})();
</script></body></html>`;

/**
 * A bot with a card of every kind and a tab that says what it was told, in the product's place.
 *
 * It speaks to the sandbox as any bot speaks to Teams, so that the page can be looked at apart from the product.
 */
export async function practiceBot(sandbox: Sandbox): Promise<PracticeBot> {
  const arrived: unknown[] = [];
  let shown: object = worryCard;
  const token = await botToken(sandbox);
  const teamsJs = await readFile(
    new URL('../../node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js', import.meta.url),
  );

  const send = async ({ serviceUrl, conversation }: Activity, message: object): Promise<void> => {
    await fetch(`${serviceUrl}v3/conversations/${encodeURIComponent(conversation.id)}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', ...message }),
    });
  };

  const answer = async (activity: Activity): Promise<unknown> => {
    if (activity.type === 'message' && activity.value !== undefined) {
      arrived.push(activity.value);
      return undefined;
    }
    if (activity.type === 'message') {
      if (activity.text === 'card') {
        await send(activity, { attachments: [{ contentType: CARD, content: shown }] });
      } else await send(activity, { text: `You said **${activity.text ?? ''}**.` });
      return undefined;
    }
    switch (activity.name) {
      case 'adaptiveCard/action':
        if (activity.value?.action?.verb === 'fail') throw new Error('This action always fails');
        arrived.push(activity.value?.action?.data);
        return { statusCode: 200, type: CARD, value: receiptCard };
      case 'task/fetch':
        return {
          task: { type: 'continue', value: { title: 'Your views', card: { contentType: CARD, content: dialogCard } } },
        };
      case 'task/submit':
        arrived.push(activity.value?.data);
        return { task: { type: 'message', value: 'Your views have arrived.' } };
      case 'application/search': {
        const text = (activity.value?.queryText ?? '').toLowerCase();
        const results = CHILDREN.filter(({ title }) => title.toLowerCase().includes(text));
        return { type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
      }
      default:
        return undefined;
    }
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url?.startsWith('/tab/teams.js')) {
      response.setHeader('content-type', 'text/javascript').end(teamsJs);
    } else if (request.url?.startsWith('/tab/')) {
      response.setHeader('content-type', 'text/html').end(TAB);
    } else {
      const body = await answer(JSON.parse(await textOf(request)) as Activity);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body ?? {}));
    }
  };

  const server = createServer((request, response) => {
    take(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((ready) => server.listen(Number(new URL(sandbox.botUrl).port), '127.0.0.1', ready));
  return {
    arrived,
    shows: (card) => {
      shown = card;
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

async function botToken({ url, env }: Sandbox): Promise<string> {
  const answer = await fetch(`${url}/${env['TENANT_ID'] ?? ''}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: env['BOT_APP_ID'] ?? '',
      client_secret: env['BOT_APP_SECRET'] ?? '',
      scope: env['CHANNEL_SCOPE'] ?? '',
    }),
  });
  return ((await answer.json()) as { readonly access_token: string }).access_token;
}
