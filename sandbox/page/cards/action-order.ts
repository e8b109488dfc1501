type Part = Readonly<Record<string, unknown>>;

const NESTING = ['items', 'columns', 'rows', 'cells'];

/**
 * Every action on a card in the order in which the sandbox counts them: those in the body, the row of buttons, then what
 * opens by a touch on an element; what is inside a card that unfolds stands after the action that unfolds it.
 */
export function actionsInOrder(card: Part): readonly Part[] {
  const found: Part[] = [];
  const touched: Part[] = [];
  walk(partsOf(card['body']), found, touched);
  if (isPart(card['selectAction'])) touched.push(card['selectAction']);
  return [...found, ...partsOf(card['actions']), ...touched].flatMap((action) => [
    action,
    ...(action['type'] === 'Action.ShowCard' && isPart(action['card']) ? actionsInOrder(action['card']) : []),
  ]);
}

function walk(parts: readonly Part[], found: Part[], touched: Part[]): void {
  for (const part of parts) {
    if (part['type'] === 'ActionSet') found.push(...partsOf(part['actions']));
    for (const name of ['selectAction', 'inlineAction']) {
      const action = part[name];
      if (isPart(action)) touched.push(action);
    }
    for (const name of NESTING) walk(partsOf(part[name]), found, touched);
  }
}

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const partsOf = (value: unknown): readonly Part[] => (Array.isArray(value) ? value.filter(isPart) : []);

/** How to name an action so that no other is meant: by its title if that is the only one, else by its place. */
export function nameOfAction(action: Part, card: Part): string | number {
  const all = actionsInOrder(card);
  const { title } = action;
  const alone = all.filter((other) => other['type'] !== 'Action.ShowCard' && other['title'] === title).length === 1;
  return typeof title === 'string' && title !== '' && alone ? title : all.indexOf(action);
}
