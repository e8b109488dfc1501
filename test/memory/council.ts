import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  calendarFrom,
  londonDay,
  londonTime,
  profileNamed,
  QUESTION_BANK,
  type CardName,
  type Instant,
  type Profile,
} from '#rules';
import { ALL_ROUTES } from '../../bot/api/all-routes.ts';
import { answerTo } from '../../bot/api/answer-route.ts';
import { outcomeOfFailure, type Outcome } from '../../bot/api/outcome.ts';
import { drawCard } from '../../bot/cards/draw.ts';
import { carryOut } from '../../bot/casework/plans/carry-out.ts';
import { untilAllMade } from '../../bot/casework/plans/changes-behind.ts';
import { viewOf } from '../../bot/casework/plans/card-views.ts';
import type { Messenger, Ports } from '../../bot/casework/ports.ts';
import { unitOfWork } from '../../bot/casework/unit-of-work.ts';
import { importInto } from '../../bot/commands/import-register.ts';
import { Fault } from '../../bot/faults.ts';
import { minutesFile } from '../../bot/letters/minutes-file.ts';
import { sealsFrom } from '../../bot/seals.ts';
import { readInput } from '../../bot/teams/readable.ts';
import { VERBS } from '../../bot/teams/all-verbs.ts';
import type { VerbAnswer } from '../../bot/teams/verbs.ts';
import { calendarIn } from './calendar.ts';
import { keptIn } from './kept.ts';
import { copyOf, emptyStore, recordsIn, type Store } from './store.ts';
import { direct, roomThrough, type Through } from './through.ts';

/** What came of a press, as the person sees it. */
export type Came =
  | { readonly is: 'answered'; readonly answer: VerbAnswer }
  | { readonly is: 'unreadable' }
  | { readonly is: 'fault'; readonly reason: string }
  | { readonly is: 'broken'; readonly error: unknown };

/** The product’s casework in one process with everything outside it in memory: a whole report to sent meeting takes milliseconds. */
export interface MemoryCouncil {
  readonly store: Store;
  readonly ports: Ports;
  /** The Entra id of one of the council’s people, by name. */
  id(name: string): string;
  /** One request of the tab’s API by this person, after the token. */
  asks(who: string, method: string, path: string, body?: unknown): Promise<Outcome>;
  /** One press on a card by this person, after the guard. */
  presses(who: string, verb: string, data?: object): Promise<Came>;
  /** Carries out what was begun, to the end. */
  settles(): Promise<void>;
  turnsTo(now: string): void;
  copy(): MemoryCouncil;
  /** One more process beside this one, with the same store and clock and nothing else; its calls go through that. */
  process(replica: string, through: Through): MemoryCouncil;
}

const MONDAY_AT_NINE = '2026-11-23T09:00:00Z';
const REGISTERS = ['people', 'unusual-people', 'placements', 'circle'] as const;
const registerFile = (name: (typeof REGISTERS)[number]): Uint8Array =>
  readFileSync(new URL(`../../sandbox/council/${name}.csv`, import.meta.url));

/** A council with its registers filled, the same invented people as in the sandbox. */
export async function memoryCouncil(profile = 'blended-default'): Promise<MemoryCouncil> {
  const procedure = profileNamed(profile);
  if (procedure === undefined) throw new Error(`There is no profile ${profile}.`);
  const council = over(emptyStore(), { now: MONDAY_AT_NINE, ids: 0 }, procedure);
  for (const name of REGISTERS) {
    const came = await importInto(
      name === 'unusual-people' ? 'people' : name,
      registerFile(name),
      council.ports.records,
    );
    if ('wrong' in came) throw new Error(came.wrong.join(' '));
  }
  council.store.journal.length = 0;
  return council;
}

const WORKING_DAYS = calendarFrom([]);

interface Clock {
  now: string;
  ids: number;
}

let copies = 0;

function over(
  store: Store,
  clock: Clock,
  procedure: Profile,
  replica?: string,
  through: Through = direct,
): MemoryCouncil {
  copies += 1;
  const waiting: (() => Promise<void>)[] = [];
  const ports = portsOver(store, clock, procedure, { replica: replica ?? `memory:${copies}`, through, waiting });
  const settles = async (): Promise<void> => {
    for (let round = 0; round < 20; round += 1) {
      const work = waiting.splice(0);
      if (work.length === 0) return;
      for (const one of work) await one();
    }
    throw new Error('It never came to rest.');
  };
  return {
    store,
    ports,
    id: (name) => idOf(store, name),
    asks: (who, method, path, body) => ask(ports, who, method, path, body),
    presses: (who, verb, data = {}) => press(ports, who, verb, data),
    settles,
    turnsTo: (now) => {
      clock.now = now;
    },
    copy: () => over(copyOf(store), { ...clock }, procedure),
    process: (name, calls) => over(store, clock, procedure, name, calls),
  };
}

interface Process {
  readonly replica: string;
  readonly through: Through;
  readonly waiting: (() => Promise<void>)[];
}

