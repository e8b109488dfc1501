import type { CardName } from '#rules';
import type { Card } from './elements.ts';

/**
 * A card that is looked up anew whenever its person looks: one whose redraw was lost, or whose place in the chat nobody knows,
 * still shows what is true. A card with something to fill in stays as it is, for a refresh would take what is being typed.
 *
 * @source contracts D6: without `userIds` Teams asks by itself in a chat of at most 60
 */
export const savedFresh = (card: Card, name: CardName, about: string): Card =>
  JSON.stringify(card.body).includes('"type":"Input.')
    ? card
    : {
        ...card,
        refresh: { action: { type: 'Action.Execute', title: 'Refresh', verb: 'refresh', data: { card: name, about } } },
      };
