import type { Card, Element } from './elements.ts';
import { isRecord } from '#rules';

/** A bracket that opens a link in markdown, unless a backslash stands before it already. */
const OPENS_A_LINK = /(?<!\\)\[/g;
const asText = (text: unknown): unknown => (typeof text === 'string' ? text.replace(OPENS_A_LINK, '\\[') : text);

/**
 * The same card without a link in any of its texts. Our own links are buttons; a link in a text can only be one that somebody typed,
 * by whichever way it got there.
 */
export const withoutLinks = (drawn: Card): Card =>
  // The same card: only texts in it were changed.
  linkless(drawn) as Card;

/** Texts with a link of the council’s own, from its settings. */
const OURS = new WeakSet<object>();
export function withOurLink(element: Element): Element {
  OURS.add(element);
  return element;
}

function linkless(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(linkless);
  if (!isRecord(part) || OURS.has(part)) return part;
  if (part['type'] === 'TextBlock') return { ...part, text: asText(part['text']) };
  if (part['type'] === 'FactSet' && Array.isArray(part['facts']))
    return {
      ...part,
      facts: part['facts'].map((fact: { readonly value: unknown }) => ({ ...fact, value: asText(fact.value) })),
    };
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, name === 'data' ? value : linkless(value)]),
  );
}
