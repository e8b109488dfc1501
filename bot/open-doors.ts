import { createRemoteJWKSet } from 'jose';
import { fileURLToPath } from 'node:url';
import type { Server } from 'restify';
import { allowanceOf } from './api/allowance.ts';
import { ALL_ROUTES } from './api/all-routes.ts';
import { serverFor } from './api/server.ts';
import { tokenCheckOf } from './api/token.ts';
import type { Ports } from './casework/ports.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { channelIdentity } from './identities.ts';
import { mountForms } from './forms/mount.ts';
import { tokensFor } from './microsoft365/tokens.ts';
import { keysOr } from './seals.ts';
import { refNow, underNumber } from './trace.ts';
import { adapterFor } from './teams/adapter.ts';
import { DATASETS, VERBS } from './teams/all-verbs.ts';
import { botOver } from './teams/bot.ts';
import { chatsOver } from './teams/chats.ts';
import { messagesDoor, onTurnFailure } from './teams/door.ts';
import { guardOver } from './teams/guard.ts';
import { messengerOver, type MessengerNeeds } from './teams/messenger.ts';
import { pressOver } from './teams/press.ts';

/** Requests that one person may make at once, and each second after that. */
const AT_ONCE = 60;
const A_SECOND = 10;
const TAB_FOLDER = fileURLToPath(new URL('../tab/dist', import.meta.url));
const ADD_IN_FOLDER = fileURLToPath(new URL('../addin/dist', import.meta.url));
/** How long a key that nobody knows is not looked for again, and how long known ones are kept. */
const KEYS = { cooldownDuration: 30_000, cacheMaxAge: 12 * 3_600_000 };

/** The way to a person's chat, before the ports are made: they send cards through it. */
export function openTeams(
  config: Config,
  log: Log,
  ports: () => Ports,
  outside: Pick<MessengerNeeds, 'notify' | 'install'>,
) {
  const { botAppId: appId, tenantId, channelScope: scope } = config;
  const tokens = tokensFor(channelIdentity(config));
  const adapter = adapterFor(
    {
      appId,
      tenantId,
      scope,
      metadataUrl: config.channelMetadataUrl,
      issuer: config.channelIssuer,
      loginUrl: config.authority,
      token: (fresh) => tokens('channel', fresh),
    },
    onTurnFailure(refNow, log),
  );
  const chats = chatsOver(appId, config.channelServiceHosts, ports);
  return { adapter, chats, messenger: messengerOver({ adapter, appId, tenantId, scope, chats, ...outside }) };
}

export interface Doors extends Pick<ReturnType<typeof openTeams>, 'adapter' | 'chats'> {
  readonly ports: Ports;
  readonly isReady: () => boolean;
  /** What is not well although people can be served. */
  readonly trouble: () => unknown;
}

/** The one port: Teams, the tab with its API, and whether we are well. */
export function openDoors(config: Config, log: Log, { adapter, chats, ports, isReady, trouble }: Doors): Server {
  const guard = guardOver({
    appId: config.botAppId,
    tenantId: config.tenantId,
    issuer: config.channelIssuer,
    keys: createRemoteJWKSet(new URL(config.channelKeysUrl), KEYS),
    serviceHosts: config.channelServiceHosts,
  });
  const bot = botOver({ ports, chats, press: pressOver(VERBS, ports, log), datasets: DATASETS, log });
  const server = serverFor({
    ports,
    log,
    isReady,
    trouble,
    check: tokenCheckOf({
      apiAppId: config.apiAppId,
      tenantId: config.tenantId,
      issuer: config.apiTokenIssuer,
      keys: createRemoteJWKSet(new URL(config.apiTokenKeysUrl), KEYS),
    }),
    allowance: allowanceOf(AT_ONCE, A_SECOND),
    routes: ALL_ROUTES,
    settings: {
      council: config.councilName,
      profile: ports.procedure.name,
      emergency: config.emergencyNumbers,
      hostOrigins: config.frameOrigins,
      teamsAppId: config.teamsAppId,
      signIn: {
        clientId: config.apiAppId,
        authority: config.authority,
        scope: `api://${new URL(config.publicUrl).host.toLowerCase()}/${config.apiAppId}/access_as_user`,
      },
    },
    tabFolder: TAB_FOLDER,
    addInFolder: ADD_IN_FOLDER,
    officeJs: config.officeJsUrl,
    messages: messagesDoor({
      guard,
      adapter,
      bot,
      answerFirst: (answer) => underNumber(() => ports.answerFirst(answer)),
      log,
    }),
  });
  mountForms(
    server,
    ports,
    {
      keys: keysOr(config.cookieKeys, config.formsKey, 'steady web forms'),
      secure: config.publicUrl.startsWith('https:'),
      proxies: config.trustedProxies,
    },
    log,
  );
  return server;
}
