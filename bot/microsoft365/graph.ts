import { randomUUID } from 'node:crypto';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { AuthenticationHandler, Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import { Fault } from '../faults.ts';
import type { Log } from '../log.ts';
import { placeOf, routeOf, unitsOf } from './figures.ts';
import { gateBy } from './gate.ts';
import { pageOf } from './page.ts';
import type { GraphOptions } from './graph-options.ts';
import { laneOf, lanes } from './lanes.ts';
import { OF_A_PERSON, pauseBefore, tooLongToWait, waitAskedFor } from './patience.ts';
import { meaningOf, refusalOf } from './refusals.ts';
import { together, type Asked } from './together.ts';
import { tokensFor, type AppIdentity } from './tokens.ts';

type Headers = Readonly<Record<string, string>>;

/** What Graph’s client gives when it is asked for `ResponseType.RAW`; its own types say `any`. */
const raw = async (answer: Promise<unknown>): Promise<Response> => (await answer) as Response;

/**
 * Microsoft Graph. Throws `Fault` only, under the step that it was asked for.
 *
 * A read is made again by itself. A write is made again only when it was surely not done (429, a token refused); when its
 * answer is lost it is `unclear`, and the room that asked looks up what happened.
 */
export interface Graph {
  get(step: string, path: string, headers?: Headers): Promise<unknown>;
  /** The same; undefined when there is no such thing (404). */
  look(step: string, path: string, headers?: Headers): Promise<unknown>;
  /** Every item of every page: the links to the next page are followed as they are. */
  all(step: string, path: string, headers?: Headers): Promise<readonly unknown[]>;
  /** The items of every page and the delta link at the end of them. */
  delta(
    step: string,
    pathOrLink: string,
    headers?: Headers,
  ): Promise<{ readonly items: readonly unknown[]; readonly next: string }>;
  bytes(step: string, path: string): Promise<Uint8Array>;
  post(step: string, path: string, body: unknown, headers?: Headers): Promise<unknown>;
  patch(step: string, path: string, body: unknown, headers?: Headers): Promise<unknown>;
  put(step: string, path: string, bytes: Uint8Array, headers?: Headers): Promise<unknown>;
  delete(step: string, path: string, headers?: Headers): Promise<void>;
  /** The same, for what is independent of each other: what is asked at one moment goes as one batch. Never mail, events or plans. */
  readonly together: Pick<Graph, 'get' | 'look' | 'all' | 'post' | 'patch'>;
}

interface Call extends Asked {
  readonly step: string;
}
type Ask = (made: Call) => Promise<Response>;

/** SharePoint and Exchange treat traffic that says who it is more kindly. */
const USER_AGENT = 'NONISV|Council|Steady/0.1';
const ANSWER_WITHIN_MILLISECONDS = 20_000;

export function graphOver(
  identity: AppIdentity,
  log: Log,
  { patience = OF_A_PERSON, figures }: GraphOptions = {},
): Graph {
  const tokens = tokensFor(identity);
  const inLane = lanes();
  const gate = gateBy();
  let token = '';
  const handler = new AuthenticationHandler({ getAccessToken: () => Promise.resolve(token) });
  const wire = new HTTPMessageHandler();
  handler.setNext(wire);
  // No retry and no redirect handler: the SDK would send a POST again after a 504 that had done its work.
  const client = Client.initWithMiddleware({
    middleware: handler,
    baseUrl: identity.graphUrl,
    customHosts: new Set([new URL(identity.graphUrl).hostname]),
  });

  const once = (asked: Asked): Promise<Response> =>
    figures?.trip(asked.method, placeOf(asked.path), () => sent(asked)) ?? sent(asked);

  const sent = async ({ method, path, body, headers }: Asked): Promise<Response> => {
    const request = client
      .api(path)
      .responseType(ResponseType.RAW)
      .option('signal', AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS))
      .headers({ 'User-Agent': USER_AGENT, 'client-request-id': randomUUID(), ...headers });
    switch (method) {
      case 'GET':
        return raw(request.get());
      case 'POST':
        return raw(request.post(body));
      case 'PATCH':
        return raw(request.patch(body));
      case 'PUT':
        return raw(request.put(body));
      case 'DELETE':
        return raw(request.delete());
      default:
        return method satisfies never;
    }
  };

  async function call(made: Call, send: (asked: Asked) => Promise<Response | undefined>): Promise<Response> {
    const kind = made.method === 'GET' ? 'read' : 'write';
    const place = placeOf(made.path);
    const came = (word: string): void => figures?.answered(made.method, place, word, unitsOf(made));
    token = await tokens(made.step);
    for (let attempt = 1; ; attempt += 1) {
      await untilOpen(made);
      const response = await send(made).catch(() => undefined);
      if (response?.ok === true) {
        came('done');
        return response;
      }

      const { status, refusal, requestId } = await whatItSaid(response);
      if (status === 404 && kind === 'read' && response !== undefined) {
        came('not-found');
        return response;
      }
      if (status === 401 && attempt === 1) {
        token = await tokens(made.step, 'fresh');
        continue;
      }
      const reason = refusal === undefined ? (kind === 'read' ? 'try-later' : 'unclear') : meaningOf(refusal, kind);
      const asked = waitAskedFor(response?.headers.get('retry-after') ?? null, Date.now());
      if (asked !== undefined) {
        if (asked > gate.secondsLeft(made.path) + 1) patience.tell?.(asked);
        gate.wait(made.path, asked);
      }
      came(reason);
      if (asked !== undefined || status === 429) figures?.throttled(place);
      const pause = reason === 'try-later' ? pauseBefore(attempt, asked, Math.random(), patience) : undefined;
      log.warn('Microsoft 365 did not do it', {
        step: made.step,
        method: made.method,
        route: routeOf(made.path),
        reason,
        status,
        code: refusal?.code === '' ? undefined : refusal?.code,
        requestId,
        attempt,
      });
      if (pause === undefined) throw new Fault(reason, made.step, asked);
      figures?.waited(place, pause);
      await pauseFor(pause * 1000);
    }
  }

  /** Where we were asked to wait, nobody else asks either; a long wait is not sat out with a person at the other end. */
  async function untilOpen({ path, step }: Call): Promise<void> {
    for (;;) {
      const left = gate.secondsLeft(path);
      if (left === 0) return;
      if (tooLongToWait(left, patience)) throw new Fault('try-later', step, Math.ceil(left));
      figures?.waited(placeOf(path), left);
      await pauseFor(left * 1000);
    }
  }

  const inTurn: Ask = (made) => inLane(laneOf(made.path), () => call(made, once));
  const gathered = together(once, (parts) => once({ method: 'POST', path: '/$batch', body: parts }));
  const atOnce: Ask = (made) => call(made, gathered);

  return {
    ...asking(inTurn),
    together: asking(atOnce),
    delta: async (step, path, headers) => {
      const { items, deltaLink } = await paged(inTurn, step, path, headers);
      if (deltaLink === undefined) throw new Fault('try-later', step);
      return { items, next: deltaLink };
    },
    bytes: async (step, path) => {
      const response = await inTurn({ method: 'GET', step, path });
      if (response.status === 404) throw new Fault('refused', step);
      return new Uint8Array(await response.arrayBuffer());
    },
    // A Buffer, because the SDK sends the whole memory behind any other view of bytes.
    put: async (step, path, bytes, headers) =>
      bodyOf(
        await inTurn({
          method: 'PUT',
          step,
          path,
          body: Buffer.from(bytes),
          headers: { 'Content-Type': 'application/octet-stream', ...headers },
        }),
        step,
        'write',
      ),
    delete: async (step, path, headers) => {
      await inTurn({ method: 'DELETE', step, path, headers });
    },
  };
}

