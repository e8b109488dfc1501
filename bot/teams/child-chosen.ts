import { z } from 'zod';
import { ANOTHER_CHILD, childWords, type ChildToChoose } from '#rules';
import { whichChild, type FoundChild } from '../casework/desk/find-children.ts';
import type { Ports } from '../casework/ports.ts';
import { optional } from './inputs.ts';

/** What a form sends of the child: chosen of one’s own, found by typing, or a reference typed in full. */
export const CHILD = {
  mine: optional(z.string().max(250)),
  child: optional(z.string().max(250)),
  childTyped: optional(z.string().trim().max(40)),
};

type Sent = z.output<z.ZodObject<typeof CHILD>>;

/** The child, or what to ask and, where some fit, among whom. */
export type ChildChosen =
  | { readonly is: 'chosen'; readonly placement: string }
  | { readonly is: 'asking'; readonly trouble: string; readonly among?: readonly FoundChild[] | undefined };

/** Which child a form is about. Never a guess: two that differ, or a reference that fits two, are asked about. */
export async function childChosen(who: string, { mine, child, childTyped }: Sent, ports: Ports): Promise<ChildChosen> {
  const typed = childTyped === undefined ? [] : await whichChild(who, childTyped, ports);
  if (childTyped !== undefined && typed.length === 0)
    return {
      is: 'asking',
      trouble: 'No child in the register fits the reference that you typed. Check it, or type the initials.',
    };
  if (typed.length > 1)
    return { is: 'asking', trouble: 'More than one child fits what you typed. Choose one.', among: typed };
  const own = mine === ANOTHER_CHILD ? undefined : mine;
  const chosen = new Set([own, child, typed[0]?.value].filter((one) => one !== undefined));
  if (chosen.size > 1)
    return { is: 'asking', trouble: 'Two different children are chosen. Leave one of them and empty the other.' };
  const [placement] = chosen;
  return placement === undefined
    ? { is: 'asking', trouble: 'Choose the child, or type the reference or the initials.' }
    : { is: 'chosen', placement };
}

export type ChildAsked = Extract<ChildChosen, { is: 'asking' }>;

/** What was typed of the child stands in the form that comes again; those that fit are what there is to choose from. */
export const childAgain = (
  { childTyped }: Sent,
  { trouble, among }: Pick<ChildAsked, 'trouble' | 'among'>,
  { children }: ChildToChoose,
) => ({ trouble, children: among ?? children, childTyped: among === undefined ? childTyped : undefined });

/** What was chosen, with its words. */
export async function chosenWords({ mine, child }: Sent, { records }: Ports) {
  const chosen = child ?? (mine === ANOTHER_CHILD ? undefined : mine);
  if (chosen === undefined) return { child: undefined };
  const placement = (await records.placements.find(chosen))?.row;
  return { child: chosen, childWords: placement === undefined ? undefined : childWords(placement) };
}
