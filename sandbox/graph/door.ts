import { appendFileSync } from 'node:fs';
import { appOf, type AppIdentity } from '../entra/tokens.ts';
import type { World } from '../world.ts';
import type { Mishaps } from '../wire/failures.ts';
import type { Calls, Trip } from '../wire/calls.ts';
import type { Call, Reply } from '../wire/http.ts';
import { asText, parsed } from '../wire/json.ts';
import { pause, type Work } from '../wire/latency.ts';
import { answerBatch } from './batch.ts';
import { graphOperations, type CarryOut } from './operations.ts';
import { mailboxOf, partFrom, type Part } from './part.ts';
import { badRequest, GraphRefusal, refusalReply } from './refusal.ts';
import { unitsOf, type Meter } from './resource-units.ts';
import { sufferingFrom, type Suffering } from './suffering.ts';
import { takePart } from './uploads.ts';
import type { Upload } from './upload.ts';

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

/** Microsoft Graph v1.0: checks the token, lets the call suffer what was ordered, answers, and writes it down. */
export function graphDoor(door: GraphDoor): (call: Call) => Promise<Reply> {
  const { world, mishaps, traffic, calls } = door;
  const uploads = new Map<string, Upload>();
  const suffering = sufferingFrom(mishaps, world.clock);
  const judge = judgeOver(
    door,
    suffering,
    graphOperations({ world, uploads, url: door.url, onWrite: () => traffic.noticed('write') }),
  );

  const answer = async (call: Call): Promise<Reply> => {
    const upload = /^\/upload\/([^/]+)$/.exec(call.path)?.[1];
    if (upload !== undefined) return takePart(upload, call.headers['content-range'], call.body, uploads, world);
    const app = await appAsking(call, world);
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

async function appAsking(call: Call, { signers, clock }: World): Promise<AppIdentity> {
  const app = await appOf(call.headers.authorization, 'https://graph.microsoft.com', signers, clock);
  if (app === 'missing') throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
  if (app === 'invalid') throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token validation failure.');
  return app;
}

/** One operation, alone or in a batch: each is counted, waits and is judged for itself. */
const judgeOver =
  ({ world, calls, takes, meter }: GraphDoor, suffering: Suffering, carryOut: CarryOut) =>
  async (part: Part, app: AppIdentity, trip: Trip): Promise<Reply> => {
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
