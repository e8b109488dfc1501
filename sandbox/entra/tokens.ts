import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { displayNameOf, upnOf, type Person } from '../council.ts';
import type { Signers } from '../keys.ts';
import { API_APP, BOT_APP, COUNCIL, ENTRA_ISSUER, HOST_CLIENTS, PROVISION_APP, type HostClient } from '../settings.ts';
import { asList, type Json } from '../wire/json.ts';

/** An app that has shown a valid token. */
export interface AppIdentity {
  readonly appId: string;
  readonly principal: string;
  readonly roles: readonly string[];
}

export const REGISTERED = [BOT_APP, API_APP, PROVISION_APP] as const;
export type Registration = (typeof REGISTERED)[number];

/** App role that opens the outer door; who is what is the product's own list. */
const APP_ROLE = 'Steady.User';

export const TOKEN_LIFE_SECONDS = 3599;
/** Microsoft's own servers allow five minutes between clocks. */
const TOLERANCE_SECONDS = 300;

/** The token of an app, for Graph or for the Bot Connector. */
export const appToken = (
  app: Registration,
  audience: string,
  roles: readonly string[],
  signers: Signers,
  clock: Clock,
): Promise<string> =>
  signers.entra.sign(
    {
      aud: audience,
      iss: `https://sts.windows.net/${COUNCIL.tenantId}/`,
      appid: app.appId,
      appidacr: '1',
      idtyp: 'app',
      oid: app.principal,
      sub: app.principal,
      tid: COUNCIL.tenantId,
      roles: audience === 'https://graph.microsoft.com' ? roles : [],
      uti: randomUUID(),
      ver: '1.0',
    },
    { from: clock.now(), lifeSeconds: TOKEN_LIFE_SECONDS },
  );

export interface TabToken {
  readonly client: HostClient;
  /** 1.0 where nobody asked the registration for version 2 tokens. */
  readonly version: '1.0' | '2.0';
  /** The application ID URI, for whom a version 1 token is made. */
  readonly resource: string;
  readonly claims: Json;
}

/** The tab's token: a person, seen by one of Microsoft's clients, for our own API. */
export function personToken(
  person: Person,
  { client, version, resource, claims }: TabToken,
  signers: Signers,
  clock: Clock,
): Promise<string> {
  const asked =
    version === '2.0'
      ? { aud: API_APP.appId, iss: ENTRA_ISSUER, azp: HOST_CLIENTS[client], azpacr: '0', ver: version }
      : {
          aud: resource,
          iss: `https://sts.windows.net/${COUNCIL.tenantId}/`,
          appid: HOST_CLIENTS[client],
          appidacr: '0',
          upn: upnOf(person),
          ver: version,
        };
  return signers.entra.sign(
    {
      ...asked,
      name: displayNameOf(person),
      oid: person.id,
      preferred_username: upnOf(person),
      roles: [APP_ROLE],
      scp: 'access_as_user',
      sub: Buffer.from(`${person.id}${API_APP.appId}`).toString('base64url').slice(0, 43),
      tid: COUNCIL.tenantId,
      uti: randomUUID(),
      ...claims,
    },
    { from: clock.now(), lifeSeconds: TOKEN_LIFE_SECONDS },
  );
}

/** Who signed in, for the app that asked: it opens nothing. */
export const idTokenOf = (person: Person, signers: Signers, clock: Clock): Promise<string> =>
  signers.entra.sign(
    {
      aud: API_APP.appId,
      iss: ENTRA_ISSUER,
      name: displayNameOf(person),
      oid: person.id,
      preferred_username: upnOf(person),
      sub: Buffer.from(`${person.id}${API_APP.appId}`).toString('base64url').slice(0, 43),
      tid: COUNCIL.tenantId,
      ver: '2.0',
    },
    { from: clock.now(), lifeSeconds: TOKEN_LIFE_SECONDS },
  );

/** Which app shows this token, or why it is refused. */
export async function appOf(
  authorization: string | undefined,
  audience: string,
  signers: Signers,
  clock: Clock,
): Promise<AppIdentity | 'missing' | 'invalid'> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return 'missing';
  // A clock that jumps a day is ours, not Microsoft's: what was valid before the jump is let through for a moment.
  const tolerance = TOLERANCE_SECONDS + Math.ceil(clock.justTurnedMs() / 1000);
  const claims = await signers.entra.verify(token, audience, clock.now(), tolerance);
  const app = REGISTERED.find(({ appId }) => appId === claims?.['appid']);
  if (app === undefined) return 'invalid';
  // What was consented to after the token was given is not in it.
  return { appId: app.appId, principal: app.principal, roles: asList(claims?.['roles']).map(String) };
}
