import { appendFileSync } from 'node:fs';
import { appOf, type AppIdentity } from '../entra/tokens.ts';
import type { World } from '../world.ts';
import type { Mishap, Mishaps } from '../wire/failures.ts';
import type { Calls, Trip } from '../wire/calls.ts';
import type { Call, Reply } from '../wire/http.ts';
import { asText, parsed } from '../wire/json.ts';
import { pause, type Work } from '../wire/latency.ts';
import { routesOver } from '../wire/route.ts';
import type { Take } from './ask.ts';
import { answerBatch } from './batch.ts';
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
import { mailboxOf, partFrom, type Part } from './part.ts';
import { badRequest, GraphRefusal, refusalReply } from './refusal.ts';
import { unitsOf, type Meter } from './resource-units.ts';
import { siteRoutes } from './sites.ts';
import { teamworkRoutes } from './teamwork.ts';
import { takePart } from './uploads.ts';
import type { Upload } from './upload.ts';
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
  readonly calls: Calls;
  /** Milliseconds that the next call of that kind takes. */
  readonly takes: (work: Work) => number;
  /** SharePoint's own count of resource units, which may refuse. */
  readonly meter: Meter;
  readonly url: () => string;
  /** Where each call is written down, when somebody asked for it. */
  readonly record: string | undefined;
}

const MOST_AT_ONCE = 4;
/** A call to Exchange takes a moment, so that too many at once are really at once. */
const EXCHANGE_TAKES_MS = 12;

/** Microsoft Graph v1.0: checks the token, lets the call suffer what was ordered, answers, and writes it down. */
export function graphDoor(door: GraphDoor): (call: Call) => Promise<Reply> {
  const { world, mishaps, traffic, calls, takes, meter } = door;
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

  /** Lets a call suffer what was ordered for it, before or after it is carried out. */
  const suffering = async (
    { method, path, headers }: Part,
    go: (suffers: Mishap | undefined) => Promise<Reply>,
  ): Promise<Reply> => {
    const suffers = mishaps.suffer(method, `/v1.0${path}`);
    if (suffers === 'reset') return { status: 503, lost: true };
    const before = suffers === undefined ? undefined : refusedBy(suffers);
    if (before !== undefined) return refusalReply(before, world.clock, headers['client-request-id']);
    const reply = await go(suffers);
    if (suffers === 'answer-lost') return { ...reply, lost: true };
    return suffers === 'gateway-timeout' ? refusalReply(TIMED_OUT, world.clock) : reply;
  };

  /** One operation, alone or in a batch: each is counted, waits and is judged for itself. */
  const judge = async (part: Part, app: AppIdentity, trip: Trip): Promise<Reply> => {
    const units = unitsOf(part);
    trip.request(part.method, isWhole(part) ? `${part.path}/(all)` : part.path, units);
    await pause(takes(mailboxOf(part) === undefined ? (part.method === 'GET' ? 'read' : 'write') : 'exchange'));
    try {
      const headers = meter(app.appId, units);
      const reply = await suffering(part, (suffers) => carryOut(part, app, suffers));
      if (reply.status === 429) calls.throttled();
      return { ...reply, headers: { ...reply.headers, ...headers } };
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      calls.throttled();
      return refusalReply(error, world.clock, part.headers['client-request-id']);
    }
  };

  const carryOut = async (part: Part, app: AppIdentity, mishap: Mishap | undefined): Promise<Reply> => {
    const mailbox = mailboxOf(part);
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
        'Retry-After': '1',
      });
    }
    await new Promise((resolve) => setTimeout(resolve, EXCHANGE_TAKES_MS));
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
    const part = partFrom(call, path);
    const trip = calls.trip();
    const counted = (one: Part): Promise<Reply> => judge(one, app, trip);
    try {
      if (part.path.toLowerCase() !== '/$batch') return await counted(part);
      return await suffering(part, () =>
        answerBatch(part.body, counted, (refusal) => refusalReply(refusal, world.clock)),
      );
    } finally {
      trip.ended();
    }
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

/** Whether it asks for every row of a list: a budget speaks of that apart. */
const isWhole = ({ method, path, query }: Part): boolean =>
  method === 'GET' && path.endsWith('/items') && !query.has('$filter') && !query.has('$skiptoken');

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
