import type { Duplex } from 'node:stream';
import restify, { type Request, type Response, type Server } from 'restify';
import { answerRoute, type ApiNeeds } from './answer-route.ts';
import { headersFor, OFFICE_JS } from './headers.ts';
import { errorBody } from './outcome.ts';
import type { PublicSettings } from './contract/public.ts';
import type { TroubleReason } from './contract/trouble.ts';
import { publicPagesOn } from './public-pages.ts';
import { minutesFilesOn } from './minutes-files.ts';
import { questionnaireFilesOn } from './questionnaire-files.ts';
import { sheetFilesOn } from './sheet-files.ts';
import { seldomIn } from '../log.ts';
import { refNow } from '../trace.ts';
import { bringsToken, readJson } from './read-json.ts';
import { partsOf, type Route } from './route.ts';
import { tabFilesIn } from './tab-files.ts';

export interface ServerNeeds extends ApiNeeds {
  readonly routes: readonly Route[];
  readonly settings: PublicSettings;
  /** The built tab. */
  readonly tabFolder: string;
  /** The built panes of Outlook. */
  readonly addInFolder: string;
  /** Where Office.js is: Microsoft’s own address, or that of another cloud. */
  readonly officeJs?: string | undefined;
  /** Answers what Teams sends, with the body as it was parsed. */
  readonly messages: (request: Request, response: Response) => Promise<void>;
  readonly isReady: () => boolean;
  /** What is not well although people can be served, for whoever watches over it; undefined when all is. */
  readonly trouble?: () => unknown;
}

/** Whoever begins a request has to end it: its headers, and all of it. 10 MB at half a megabit a second just pass. */
const HEADERS_WITHIN_MS = 15_000;
const REQUEST_WITHIN_MS = 180_000;

const SAYS: Readonly<Record<number, readonly [reason: TroubleReason, words: string]>> = {
  400: ['unreadable', 'This could not be read.'],
  404: ['not-found', 'There is nothing here.'],
  405: ['not-found', 'This cannot be asked in this way.'],
  413: [
    'too-large',
    'This is too long to be saved in one go: 256 KB is the most. Shorten it, or send it in parts. Nothing you typed is lost.',
  ],
  415: ['unreadable', 'This kind of content is not taken.'],
};
const FAILED = ['failed', 'Something went wrong on our side. Try again in a minute.'] as const;

/** One port for Teams, the tab and its API. Every handler is async: a throw in another kind ends the process. */
export function serverFor(needs: ServerNeeds): Server {
  const server = restify.createServer({ name: 'steady' });
  server.server.headersTimeout = HEADERS_WITHIN_MS;
  server.server.requestTimeout = REQUEST_WITHIN_MS;
  headersOn(server, needs);
  // restify passes this on to nobody, and the connection would stay open for ever.
  server.on('upgrade', (_request: Request, socket: Duplex) => socket.destroy());
  errorsOn(server, needs);
  healthOn(server, needs);
  server.get(
    partsOf('GET /api/settings')[1],
    answering(() => [200, needs.settings]),
  );
  publicPagesOn(server, needs.settings);
  server.post('/api/messages', [...readJson(bringsToken)], needs.messages);
  routesOn(server, needs);
  questionnaireFilesOn(server, needs);
  sheetFilesOn(server, needs);
  minutesFilesOn(server, needs);
  pagesOn(server, needs);
  return server;
}

/** Before anything else: what is no path is refused, and every answer has the headers of its path. */
function headersOn(server: Server, { settings, officeJs }: ServerNeeds): void {
  server.pre((request, response, next) => {
    // What is no path cannot be taken apart: the attempt throws where nobody catches, and would end the process.
    if (request.url?.startsWith('/') !== true) {
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
      response.end('This is not an address that we know.\n');
      next(false);
      return;
    }
    for (const [name, value] of Object.entries(headersFor(request.path(), settings.hostOrigins, officeJs)))
      response.header(name, value);
    next();
  });
}

/** What the library refuses, and what we did wrong, is said in our words. */
function errorsOn(server: Server, { log }: ServerNeeds): void {
  server.on('restifyError', (_request: Request, _response: Response, error: RestError, done: () => void) => {
    const ref = refNow();
    const status = error.statusCode ?? 500;
    if (status >= 500) log.fault('A request failed.', error, { ref });
    const [reason, words] = SAYS[status] ?? FAILED;
    error.toJSON = () => errorBody(reason, words, ref);
    error.toString = () => words;
    done();
  });
}

/** Alive: the process answers. Ready: it may be sent to; not before the sites were looked at, and no more once it stops. */
function healthOn(server: Server, { isReady, trouble }: ServerNeeds): void {
  server.get(
    '/livez',
    answering(() => [200, { ok: true }]),
  );
  for (const path of ['/healthz', '/readyz']) {
    server.get(
      path,
      answering(() => (isReady() ? [200, { ok: true, trouble: trouble?.() }] : [503, { ok: false }])),
    );
  }
}

const BY_METHOD = { POST: 'post', PUT: 'put', DELETE: 'del' } as const;

function routesOn(server: Server, needs: ServerNeeds): void {
  const json = [...readJson(async (token) => (await needs.check(token)).is === 'known')];
  const seldom = seldomIn(needs.log);
  for (const one of needs.routes) {
    const answer = answerRoute(one, needs, seldom);
    if (one.method === 'GET') server.get(one.path, answer);
    else server[BY_METHOD[one.method]](one.path, json, answer);
  }
}

/** The tab, and the panes of Outlook. */
function pagesOn(server: Server, { tabFolder, addInFolder, officeJs = OFFICE_JS }: ServerNeeds): void {
  server.get('/tab', async (_request: Request, response: Response) => {
    response.writeHead(308, { Location: '/tab/' });
    response.end();
    await Promise.resolve();
  });
  server.get('/tab/*', tabFilesIn(tabFolder));
  server.get(
    '/outlook/*',
    tabFilesIn(addInFolder, '/outlook', (page) => page.replace(OFFICE_JS, officeJs)),
  );
}

interface RestError extends Error {
  readonly statusCode?: number;
  toJSON: () => unknown;
}

const answering =
  (answer: () => readonly [status: number, body: unknown]) =>
  async (_request: Request, response: Response): Promise<void> => {
    const [status, body] = answer();
    response.send(status, body);
    await Promise.resolve();
  };
