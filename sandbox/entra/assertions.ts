import { createPublicKey, X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, errors, jwtVerify } from 'jose';
import type { Clock } from '../clock.ts';
import type { Signers } from '../keys.ts';
import { COUNCIL, ENTRA_ISSUER, FEDERATED, MANAGED_IDENTITY } from '../settings.ts';
import type { Call, Reply } from '../wire/http.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const TOKEN_EXCHANGE = 'api://AzureADTokenExchange';
const TOLERANCE_SECONDS = 300;
const LIFE_SECONDS = 86_399;

export interface Trust {
  readonly signers: Signers;
  readonly clock: Clock;
  /** Certificates lie here under the id of their registration: to put one there is to upload it. */
  readonly registrations: string;
  readonly tokenEndpoint: () => string;
}

export interface Refused {
  readonly code: number;
  readonly message: string;
}

/** Whether a signed assertion shows that the caller is this registration; undefined when it does. */
export async function refusedAssertion(
  form: URLSearchParams,
  appId: string,
  trust: Trust,
): Promise<Refused | undefined> {
  if (form.get('client_assertion_type') !== JWT_BEARER)
    return { code: 7000216, message: "'client_assertion_type' must be jwt-bearer for a client assertion." };
  const assertion = form.get('client_assertion') ?? '';
  const issuer = issuerOf(assertion);
  if (issuer === ENTRA_ISSUER) return refusedIdentity(assertion, appId, trust);
  for (const certificate of certificatesOf(appId, trust)) {
    if (await isSignedBy(certificate, assertion, appId, trust)) return undefined;
  }
  const message = 'Client assertion contains an invalid signature. [Reason - The key was not found.]';
  return { code: 700027, message };
}

function issuerOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

/** A token of another identity in the tenant, which the registration has to trust by its subject. */
async function refusedIdentity(
  assertion: string,
  appId: string,
  { signers, clock }: Trust,
): Promise<Refused | undefined> {
  const claims = await signers.entra.verify(assertion, TOKEN_EXCHANGE, clock.now(), TOLERANCE_SECONDS);
  if (claims === undefined) return { code: 700024, message: 'Client assertion is not within its valid time range.' };
  if (FEDERATED.includes(appId) && claims.sub === MANAGED_IDENTITY.principal) return undefined;
  const message = `No matching federated identity record found for presented assertion subject '${claims.sub ?? ''}'.`;
  return { code: 700213, message };
}

function certificatesOf(appId: string, { registrations }: Trust): readonly X509Certificate[] {
  const folder = join(registrations, appId);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pem'))
    .map((name) => new X509Certificate(readFileSync(join(folder, name))));
}

async function isSignedBy(
  certificate: X509Certificate,
  assertion: string,
  appId: string,
  { clock, tokenEndpoint }: Trust,
): Promise<boolean> {
  const key = createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }));
  const asked = { issuer: appId, subject: appId, audience: tokenEndpoint(), currentDate: clock.now() };
  try {
    await jwtVerify(assertion, key, { ...asked, clockTolerance: TOLERANCE_SECONDS, algorithms: ['PS256', 'RS256'] });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}

/** The machine's own identity, as App Service offers it to what runs there; undefined when the path is another. */
export async function answerMachine(call: Call, { signers, clock }: Trust): Promise<Reply | undefined> {
  if (call.path !== '/machine/token') return undefined;
  const wrong = (status: number, message: string): Reply => ({ status, body: { statusCode: status, message } });
  if (call.headers['x-identity-header'] !== MANAGED_IDENTITY.header) return wrong(403, 'Forbidden');
  if (call.query.get('client_id') !== MANAGED_IDENTITY.clientId)
    return wrong(400, 'No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId.');
  const resource = call.query.get('resource') ?? '';
  const { principal, clientId } = MANAGED_IDENTITY;
  const claims = { aud: resource, iss: ENTRA_ISSUER, appid: clientId, oid: principal, sub: principal };
  const token = await signers.entra.sign(
    { ...claims, tid: COUNCIL.tenantId, idtyp: 'app', ver: '1.0' },
    { from: clock.now(), lifeSeconds: LIFE_SECONDS },
  );
  const expires = Math.floor(clock.now().getTime() / 1000) + LIFE_SECONDS;
  return {
    status: 200,
    body: { access_token: token, expires_on: String(expires), resource, token_type: 'Bearer', client_id: clientId },
  };
}