function portsOver(store: Store, clock: Clock, procedure: Profile, { replica, through, waiting }: Process): Ports {
  const records = recordsIn(store, through);
  const now = (): Instant => clock.now as Instant;
  const newId = (): string => {
    clock.ids += 1;
    return hash(`id ${clock.ids}`).slice(0, 32);
  };
  const ports: Ports = {
    records,
    kept: keptIn(records),
    documents: { minutes: minutesFile },
    calendar: roomThrough('calendar', calendarIn(store), through),
    directory: directoryIn(records),
    messenger: roomThrough('messenger', messengerIn(store), through),
    post: roomThrough('post', postIn(store), through),
    council: {
      name: 'Wrenford',
      emergency: [{ label: 'Emergency services', number: '999' }],
      publicUrl: 'https://steady.wrenford.example',
      tenantId: '99999999-8888-4777-8666-555555555555',
      teamsAppId: '11111111-2222-4333-8444-555555555555',
      replica,
    },
    procedure,
    bank: QUESTION_BANK,
    clean: async (_ending, bytes) => {
      await Promise.resolve();
      return { fine: true, bytes };
    },
    workingDays: async () => {
      await Promise.resolve();
      return WORKING_DAYS;
    },
    now,
    today: () => londonDay(now()),
    londonTime,
    newId,
    newSecret: (length, alphabet) =>
      Array.from(
        { length },
        (_, at) => alphabet[Number.parseInt(hash(`${newId()} ${at}`).slice(0, 6), 16) % alphabet.length],
      ).join(''),
    hash,
    checksum: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    ...sealsFrom(['a key that only this council has, for tests']),
    carryOutInBackground: (plan, afterwards) => {
      waiting.push(() => carryOut(plan, ports).finally(afterwards).catch(unlessFault));
    },
    inBackground: (_what, work) => {
      waiting.push(() => work().catch(unlessFault));
    },
    // A moment after the answer its rows are made; what leaves the house waits until the council settles.
    answerFirst: async (answer) => {
      const came = await answer(unitOfWork(ports));
      await untilAllMade(ports);
      return came;
    },
  };
  return ports;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function unlessFault(thrown: unknown): void {
  if (!(thrown instanceof Fault)) throw thrown;
}

const postIn = (store: Store): Ports['post'] => ({
  send: async (_step, letter) => {
    await Promise.resolve();
    store.letters.push(letter);
    store.journal.push('letter');
  },
});

function directoryIn({ workers }: Ports['records']): Ports['directory'] {
  const person = async (id: string) => (await workers.find(`person:${id}`))?.row;
  return {
    person,
    managerOf: async (id) => {
      const manager = (await person(id))?.managerId;
      return manager === undefined ? undefined : person(manager);
    },
    search: async (text) =>
      (await workers.all()).map(({ row }) => row).filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
  };
}

/** Cards are drawn as they are for Teams, so that what a person would see can be looked at. */
function messengerIn(store: Store): Messenger {
  const drawn = async (person: string, card: CardName, about: string, turn: Ports): Promise<void> => {
    const view = await viewOf(card, about, person, { ...turn, lookedUpByItself: true });
    store.messages.push({ person, card: drawCard(view) });
    store.journal.push(`card ${card} ${person}`);
  };
  return {
    show: async (step, person, card, about, turn) => {
      await drawn(person, card, about, turn);
      return { is: 'shown', activity: `activity-${step}` };
    },
    replace: async (person, _activity, card, about, turn) => drawn(person, card, about, turn),
    notify: async (_step, person, activity, about) => {
      await Promise.resolve();
      store.feed.push({ person, activity, about });
      store.journal.push(`feed ${person}`);
    },
  };
}

/** The rest of one request behind the token, as `answerRoute` does it. */
async function ask(ports: Ports, who: string, method: string, path: string, body: unknown): Promise<Outcome> {
  const url = new URL(path, 'https://steady.invalid');
  for (const route of ALL_ROUTES) {
    const params = route.method === method ? paramsIn(route.path, url.pathname) : undefined;
    if (params === undefined) continue;
    const sent = { params, query: Object.fromEntries(url.searchParams), body: body ?? {} };
    try {
      return await ports.answerFirst((turn) => answerTo(route, { id: who, name: '' }, sent, turn, 'ref'));
    } catch (error) {
      const outcome = outcomeOfFailure(error, 'ref');
      if (outcome.status === 500 && !(error instanceof Fault)) throw error;
      return outcome;
    }
  }
  return { status: 404 };
}

function paramsIn(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  if (wanted.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const given = parts[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given);
    else if (part !== given) return undefined;
  }
  return params;
}

async function press(ports: Ports, who: string, name: string, data: object): Promise<Came> {
  const one = VERBS.find(({ verb }) => verb === name);
  if (one === undefined) return { is: 'unreadable' };
  const read = readInput(one.input, data);
  if (read.is === 'unreadable') return { is: 'unreadable' };
  try {
    return {
      is: 'answered',
      answer: await ports.answerFirst((turn) => one.run({ id: who, name: '' }, read.input, turn)),
    };
  } catch (error) {
    return error instanceof Fault ? { is: 'fault', reason: error.reason } : { is: 'broken', error };
  }
}

function idOf(store: Store, name: string): string {
  const found = [...(store.lists.get('People') ?? [])].find(([, { cells }]) => Object.values(cells).includes(name));
  if (found === undefined) throw new Error(`Nobody in the council is called ${name}.`);
  return found[0].slice('person:'.length);
}
