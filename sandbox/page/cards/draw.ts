import {
  AdaptiveCard,
  CardObjectRegistry,
  ExecuteAction,
  GlobalRegistry,
  GlobalSettings,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
  type Action,
  type CardElement,
} from 'adaptivecards';
import { nameOfAction } from './action-order.ts';
import { hostConfig } from './host-config.ts';
import { toHtml } from './markdown.ts';
import { mend, mendFolds, mendRefusals } from './mend.ts';
import { searchWith, Typeahead, type Search } from './typeahead.ts';
import type { Card } from '../control.ts';

GlobalSettings.setTabIndexAtCardRoot = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

const elements = new CardObjectRegistry<CardElement>();
GlobalRegistry.populateWithDefaultElements(elements);
elements.register('Input.ChoiceSet', Typeahead, Versions.v1_0);

/** What was pressed: how the bot's card names it, and what stood in the inputs that go with it. */
export interface Press {
  /** Its title, or its place among the card's actions. */
  readonly action: string | number;
  /** What answers an `execute` belongs to the card; what answers a `submit` comes as a message. */
  readonly kind: 'execute' | 'submit';
  readonly inputs: Readonly<Record<string, string>>;
}

export interface CardDoors {
  readonly press: (press: Press) => void;
  readonly open: (url: string) => void;
  readonly search: Search;
}

/** The card as an element of the page; what is done in it goes out by the doors. */
export function drawCard(source: Card, { press, open, search }: CardDoors): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  const context = new SerializationContext(Versions.v1_5);
  context.setElementRegistry(elements);
  const written = new Map<Action, Card>();
  context.onParseAction = (action, from: Card) => written.set(action, from);
  card.parse(source, context);
  searchWith(card, search);
  card.onAnchorClicked = (_element, anchor) => {
    open(anchor.href);
    return true;
  };
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) open(action.url ?? '');
    else if (action instanceof SubmitAction || action instanceof ExecuteAction)
      press({
        action: nameOfAction(written.get(action) ?? {}, source),
        kind: action instanceof ExecuteAction ? 'execute' : 'submit',
        inputs: inputsOf(action),
      });
  };
  const drawn = card.render();
  if (drawn === undefined) throw new Error('This card has nothing in it');
  mend(drawn);
  // The renderer marks a refused input by its class alone, and lets no click out of a button.
  new MutationObserver(() => {
    mendRefusals(drawn);
    mendFolds(drawn);
  }).observe(drawn, { subtree: true, attributes: true, attributeFilter: ['class', 'aria-expanded'] });
  card.onInlineCardExpanded = () => mend(drawn);
  return drawn;
}

/** What stands in the inputs that go with this action, all as texts, as Teams sends them. */
function inputsOf(action: SubmitAction | ExecuteAction): Readonly<Record<string, string>> {
  const inputs: Record<string, string> = {};
  for (const [id, input] of Object.entries(action.getReferencedInputs() ?? {})) {
    // What was emptied is sent as empty: left out, it would be what the card began with.
    inputs[id] = input.isSet() ? String(input.value as unknown) : '';
  }
  return inputs;
}

/** The first words of a card, as a toast on a lock screen shows them. */
export function firstWords(source: Card): string {
  const body: unknown = source['body'];
  return textIn(Array.isArray(body) ? body : []) ?? 'A new card';
}

function textIn(parts: readonly unknown[]): string | undefined {
  for (const part of parts) {
    if (typeof part !== 'object' || part === null) continue;
    if ('text' in part && typeof part.text === 'string') return part.text.replace(/[*_]/g, '');
    for (const inner of ['items', 'columns'] as const) {
      const parts_: unknown = inner in part ? (part as Record<string, unknown>)[inner] : undefined;
      const found = Array.isArray(parts_) ? textIn(parts_) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
