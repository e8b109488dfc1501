import restify, { type Request, type RequestHandler, type Response, type Server } from 'restify';
import { answerRoute, type ApiNeeds } from './answer-route.ts';
import { headersFor } from './headers.ts';
import { errorBody } from './outcome.ts';
import { PATHS, type PublicSettings } from './requests.ts';
import { publicPagesOn } from './public-pages.ts';
import { questionnaireFilesOn } from './questionnaire-files.ts';
import type { Route } from './route.ts';
import { tabFilesIn } from './tab-files.ts';

export interface ServerNeeds extends ApiNeeds {
  readonly routes: readonly Route<unknown>[];
  readonly settings: PublicSettings;
  /** The built tab. */
  readonly tabFolder: string;
  /** Answers what Teams sends, with the body as it was parsed. */
  readonly messages: (request: Request, response: Response) => Promise<void>;
  readonly isReady: () => boolean;
}

/** The largest card with the longest answers is well under this; attachments have a way of their own. */
export const LARGEST_BODY_BYTES = 256 * 1024;

const SAYS: Readonly<Record<number, readonly [reason: string, words: string]>> = {
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
  // The published types know this option at the parser for all kinds of bodies only.
  const atMost: restify.plugins.BodyParserOptions = { maxBodySize: LARGEST_BODY_BYTES };
  const readJson = restify.plugins.jsonBodyParser(atMost);

  server.pre((request, response, next) => {
    for (const [name, value] of Object.entries(headersFor(request.path(), needs.settings.hostOrigins)))
      response.header(name, value);
    next();
  });
  server.on('restifyError', (_request: Request, _response: Response, error: RestError, done: () => void) => {
    const ref = needs.ports.newId().slice(0, 8);
    const status = error.statusCode ?? 500;
    if (status >= 500) needs.log.fault('A request failed.', error, { ref });
    const [reason, words] = SAYS[status] ?? FAILED;
    error.toJSON = () => errorBody(reason, words, ref);
    error.toString = () => words;
    done();
  });

  server.get(
    '/healthz',
    answering(() => (needs.isReady() ? [200, { ok: true }] : [503, { ok: false }])),
  );
  server.get(
    PATHS.settings,
    answering(() => [200, needs.settings]),
  );
  publicPagesOn(server, needs.settings);
  server.post('/api/messages', refuseSqueezed, readJson, needs.messages);
  for (const one of needs.routes) {
    const answer = answerRoute(one, needs);
    if (one.method === 'GET') server.get(one.path, answer);
    else
      server[one.method === 'DELETE' ? 'del' : one.method === 'PUT' ? 'put' : 'post'](
        one.path,
        refuseSqueezed,
        readJson,
        answer,
      );
  }
  questionnaireFilesOn(server, needs);
  const tabFiles = tabFilesIn(needs.tabFolder);
  server.get('/tab', async (_request: Request, response: Response) => {
    response.writeHead(308, { Location: '/tab/' });
    response.end();
    await Promise.resolve();
  });
  server.get('/tab/*', tabFiles);
  return server;
}

interface RestError extends Error {
  readonly statusCode?: number;
  toJSON: () => unknown;
}

/** A small squeezed body can be a very large one; nobody who asks us squeezes. */
const refuseSqueezed: RequestHandler = async (request: Request) => {
  await Promise.resolve();
  if (request.header('content-encoding') === undefined) return;
  throw Object.assign(new Error('squeezed'), { statusCode: 415 });
};

const answering =
  (answer: () => readonly [status: number, body: unknown]) =>
  async (_request: Request, response: Response): Promise<void> => {
    const [status, body] = answer();
    response.send(status, body);
    await Promise.resolve();
  };
