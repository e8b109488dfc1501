import type { CloudAdapter, ConversationParameters, ConversationReference, TurnContext } from 'botbuilder';
import type { CardName } from '#rules';
import { drawCard } from '../cards/draw.ts';
import type { Card } from '../cards/elements.ts';
import { savedFresh } from '../cards/fresh.ts';
import { viewOf } from '../casework/plans/card-views.ts';
import type { Messenger, Ports, Shown } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import { conversationKey, type Chats } from './chats.ts';
import { isDrawnSince } from './in-answer.ts';
import { pacedAt } from './pace.ts';
import { faultFor, refusalOf, type Refusal } from './refusals.ts';
import { cardMessage } from './wire.ts';

export interface MessengerNeeds {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly tenantId: string;
  readonly scope: string;
  readonly chats: Chats;
  /** A line in the activity feed. */
  readonly notify: Messenger['notify'];
  /** Puts the app on a person's Teams; done before is done. */
  readonly install: (person: string) => Promise<void>;
}

/** Teams takes 7 a second in one chat and 30 from one app; at 5 from each of several replicas it never has to say so, nor at six at once. */
const SENDS_A_SECOND = 5;
const SENDS_AT_ONCE = 6;

/** A card as this person sees it now. The product looked it up, so that nobody is said to have read anything. */
async function drawn(person: string, card: CardName, about: string, turn: Ports): Promise<Card> {
  const view = await viewOf(card, about, person, { ...turn, lookedUpByItself: true });
  return savedFresh(drawCard(view), card, about);
}

/** Cards that come of themselves: shown in a person's own chat, and replaced there. */
export function messengerOver(needs: MessengerNeeds): Messenger {
  const { adapter, appId, chats } = needs;
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

  async function send(person: string, card: Card): Promise<string> {
    const reference = (await chats.find(person)) ?? (await openChat(person));
    let activity = '';
    await inChat(reference, async (context) => {
      activity = (await context.sendActivity(cardMessage(card)))?.id ?? '';
    });
    return activity;
  }

  /** Teams finds a person by Entra id only if they have the app already; it answers the same chat each time. */
  async function openChat(person: string): Promise<Partial<ConversationReference>> {
    const tenant = { channelData: { tenant: { id: needs.tenantId } }, tenantId: needs.tenantId };
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
      adapter.createConversationAsync(appId, 'msteams', serviceUrl, needs.scope, parameters, async (context) => {
        conversation = context.activity.conversation.id;
        await Promise.resolve();
      }),
    );
    await chats.keep({ key: conversationKey(person), person, conversation, serviceUrl, member: person });
    const found = await chats.find(person);
    if (found === undefined) throw new Fault('try-later', `chat:${person}`);
    return found;
  }

  /** What one more try may mend: the app is not there yet, or the chat is no longer where it was. */
  async function mend(refusal: Refusal, person: string): Promise<boolean> {
    chats.forget(person);
    if (refusal === 'not-installed') await needs.install(person);
    else if (refusal === 'gone') await openChat(person);
    return refusal === 'not-installed' || refusal === 'gone';
  }

  async function show(step: string, person: string, card: Card, tries: number): Promise<Shown> {
    try {
      return { is: 'shown', activity: await send(person, card) };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === 'blocked') return { is: 'blocked' };
      if (tries > 1) {
        if (refusal === 'not-installed') return { is: 'blocked' };
        throw faultFor(error, step);
      }
      if (!(await mend(refusal, person))) throw faultFor(error, step);
      return show(step, person, card, tries + 1);
    }
  }

  return {
    show: async (step, person, card, about, turn) => show(step, person, await drawn(person, card, about, turn), 1),
    replace: async (person, activity, card, about, turn, unlessAnsweredSince) => {
      if (isDrawnSince(activity, unlessAnsweredSince)) return;
      const reference = await chats.find(person);
      // Without a chat there is no card to replace; a new one is shown when something new is asked.
      if (reference === undefined) return;
      const now = await drawn(person, card, about, turn);
      try {
        await inChat(reference, async (context) => {
          await context.updateActivity({ ...cardMessage(now), id: activity });
        });
      } catch (error) {
        // A person who left the bot has no card to be replaced either.
        const refusal = refusalOf(error);
        if (refusal === 'gone') chats.forget(person);
        if (refusal === 'blocked' || refusal === 'not-installed' || refusal === 'gone') return;
        throw faultFor(error, `replace:${activity}`);
      }
    },
    notify: needs.notify,
  };
}
