import { appendFileSync } from 'node:fs';
import { appOf, type AppIdentity } from '../entra/tokens.ts';
import type { World } from '../world.ts';
import type { Mishap, Mishaps } from '../wire/failures.ts';
import type { Call, Reply } from '../wire/http.ts';
import { asJson, asList, asText, parsed, type Json } from '../wire/json.ts';
import { routesOver } from '../wire/route.ts';
import type { Take } from './ask.ts';
import { driveRoutes } from './drives.ts';
import { eventDeltaRoutes } from './event-delta.ts';
import { eventListRoutes } from './event-list.ts';
import { eventRoutes } from './events.ts';
import { freeBusyRoutes } from './free-busy.ts';
import { itemRoutes } from './list-items.ts';
import { listRoutes } from './lists.ts';
import { mailRoutes } from './mail.ts';
import { refusedBy, TIMED_OUT } from './mishap-refusals.ts';
import { meetingRoutes } from './online-meeting.ts';
import { badRequest, GraphRefusal, refusalReply } from './refusal.ts';
import { siteRoutes } from './sites.ts';
import { teamworkRoutes } from './teamwork.ts';
import { takePart, type Upload } from './uploads.ts';
import { userRoutes } from './users.ts';

/** What is under way: who asks, whether it settles, whether a mailbox has too many at once. */
export interface Traffic {
  /** Called when the product writes, or a call of it begins or ends. */
  noticed(kind: 'write' | 'begin' | 'end'): void;
}

export interface GraphDoor {
  readonly world: World;
  readonly mishaps: Mishaps;
  readonly traffic: Traffic;
  readonly url: () => string;
  /** Where each call is written down, when somebody asked for it. */
  readonly record: string | undefined;
}

const MOST_AT_ONCE = 4;
const MOST_IN_BATCH = 20;
/** A call to Exchange takes a moment, so that too many at once are really at once. */
const EXCHANGE_TAKES_MS = 12;

interface Part {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly raw: Buffer;
  readonly body: Json;
}

