import { displayNameOf, upnOf, type Person } from '../council.ts';
import { COUNCIL } from '../settings.ts';
import type { World } from '../world.ts';
import type { Reply } from '../wire/http.ts';
import { lettersOf, type Json } from '../wire/json.ts';
import { option, page, param, selected, type Ask, type Take } from './ask.ts';
import { readFilter } from './filter.ts';
import { answers, orderOf, valueAt } from './filter-match.ts';
import { badRequest, GraphRefusal } from './refusal.ts';
import type { Route } from '../wire/route.ts';

const USUAL = ['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation']
  .concat(['preferredLanguage', 'surname', 'userPrincipalName', 'id'])
  .join(',');

/** The directory: people, how to find them, and who is whose manager. */
export const userRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'GET', template: '/users', take: (ask) => list(ask, world) },
  { method: 'GET', template: '/users/{user}', take: (ask) => one(ask, world) },
  { method: 'GET', template: '/users/{user}/manager', take: (ask) => manager(ask, world) },
];

function mustRead(ask: Ask): void {
  if (!ask.app.roles.includes('User.Read.All')) {
    throw new GraphRefusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
}

const everyone = (world: World): readonly Person[] => [...world.council.people, ...organiserOf(world)];
const organiserOf = (world: World): readonly Person[] =>
  [world.council.find(COUNCIL.organiser.mail)].filter((person) => person !== undefined);

export function userOf(person: Person): Json {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: person.id,
    accountEnabled: person.enabled !== false,
    businessPhones: [],
    department: person.department,
    displayName: displayNameOf(person),
    givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mailNickname: person.mail.split('@')[0] ?? '',
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-GB',
    proxyAddresses: [`SMTP:${person.mail}`, ...(person.aliases ?? []).map((alias) => `smtp:${alias}`)],
    surname: rest.join(' '),
    userPrincipalName: upnOf(person),
    userType: 'Member',
  };
}

/** The person in a path: by id or by user principal name. */
export function personInPath(ask: Ask, world: World): Person {
  const key = param(ask, 'user');
  const person = world.council.find(key);
  const known =
    person !== undefined && [person.id, upnOf(person)].some((one) => one.toLowerCase() === key.toLowerCase());
  if (!known) {
    throw new GraphRefusal(
      404,
      'Request_ResourceNotFound',
      `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return person;
}

function one(ask: Ask, world: World): Reply {
  mustRead(ask);
  const person = personInPath(ask, world);
  const user = selected(userOf(person), option(ask, 'select') ?? USUAL);
  const expand = option(ask, 'expand');
  if (expand === undefined) return { status: 200, body: withContext(ask, 'users/$entity', user) };

  const inner = /^manager(?:\((.*)\))?$/i.exec(expand.trim());
  if (inner === null) throw badRequest(`Could not find a property named '${expand}' on type 'microsoft.graph.user'.`);
  const options = inner[1] ?? '';
  const chain = /\$levels=max/i.test(options);
  if (chain && ask.header('consistencylevel') !== 'eventual') {
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      "$levels in $expand needs the header 'ConsistencyLevel: eventual'.",
    );
  }
  const select = /\$select=([^;)]*)/i.exec(options)?.[1];
  return {
    status: 200,
    body: withContext(ask, 'users/$entity', { ...user, ...managersAbove(person, world, select, chain) }),
  };
}

function managersAbove(person: Person, world: World, select: string | undefined, chain: boolean): Json {
  const above = person.manager === null ? undefined : world.council.find(person.manager);
  if (above === undefined) return {};
  return {
    manager: {
      '@odata.type': '#microsoft.graph.user',
      ...selected(userOf(above), select ?? USUAL),
      ...(chain ? managersAbove(above, world, select, chain) : {}),
    },
  };
}

function manager(ask: Ask, world: World): Reply {
  mustRead(ask);
  const person = personInPath(ask, world);
  const above = person.manager === null ? undefined : world.council.find(person.manager);
  if (above === undefined) {
    throw new GraphRefusal(
      404,
      'Request_ResourceNotFound',
      "Resource 'manager' does not exist or one of its queried reference-property objects are not present.",
    );
  }
  const user = selected(userOf(above), option(ask, 'select') ?? USUAL);
  return {
    status: 200,
    body: withContext(ask, 'directoryObjects/$entity', { '@odata.type': '#microsoft.graph.user', ...user }),
  };
}

function list(ask: Ask, world: World): Reply {
  mustRead(ask);
  const [search, filterText, orderBy] = [option(ask, 'search'), option(ask, 'filter'), option(ask, 'orderby')];
  const eventual = ask.header('consistencylevel')?.toLowerCase() === 'eventual';
  if (search !== undefined && !eventual) {
    throw new GraphRefusal(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  const advanced = filterText !== undefined && (orderBy !== undefined || /\b(ne|not|endswith)\b/i.test(filterText));
  if (advanced && !(eventual && option(ask, 'count') === 'true')) {
    throw new GraphRefusal(400, 'Request_UnsupportedQuery', 'Unsupported Query.');
  }
  let users = everyone(world).map(userOf);
  if (filterText !== undefined) {
    const filter = readFilter(filterText);
    users = users.filter((user) => answers(filter, user));
  }
  if (search !== undefined) users = users.filter(searched(search));
  if (orderBy !== undefined) {
    const [path = '', direction] = orderBy.split(/\s+/);
    users = users.toSorted((a, b) => orderOf(valueAt(a, path), valueAt(b, path)) * (direction === 'desc' ? -1 : 1));
  }
  const shown = users.map((user) => selected(user, option(ask, 'select') ?? USUAL));
  const counted = option(ask, 'count') === 'true' && eventual ? { '@odata.count': shown.length } : {};
  return { status: 200, body: withContext(ask, 'users', { ...counted, ...page(ask, shown, 100, 999) }) };
}

/** `"displayName:ann"`: words are found by how they begin. */
function searched(search: string): (user: Json) => boolean {
  const clauses = [...search.matchAll(/"(\w+):([^"]*)"/g)].map(([, property = '', text = '']) => ({ property, text }));
  if (clauses.length === 0) {
    throw new GraphRefusal(
      400,
      'Request_BadRequest',
      'Syntax error: $search needs clauses of the form "property:text", in double quotes.',
    );
  }
  return (user) =>
    clauses.some(({ property, text }) =>
      lettersOf(user[property])
        .toLowerCase()
        .split(/[\s.@]+/)
        .concat(lettersOf(user[property]).toLowerCase())
        .some((word) => word.startsWith(text.toLowerCase())),
    );
}

export const withContext = (ask: Ask, fragment: string, body: Json): Json => ({
  '@odata.context': `${ask.base}/$metadata#${fragment}`,
  ...body,
});
