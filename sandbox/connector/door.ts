import { randomInt } from 'node:crypto';
import { conversationOf, teamsIdOf, type Person } from '../council.ts';
import { appOf } from '../entra/tokens.ts';
import { connectorIdOf } from '../graph/online-meeting.ts';
import { BOT_APP, CHANNEL_AUDIENCE, COUNCIL } from '../settings.ts';
import type { ChatMessage, World } from '../world.ts';
import type { Mishap, Mishaps } from '../wire/failures.ts';
import type { Call, Reply } from '../wire/http.ts';
import { asJson, asList, asText, isJson, parsed, type Json } from '../wire/json.ts';
import { routesOver, type Route } from '../wire/route.ts';
import type { Traffic } from '../graph/door.ts';
import { rateLimit } from './rate.ts';

export interface ConnectorDoor {
  readonly world: World;
  readonly mishaps: Mishaps;
  readonly traffic: Traffic;
  readonly url: () => string;
}

/** Teams counts a message in UTF-16. */
const LARGEST_MESSAGE_BYTES = 100 * 1024;

interface Ask {
  readonly params: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly call: Call;
}

type Take = (ask: Ask) => Reply;

const refusal = (status: number, code: string, message: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers,
  body: { error: { code, message } },
});

const notInRoster = (): Reply =>
  refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
const noConversation = (): Reply => refusal(404, 'ConversationNotFound', 'Conversation not found.');

