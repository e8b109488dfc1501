import type { CardName } from '#rules';
import { drawCard } from '../cards/draw.ts';
import type { Card } from '../cards/elements.ts';
import { savedFresh } from '../cards/fresh.ts';
import { viewOf } from '../casework/plans/card-views.ts';
import type { Messenger, Ports, Shown } from '../casework/ports.ts';
import { isDrawnSince } from './in-answer.ts';
import { ownChats, type OwnChatNeeds } from './own-chats.ts';
import { faultFor, refusalOf, type Refusal } from './refusals.ts';

export interface MessengerNeeds extends OwnChatNeeds {
  /** A line in the activity feed. */
  readonly notify: Messenger['notify'];
  /** Puts the app on a person's Teams; done before is done. */
  readonly install: (person: string) => Promise<void>;
}

/** A card as this person sees it now. The product looked it up, so that nobody is said to have read anything. */
async function drawn(person: string, card: CardName, about: string, turn: Ports): Promise<Card> {
  const view = await viewOf(card, about, person, { ...turn, lookedUpByItself: true });
  return savedFresh(drawCard(view), card, about);
}

/** Cards that come of themselves: shown in a person's own chat, and replaced there. */
export function messengerOver(needs: MessengerNeeds): Messenger {
  const { chats } = needs;
  const own = ownChats(needs);

  /** What one more try may mend: the app is not there yet, or the chat is no longer where it was. */
  async function mend(refusal: Refusal, person: string): Promise<boolean> {
    chats.forget(person);
    if (refusal === 'not-installed') await needs.install(person);
    else if (refusal === 'gone') await own.open(person);
    return refusal === 'not-installed' || refusal === 'gone';
  }

  async function show(step: string, person: string, card: Card, tries: number): Promise<Shown> {
    try {
      return { is: 'shown', activity: await own.send(person, card) };
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
        await own.update(reference, activity, now);
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
