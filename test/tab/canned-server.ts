import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersFor } from '../../bot/api/headers.ts';
import { CannedAnswers, unreadable } from './canned-contract.ts';
import { hostPage } from './host-page.ts';

/** One answer to one call of the tab: a body, or a status with a body. */
export interface Canned {
  readonly status?: number;
  readonly body?: unknown;
  /** Otherwise than the server ever answers, to see what a page does then. */
  readonly broken?: boolean;
  /** Milliseconds before it answers. */
  readonly after?: number;
}

export interface CannedServer {
  readonly hostUrl: (place: string, theme: string, more?: Readonly<Record<string, string>>) => string;
  readonly tabUrl: string;
  /** `GET /api/desk` → what is answered; a call without one gets 404. */
  readonly answers: CannedAnswers;
  /** What the tab asked, oldest first. */
  readonly asked: { readonly call: string; readonly body: unknown; readonly token: string | undefined }[];
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves the built tab with the product's own headers, a tiny host frame from another origin, and canned answers. */
export async function startCannedServer(tabFolder: string): Promise<CannedServer> {
  const answers: CannedServer['answers'] = new CannedAnswers();
  const asked: CannedServer['asked'] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const port = String((server.address() as AddressInfo).port);
  const tabOrigin = `http://127.0.0.1:${port}`;
  const hostOrigin = `http://localhost:${port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', tabOrigin);
    if (url.pathname === '/host') {
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(hostPage(tabOrigin, url.searchParams));
    } else if (url.pathname.startsWith('/tab/')) {
      await answerFile(url.pathname.slice('/tab/'.length) || 'index.html', response);
    } else if (url.pathname === '/api/settings') {
      json(response, 200, settingsFor(hostOrigin));
    } else {
      await answerCall(request, url, response);
    }
  }

  async function answerFile(path: string, response: ServerResponse): Promise<void> {
    const bytes = await readFile(join(tabFolder, path)).catch(() => undefined);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response
      .writeHead(bytes === undefined ? 404 : 200, { ...headersFor('/tab/', [hostOrigin]), 'Content-Type': type })
      .end(bytes);
  }

  async function answerCall(request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    const call = `${request.method ?? 'GET'} ${decodeURIComponent(url.pathname)}`;
    let text = '';
    for await (const piece of request as AsyncIterable<Buffer>) text += piece.toString();
    const body = text === '' ? undefined : (JSON.parse(text) as unknown);
    asked.push({ call, body, token: request.headers.authorization });
    const wrong = unreadable(call, body);
    if (wrong !== undefined) {
      json(response, 400, { error: { reason: 'unreadable', words: wrong, ref: 'ref-9400' } });
      return;
    }
    const canned = answers.get(call) ?? {
      status: 404,
      body: { error: { reason: 'not-found', words: '', ref: 'ref-9404' } },
    };
    if (canned.after !== undefined) await new Promise((waited) => setTimeout(waited, canned.after));
    json(response, canned.status ?? 200, canned.body);
  }

  return {
    hostUrl: (place, theme, more = {}) =>
      `${hostOrigin}/host?${new URLSearchParams({ place, theme, ...more }).toString()}`,
    tabUrl: `${tabOrigin}/tab/`,
    answers,
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response
    .writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    .end(body === undefined ? '' : JSON.stringify(body));
};

const settingsFor = (hostOrigin: string) => ({
  council: 'Wrenford (invented)',
  profile: 'torbay-stability',
  emergency: [
    { label: 'Police and ambulance', number: '999' },
    { label: 'Wrenford duty team', number: '01632 960 123' },
  ],
  hostOrigins: [hostOrigin],
  teamsAppId: '00000000-0000-4000-8000-000000009001',
  signIn: {
    clientId: '00000000-0000-4000-8000-000000009002',
    authority: 'https://login.invented.example/tenant',
    scope: 'api://invented/access_as_user',
  },
});
