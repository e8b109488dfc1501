import { randomUUID } from 'node:crypto';
import { conversationOf } from '../council.ts';
import { CATALOG_ID } from '../settings.ts';
import type { MeetingRecord, World } from '../world.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, asList, asText, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { option, param, type Ask, type Take } from './ask.ts';
import { badRequest, GraphRefusal } from './refusal.ts';
import { personInPath, withContext } from './users.ts';

export const teamworkRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'GET', template: '/users/{user}/teamwork/installedApps', take: (ask) => installed(ask, world) },
  { method: 'POST', template: '/users/{user}/teamwork/installedApps', take: (ask) => install(ask, world) },
  {
    method: 'GET',
    template: '/users/{user}/teamwork/installedApps/{installation}/chat',
    take: (ask) => chat(ask, world),
  },
  { method: 'GET', template: '/chats/{chat}/installedApps', take: (ask) => inChat(ask, world) },
  { method: 'POST', template: '/chats/{chat}/installedApps', take: (ask) => installInChat(ask, world) },
  { method: 'POST', template: '/users/{user}/teamwork/sendActivityNotification', take: (ask) => notify(ask, world) },
  { method: 'GET', template: '/appCatalogs/teamsApps', take: (ask) => catalogue(ask) },
];

/** Only the registration that the manifest names as `webApplicationInfo` is the app's self. */
const isAppItself = (ask: Ask, world: World): boolean =>
  ask.app.appId === asText(asJson(world.app().manifest['webApplicationInfo'])['id']);

const permissionsIn = (list: unknown, type: string, value: string): readonly string[] =>
  asList(list)
    .map(asJson)
    .filter((one) => asText(one[type])?.toLowerCase() === 'application')
    .map((one) => asText(one[value]) ?? '')
    .toSorted();

/** What the manifest asks of each person who gets the app, to be consented to with the installation. */
const specificPermissions = (world: World): readonly string[] =>
  permissionsIn(
    asJson(asJson(world.app().manifest['authorization'])['permissions'])['resourceSpecific'],
    'type',
    'name',
  );

function mustInstall(ask: Ask, world: World, where: 'User' | 'Chat' = 'User'): void {
  const role =
    specificPermissions(world).length === 0
      ? `TeamsAppInstallation.ReadWriteSelfFor${where}.All`
      : `TeamsAppInstallation.ReadWriteAndConsentSelfFor${where}.All`;
  if (!ask.app.roles.includes(role)) {
    throw new GraphRefusal(
      403,
      'Forbidden',
      `Missing role permissions on the request. API requires one of '${role}'. Roles on the request '${ask.app.roles.join(', ')}'.`,
    );
  }
  if (!isAppItself(ask, world)) {
    throw new GraphRefusal(
      403,
      'Forbidden',
      `The app with the AAD App Id '${ask.app.appId}' may manage the installation of its own Teams app only.`,
    );
  }
}

function catalogue(ask: Ask): Reply {
  throw new GraphRefusal(
    403,
    'Forbidden',
    `Missing role permissions on the request by app ${ask.app.appId}. Roles required: AppCatalog.Read.All.`,
  );
}

const installationOf = (id: string, world: World): Json => ({
  id,
  teamsApp: {
    id: CATALOG_ID,
    externalId: world.app().id,
    displayName: world.app().name,
    distributionMethod: 'organization',
  },
});

function installed(ask: Ask, world: World): Reply {
  mustInstall(ask, world);
  const person = personInPath(ask, world);
  const expand = option(ask, 'expand') ?? '';
  const value = world.chat(person.id).value.installed
    ? [installationOf(world.chat(person.id).value.installationId, world)]
    : [];
  const shown = value.map(({ id, teamsApp }) => (expand.includes('teamsApp') ? { id, teamsApp } : { id }));
  return { status: 200, body: withContext(ask, 'users/teamwork/installedApps', { value: shown }) };
}

/** An installation names the app of the catalogue, with exactly the permissions that its manifest asks for. */
function mustBeThisApp(ask: Ask, world: World): void {
  const bind = asText(ask.body['teamsApp@odata.bind']);
  if (bind === undefined) throw badRequest('Bad Request: teamsApp@odata.bind is missing.');
  if (!bind.endsWith(`/appCatalogs/teamsApps/${CATALOG_ID}`)) {
    throw new GraphRefusal(404, 'NotFound', 'The definition of the app was not found in the catalogue.');
  }
  const consented = asJson(ask.body['consentedPermissionSet'])['resourceSpecificPermissions'];
  const given = permissionsIn(consented, 'permissionType', 'permissionValue');
  if (String(given) !== String(specificPermissions(world))) {
    throw badRequest('The permissions consented to do not match the permissions of the app definition.');
  }
}

