import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/testing.ts';

/* What comes to the one port from people who have no link, no account and no token. */

let sandbox: Sandbox;
let firstPid: number;

beforeAll(async () => {
  sandbox = await startSandbox({ product: true });
  firstPid = await pid();
}, 120_000);
afterAll(async () => {
  await sandbox.stop();
});

const pid = async (): Promise<number> =>
  ((await (await fetch(`${sandbox.url}/control/product`)).json()) as { pid: number }).pid;

/** The first line of the answer to these very bytes; empty when the connection was closed without one. */
function answerTo(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(sandbox.botUrl).port), '127.0.0.1', () => {
      socket.write(`${head}\r\nHost: steady.example\r\n\r\n`);
    });
    let said = '';
    socket.setTimeout(10_000, () => {
      socket.destroy(new Error(`left open: ${head.slice(0, 40)}`));
    });
    socket.on('data', (piece: Buffer) => {
      said += piece.toString('latin1');
      if (said.includes('\r\n')) socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(said.split('\r\n')[0] ?? '');
    });
  });
}

describe('A request line that is odd is refused, and the server goes on', () => {
  it.each([
    ['GET http://[ HTTP/1.1', 'HTTP/1.1 400 Bad Request'],
    ['GET http://a:999999/ HTTP/1.1', 'HTTP/1.1 400 Bad Request'],
    ['GET javascript://a HTTP/1.1', 'HTTP/1.1 400 Bad Request'],
    ['OPTIONS * HTTP/1.1', 'HTTP/1.1 400 Bad Request'],
    ['GET //[::1 HTTP/1.1', 'HTTP/1.1 404 Not Found'],
    ['GET //a:b@c:d/ HTTP/1.1', 'HTTP/1.1 404 Not Found'],
    ['GET /forms/q/%E0%A4%A HTTP/1.1', 'HTTP/1.1 404 Not Found'],
    ['GET /forms/q/%00 HTTP/1.1', 'HTTP/1.1 404 Not Found'],
    ['GET /forms/f/__proto__ HTTP/1.1', 'HTTP/1.1 401 Unauthorized'],
    ['GET /forms/style.css?size=%ff HTTP/1.1', 'HTTP/1.1 200 OK'],
    ['GET /tab/%2e%2e/%2e%2e/package.json HTTP/1.1', 'HTTP/1.1 404 Not Found'],
    [`GET /healthz HTTP/1.1\r\nX: ${'a'.repeat(20_000)}`, 'HTTP/1.1 431 Request Header Fields Too Large'],
    ['GET /healthz HTTP/1.1\r\nConnection: upgrade\r\nUpgrade: websocket', ''],
  ])('%.40s', async (head, answer) => {
    expect(await answerTo(head)).toBe(answer);
    expect(await pid()).toBe(firstPid);
  });
});

describe('A form that strangers send with too much in it is refused in a sentence', () => {
  const FORM = 'application/x-www-form-urlencoded';
  it.each([
    ['thousands of fields', FORM, 'a&'.repeat(3_000), 413, 'This has more in it than the page asks for'],
    ['64 KB of fields', FORM, 'a&'.repeat(32_768), 413, 'This is too long to send in one go'],
    ['one long field', FORM, 'a'.repeat(200_000), 413, 'This is too long to send in one go'],
    ['half an escaped sign', FORM, 'code=%4', 400, 'This did not arrive whole'],
    ['another kind of body', 'application/json', '{}', 415, 'This is not a form that we know'],
  ])('%s', async (_what, type, body, status, title) => {
    const answer = await fetch(`${sandbox.botUrl}/forms/q/nobody.invented`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(`<h1>${title}</h1>`);
  });
});

describe('JSON that strangers send is looked at before it is taken apart', () => {
  it.each([
    ['brackets in brackets', '['.repeat(128_000), 400],
    ['objects in objects', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`, 400],
    ['a hundred thousand values', `[${'1,'.repeat(100_000)}1]`, 400],
    ['more than 256 KB', `"${'a'.repeat(300_000)}"`, 413],
    ['nothing wrong, and a made-up token', '{}', 401],
  ])('%s', async (_what, body, status) => {
    expect(await posted('/api/messages', body, { Authorization: 'Bearer made.up.token' })).toBe(status);
    expect(await pid()).toBe(firstPid);
  });

  it('and not at all when they bring no token, or one that is not known at the tab’s door', async () => {
    const body = '['.repeat(128_000);
    expect(await posted('/api/messages', body, {})).toBe(401);
    expect(await posted('/api/obligations/settle', body, {})).toBe(401);
    expect(await posted('/api/obligations/settle', body, { Authorization: 'Bearer made.up.token' })).toBe(401);
  });

  const posted = async (path: string, body: string, headers: Readonly<Record<string, string>>): Promise<number> =>
    (
      await fetch(`${sandbox.botUrl}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body,
      })
    ).status;
});
