import { timingSafeEqual } from 'node:crypto';
import { announce, type BotLine } from '../connector/teams-to-bot.ts';
import { addressesOf, teamsIdOf, upnOf, type Person } from '../council.ts';
import { touched } from '../graph/events.ts';
import { instantOf } from '../graph/time-zone.ts';
import { botUrl, CATALOG_ID, COUNCIL, graphUrl, sandboxUrl, type Addresses } from '../settings.ts';
import type { World } from '../world.ts';
import type { Calls } from '../wire/calls.ts';
import { MISHAPS, type Mishap, type Mishaps, type Ordered } from '../wire/failures.ts';
import type { Call, Reply } from '../wire/http.ts';
import { asJson, asText, isJson, type Json, parsed } from '../wire/json.ts';
import { routesOver, type Route } from '../wire/route.ts';
import { GraphRefusal } from '../graph/refusal.ts';
import { InputRefusal } from './card-inputs.ts';
import { changedSince, streamOf } from './changes.ts';
import { readChat, say } from './chat.ts';
import { feedOf } from './feed.ts';
import { diarySeen, eventsSeen, listsSeen } from './look.ts';
import { mailSeen, mailTo, sharedCalendarSeen } from './mailbox.ts';
import { presses } from './press.ts';
import { tabToken } from './tab-token.ts';
import { tenantRoutes } from './tenant-routes.ts';
import { turnClock } from './turn-clock.ts';
import { Wrong, type Take } from './wrong.ts';
import type { Watch } from './settle.ts';

export interface ControlDoor {
  readonly world: World;
  readonly mishaps: Mishaps;
  readonly calls: Calls;
  readonly watch: Watch;
  readonly line: BotLine;
  readonly addresses: () => Addresses;
  readonly profile: string;
  readonly productPid: () => number | undefined;
}

/** The control API: for the page, for tests, and for anyone who scripts the sandbox. */
export function controlDoor(door: ControlDoor): (call: Call) => Promise<Reply> {
  const find = routesOver<Take>(routes(door));
  return async (call) => {
    if (fromElsewhere(call, door.addresses()))
      return { status: 403, body: { error: 'Only the sandbox’s own page may ask.' } };
    const found = find(call.method, call.path);
    if (found === undefined) return { status: 404, body: { error: `There is no control call ${call.path}.` } };
    if (found === 'no such method')
      return { status: 405, body: { error: `${call.path} does not take ${call.method}.` } };
    try {
      const body = parsed(call.body);
      const result = await found.take(call, Array.isArray(body) ? { list: body } : asJson(body));
      if (isJson(result) && typeof result['stream'] === 'function')
        return { status: 200, ...(result as { stream: never }) };
      return result === undefined ? { status: 204 } : { status: 200, body: result };
    } catch (error) {
      if (
        error instanceof Wrong ||
        error instanceof InputRefusal ||
        error instanceof RangeError ||
        error instanceof GraphRefusal
      ) {
        return { status: 400, body: { error: error.message } };
      }
      throw error;
    }
  };
}

/** A page of another origin must not turn this clock; a script has no origin and may. */
function fromElsewhere({ headers }: Call, addresses: Addresses): boolean {
  const origin = headers.origin;
  if (origin === undefined) return false;
  const own = [sandboxUrl(addresses), sandboxUrl(addresses).replace('localhost', '127.0.0.1')];
  return !own.some((one) => one.length === origin.length && timingSafeEqual(Buffer.from(one), Buffer.from(origin)));
}

function routes(door: ControlDoor): readonly Route<Take>[] {
  const { world, mishaps, calls, watch, line } = door;
  const pressing = presses(line);
  const personOf = (id: unknown): Person => {
    const person = typeof id === 'string' ? world.council.find(id) : undefined;
    if (person === undefined) throw new Wrong('Say who by "as": the Entra id of one of the people.');
    return person;
  };
  const asked = ({ query }: Call): Person => personOf(query.get('as'));
  const get = (path: string, take: Take): Route<Take> => ({ method: 'GET', template: `/control/${path}`, take });
  const post = (path: string, take: Take): Route<Take> => ({ method: 'POST', template: `/control/${path}`, take });

  return [
    ...tenantRoutes(world, calls),
    get('people', () => world.council.people.map((person) => personSeen(person, world))),
    post('say', (_call, { as, text }) => {
      if (typeof text !== 'string' || text === '') throw new Wrong('Say something: "text".');
      const person = personOf(as);
      if (!world.chat(person.id).value.installed)
        throw new Wrong(`${person.name} does not have the app, so there is no chat to write in.`);
      return say(person, text, line);
    }),
    get('chat', (call) => readChat(asked(call), line)),
    post('press', (_call, { as, message, action, inputs }) => {
      if (typeof action !== 'string' && typeof action !== 'number')
        throw new Wrong('Say which "action", by title, verb or index.');
      return pressing.press(personOf(as), String(message), action, asJson(inputs));
    }),
    get('search', (call) =>
      pressing.search(
        asked(call),
        call.query.get('message') ?? '',
        call.query.get('input') ?? '',
        call.query.get('text') ?? '',
      ),
    ),
    post('token', (_call, body) => tabToken(personOf(body['as']), body, world, mishaps)),
    get('mail', (call) => mailSeen(asked(call), world)),
    post('mail', (_call, body) => mailTo(personOf(body['as']), body, world)),
    get('shared-calendar', (call) => sharedCalendarSeen(asked(call), world)),
    get('events', ({ query }) => eventsSeen(world, query.get('removed') === 'true')),
    get('letters', () => world.letters.entries),
    get('product', () => ({ pid: door.productPid() ?? null, profile: door.profile, url: botUrl(door.addresses()) })),
    get('clock', () => ({ now: world.clock.now().toISOString() })),
    post('clock', async (_call, body) => turnClock(body, world.clock, watch)),
    post('settle', async () => ({ settled: await watch.settle() })),
    get('mishaps', () => mishaps.rest()),
    post('mishaps', (_call, { list }) => {
      mishaps.order(orderedFrom(list));
      return mishaps.rest();
    }),
    get('lists', () => listsSeen(world)),
    get('diary', (call) => diarySeen(asked(call), world)),
    post('reply', (_call, body) => reply(body, personOf(body['as']), world)),
    post('move', (_call, body) => moveByHand(body, world)),
    post('delete', (_call, body) => deleteByHand(body, world)),
    post('busy', (_call, { as, start, end, status, subject }) => {
      const person = personOf(as);
      const [from, to] = [instantOf(start, 'Europe/London'), instantOf(end, 'Europe/London')];
      if (to <= from) throw new Wrong('The end must come after the start.');
      const block = {
        start: from.toISOString(),
        end: to.toISOString(),
        status: asText(status) ?? 'busy',
        subject: asText(subject) ?? 'Busy',
      };
      world.busy.value.push({ person: person.id, ...block });
      world.busy.changed();
      return block;
    }),
    post('install', async (_call, { as, installed }) => {
      const person = personOf(as);
      const part = world.chat(person.id);
      part.value.installed = installed !== false;
      part.value.announced = false;
      part.changed();
      if (part.value.installed) part.value.announced = await announce(person, line);
      return { installed: part.value.installed };
    }),
    get('notifications', (call) => feedOf(asked(call), world)),
    get('settings', () => settingsSeen(door)),
    get('changes', async ({ query }) => ({ version: await changedSince(Number(query.get('since') ?? '-1'), world) })),
    get('stream', () => ({ stream: streamOf(world) })),
  ];
}

