import { appOf } from '../entra/tokens.ts';
import type { Traffic } from '../graph/door.ts';
import { BOT_APP, CHANNEL_AUDIENCE } from '../settings.ts';
import type { Calls } from '../wire/calls.ts';
import type { Mishap, Mishaps } from '../wire/failures.ts';
import type { Call, Reply } from '../wire/http.ts';
import { asJson, type Json, parsed } from '../wire/json.ts';
import { pause, type Work } from '../wire/latency.ts';
import { routesOver } from '../wire/route.ts';
import type { World } from '../world.ts';
import { refusal, type Take } from './ask.ts';
import { chatRoutes } from './chats.ts';
import { memberRoutes } from './members.ts';
import { rateLimit } from './rate.ts';

export interface ConnectorDoor {
  readonly world: World;
  readonly mishaps: Mishaps;
  readonly traffic: Traffic;
  readonly calls: Calls;
  /** Milliseconds that the next call takes. */
  readonly takes: (work: Work) => number;
  readonly url: () => string;
}

/** Teams counts a message in UTF-16. */
const LARGEST_MESSAGE_BYTES = 100 * 1024;

/** The Bot Connector as Teams runs it: the bot's messages go out through here. */
export function connectorDoor(door: ConnectorDoor): (call: Call) => Promise<Reply> {
  const { world, mishaps, traffic, calls, takes } = door;
  const tooMuch = limits();
  const find = routesOver<Take>([...chatRoutes(world, door.url), ...memberRoutes(world)]);

  const answer = async (call: Call): Promise<Reply> => {
    const app = await appOf(call.headers.authorization, CHANNEL_AUDIENCE, world.signers, world.clock);
    if (typeof app === 'string' || app.appId !== BOT_APP.appId) {
      return refusal(401, 'BotNotRegistered', 'Authorization has been denied for this request.');
    }
    calls.connector(call.method, call.path);
    await pause(takes('connector'));
    const found = find(call.method, call.path);
    if (found === undefined) return refusal(404, 'NotFound', 'No such operation.');
    if (found === 'no such method') return refusal(405, 'MethodNotAllowed', 'The operation does not take this method.');
    const suffers = mishaps.suffer(call.method, call.path) ?? asPost(call, mishaps);
    if (suffers === 'reset') return { status: 503, lost: true };
    const body = asJson(parsed(call.body));
    const before = (suffers && refusedBy(suffers)) ?? tooMuch(call.method, found.params['conversation'] ?? 'new', body);
    if (before !== undefined) return before;

    if (call.method !== 'GET' && body['type'] !== 'typing') traffic.noticed('write');
    return answeredAs(suffers, found.take({ params: found.params, body, call }));
  };

  return async (call) => {
    traffic.noticed('begin');
    try {
      return await answer(call);
    } finally {
      traffic.noticed('end');
    }
  };
}

/** Refuses what is sent too often in one conversation, or is too large. */
function limits(): (method: string, conversation: string, body: Json) => Reply | undefined {
  const tooMany = rateLimit();
  return (method, conversation, body) => {
    if (method !== 'POST' && method !== 'PUT') return undefined;
    const wait = tooMany(conversation);
    if (wait !== undefined) return refusal(429, 'Throttled', 'Too many requests.', { 'retry-after': String(wait) });
    return JSON.stringify(body).length * 2 > LARGEST_MESSAGE_BYTES
      ? refusal(413, 'MessageSizeTooBig', 'Message size too large.')
      : undefined;
  };
}

/** What the bot hears of a call that was carried out and then suffered what was ordered. */
function answeredAs(suffers: Mishap | undefined, reply: Reply): Reply {
  if (suffers === 'answer-lost') return { ...reply, lost: true };
  return suffers === 'gateway-timeout' ? refusal(504, 'GatewayTimeout', 'The service did not answer in time.') : reply;
}

/** An answer within a thread is a post like any other to who orders mishaps. */
const asPost = ({ method, path }: Call, mishaps: Mishaps): Mishap | undefined => {
  const plain = path.replace(/(\/activities)\/[^/]+$/, '$1');
  return method === 'POST' && plain !== path ? mishaps.suffer(method, plain) : undefined;
};

function refusedBy(what: Mishap): Reply | undefined {
  switch (what) {
    case 'throttled':
      return refusal(429, 'Throttled', 'Too many requests.', { 'retry-after': '1' });
    case 'unavailable':
      return refusal(503, 'ServiceUnavailable', 'The service is temporarily unavailable.');
    case 'precondition-failed':
      return refusal(412, 'PreconditionFailed', 'Precondition failed, please try again.');
    case 'conflict':
      return refusal(409, 'Conflict', 'The conversation was changed at the same time.');
    case 'blocked':
      return {
        status: 403,
        body: {
          errorCode: 209,
          message: '{"subCode":"MessageWritesBlocked","details":"The user has blocked the conversation."}',
          error: { code: 'ConversationBlockedByUser', message: 'User blocked the conversation with the bot.' },
        },
      };
    case 'invalid-delta-token':
    case 'bounced':
    case 'not-yet':
    case 'claims':
    case 'answer-lost':
    case 'gateway-timeout':
    case 'reset':
    case 'no-teams':
    case 'schedule-error':
    case 'duplicate-key':
      return undefined;
    default:
      return what satisfies never;
  }
}