/** Microsoft Graph v1.0: checks the token, lets the call suffer what was ordered, answers, and writes it down. */
export function graphDoor(door: GraphDoor): (call: Call) => Promise<Reply> {
  const { world, mishaps, traffic } = door;
  const uploads = new Map<string, Upload>();
  const find = routesOver<Take>([
    ...userRoutes(world),
    ...freeBusyRoutes(world),
    ...eventRoutes(world),
    ...eventListRoutes(world),
    ...eventDeltaRoutes(world),
    ...meetingRoutes(world),
    ...mailRoutes(world),
    ...teamworkRoutes(world),
    ...siteRoutes(world),
    ...listRoutes(world),
    ...itemRoutes(world),
    ...driveRoutes(world, uploads, door.url),
  ]);
  const atOnce = new Map<string, number>();

  const takePartOfBatch = async (part: Part, app: AppIdentity): Promise<Reply> => {
    const suffers = mishaps.suffer(part.method, `/v1.0${part.path}`);
    if (suffers === 'reset') return { status: 503, lost: true };
    const before = suffers === undefined ? undefined : refusedBy(suffers);
    if (before !== undefined) return refusalReply(before, world.clock, part.headers['client-request-id']);
    const reply = await carryOut(part, app, suffers);
    if (suffers === 'answer-lost') return { ...reply, lost: true };
    return suffers === 'gateway-timeout' ? refusalReply(TIMED_OUT, world.clock) : reply;
  };

  const carryOut = async (part: Part, app: AppIdentity, mishap: Mishap | undefined): Promise<Reply> => {
    const mailbox = /^\/users\/([^/]+)\/(events|calendar|calendarView|sendMail)/i.exec(part.path)?.[1]?.toLowerCase();
    try {
      if (mailbox !== undefined) await enter(mailbox);
      const found = find(part.method, part.path);
      if (found === undefined)
        throw badRequest(`Resource not found for the segment '${part.path.split('/')[1] ?? ''}'.`);
      if (found === 'no such method')
        throw new GraphRefusal(
          405,
          'Request_BadRequest',
          'Specified HTTP method is not allowed for the request target.',
        );
      if (part.method !== 'GET') traffic.noticed('write');
      return await found.take({
        params: found.params,
        query: part.query,
        header: (name) => part.headers[name],
        raw: part.raw,
        body: part.body,
        app,
        base: `${door.url()}v1.0`,
        path: part.path,
        mishap,
      });
    } catch (error) {
      if (error instanceof GraphRefusal) return refusalReply(error, world.clock, part.headers['client-request-id']);
      throw error;
    } finally {
      if (mailbox !== undefined) atOnce.set(mailbox, Math.max(0, (atOnce.get(mailbox) ?? 1) - 1));
    }
  };

  const enter = async (mailbox: string): Promise<void> => {
    const now = (atOnce.get(mailbox) ?? 0) + 1;
    atOnce.set(mailbox, now);
    if (now > MOST_AT_ONCE) {
      throw new GraphRefusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
        'retry-after': '1',
      });
    }
    await new Promise((resolve) => setTimeout(resolve, EXCHANGE_TAKES_MS));
  };

  const batch = async (call: Call, app: AppIdentity): Promise<Reply> => {
    const requests = asList(asJson(parsed(call.body))['requests']).map(asJson);
    if (requests.length > MOST_IN_BATCH) {
      throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_IN_BATCH}.`);
    }
    const ids = requests.map(({ id }) => String(id).toLowerCase());
    if (requests.length === 0 || new Set(ids).size < ids.length)
      throw badRequest('Request ids must be present and unique.');
    const answers = new Map<string, Json>();
    // One connection carries them all: with it go all the answers.
    let lost = false;
    const inOrder = requests.some(({ dependsOn }) => dependsOn !== undefined);
    const answer = async (request: Json): Promise<void> => {
      const failed = asList(request['dependsOn']).some(
        (id) => Number(answers.get(String(id))?.['status'] ?? 424) >= 400,
      );
      const reply = failed
        ? refusalReply(
            new GraphRefusal(424, 'FailedDependency', 'A request on which this one depends failed.'),
            world.clock,
          )
        : await takePartOfBatch(partOf(request), app);
      lost ||= reply.lost === true;
      answers.set(String(request['id']), {
        id: String(request['id']),
        status: reply.status,
        headers: { 'Content-Type': 'application/json', ...reply.headers },
        ...(reply.body === undefined ? {} : { body: reply.body }),
      });
    };
    if (inOrder) for (const request of requests) await answer(request);
    else await Promise.all(requests.map(answer));
    return { status: 200, lost, body: { responses: requests.map(({ id }) => answers.get(String(id))) } };
  };

  const answer = async (call: Call): Promise<Reply> => {
    const upload = /^\/upload\/([^/]+)$/.exec(call.path)?.[1];
    if (upload !== undefined) return takePart(upload, call.headers['content-range'], call.body, uploads, world);
    const app = await appOf(call.headers.authorization, 'https://graph.microsoft.com', world.signers, world.clock);
    if (app === 'missing') throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    if (app === 'invalid')
      throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token validation failure.');
    const path = /^\/v1\.0(\/.*)$/i.exec(call.path)?.[1];
    if (path === undefined) throw badRequest(`Invalid version: ${call.path.split('/')[1] ?? ''}`);
    if (path.toLowerCase() === '/$batch') return batch(call, app);
    return takePartOfBatch(partFrom(call, path), app);
  };

  return async (call) => {
    traffic.noticed('begin');
    let reply: Reply;
    try {
      reply = await answer(call);
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      reply = refusalReply(error, world.clock, asText(call.headers['client-request-id']));
    } finally {
      traffic.noticed('end');
    }
    if (door.record !== undefined) writeDown(door.record, call, reply);
    return reply;
  };
}

const partFrom = (call: Call, path: string): Part => ({
  method: call.method,
  path: path.length > 1 ? path.replace(/\/$/, '') : path,
  query: call.query,
  headers: call.headers as Readonly<Record<string, string | undefined>>,
  raw: call.body,
  body: asJson(parsed(call.body)),
});

function partOf(request: Json): Part {
  const url = new URL(asText(request['url']) ?? '/', 'https://batch');
  const body = asJson(request['body']);
  const headers = Object.entries(asJson(request['headers'])).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ]);
  return {
    method: (asText(request['method']) ?? 'GET').toUpperCase(),
    path: decodeURIComponent(url.pathname).replace(/^\/v1\.0\//, '/'),
    query: url.searchParams,
    headers: Object.fromEntries(headers) as Readonly<Record<string, string>>,
    raw: Buffer.from(JSON.stringify(body)),
    body,
  };
}

function writeDown(file: string, call: Call, reply: Reply): void {
  if (call.path.startsWith('/upload/')) return;
  const query = call.query.size === 0 ? '' : `?${call.query.toString()}`;
  const line = {
    method: call.method,
    path: `${encodeURI(call.path)}${query}`,
    ...(parsed(call.body) === undefined ? {} : { body: parsed(call.body) }),
    status: reply.status,
    ...(reply.body === undefined || Buffer.isBuffer(reply.body) ? {} : { response: reply.body }),
  };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}
