import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/testing.ts';

/** What a person sees of one card: its heading, its words in order, its inputs and its buttons. */
export interface SeenCard {
  readonly message: string;
  readonly heading: string;
  readonly words: string;
  readonly inputs: Readonly<
    Record<
      string,
      { readonly value?: string; readonly choices: readonly { readonly title: string; readonly value: string }[] }
    >
  >;
  readonly buttons: readonly string[];
}

/** A council in the sandbox, as its people use it: what they type, press and see. */
export interface Council {
  readonly sandbox: Sandbox;
  id(name: string): Promise<string>;
  says(name: string, text: string): Promise<void>;
  cards(name: string): Promise<readonly SeenCard[]>;
  /** The newest card whose heading begins so; fails with the headings that are there. */
  card(name: string, heading: string): Promise<SeenCard>;
  /** Presses a button of that card with these inputs beside what stands in it; answers the card that came back, or the words. */
  presses(name: string, heading: string, button: string, inputs?: Readonly<Record<string, string>>): Promise<SeenCard>;
  /** Calls the tab's API as this person. */
  asks(
    name: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
  settles(): Promise<void>;
}

type Json = Readonly<Record<string, unknown>>;

/** Four looks of the timer in a second: each story waits for two of them after whatever somebody did. */
const LOOKS_OFTEN = { TIMER_SECONDS: '0.25' };

export async function openCouncil(name: string, options: SandboxOptions): Promise<Council> {
  // As infra/permissions.md asks: the bot's own registration reaches nothing in Graph.
  const sandbox = await startSandbox({
    product: true,
    missing: 'bot',
    ...recordingOf(name),
    ...options,
    env: { ...LOOKS_OFTEN, ...options.env },
  });
  const { control } = sandbox;
  const ids = new Map<string, string>();
  const id = async (person: string): Promise<string> => {
    const known = ids.get(person) ?? (await control.person(person)).id;
    ids.set(person, known);
    return known;
  };
  const cards = async (person: string): Promise<readonly SeenCard[]> =>
    (await control.chat(await id(person))).flatMap((message) =>
      message.card === undefined ? [] : [seen(message.id, message.card as Json)],
    );
  const card = async (person: string, heading: string): Promise<SeenCard> => {
    const all = await cards(person);
    const found = all.findLast((one) => one.heading.startsWith(heading));
    if (found === undefined)
      throw new Error(`${person} has no card “${heading}”, but: ${all.map((one) => one.heading).join(' | ')}`);
    return found;
  };
  return {
    sandbox,
    id,
    cards,
    card,
    says: async (person, text) => {
      await control.say(await id(person), text);
      await waitFor(async () => (await control.chat(await id(person))).at(-1)?.from === 'bot');
    },
    presses: async (person, heading, button, inputs = {}) => {
      // On a busy machine a card comes a moment after all has come to rest; of one that never comes it is said what is there instead.
      await waitFor(async () => (await cards(person)).some((one) => one.heading.startsWith(heading))).catch(
        () => undefined,
      );
      const on = await card(person, heading);
      const standing = Object.fromEntries(
        Object.entries(on.inputs).flatMap(([input, { value }]) => (value === undefined ? [] : [[input, value]])),
      );
      const pressed = await control.press(await id(person), on.message, button, { ...standing, ...inputs });
      if (pressed.card !== undefined) return seen(on.message, pressed.card);
      return { message: on.message, heading: '', words: pressed.text ?? '', inputs: {}, buttons: [] };
    },
    asks: async (person, method, path, body) => {
      const answer = await fetch(new URL(path, sandbox.botUrl), {
        method,
        headers: {
          authorization: `Bearer ${await control.token(await id(person))}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
    },
    settles: async () => {
      await control.settle();
    },
  };
}

/** Where the gate wants the Graph traffic kept, so that it can be held against Microsoft's shapes. */
function recordingOf(name: string): { readonly record?: string } {
  const folder = process.env['STEADY_RECORDINGS'];
  if (folder === undefined) return {};
  mkdirSync(folder, { recursive: true });
  return { record: join(folder, `${name}.jsonl`) };
}

function seen(message: string, card: Json): SeenCard {
  const body = (card['body'] ?? []) as readonly Json[];
  const flat = body.flatMap(flatten);
  return {
    message,
    heading: textIn(flat[0]?.['text']),
    words: flat
      .map(wordsOf)
      .filter((words) => words !== '')
      .join('\n'),
    inputs: Object.fromEntries(
      flat.flatMap((element) =>
        typeof element['id'] === 'string' && String(element['type']).startsWith('Input.')
          ? [
              [
                element['id'],
                {
                  ...(element['value'] === undefined ? {} : { value: textIn(element['value']) }),
                  choices: (element['choices'] ?? []) as SeenCard['inputs'][string]['choices'],
                },
              ],
            ]
          : [],
      ),
    ),
    buttons: ((card['actions'] ?? []) as readonly Json[]).map((action) => String(action['title'])),
  };
}

const flatten = (element: Json): readonly Json[] => [
  element,
  ...((element['items'] ?? []) as readonly Json[]).flatMap(flatten),
];
const wordsOf = (element: Json): string =>
  [
    element['text'],
    ...((element['facts'] ?? []) as readonly Json[]).map(
      (fact) => `${String(fact['title'])}: ${String(fact['value'])}`,
    ),
  ]
    .filter((part) => typeof part === 'string')
    .join('\n');

export async function waitFor(isSo: () => Promise<boolean>, seconds = 15): Promise<void> {
  const until = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('It did not come to pass in time.');
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
