import type { CloudAdapter, ConversationParameters, ConversationReference, TurnContext } from 'botbuilder';
import type { Card } from '../cards/elements.ts';
import { Fault } from '../faults.ts';
import { conversationKey, type Chats } from './chats.ts';
import { pacedAt } from './pace.ts';
import { cardMessage } from './wire.ts';

export interface OwnChatNeeds {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly tenantId: string;
  readonly scope: string;
  readonly chats: Chats;
}

/** The chat that each person has with the app alone. */
export interface OwnChats {
  /** Opens it, and answers where it is. */
  open(person: string): Promise<Partial<ConversationReference>>;
  /** Sends a card there, and answers its activity. */
  send(person: string, card: Card): Promise<string>;
  /** Puts a card in the place of the one of that activity. */
  update(reference: Partial<ConversationReference>, activity: string, card: Card): Promise<void>;
}

/** Teams takes 7 a second in one chat and 30 from one app; at 5 from each of several replicas it never has to say so, nor at six at once. */
const SENDS_A_SECOND = 5;
const SENDS_AT_ONCE = 6;

export function ownChats({ adapter, appId, tenantId, scope, chats }: OwnChatNeeds): OwnChats {
  const paced = pacedAt(SENDS_A_SECOND, SENDS_AT_ONCE);

  /** The adapter would answer a failure with an apology in the chat; nobody waits there, so the failure comes out here. */
  async function inChat(
    reference: Partial<ConversationReference>,
    does: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    let failed: { readonly error: unknown } | undefined;
    await paced(() =>
      adapter.continueConversationAsync(appId, reference, async (context) => {
        await does(context).catch((error: unknown) => {
          failed = { error };
        });
      }),
    );
    if (failed !== undefined) throw failed.error;
  }

  /** Teams finds a person by Entra id only if they have the app already; it answers the same chat each time. */
  async function openChat(person: string): Promise<Partial<ConversationReference>> {
    const tenant = { channelData: { tenant: { id: tenantId } }, tenantId: tenantId };
    const bot = { id: `28:${appId}`, name: 'Steady' };
    // The SDK’s type asks for more than Teams wants of a chat with one person.
    const parameters = {
      isGroup: false,
      bot,
      members: [{ id: person, name: '' }],
      ...tenant,
    } as ConversationParameters;
    const serviceUrl = chats.serviceUrl();
    let conversation = '';
    await paced(() =>
      adapter.createConversationAsync(appId, 'msteams', serviceUrl, scope, parameters, async (context) => {
        conversation = context.activity.conversation.id;
        await Promise.resolve();
      }),
    );
    await chats.keep({ key: conversationKey(person), person, conversation, serviceUrl, member: person });
    const found = await chats.find(person);
    if (found === undefined) throw new Fault('try-later', `chat:${person}`);
    return found;
  }

  return {
    open: openChat,
    send: async (person, card) => {
      const reference = (await chats.find(person)) ?? (await openChat(person));
      let activity = '';
      await inChat(reference, async (context) => {
        activity = (await context.sendActivity(cardMessage(card)))?.id ?? '';
      });
      return activity;
    },
    update: (reference, activity, card) =>
      inChat(reference, async (context) => {
        await context.updateActivity({ ...cardMessage(card), id: activity });
      }),
  };
}
