import { randomUUID } from 'node:crypto';
import type { Grants } from '../grants.ts';
import { CHANNEL_AUDIENCE, CHANNEL_ISSUER, COUNCIL, ENTRA_ISSUER } from '../settings.ts';
import type { Call, Reply } from '../wire/http.ts';
import { answerMachine, refusedAssertion, type Trust } from './assertions.ts';
import { appToken, REGISTERED, TOKEN_LIFE_SECONDS } from './tokens.ts';

export interface Entra extends Trust {
  readonly grants: Grants;
  readonly url: () => string;
}

const AUDIENCES = ['https://graph.microsoft.com', CHANNEL_AUDIENCE];

/** Entra's and the Bot Connector's public endpoints; undefined when the path is not theirs. */
export async function answerEntra(call: Call, entra: Entra): Promise<Reply | undefined> {
  const machine = await answerMachine(call, entra);
  if (machine !== undefined) return machine;
  const { path, method } = call;
  const url = entra.url();
  if (path === '/v1/.well-known/openidconfiguration') {
    return { status: 200, body: channelMetadata(url) };
  }
  if (path === '/v1/.well-known/keys') return { status: 200, body: entra.signers.channel.keySet };

  const [, tenant = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (!['v2.0/.well-known/openid-configuration', 'discovery/v2.0/keys', 'oauth2/v2.0/token'].includes(rest))
    return undefined;
  if (tenant !== COUNCIL.tenantId) {
    return refusal(
      entra,
      400,
      'invalid_request',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.`,
    );
  }
  if (rest === 'discovery/v2.0/keys') return { status: 200, body: entra.signers.entra.keySet };
  if (rest === 'v2.0/.well-known/openid-configuration') return { status: 200, body: entraMetadata(url) };
  return method === 'POST'
    ? await token(call, entra)
    : refusal(
        entra,
        400,
        'invalid_request',
        900561,
        'The endpoint only accepts POST requests. Received a GET request.',
      );
}

const channelMetadata = (url: string): object => ({
  issuer: CHANNEL_ISSUER,
  authorization_endpoint: 'https://invalid.botframework.com',
  jwks_uri: `${url}/v1/.well-known/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
});

const entraMetadata = (url: string): object => ({
  issuer: ENTRA_ISSUER,
  authorization_endpoint: `${url}/${COUNCIL.tenantId}/oauth2/v2.0/authorize`,
  token_endpoint: `${url}/${COUNCIL.tenantId}/oauth2/v2.0/token`,
  end_session_endpoint: `${url}/${COUNCIL.tenantId}/oauth2/v2.0/logout`,
  jwks_uri: `${url}/${COUNCIL.tenantId}/discovery/v2.0/keys`,
  token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
  response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
});

async function token(call: Call, entra: Entra): Promise<Reply> {
  const form = new URLSearchParams(call.body.toString('utf8'));
  const grant = form.get('grant_type');
  if (grant !== 'client_credentials') {
    return refusal(
      entra,
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${grant ?? ''}'.`,
    );
  }
  const clientId = form.get('client_id') ?? '';
  const app = REGISTERED.find(({ appId }) => appId === clientId);
  if (app === undefined) {
    const message = `Application with identifier '${clientId}' was not found in the directory '${COUNCIL.name}'.`;
    return refusal(entra, 400, 'unauthorized_client', 700016, message);
  }
  if (form.has('client_assertion')) {
    const refused = await refusedAssertion(form, clientId, entra);
    if (refused !== undefined) return refusal(entra, 401, 'invalid_client', refused.code, refused.message);
  } else if (form.get('client_secret') !== app.secret) {
    const message = `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`;
    return refusal(entra, 401, 'invalid_client', 7000215, message);
  }
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope.includes('/'));
  const scope = scopes[0] ?? '';
  if (!scope.endsWith('/.default')) {
    const message = `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`;
    return refusal(entra, 400, 'invalid_scope', 1002012, message);
  }
  const asked = scope.slice(0, -'/.default'.length);
  // A cloud of one's own has its Graph at an address of its own; the product asks for a token for that address.
  const audience = /^https:\/\/localhost:\d+$/.test(asked) ? 'https://graph.microsoft.com' : asked;
  if (!AUDIENCES.includes(audience)) {
    const message = `The resource principal named ${audience} was not found in the tenant named ${COUNCIL.name}.`;
    return refusal(entra, 400, 'invalid_resource', 500011, message);
  }
  return {
    status: 200,
    headers: { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' },
    body: {
      token_type: 'Bearer',
      expires_in: TOKEN_LIFE_SECONDS,
      ext_expires_in: TOKEN_LIFE_SECONDS,
      access_token: await appToken(app, audience, entra.grants.rolesOf(app), entra.signers, entra.clock),
    },
  };
}

function refusal({ clock }: Entra, status: number, error: string, code: number, message: string): Reply {
  const trace = randomUUID();
  const correlation = randomUUID();
  const timestamp = `${clock.now().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
    },
  };
}