/** What is asked in the one way or in the other. */
const asking = (ask: Ask): Graph['together'] => ({
  get: (step, path, headers) => read(ask, step, path, headers),
  look: async (step, path, headers) => {
    const response = await ask({ method: 'GET', step, path, headers });
    return response.status === 404 ? undefined : bodyOf(response, step, 'read');
  },
  all: async (step, path, headers) => (await paged(ask, step, path, headers)).items,
  post: async (step, path, body, headers) =>
    bodyOf(await ask({ method: 'POST', step, path, body, headers }), step, 'write'),
  patch: async (step, path, body, headers) =>
    bodyOf(await ask({ method: 'PATCH', step, path, body, headers }), step, 'write'),
});

async function read(ask: Ask, step: string, path: string, headers?: Headers): Promise<unknown> {
  const response = await ask({ method: 'GET', step, path, headers });
  if (response.status === 404) throw new Fault('refused', step);
  return bodyOf(response, step, 'read');
}

async function paged(ask: Ask, step: string, path: string, headers?: Headers) {
  const items: unknown[] = [];
  for (let next: string | undefined = path; ;) {
    const page = pageOf(await read(ask, step, next, headers), step);
    items.push(...page.value);
    if (page.nextLink === undefined) return { items, deltaLink: page.deltaLink };
    next = afterVersion(page.nextLink);
  }
}

/** A link to the next page without its host, as a part of a batch has to be. */
const afterVersion = (link: string): string => link.replace(/^https:\/\/[^/]+\/v1\.0/, '');

async function whatItSaid(response: Response | undefined) {
  if (response === undefined) return { status: undefined, refusal: undefined, requestId: undefined };
  const text = await response.text().catch(() => '');
  return {
    status: response.status,
    refusal: refusalOf(response.status, text),
    requestId: response.headers.get('request-id') ?? undefined,
  };
}

/** The answer's JSON; an answer cut off half way is no answer. */
async function bodyOf(response: Response, step: string, kind: 'read' | 'write'): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    throw new Fault(kind === 'read' ? 'try-later' : 'unclear', step);
  }
}
