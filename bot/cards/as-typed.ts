import type { Card, Choice, Element } from './elements.ts';

/**
 * A card with its inputs as a person left them, for one that is shown again because what was sent could not be taken. What was sent
 * empty is empty; a choice that the card does not offer is not made.
 */
export const asTyped = (card: Card, typed: Readonly<Record<string, unknown>>): Card => ({
  ...card,
  body: card.body.map((element) => filled(element, typed)),
});

function filled(element: Element, typed: Readonly<Record<string, unknown>>): Element {
  if (!element.type.startsWith('Input.')) return within(element, typed);
  const { value: _drawn, ...empty } = element;
  const said = typeof element['id'] === 'string' ? typed[element['id']] : undefined;
  if (typeof said !== 'string') return element;
  return said === '' || !isOffered(element, said) ? empty : { ...empty, value: said };
}

/** Inputs stand in what holds other elements too. */
const within = (element: Element, typed: Readonly<Record<string, unknown>>): Element => ({
  ...element,
  ...Object.fromEntries(
    HOLDS.flatMap((name) => {
      const held = element[name];
      return areElements(held) ? [[name, held.map((one) => filled(one, typed))] as const] : [];
    }),
  ),
});

const HOLDS = ['items', 'columns'];
const areElements = (held: unknown): held is readonly Element[] => Array.isArray(held);
const areChoices = (offered: unknown): offered is readonly Choice[] => Array.isArray(offered);

/** Several that are chosen come with commas between them. */
function isOffered(element: Element, said: string): boolean {
  const offered = element['choices'];
  if (element.type !== 'Input.ChoiceSet' || !areChoices(offered)) return true;
  const chosen = element['isMultiSelect'] === true ? said.split(',') : [said];
  return chosen.every((one) => offered.some(({ value }) => value === one));
}
