import { card, list, subheading, type CardAction, type Element } from './elements.ts';

/* What a card has no room for in the open: it folds, and nothing of it is lost. */

/** The sums and the paragraphs behind something. */
export const whatSaysSo = (because: readonly string[], sums: readonly string[] = []): readonly Element[] => [
  ...(sums.length > 0 ? [subheading('The sum'), list(sums)] : []),
  ...(because.length > 0 ? [subheading('What says so'), list(because)] : []),
];

/** "Why?" opens the paragraphs and the sum, without a call to the server. */
export const why = (because: readonly string[], sums: readonly string[] = []): CardAction | undefined =>
  because.length + sums.length === 0
    ? undefined
    : {
        type: 'Action.ShowCard',
        title: 'Why?',
        card: card(...whatSaysSo(because, sums)),
      };

export interface Fold extends Folded {
  readonly items: readonly Element[];
}

interface Folded {
  readonly id: string;
  readonly title: string;
  /** It stands open from the first: something in it was asked for. */
  readonly open?: boolean;
}

/** As many whole words as fit into this many letters, with an ellipsis where there were more. */
export const shortened = (words: string, most: number): string => {
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s.,;:]+$/, '')} …`;
};

/** Folded away in the card itself; what stands in its inputs is sent all the same. */
export const folded = ({ id, title, open = false }: Folded, ...items: readonly Element[]): readonly Element[] => [
  {
    type: 'ActionSet',
    actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }],
  },
  { type: 'Container', id, ...(open ? {} : { isVisible: false }), items },
];

/** Some folds whose buttons stand beside each other: each opens what is its own, below them. */
export const foldsBesideEachOther = (...folds: readonly Fold[]): readonly Element[] => {
  const drawn = folds.filter(({ items }) => items.length > 0).map(({ items, ...fold }) => folded(fold, ...items));
  if (drawn.length === 0) return [];
  const isButtons = ({ type }: Element): boolean => type === 'ActionSet';
  return [
    {
      type: 'ActionSet',
      actions: drawn
        .flat()
        .filter(isButtons)
        .flatMap(({ actions }) => actions),
    },
    ...drawn.flat().filter((element) => !isButtons(element)),
  ];
};

/** Opens below the card, for what is seldom done. */
export const unfold = (title: string, ...parts: readonly (Element | CardAction | undefined)[]): CardAction => ({
  type: 'Action.ShowCard',
  title,
  card: card(...parts),
});