/** The Bot Connector as Teams runs it: the bot's messages go out through here. */
export function connectorDoor(door: ConnectorDoor): (call: Call) => Promise<Reply> {
  const { world, mishaps, traffic } = door;
  const tooMany = rateLimit();
  const find = routesOver<Take>(routes(door));

  const answer = async (call: Call): Promise<Reply> => {
    const app = await appOf(call.headers.authorization, CHANNEL_AUDIENCE, world.signers, world.clock);
    if (typeof app === 'string' || app.appId !== BOT_APP.appId) {
      return refusal(401, 'BotNotRegistered', 'Authorization has been denied for this request.');
    }
    const found = find(call.method, call.path);
    if (found === undefined) return refusal(404, 'NotFound', 'No such operation.');
    if (found === 'no such method') return refusal(405, 'MethodNotAllowed', 'The operation does not take this method.');
    const suffers = mishaps.suffer(call.method, call.path) ?? asPost(call, mishaps);
    if (suffers === 'reset') return { status: 503, lost: true };
    const before = suffers === undefined ? undefined : refusedBy(suffers);
    if (before !== undefined) return before;

    const sends = call.method === 'POST' || call.method === 'PUT';
    const wait = sends ? tooMany(found.params['conversation'] ?? 'new') : undefined;
    if (wait !== undefined) return refusal(429, 'Throttled', 'Too many requests.', { 'retry-after': String(wait) });
    const body = asJson(parsed(call.body));
    if (sends && JSON.stringify(body).length * 2 > LARGEST_MESSAGE_BYTES) {
      return refusal(413, 'MessageSizeTooBig', 'Message size too large.');
    }
    if (call.method !== 'GET' && body['type'] !== 'typing') traffic.noticed('write');
    const reply = found.take({ params: found.params, body, call });
    if (suffers === 'answer-lost') return { ...reply, lost: true };
    return suffers === 'gateway-timeout'
      ? refusal(504, 'GatewayTimeout', 'The service did not answer in time.')
      : reply;
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

const routes = ({ world, url }: ConnectorDoor): readonly Route<Take>[] => [
  { method: 'POST', template: '/v3/conversations', take: (ask) => open(ask, world, url()) },
  { method: 'POST', template: '/v3/conversations/{conversation}/activities', take: (ask) => post(ask, world) },
  {
    method: 'POST',
    template: '/v3/conversations/{conversation}/activities/{activity}',
    take: (ask) => post(ask, world),
  },
  {
    method: 'PUT',
    template: '/v3/conversations/{conversation}/activities/{activity}',
    take: (ask) => replace(ask, world),
  },
  {
    method: 'DELETE',
    template: '/v3/conversations/{conversation}/activities/{activity}',
    take: (ask) => remove(ask, world),
  },
  { method: 'GET', template: '/v3/conversations/{conversation}/members', take: (ask) => members(ask, world) },
  { method: 'GET', template: '/v3/conversations/{conversation}/pagedmembers', take: (ask) => pagedMembers(ask, world) },
  { method: 'GET', template: '/v3/conversations/{conversation}/members/{member}', take: (ask) => member(ask, world) },
  { method: 'GET', template: '/v1/meetings/{meeting}', take: (ask) => meeting(ask, world) },
  { method: 'GET', template: '/v1/meetings/{meeting}/participants/{person}', take: (ask) => participant(ask, world) },
];

/** The person of a personal chat, when the bot is in it. */
function personIn(ask: Ask, world: World): Person | Reply {
  const id = ask.params['conversation'] ?? '';
  const person = world.council.people.find((one) => conversationOf(one) === id);
  if (person === undefined) return noConversation();
  return world.chat(person.id).value.installed ? person : notInRoster();
}

const isReply = (value: Person | Reply): value is Reply => 'status' in value;

function open(ask: Ask, world: World, url: string): Reply {
  const wanted = asList(ask.body['members']).map((one) => asText(asJson(one)['id']) ?? '');
  const tenant = asText(ask.body['tenantId']) ?? asText(asJson(asJson(ask.body['channelData'])['tenant'])['id']);
  if (ask.body['isGroup'] === true || wanted.length !== 1)
    return refusal(400, 'BadArgument', 'A personal chat has one member.');
  if (tenant !== COUNCIL.tenantId)
    return refusal(403, 'BotNotInConversationRoster', 'The tenant is not known to this bot.');
  const person = world.council.find(wanted[0] ?? '');
  // An address or a user principal name is no id here.
  if (person === undefined || wanted[0]?.includes('@') === true)
    return refusal(400, 'BadSyntax', 'The member id is not valid.');
  if (!world.chat(person.id).value.installed) return notInRoster();
  const first = isJson(ask.body['activity']) ? keep(ask.body['activity'], person, world) : undefined;
  return {
    status: 201,
    body: { id: conversationOf(person), serviceUrl: url, ...(first === undefined ? {} : { activityId: first }) },
  };
}

/** Teams' message ids are the time in milliseconds; two in the same one are told apart. */
function newId(messages: readonly ChatMessage[], world: World): string {
  let id = world.clock.now().getTime();
  while (messages.some((message) => message.id === String(id))) id += 1 + randomInt(3);
  return String(id);
}

const CARD = 'application/vnd.microsoft.card.adaptive';

function contentOf(activity: Json): Pick<ChatMessage, 'text' | 'card' | 'attachments'> {
  const attachments = asList(activity['attachments']).map(asJson);
  const card = attachments.find(({ contentType }) => contentType === CARD)?.['content'];
  return {
    text: asText(activity['text']),
    card: isJson(card) ? card : undefined,
    attachments: attachments.filter(({ contentType }) => contentType !== CARD),
  };
}

export function keep(activity: Json, person: Person, world: World): string {
  const part = world.chat(person.id);
  const id = newId(part.value.messages, world);
  if (activity['type'] === 'typing') {
    part.value.typingAt = world.clock.now().toISOString();
    part.changed();
    return id;
  }
  const at = world.clock.now().toISOString();
  part.value.typingAt = undefined;
  part.value.messages.push({
    id,
    from: 'bot',
    at,
    changedAt: at,
    version: 1,
    ...contentOf(activity),
    view: undefined,
    refreshed: 0,
  });
  part.changed();
  return id;
}

function wellFormed(activity: Json): Reply | undefined {
  if (!['message', 'typing'].includes(String(activity['type'])))
    return refusal(400, 'BadSyntax', 'Activity type is not supported.');
  const { text, card, attachments } = contentOf(activity);
  const empty = (text === undefined || text === '') && card === undefined && attachments.length === 0;
  if (activity['type'] === 'message' && empty)
    return refusal(400, 'BadSyntax', 'Activity resulted into an empty message.');
  const broken = asList(activity['attachments'])
    .map(asJson)
    .some((one) => one['contentType'] === CARD && asJson(one['content'])['type'] !== 'AdaptiveCard');
  return broken ? refusal(400, 'BadSyntax', 'Bad format of the card.') : undefined;
}

function post(ask: Ask, world: World): Reply {
  const person = personIn(ask, world);
  if (isReply(person)) return person;
  return wellFormed(ask.body) ?? { status: 201, body: { id: keep(ask.body, person, world) } };
}

function replace(ask: Ask, world: World): Reply {
  const person = personIn(ask, world);
  if (isReply(person)) return person;
  const part = world.chat(person.id);
  const message = part.value.messages.find(({ id, from }) => id === ask.params['activity'] && from === 'bot');
  if (message === undefined)
    return refusal(404, 'ActivityNotFoundInConversation', 'The activity is not found in the conversation.');
  const wrong = wellFormed(ask.body);
  if (wrong !== undefined) return wrong;
  Object.assign(message, contentOf(ask.body), {
    version: message.version + 1,
    changedAt: world.clock.now().toISOString(),
    view: undefined,
  });
  part.changed();
  return { status: 200, body: { id: message.id } };
}

function remove(ask: Ask, world: World): Reply {
  const person = personIn(ask, world);
  if (isReply(person)) return person;
  const part = world.chat(person.id);
  const before = part.value.messages.length;
  part.value.messages = part.value.messages.filter(
    ({ id, from }) => !(id === ask.params['activity'] && from === 'bot'),
  );
  part.changed();
  if (part.value.messages.length === before)
    return refusal(404, 'ActivityNotFoundInConversation', 'The activity is not found in the conversation.');
  return { status: 200 };
}

function memberOf(person: Person): Json {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: teamsIdOf(person),
    name: person.name,
    aadObjectId: person.id,
    objectId: person.id,
    givenName,
    surname: rest.join(' '),
    email: person.mail,
    userPrincipalName: person.mail,
    tenantId: COUNCIL.tenantId,
    userRole: 'user',
  };
}

function members(ask: Ask, world: World): Reply {
  const person = personIn(ask, world);
  return isReply(person) ? person : { status: 200, body: [memberOf(person)] };
}

function pagedMembers(ask: Ask, world: World): Reply {
  const person = personIn(ask, world);
  return isReply(person) ? person : { status: 200, body: { members: [memberOf(person)] } };
}

function member(ask: Ask, world: World): Reply {
  const person = personIn(ask, world);
  if (isReply(person)) return person;
  const wanted = ask.params['member'] ?? '';
  if (![teamsIdOf(person), person.id].includes(wanted))
    return refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  return { status: 200, body: memberOf(person) };
}

function meeting(ask: Ask, world: World): Reply {
  const found = world.meetings.value.find((one) => connectorIdOf(one) === ask.params['meeting']);
  if (found === undefined) return refusal(404, 'MeetingNotFound', 'The meeting is not found or has expired.');
  const event = world.events.value.list.find(({ online }) => online?.meetingId === found.id);
  return {
    status: 200,
    body: {
      details: {
        id: ask.params['meeting'],
        msGraphResourceId: found.id,
        scheduledStartTime: event?.start,
        scheduledEndTime: event?.end,
        joinUrl: found.joinUrl,
        title: asText(found.options['subject']) ?? '',
        type: 'Scheduled',
      },
      conversation: {
        id: asText(asJson(found.options['chatInfo'])['threadId']),
        conversationType: 'groupChat',
        isGroup: true,
      },
      organizer: { id: 'organiser', aadObjectId: COUNCIL.organiser.id, tenantId: COUNCIL.tenantId },
    },
  };
}

function participant(ask: Ask, world: World): Reply {
  const person = world.council.find(ask.params['person'] ?? '');
  const found = world.meetings.value.find((one) => connectorIdOf(one) === ask.params['meeting']);
  const event = world.events.value.list.find(({ online }) => online?.meetingId === found?.id);
  const invited = event?.attendees.some(({ address }) => address.toLowerCase() === person?.mail.toLowerCase());
  if (found === undefined || person === undefined || invited !== true)
    return refusal(404, 'ParticipantNotFound', 'The participant is not found.');
  const attendees = asList(asJson(found.options['participants'])['attendees']).map(asJson);
  const role = attendees.find(({ upn }) => asText(upn)?.toLowerCase() === person.mail.toLowerCase())?.['role'];
  return {
    status: 200,
    body: {
      user: memberOf(person),
      meeting: { role: role === 'coorganizer' ? 'CoOrganizer' : 'Attendee', inMeeting: false },
      conversation: { id: asText(asJson(found.options['chatInfo'])['threadId']), isGroup: true },
    },
  };
}