const personSeen = (person: Person, world: World): Json => ({
  id: person.id,
  name: person.name,
  mail: person.mail,
  userPrincipalName: upnOf(person),
  roles: [person.jobTitle],
  jobTitle: person.jobTitle,
  department: person.department,
  teamsId: teamsIdOf(person),
  manager: person.manager,
  mailbox: person.mailbox,
  installed: world.chat(person.id).value.installed,
});

function orderedFrom(list: unknown): readonly Ordered[] {
  if (!Array.isArray(list)) throw new Wrong('Order mishaps as a list: [{ "where", "what", "times" }].');
  return (list as unknown[]).map(asJson).map(({ where, what, times }) => {
    if (typeof where !== 'string' || !/^\S+ \S+$/.test(where.trim()))
      throw new Wrong('"where" is a method and a path, such as "POST /v1.0/users/*/events".');
    if (!(MISHAPS as readonly unknown[]).includes(what)) throw new Wrong(`"what" is one of: ${MISHAPS.join(', ')}.`);
    const count = times ?? 1;
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
      throw new Wrong('"times" is a whole number.');
    return { where, what: what as Mishap, times: count };
  });
}

const ANSWERS = ['accepted', 'declined', 'tentativelyAccepted'];

function reply({ event: id, answer }: Json, person: Person, world: World): Json {
  const event = world.events.value.list.find((one) => one.id === id && one.removedAt === undefined);
  const self = event?.attendees.find(({ address }) => addressesOf(person).includes(address.toLowerCase()));
  if (event === undefined || self === undefined) throw new Wrong('This person is not invited to that event.');
  if (typeof answer !== 'string' || !ANSWERS.includes(answer))
    throw new Wrong(`"answer" is one of: ${ANSWERS.join(', ')}.`);
  // From now on Exchange knows the attendee by what the answer came from.
  self.address = person.x500 ?? person.mail;
  self.response = answer;
  self.time = world.clock.now().toISOString();
  touched(event, world);
  return { event: event.id, response: answer };
}

/** Somebody deletes the entry in the organiser's calendar. */
function deleteByHand({ event: id }: Json, world: World): Json {
  const event = world.events.value.list.find((one) => one.id === id && one.removedAt === undefined);
  if (event === undefined) throw new Wrong('There is no such event.');
  event.removedAt = world.clock.now().toISOString();
  event.removedBy = 'deleted';
  touched(event, world);
  return { event: event.id };
}

/** Somebody drags the entry in the organiser's calendar; Exchange asks everyone anew. */
function moveByHand({ event: id, start }: Json, world: World): Json {
  const event = world.events.value.list.find((one) => one.id === id && one.removedAt === undefined);
  if (event === undefined) throw new Wrong('There is no such event.');
  const from = instantOf(start, 'Europe/London');
  const length = Date.parse(event.end) - Date.parse(event.start);
  event.start = from.toISOString();
  event.end = new Date(from.getTime() + length).toISOString();
  for (const attendee of event.attendees) attendee.response = 'none';
  touched(event, world);
  return { event: event.id, start: event.start };
}

function settingsSeen({ world, addresses, profile }: ControlDoor): Json {
  const app = world.app();
  return {
    name: app.name,
    appId: app.id,
    catalogId: CATALOG_ID,
    tenantId: COUNCIL.tenantId,
    version: asText(app.manifest['version']) ?? '',
    description: app.description,
    accentColor: app.accentColor,
    commands: app.commands,
    tabs: app.staticTabs,
    staticTabs: app.staticTabs,
    paneUrl: app.paneUrl,
    council: COUNCIL.name,
    organiser: COUNCIL.organiser,
    profile,
    botUrl: botUrl(addresses()),
    graphUrl: graphUrl(addresses()),
  };
}
