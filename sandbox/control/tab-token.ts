import type { Person } from '../council.ts';
import { idTokenOf, personToken, TOKEN_LIFE_SECONDS } from '../entra/tokens.ts';
import { API_APP, HOST_CLIENTS, type HostClient } from '../settings.ts';
import type { Mishaps } from '../wire/failures.ts';
import { asJson, asText, type Json } from '../wire/json.ts';
import type { World } from '../world.ts';
import { Wrong } from './wrong.ts';

const CHALLENGE = 'eyJhY2Nlc3NfdG9rZW4iOnsiYWNycyI6eyJlc3NlbnRpYWwiOnRydWUsInZhbHVlIjoiYzEifX19';

/** `getAuthToken()` as a host answers it: a token for this person, or the words in which Entra or the host says no. */
export async function tabToken(person: Person, body: Json, world: World, mishaps: Mishaps): Promise<Json> {
  if (person.enabled === false) throw new Wrong('AADSTS50057: The user account is disabled.');
  if (mishaps.suffer('POST', '/control/token') === 'claims')
    throw new Wrong(`interaction_required: AADSTS50076: multi-factor authentication is needed. claims=${CHALLENGE}`);
  const { client = 'teams-web', version = '2.0' } = body;
  if (!isHostClient(client)) throw new Wrong(`"client" is one of: ${Object.keys(HOST_CLIENTS).join(', ')}.`);
  if (version !== '1.0' && version !== '2.0') throw new Wrong('"version" is 1.0 or 2.0.');
  const resource = resourceOf(world);
  if (client === 'add-in') return brokered(person, { resource, claims: asJson(body['claims']) }, body, world);
  return {
    token: await personToken(
      person,
      { client, version, resource, claims: asJson(body['claims']) },
      world.signers,
      world.clock,
    ),
  };
}

/** Nested app authentication: Outlook asks Entra for the add-in’s own registration, and gets what that may have. */
async function brokered(
  person: Person,
  { resource, claims }: { readonly resource: string; readonly claims: Json },
  { clientId = API_APP.appId, scope = `${resource}/access_as_user` }: Json,
  world: World,
): Promise<Json> {
  if (clientId !== API_APP.appId)
    throw new Wrong('AADSTS700016: Application with this identifier was not found in the directory.');
  const asked = String(scope).split(' ');
  if (!asked.includes(`${resource}/access_as_user`))
    throw new Wrong('AADSTS65001: The user or administrator has not consented to use the application.');
  return {
    token: await personToken(
      person,
      { client: 'add-in', version: '2.0', resource, claims },
      world.signers,
      world.clock,
    ),
    idToken: await idTokenOf(person, world.signers, world.clock),
    expiresIn: TOKEN_LIFE_SECONDS,
  };
}

const isHostClient = (name: unknown): name is HostClient =>
  typeof name === 'string' && Object.hasOwn(HOST_CLIENTS, name);

/** The host compares the manifest's resource with where the tab comes from, and Entra with the registration's URI. */
function resourceOf(world: World): string {
  const app = world.app();
  const resource = asText(asJson(app.manifest['webApplicationInfo'])['resource']) ?? '';
  const origin = new URL(app.staticTabs[0]?.contentUrl ?? 'http://nowhere.example').host.toLowerCase();
  if (resource !== `api://${origin}/${API_APP.appId}`)
    throw new Wrong('App resource defined in manifest and iframe origin do not match.');
  return resource;
}