const alreadyInstalled = (): GraphRefusal =>
  new GraphRefusal(409, 'Conflict', 'The app is already installed in the specified scope.');

/** The chat of a meeting that Teams knows. */
function threadInPath(ask: Ask, world: World): string {
  const thread = param(ask, 'chat');
  const isThread = ({ options }: MeetingRecord): boolean => asJson(options['chatInfo'])['threadId'] === thread;
  if (!world.meetings.value.some(isThread)) {
    throw new GraphRefusal(404, 'NotFound', `No chat found with id '${thread}'.`);
  }
  return thread;
}

function inChat(ask: Ask, world: World): Reply {
  mustInstall(ask, world, 'Chat');
  const id = world.chatApps.value[threadInPath(ask, world)];
  const value = id === undefined ? [] : [installationOf(id, world)];
  return { status: 200, body: withContext(ask, 'chats/installedApps', { value }) };
}

/** What is installed in the chat of a meeting is installed in the meeting; a tab for chats is shown there at once. */
function installInChat(ask: Ask, world: World): Reply {
  mustInstall(ask, world, 'Chat');
  const thread = threadInPath(ask, world);
  mustBeThisApp(ask, world);
  if (world.chatApps.value[thread] !== undefined) throw alreadyInstalled();
  world.chatApps.value[thread] = Buffer.from(`${thread}##${CATALOG_ID}`).toString('base64');
  world.chatApps.changed();
  return { status: 201 };
}

function install(ask: Ask, world: World): Reply {
  mustInstall(ask, world);
  const person = personInPath(ask, world);
  mustBeThisApp(ask, world);
  const part = world.chat(person.id);
  if (part.value.installed) {
    throw alreadyInstalled();
  }
  part.value.installed = true;
  part.value.announced = false;
  part.changed();
  for (const listener of world.onInstalled) listener(person.id);
  return { status: 201 };
}

function chat(ask: Ask, world: World): Reply {
  mustInstall(ask, world);
  const person = personInPath(ask, world);
  const { installed: has, installationId } = world.chat(person.id).value;
  if (!has || installationId !== param(ask, 'installation')) {
    throw new GraphRefusal(404, 'NotFound', 'The app installation was not found.');
  }
  return {
    status: 200,
    body: withContext(ask, 'chats/$entity', { id: conversationOf(person), chatType: 'oneOnOne', topic: null }),
  };
}

/** The names in a template's braces; Teams fills in the actor itself. */
function mustFill(activityType: unknown, parameters: readonly Json[], world: World): void {
  const types = asList(asJson(world.app().manifest['activities'])['activityTypes']).map(asJson);
  const declared = types.find(({ type }) => type === activityType);
  if (declared === undefined) {
    if (activityType === 'systemDefault' || world.app().activityTypes === undefined) return;
    throw badRequest(`Activity type '${String(activityType)}' is not declared in the app's manifest.`);
  }
  const wanted = [...(asText(declared['templateText']) ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const missing = wanted.find((name) => name !== 'actor' && !parameters.some((one) => one['name'] === name));
  if (missing !== undefined) throw badRequest(`Missing template parameter '${missing}'.`);
}

function notify(ask: Ask, world: World): Reply {
  const person = personInPath(ask, world);
  const { topic, activityType, previewText, templateParameters, chainId } = ask.body;
  const subject = asJson(topic);
  const consented = specificPermissions(world).includes('TeamsActivity.Send.User');
  if (!ask.app.roles.includes('TeamsActivity.Send') && !consented) {
    throw new GraphRefusal(
      403,
      'Forbidden',
      'Missing role permissions on the request. Roles required: TeamsActivity.Send.',
    );
  }
  if (!isAppItself(ask, world) || !world.chat(person.id).value.installed) {
    throw new GraphRefusal(
      403,
      'Forbidden',
      `Application with AAD App Id '${ask.app.appId}' is not authorized to generate custom text notifications about '${ask.path}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
    );
  }
  const parameters = asList(templateParameters).map(asJson);
  mustFill(activityType, parameters, world);
  if (subject['source'] === 'text' && !/^https:\/\/teams\.microsoft\.com\/l\//.test(asText(subject['webUrl']) ?? '')) {
    throw badRequest("Invalid 'webUrl': must be a Microsoft Teams deep link when the topic's source is 'text'.");
  }
  if (asText(subject['value']) === undefined) throw badRequest("'topic.value' is required.");
  world.feed.add({
    id: randomUUID(),
    to: person.id,
    at: world.clock.now().toISOString(),
    topic: subject,
    activityType,
    previewText,
    templateParameters: parameters,
    chainId,
  });
  return { status: 204 };
}
