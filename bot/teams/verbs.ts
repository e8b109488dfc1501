import type { CardName, CardView } from '#rules';
import type { z } from 'zod';
import type { Card } from '../cards/elements.ts';
import type { Ports } from '../casework/ports.ts';

/** Who pressed or typed: known by Entra object id, after the guard. What they may do is casework's to say. */
export interface Who {
  readonly id: string;
  readonly name: string;
}

export interface VerbAnswer {
  /** The card that stands in place of the one that was pressed, for the person who pressed it. */
  readonly show?: CardView | undefined;
  /**
   * Also writes `show` into the chat, so that every device shows it. For receipts only: never for a card that holds
   * what a person typed, because chat is kept and searched.
   */
  readonly alsoReplace?: boolean | undefined;
  /** What `show` is, where it is a card of a record: looked up anew as that, and not drawn once more for the person who reads it here. */
  readonly shownAs?: { readonly card: CardName; readonly about: string } | undefined;
  /** A card of its own below, such as a form opened from a menu. */
  readonly send?: CardView | undefined;
  readonly say?: string | undefined;
  readonly dialog?: Dialog | undefined;
}

/** A dialog over the chat; its card never becomes a message, so it may hold what a person typed. */
export type Dialog = {
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large' | undefined;
} & ({ readonly view: CardView } | { readonly drawn: Card });

/** One thing that can be done from a card: its verb, what it needs, and what it does. */
export interface Verb<Input> {
  readonly verb: string;
  readonly input: z.ZodType<Input>;
  run(who: Who, input: Input, ports: Ports): Promise<VerbAnswer>;
}

/** Fixes the type of a verb's input; a list of verbs no longer knows it. */
export const verb = <Input>(one: Verb<Input>): Verb<unknown> => one;

/** What a typeahead offers; at most 15 are shown. */
export interface Dataset {
  readonly dataset: string;
  find(who: Who, text: string, ports: Ports): Promise<readonly { readonly title: string; readonly value: string }[]>;
}
