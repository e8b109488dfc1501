import { randomInt } from 'node:crypto';
import { conversationOf, type Person } from '../council.ts';
import { COUNCIL } from '../settings.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, asList, asText, isJson, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import type { ChatMessage, World } from '../world.ts';
import { noConversation, notInRoster, refusal, type Ask, type Take } from './ask.ts';

const ACTIVITIES = '/v3/conversations/{conversation}/activities';

/** Personal chats: opening one, and what the bot writes, changes and takes back in it. */
export const chatRoutes = (world: World, url: () => string): readonly Route<Take>[] => [
  { method: 'POST', template: '/v3/conversations', take: (ask) => open(ask, world, url()) },
  { method: 'POST', template: ACTIVITIES, take: (ask) => post(ask, world) },
  { method: 'POST', template: `${ACTIVITIES}/{activity}`, take: (ask) => post(ask, world) },
  { method: 'PUT', template: `${ACTIVITIES}/{activity}`, take: (ask) => replace(ask, world) },
  { method: 'DELETE', template: `${ACTIVITIES}/{activity}`, take: (ask) => remove(ask, world) },
];

/** The person of a personal chat, when the bot is in it. */
export function personIn(ask: Ask, world: World): Person | Reply {
  const id = ask.params['conversation'] ?? '';
  const person = world.council.people.find((one) => conversationOf(one) === id);
  if (person === undefined) return noConversation();
  return world.chat(person.id).value.installed ? person : notInRoster();
}

export const isReply = (value: Person | Reply): value is Reply => 'status' in value;

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

function keep(activity: Json, person: Person, world: World): string {
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
