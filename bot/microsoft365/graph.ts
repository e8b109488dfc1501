import { Fault } from '../faults.ts';
import type { Log } from '../log.ts';
import { placeOf } from './figures.ts';
import { pageOf } from './page.ts';
import type { GraphOptions } from './graph-options.ts';
import { laneOf, lanes } from './lanes.ts';
import { OF_A_PERSON } from './patience.ts';
import { together, type Asked } from './together.ts';
import { tokensFor, type AppIdentity } from './tokens.ts';
import { triesWith, type Call, type Tries } from './tries.ts';
import { wireTo } from './wire.ts';

type Headers = Readonly<Record<string, string>>;

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

type Ask = (made: Call) => Promise<Response>;

export function graphOver(
  identity: AppIdentity,
  log: Log,
  { patience = OF_A_PERSON, figures }: GraphOptions = {},
): Graph {
  const tokens = tokensFor(identity);
  const inLane = lanes();
  let token = '';
  const takeToken: Tries['takeToken'] = async (step, fresh) => {
    token = await tokens(step, fresh);
  };
  const call = triesWith({ takeToken, log, patience, figures });
  const wire = wireTo(identity.graphUrl, () => token);
  const once = (asked: Asked): Promise<Response> =>
    figures?.trip(asked.method, placeOf(asked.path), () => wire(asked)) ?? wire(asked);

  const inTurn: Ask = (made) => inLane(laneOf(made.path), () => call(made, once));
  const gathered = together(once, (parts) => once({ method: 'POST', path: '/$batch', body: parts }));
  const atOnce: Ask = (made) => call(made, gathered);

  return { ...asking(inTurn), ...askingAlone(inTurn), together: asking(atOnce) };
}

/** What never goes in a batch. */
const askingAlone = (ask: Ask): Pick<Graph, 'delta' | 'bytes' | 'put' | 'delete'> => ({
  delta: async (step, path, headers) => {
    const { items, deltaLink } = await paged(ask, step, path, headers);
    if (deltaLink === undefined) throw new Fault('try-later', step);
    return { items, next: deltaLink };
  },
  bytes: async (step, path) => {
    const response = await ask({ method: 'GET', step, path });
    if (response.status === 404) throw new Fault('refused', step);
    return new Uint8Array(await response.arrayBuffer());
  },
  put: async (step, path, bytes, headers) => {
    // A Buffer, because the SDK sends the whole memory behind any other view of bytes.
    const body = Buffer.from(bytes);
    const asBytes = { 'Content-Type': 'application/octet-stream', ...headers };
    return bodyOf(await ask({ method: 'PUT', step, path, body, headers: asBytes }), step, 'write');
  },
  delete: async (step, path, headers) => {
    await ask({ method: 'DELETE', step, path, headers });
  },
});

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

/** The answer's JSON; an answer cut off half way is no answer. */
async function bodyOf(response: Response, step: string, kind: 'read' | 'write'): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    throw new Fault(kind === 'read' ? 'try-later' : 'unclear', step);
  }
}
