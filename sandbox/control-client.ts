import type { Json } from './wire/json.ts';
import type { CallsSeen } from './wire/calls.ts';
import type { Ordered } from './wire/failures.ts';
import type { SeenMessage } from './control/chat.ts';
import type { Pressed } from './control/pressed.ts';

export interface SeenPerson {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly roles: readonly string[];
  readonly jobTitle: string;
  readonly teamsId: string;
  readonly manager: string | null;
  readonly mailbox: boolean;
  readonly installed: boolean;
}

export interface SeenSite {
  readonly id: string;
  readonly name: string;
  readonly restricted: boolean;
  readonly lists: readonly {
    readonly id: string;
    readonly name: string;
    readonly columns: readonly Json[];
    readonly rows: readonly Json[];
  }[];
}

/** The control API, call by call. A refusal is thrown with the sandbox's own sentence. */
export interface Control {
  people(): Promise<readonly SeenPerson[]>;
  /** The one person of that name, or of that job title when nobody is called so. */
  person(nameOrTitle: string): Promise<SeenPerson>;
  say(as: string, text: string): Promise<{ readonly id: string; readonly status: number }>;
  chat(as: string): Promise<readonly SeenMessage[]>;
  press(as: string, message: string, action: string | number, inputs?: Json): Promise<Pressed>;
  search(
    as: string,
    message: string,
    input: string,
    text: string,
  ): Promise<readonly { readonly title: string; readonly value: string }[]>;
  token(as: string, claims?: Json, how?: { readonly client?: string; readonly version?: string }): Promise<string>;
  events(removed?: boolean): Promise<readonly Json[]>;
  letters(): Promise<readonly Json[]>;
  product(): Promise<{ readonly pid: number | null; readonly profile: string; readonly url: string }>;
  clock(): Promise<Date>;
  turnTo(now: string): Promise<Date>;
  advance(duration: string): Promise<Date>;
  /** True when the product came to rest, false when it did not within a minute. */
  settle(): Promise<boolean>;
  mishaps(...list: readonly Ordered[]): Promise<readonly Ordered[]>;
  mishapsLeft(): Promise<readonly Ordered[]>;
  /** Requests, trips and resource units since the last reset. */
  calls(): Promise<CallsSeen>;
  resetCalls(): Promise<void>;
  /** What came to the organiser's mailbox: mail that could not be delivered. */
  inbox(): Promise<readonly Json[]>;
  /** Switches the versions of a list on or off, as a person does in its settings. */
  versioning(list: string, on: boolean): Promise<Json>;
  lists(): Promise<readonly SeenSite[]>;
  /** The rows of the list of that name, on whichever site it is. */
  rows(list: string): Promise<readonly Json[]>;
  /** How many of them have this value in this column. */
  count(list: string, column: string, value: string): Promise<number>;
  diary(as: string): Promise<readonly Json[]>;
  reply(as: string, event: string, answer: 'accepted' | 'declined' | 'tentativelyAccepted'): Promise<Json>;
  /** Moves an event in the organiser's calendar, as a person with the mouse would. */
  moveByHand(event: string, start: string): Promise<Json>;
  /** Deletes an event from the organiser's calendar, as a person would. */
  deleteByHand(event: string): Promise<Json>;
  busy(as: string, start: string, end: string, status?: string): Promise<Json>;
  install(as: string, installed?: boolean): Promise<Json>;
  notifications(as: string): Promise<readonly Json[]>;
  settings(): Promise<Json>;
}

export function controlClient(url: string): Control {
  const ask = askerOf(url);
  const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();
  const now = async (answer: Promise<{ readonly now: string }>): Promise<Date> => new Date((await answer).now);

  const people = (): Promise<readonly SeenPerson[]> => ask('people');
  const lists = (): Promise<readonly SeenSite[]> => ask('lists');
  return {
    people,
    person: async (nameOrTitle) => {
      const all = await people();
      const found =
        all.find(({ name }) => name === nameOrTitle) ?? all.find(({ jobTitle }) => jobTitle === nameOrTitle);
      if (found === undefined) throw new Error(`Nobody is called ${nameOrTitle}, and nobody works as that.`);
      return found;
    },
    say: (as, text) => ask('say', { as, text }),
    chat: (as) => ask(`chat?${query({ as })}`),
    press: (as, message, action, inputs = {}) => ask('press', { as, message, action, inputs }),
    search: (as, message, input, text) => ask(`search?${query({ as, message, input, text })}`),
    token: async (as, claims, how = {}) =>
      (await ask<{ token: string }>('token', { as, ...how, ...(claims === undefined ? {} : { claims }) })).token,
    events: (removed = false) => ask(`events?${query({ removed: String(removed) })}`),
    letters: () => ask('letters'),
    product: () => ask('product'),
    clock: () => now(ask('clock')),
    turnTo: (moment) => now(ask('clock', { now: moment })),
    advance: (duration) => now(ask('clock', { advance: duration })),
    settle: async () => (await ask<{ settled: boolean }>('settle', {})).settled,
    mishaps: (...list) => ask('mishaps', list),
    mishapsLeft: () => ask('mishaps'),
    calls: () => ask('calls'),
    resetCalls: async () => {
      await fetch(`${url}/control/calls`, { method: 'DELETE' });
    },
    inbox: () => ask('inbox'),
    versioning: (list, on) => ask('versioning', { list, on }),
    lists,
    rows: async (name) => {
      const found = (await lists()).flatMap((site) => site.lists).find((list) => list.name === name);
      if (found === undefined) throw new Error(`There is no list called ${name}.`);
      return found.rows;
    },
    count: async (list, column, value) =>
      (await ask<{ count: number }>(`count?${query({ list, column, value })}`)).count,
    diary: (as) => ask(`diary?${query({ as })}`),
    reply: (as, event, answer) => ask('reply', { as, event, answer }),
    moveByHand: (event, start) => ask('move', { event, start }),
    deleteByHand: (event) => ask('delete', { event }),
    busy: (as, start, end, status = 'busy') => ask('busy', { as, start, end, status }),
    install: (as, installed = true) => ask('install', { as, installed }),
    notifications: (as) => ask(`notifications?${query({ as })}`),
    settings: () => ask('settings'),
  };
}

/** Asks by GET, or by POST where there is a body. */
const askerOf =
  (url: string) =>
  async <T>(path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${url}/control/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const result: unknown = await answer.json();
    if (!answer.ok)
      throw new Error((result as { error?: string }).error ?? `/control/${path} answered ${answer.status}`);
    return result as T;
  };
