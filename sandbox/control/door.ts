import { timingSafeEqual } from 'node:crypto';
import type { BotLine } from '../connector/teams-to-bot.ts';
import { teamsIdOf, upnOf, type Person } from '../council.ts';
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
import { get, personAsked, personOf, post } from './control-route.ts';
import { diaryRoutes } from './diary-routes.ts';
import { listsSeen } from './look.ts';
import { mailSeen, mailTo } from './mailbox.ts';
import { tabToken } from './tab-token.ts';
import { teamsRoutes } from './teams-routes.ts';
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

const routes = (door: ControlDoor): readonly Route<Take>[] => [
  ...tenantRoutes(door.world, door.calls),
  ...teamsRoutes(door.line),
  ...diaryRoutes(door.world),
  ...lookRoutes(door),
  ...clockRoutes(door),
  ...mishapRoutes(door.mishaps),
];

/** What the page and a test ask for, beside what people do in Teams and Outlook. */
const lookRoutes = (door: ControlDoor): readonly Route<Take>[] => {
  const { world } = door;
  return [
    get('people', () => world.council.people.map((person) => personSeen(person, world))),
    post('token', (_call, body) => tabToken(personOf(body['as'], world), body, world, door.mishaps)),
    get('mail', (call) => mailSeen(personAsked(call, world), world)),
    post('mail', (_call, body) => mailTo(personOf(body['as'], world), body, world)),
    get('letters', () => world.letters.entries),
    get('lists', () => listsSeen(world)),
    get('product', () => ({ pid: door.productPid() ?? null, profile: door.profile, url: botUrl(door.addresses()) })),
    get('settings', () => settingsSeen(door)),
    get('changes', async ({ query }) => ({ version: await changedSince(Number(query.get('since') ?? '-1'), world) })),
    get('stream', () => ({ stream: streamOf(world) })),
  ];
};

const clockRoutes = ({ world, watch }: ControlDoor): readonly Route<Take>[] => [
  get('clock', () => ({ now: world.clock.now().toISOString() })),
  post('clock', async (_call, body) => turnClock(body, world.clock, watch)),
  post('settle', async () => ({ settled: await watch.settle() })),
];

const mishapRoutes = (mishaps: Mishaps): readonly Route<Take>[] => [
  get('mishaps', () => mishaps.rest()),
  post('mishaps', (_call, { list }) => {
    mishaps.order(orderedFrom(list));
    return mishaps.rest();
  }),
];

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
