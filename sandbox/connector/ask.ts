import type { Call, Reply } from '../wire/http.ts';
import type { Json } from '../wire/json.ts';

/** A call of the bot that has passed the door. */
export interface Ask {
  readonly params: Readonly<Record<string, string>>;
  readonly body: Json;
  readonly call: Call;
}

export type Take = (ask: Ask) => Reply;

/** The connector says no. */
export const refusal = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers,
  body: { error: { code, message } },
});

export const notInRoster = (): Reply =>
  refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
export const noConversation = (): Reply => refusal(404, 'ConversationNotFound', 'Conversation not found.');
