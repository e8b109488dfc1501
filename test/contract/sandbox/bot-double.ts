import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/testing.ts';
import type { Body } from '../microsoft.ts';

export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly activity: Body;
}

/** A bot as small as can be: it notes what Teams brings, and answers what the test says. */
export interface Listener {
  readonly sandbox: Sandbox;
  readonly heard: Heard[];
  /** What the bot does with an activity: an answer to an invoke, or nothing. */
  answerWith(answer: (activity: Body) => Body | undefined | 'hang up'): void;
  /** A call of the bot to the connector, with its own token unless another is given. */
  connector(
    method: string,
    path: string,
    body?: unknown,
    token?: string,
  ): Promise<{ readonly status: number; readonly body: Body }>;
  stop(): Promise<void>;
}

export async function listenForTeams(options: SandboxOptions = {}): Promise<Listener> {
  const sandbox = await startSandbox(options);
  const heard: Heard[] = [];
  let answer: (activity: Body) => Body | undefined | 'hang up' = () => undefined;
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(parts).toString()) as Body;
      heard.push({ headers: request.headers, activity });
      const reply = answer(activity);
      if (reply === 'hang up') {
        request.socket.destroy();
        return;
      }
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(reply === undefined ? '' : JSON.stringify(reply));
    });
  });
  await new Promise<void>((resolve) => server.listen(Number(new URL(sandbox.botUrl).port), '127.0.0.1', resolve));
  const own = await botToken(sandbox);
  return {
    sandbox,
    heard,
    answerWith: (next) => {
      answer = next;
    },
    connector: async (method, path, body, token = own) => {
      const reply = await fetch(`${sandbox.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await reply.text();
      return { status: reply.status, body: (text === '' ? {} : JSON.parse(text)) as Body };
    },
    stop: async () => {
      await new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      });
      await sandbox.stop();
    },
  };
}

export async function botToken({ env }: Sandbox, scope = 'https://api.botframework.com/.default'): Promise<string> {
  const { token_endpoint: endpoint } = JSON.parse(env['AUTHORITY_METADATA'] ?? '{}') as { token_endpoint: string };
  const answer = await fetch(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: env['BOT_APP_ID'] ?? '',
      client_secret: env['BOT_APP_SECRET'] ?? '',
      scope,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** An Adaptive Card as a message. */
export const cardMessage = (card: Body): Body => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', ...card },
    },
  ],
});
