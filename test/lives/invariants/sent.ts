import type { Invariant } from '../invariants.ts';
import type { Life } from '../life.ts';

const SHOWN = new WeakMap<Life, { from: number; cards: ReadonlySet<string> }>();

/** Cards that are known to be in a chat, by the step that showed them. */
const shownNow = ({ world }: Life): ReadonlySet<string> =>
  new Set(
    [...(world.seer.store.lists.get('Cards') ?? [])]
      .filter(([, { cells }]) => cells['State'] === 'shown')
      .map(([key]) => key.slice('card:'.length)),
  );

/** Nothing comes twice to anybody. */
export const sentOnce: readonly Invariant[] = [
  {
    promise: 'A letter goes out once.',
    brokenBy: ({ left }) => {
      const letters = left.filter(({ call }) => call === 'post.send').map(({ said }) => String(said[0]));
      const twice = letters.find((step, at) => letters.indexOf(step) !== at);
      return twice === undefined ? undefined : `the letter ${twice} went out twice`;
    },
  },
  {
    promise: 'A card that is known to be in somebody’s chat is not shown again.',
    brokenBy: (life) => {
      const before = SHOWN.get(life) ?? { from: 0, cards: new Set<string>() };
      SHOWN.set(life, { from: life.left.length, cards: shownNow(life) });
      const again = life.left
        .slice(before.from)
        .find(({ call, said }) => call === 'messenger.show' && before.cards.has(String(said[0])));
      return again === undefined ? undefined : `${String(again.said[2])} came again to ${String(again.said[1])}`;
    },
  },
  {
    promise: 'Where nothing fails, every card comes once.',
    brokenBy: ({ left, rough }) => {
      const cards = rough
        ? []
        : left.filter(({ call }) => call === 'messenger.show').map(({ said }) => String(said[0]));
      const twice = cards.find((step, at) => cards.indexOf(step) !== at);
      return twice === undefined ? undefined : `the card ${twice} came twice`;
    },
  },
];
