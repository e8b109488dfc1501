import { asJson, asList, asText, type Json } from '../wire/json.ts';

/** An action on a card, and the inputs that go with it. */
export interface CardAction {
  readonly action: Json;
  readonly inputs: readonly Json[];
}

/**
 * Every action on a card, in the order of the page: the body first, then the row of buttons, then what opens by a
 * touch on an element. An action inside a card that unfolds takes its own inputs and those above it.
 */
export function actionsOn(card: Json): readonly CardAction[] {
  return actionsWith(card, []);
}

function actionsWith(card: Json, above: readonly Json[]): readonly CardAction[] {
  const inputs = [...above, ...inputsOn(card)];
  const found: Json[] = [];
  const touched: Json[] = [];
  walk(asList(card['body']), found, touched);
  if (card['selectAction'] !== undefined) touched.push(asJson(card['selectAction']));
  return [...found, ...asList(card['actions']).map(asJson), ...touched].flatMap((action) => [
    { action, inputs: action['associatedInputs'] === 'none' ? [] : inputs },
    ...(action['type'] === 'Action.ShowCard' ? actionsWith(asJson(action['card']), inputs) : []),
  ]);
}

const NESTING = ['items', 'columns', 'rows', 'cells'];

function walk(elements: readonly unknown[], found: Json[], touched: Json[]): void {
  for (const element of elements.map(asJson)) {
    if (element['type'] === 'ActionSet') found.push(...asList(element['actions']).map(asJson));
    for (const name of ['selectAction', 'inlineAction']) {
      if (element[name] !== undefined) touched.push(asJson(element[name]));
    }
    for (const name of NESTING) walk(asList(element[name]), found, touched);
  }
}

/** The inputs in a card's own body; those in a card that unfolds are not among them. */
export function inputsOn(card: Json): readonly Json[] {
  const found: Json[] = [];
  const look = (elements: readonly unknown[]): void => {
    for (const element of elements.map(asJson)) {
      if ((asText(element['type']) ?? '').startsWith('Input.')) found.push(element);
      for (const name of NESTING) look(asList(element[name]));
    }
  };
  look(asList(card['body']));
  return found;
}

const UNFOLDS = ['Action.ShowCard', 'Action.ToggleVisibility'] as const;
const toggles = ({ action }: CardAction): boolean => action['type'] === 'Action.ToggleVisibility';

/** The action that was meant: by title, by verb, or by its place. What does something is asked before what unfolds. */
export function actionMeant(card: Json, wanted: string | number): CardAction | undefined {
  const found = actionsOn(card);
  // What only shows more of the card counts last, so that a place in the card means the same with and without it.
  const all = [...found.filter((one) => !toggles(one)), ...found.filter(toggles)];
  const working = all.filter(({ action }) => !UNFOLDS.some((type) => type === action['type']));
  const text = String(wanted);
  const same = (one: unknown): boolean =>
    typeof one === 'string' && one.trim().toLowerCase() === text.trim().toLowerCase();
  return (
    (typeof wanted === 'number' ? all[wanted] : undefined) ??
    working.find(({ action }) => action['title'] === text) ??
    working.find(({ action }) => action['verb'] === text || asJson(action['data'])['verb'] === text) ??
    working.find(({ action }) => same(action['title'])) ??
    all.find(({ action }) => same(action['title'])) ??
    (/^\d+$/.test(text) ? all[Number(text)] : undefined)
  );
}
