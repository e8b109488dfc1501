import type { Activity, ConversationReference } from 'botbuilder';
import type { Conversation, Ports } from '../casework/ports.ts';
import { isServiceHost } from './guard.ts';

export const conversationKey = (person: string): string => `conversation:${person}`;

/** Milliseconds for which a chat is taken to be where it was. */
const REMEMBERED_FOR = 600_000;

/** Where each person's chat is, as it was last seen; kept in the list when it is new or has moved. */
export interface Chats {
  /** Keeps where this activity came from, when it is a personal chat. */
  remember(activity: Activity): Promise<void>;
  /** Keeps a chat that the bot opened itself. */
  keep(row: Conversation): Promise<void>;
  find(person: string): Promise<Partial<ConversationReference> | undefined>;
  /** Teams says that it is no longer there: it is looked up again. */
  forget(person: string): void;
  /** Where Teams was last heard from; new chats are opened there. */
  serviceUrl(): string;
}

export function chatsOver(appId: string, serviceHosts: readonly string[], ports: () => Ports): Chats {
  const seen = new Map<string, string>();
  const found = new Map<string, { readonly row: Conversation; readonly until: number }>();
  let heardFrom = `https://${serviceHosts[0] ?? 'smba.trafficmanager.net'}/teams/`;

  async function keep(row: Conversation): Promise<void> {
    const place = JSON.stringify([row.conversation, row.serviceUrl, row.member]);
    if (seen.get(row.person) === place) return;
    const { conversations } = ports().records;
    const saved = await conversations.create(row);
    const { conversation, serviceUrl, member } = saved.row;
    if (JSON.stringify([conversation, serviceUrl, member]) !== place) {
      await conversations.change(saved, {
        conversation: row.conversation,
        serviceUrl: row.serviceUrl,
        member: row.member,
      });
    }
    seen.set(row.person, place);
    found.delete(row.person);
  }

  /** Where it stands in the list; read again after a while, for the list can be edited by hand. */
  async function rowOf(person: string): Promise<Conversation | undefined> {
    const before = found.get(person);
    if (before !== undefined && before.until > performance.now()) return before.row;
    const saved = await ports().records.conversations.find(conversationKey(person));
    if (saved !== undefined) found.set(person, { row: saved.row, until: performance.now() + REMEMBERED_FOR });
    return saved?.row;
  }

  return {
    keep,
    forget: (person) => {
      found.delete(person);
      seen.delete(person);
    },
    serviceUrl: () => heardFrom,
    remember: async ({ from, conversation, serviceUrl }) => {
      heardFrom = serviceUrl;
      const person = from.aadObjectId;
      if (person === undefined || !isPersonal(conversation)) return;
      await keep({ key: conversationKey(person), person, conversation: conversation.id, serviceUrl, member: from.id });
    },
    find: async (person) => {
      const row = await rowOf(person);
      // The list can be edited by hand; our token goes to no host that the settings do not name.
      if (row === undefined || !isServiceHost(row.serviceUrl, serviceHosts)) return undefined;
      return {
        channelId: 'msteams',
        serviceUrl: row.serviceUrl,
        bot: { id: `28:${appId}`, name: 'Steady' },
        user: { id: row.member, name: '', aadObjectId: person },
        conversation: { id: row.conversation, conversationType: 'personal', isGroup: false, name: '' },
      };
    },
  };
}

/** Cases are spoken of in the personal chat alone: a meeting's chat is read by guests. */
export const isPersonal = (conversation: Activity['conversation']): boolean =>
  conversation.conversationType === undefined || conversation.conversationType === 'personal';
