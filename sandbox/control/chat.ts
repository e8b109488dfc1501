import { teamsIdOf, type Person } from '../council.ts';
import { bringToBot, type BotLine } from '../connector/teams-to-bot.ts';
import type { ChatMessage } from '../world.ts';
import { asJson, asList, asText, isJson, type Json } from '../wire/json.ts';

/** A message as the person sees it. */
export interface SeenMessage {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly at: string;
  readonly text?: string;
  readonly card?: Json;
  readonly attachments?: readonly Json[];
  readonly edited?: boolean;
}

/** The card that this person has before them: their own view of it when there is one. */
export const cardSeen = (message: ChatMessage): Json | undefined => message.view ?? message.card;

const seen = (message: ChatMessage): SeenMessage => {
  const card = cardSeen(message);
  return {
    id: message.id,
    from: message.from,
    at: message.at,
    ...(message.text === undefined || message.text === '' ? {} : { text: message.text }),
    ...(card === undefined ? {} : { card }),
    ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
    ...(message.version > 1 ? { edited: true } : {}),
  };
};

/** Writes to the bot in the personal chat; done when the bot has answered. */
export async function say(
  person: Person,
  text: string,
  line: BotLine,
): Promise<{ readonly id: string; readonly status: number }> {
  const part = line.world.chat(person.id);
  const at = line.world.clock.now().toISOString();
  const id = String(Math.max(Date.parse(at), ...part.value.messages.map((one) => Number(one.id) + 1)));
  part.value.messages.push({
    id,
    from: 'person',
    at,
    changedAt: at,
    version: 1,
    text,
    card: undefined,
    attachments: [],
    view: undefined,
    refreshed: 1,
  });
  part.changed();
  const answer = await bringToBot({ type: 'message', id, text, textFormat: 'plain' }, person, line);
  return { id, status: answer.status };
}

/** Reads the chat, as opening it in Teams does: cards that want to be fresh are asked for anew. */
export async function readChat(person: Person, line: BotLine): Promise<readonly SeenMessage[]> {
  const part = line.world.chat(person.id);
  for (const message of part.value.messages) {
    if (message.from === 'bot' && message.refreshed < message.version) await refresh(message, person, line);
  }
  return part.value.messages.map(seen);
}

/** Once for each version of a message; after a refresh that failed Teams does not ask again. */
async function refresh(message: ChatMessage, person: Person, line: BotLine): Promise<void> {
  const { version } = message;
  message.refreshed = version;
  const wanted = asJson(message.card?.['refresh']);
  const action = asJson(wanted['action']);
  const userIds = wanted['userIds'];
  if (action['type'] !== 'Action.Execute') return;
  if (userIds !== undefined && !asList(userIds).includes(teamsIdOf(person))) return;
  const answer = await bringToBot(
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: { action: executeOf(action, asJson(action['data'])), trigger: 'automatic' },
    },
    person,
    line,
  );
  const card = asJson(answer.body)['type'] === CARD_ANSWER ? asJson(answer.body)['value'] : undefined;
  if (isJson(card) && message.version === version) {
    message.view = card;
    line.world.chat(person.id).changed();
  }
}

export const CARD_ANSWER = 'application/vnd.microsoft.card.adaptive';

export const executeOf = (action: Json, data: Json): Json => ({
  type: 'Action.Execute',
  ...(asText(action['id']) === undefined ? {} : { id: action['id'] }),
  ...(asText(action['title']) === undefined ? {} : { title: action['title'] }),
  verb: asText(action['verb']) ?? '',
  data,
});
