import { randomUUID } from 'node:crypto';
import type { Person } from '../council.ts';
import { conversationOf } from '../council.ts';
import { BOT_APP, CATALOG_ID } from '../settings.ts';
import type { World } from '../world.ts';
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
  { method: 'POST', template: '/users/{user}/teamwork/sendActivityNotification', take: (ask) => notify(ask, world) },
  { method: 'GET', template: '/appCatalogs/teamsApps', take: (ask) => catalogue(ask) },
];

function mustInstall(ask: Ask): void {
  if (!ask.app.roles.includes('TeamsAppInstallation.ReadWriteSelfForUser.All')) {
    throw new GraphRefusal(
      403,
      'Forbidden',
      'Missing role permissions on the request. Roles required: TeamsAppInstallation.ReadWriteSelfForUser.All.',
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

const installationOf = (person: Person, world: World): Json => ({
  id: world.chat(person.id).value.installationId,
  teamsApp: {
    id: CATALOG_ID,
    externalId: world.app().id,
    displayName: world.app().name,
    distributionMethod: 'organization',
  },
});

function installed(ask: Ask, world: World): Reply {
  mustInstall(ask);
  const person = personInPath(ask, world);
  const expand = option(ask, 'expand') ?? '';
  const value = world.chat(person.id).value.installed ? [installationOf(person, world)] : [];
  const shown = value.map(({ id, teamsApp }) => (expand.includes('teamsApp') ? { id, teamsApp } : { id }));
  return { status: 200, body: withContext(ask, 'users/teamwork/installedApps', { value: shown }) };
}

function install(ask: Ask, world: World): Reply {
  mustInstall(ask);
  const person = personInPath(ask, world);
  const bind = asText(ask.body['teamsApp@odata.bind']);
  if (bind === undefined) throw badRequest('Bad Request: teamsApp@odata.bind is missing.');
  if (!bind.endsWith(`/appCatalogs/teamsApps/${CATALOG_ID}`)) {
    throw new GraphRefusal(404, 'NotFound', 'The definition of the app was not found in the catalogue.');
  }
  const part = world.chat(person.id);
  if (part.value.installed) {
    throw new GraphRefusal(409, 'Conflict', 'The app is already installed in the specified scope.');
  }
  part.value.installed = true;
  part.value.announced = false;
  part.changed();
  for (const listener of world.onInstalled) listener(person.id);
  return { status: 201 };
}

function chat(ask: Ask, world: World): Reply {
  mustInstall(ask);
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

function notify(ask: Ask, world: World): Reply {
  const person = personInPath(ask, world);
  const { topic, activityType, previewText, templateParameters, chainId } = ask.body;
  const subject = asJson(topic);
  if (!ask.app.roles.includes('TeamsActivity.Send') || ask.app.appId !== BOT_APP.appId) {
    throw new GraphRefusal(
      403,
      'Forbidden',
      'Missing role permissions on the request. Roles required: TeamsActivity.Send.',
    );
  }
  if (!world.chat(person.id).value.installed) {
    throw new GraphRefusal(
      403,
      'Forbidden',
      `Application with AppId '${ask.app.appId}' is not authorized to generate activities to user '${person.id}'.`,
    );
  }
  const types = world.app().activityTypes;
  if (types !== undefined && !types.includes(String(activityType)) && activityType !== 'systemDefault') {
    throw badRequest(`Activity type '${String(activityType)}' is not declared in the app's manifest.`);
  }
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
    templateParameters: asList(templateParameters),
    chainId,
  });
  return { status: 204 };
}
