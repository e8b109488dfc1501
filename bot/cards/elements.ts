/*
 * The few pieces that Steady's cards are made of. Adaptive Cards 1.5, the newest that Teams shows from a bot.
 * Text that a person typed goes through `plain`: Teams reads markdown in text blocks.
 */

export type Element = { readonly type: string; readonly [property: string]: unknown };
export type CardAction = { readonly type: string; readonly title: string; readonly [property: string]: unknown };

export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  readonly version: '1.5';
  readonly lang: 'en';
  readonly speak?: string;
  readonly body: readonly Element[];
  readonly actions?: readonly CardAction[];
  readonly msteams?: { readonly width: 'Full' };
  /** What Teams presses by itself when the person looks. */
  readonly refresh?: { readonly action: CardAction };
}

/** A card of these elements and actions; what is undefined is left out. */
export function card(...parts: readonly (Element | CardAction | undefined)[]): Card {
  const present = parts.filter((part) => part !== undefined);
  const actions = present.filter((part): part is CardAction => part.type.startsWith('Action.'));
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    body: present.filter((part) => !part.type.startsWith('Action.')),
    ...(actions.length > 0 ? { actions } : {}),
    msteams: { width: 'Full' },
  };
}

/** Typed text as it was typed: markdown in it is not read as markdown. */
export const plain = (typed: string): string => typed.replace(/[\\`*_{}[\]()#+\-!|<>~]/g, '\\$&');

/** The card's heading. It is also what a toast shows, so it never says more than a reference. */
export const heading = (text: string): Element => ({
  type: 'TextBlock',
  text,
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
  style: 'heading',
});

export const subheading = (text: string): Element => ({
  type: 'TextBlock',
  text,
  weight: 'Bolder',
  wrap: true,
  spacing: 'Medium',
});

/** The second line: which child, by reference and initials, and by when. The first is what a toast shows. */
export const aboutChild = (child: string | undefined, due?: string): Element | undefined => {
  const said = [child, due].filter((words) => words !== undefined && words !== '').join(' · ');
  return said === '' ? undefined : { type: 'TextBlock', text: said, weight: 'Bolder', wrap: true, spacing: 'None' };
};

export const text = (words: string): Element => ({ type: 'TextBlock', text: words, wrap: true });
export const small = (words: string): Element => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  isSubtle: false,
  size: 'Small',
});

/** A box that stands out; its first word says in text what the colour says. */
export const banner = (
  style: 'attention' | 'warning' | 'good' | 'accent' | 'emphasis',
  title: string,
  ...lines: readonly string[]
): Element => ({
  type: 'Container',
  style,
  bleed: true,
  items: [
    { type: 'TextBlock', text: title, weight: 'Bolder', wrap: true },
    ...lines.map((line) => ({ type: 'TextBlock', text: line, wrap: true, spacing: 'Small' })),
  ],
});

export const facts = (pairs: Readonly<Record<string, string | undefined>>): Element => ({
  type: 'FactSet',
  facts: Object.entries(pairs)
    .filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
    .map(([title, value]) => ({ title, value })),
});

export const list = (lines: readonly string[]): Element => text(lines.map((line) => `- ${line}`).join('\n'));

interface Asked {
  readonly id: string;
  readonly label: string;
  /** A sentence shown when it is missing; its presence makes the input required. */
  readonly required?: string;
  /** One of some inputs is needed, and none of them by itself: it is not called optional. */
  readonly oneOfSome?: true;
  readonly value?: string | undefined;
}

const labelled = ({ id, label, required, oneOfSome, value }: Asked) => ({
  id,
  label: required === undefined && oneOfSome !== true ? `${label} (optional)` : label,
  ...(value === undefined ? {} : { value }),
  ...(required === undefined ? {} : { isRequired: true, errorMessage: required }),
});

export const inputText = ({
  long = false,
  placeholder,
  maxLength,
  ...asked
}: Asked & { long?: boolean; placeholder?: string; maxLength?: number }): Element => ({
  type: 'Input.Text',
  ...labelled(asked),
  ...(long ? { isMultiline: true } : {}),
  ...(placeholder === undefined ? {} : { placeholder }),
  ...(maxLength === undefined ? {} : { maxLength }),
});

export interface Choice {
  readonly title: string;
  readonly value: string;
}

export const inputChoices = ({
  choices,
  many = false,
  compact = false,
  placeholder,
  ...asked
}: Asked & { choices: readonly Choice[]; many?: boolean; compact?: boolean; placeholder?: string }): Element => ({
  type: 'Input.ChoiceSet',
  ...labelled(asked),
  style: compact ? 'compact' : 'expanded',
  ...(compact && placeholder !== undefined ? { placeholder } : {}),
  ...(many ? { isMultiSelect: true } : {}),
  wrap: true,
  choices,
});

/** Offers what is found as one types; never the whole register. `known` keeps a choice that was made before. */
export const inputSearch = ({
  dataset,
  known = [],
  placeholder,
  ...asked
}: Asked & { dataset: string; known?: readonly Choice[]; placeholder: string }): Element => ({
  type: 'Input.ChoiceSet',
  ...labelled(asked),
  style: 'filtered',
  placeholder,
  choices: known,
  'choices.data': { type: 'Data.Query', dataset },
});

export const inputDate = ({ min, max, ...asked }: Asked & { min?: string; max?: string }): Element => ({
  type: 'Input.Date',
  ...labelled(asked),
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** Sends the card's inputs with this verb; the answer replaces the card. */
export const execute = (
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
  style?: 'positive' | 'destructive',
): CardAction => ({
  type: 'Action.Execute',
  title,
  verb,
  data: { ...data, verb },
  ...(style === undefined ? {} : { style }),
});

/** Like `execute`, for a way out: what stands in the inputs is not asked for. */
export const executeAnyway = (
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
): CardAction => ({
  ...execute(title, verb, data),
  associatedInputs: 'none',
});

/** Sends a dialog's inputs. */
export const submit = (title: string, verb: string, data: Readonly<Record<string, unknown>> = {}): CardAction => ({
  type: 'Action.Submit',
  title,
  data: { ...data, verb },
});

/** Opens a dialog over the chat; the bot is asked for its card. */
export const openDialog = (title: string, verb: string, data: Readonly<Record<string, unknown>> = {}): CardAction => ({
  type: 'Action.Submit',
  title,
  data: { ...data, verb, msteams: { type: 'task/fetch' } },
  associatedInputs: 'none',
});

export const openUrl = (title: string, url: string): CardAction => ({ type: 'Action.OpenUrl', title, url });
