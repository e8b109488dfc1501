import { createPrivateKey, X509Certificate } from 'node:crypto';
import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import { Fault } from '../faults.ts';

/** By what a registration shows that it is itself. */
export type Credential =
  | { readonly secret: string }
  /** A private key and its certificate, as PEM in one text. */
  | { readonly certificate: string }
  /** Client id of a user-assigned managed identity that the registration trusts: nothing to keep, nothing to run out. */
  | { readonly managedIdentity: string };

/** The app registration that speaks to Microsoft 365, and the cloud that knows it. */
export type AppIdentity = Credential & {
  readonly appId: string;
  /** Such as `https://login.microsoftonline.com/{tenant}`. */
  readonly authority: string;
  /** OpenID metadata as JSON, for a cloud that msal does not know. */
  readonly metadata: string | undefined;
  /** With a slash at its end. */
  readonly graphUrl: string;
  /** Another scope than Graph's, such as the channel's for the bot. */
  readonly scope?: string | undefined;
};

/** Answers a token for Graph; `fresh` asks for a new one, after one was refused. */
export type Tokens = (step: string, fresh?: 'fresh') => Promise<string>;

/** msal's word for “no answer came”; every other failure is an answer, and asking again gives the same. */
const NO_ANSWER = ['network_error', 'endpoints_resolution_error', 'openid_config_error', 'server_unavailable'];

/** Tokens by client credentials, kept by msal until shortly before they run out. */
export function tokensFor(identity: AppIdentity): Tokens {
  const { appId, authority, metadata, graphUrl, scope } = identity;
  const scopes = [scope ?? `${new URL(graphUrl).origin}/.default`];
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      ...shownBy(identity),
      authority,
      // Without this msal asks Microsoft's public cloud whether the authority is real.
      ...(metadata === undefined ? {} : { knownAuthorities: [new URL(authority).host], authorityMetadata: metadata }),
    },
  });
  return async (step, fresh) => {
    const answer = await app
      .acquireTokenByClientCredential({ scopes, skipCache: fresh === 'fresh' })
      .catch((thrown: unknown) => {
        // Nothing has been asked of Graph yet, so that even a write may be carried out again.
        throw new Fault(
          NO_ANSWER.includes(codeOf(thrown)) ? 'try-later' : 'refused',
          `${step}/token${entraCode(thrown)}`,
        );
      });
    if (answer === null) throw new Fault('refused', `${step}/token`);
    return answer.accessToken;
  };
}

/** Tokens of the machine's own managed identity, for what trusts it directly. */
export function machineTokens(clientId: string, resource: string): Tokens {
  const machine = machineCalled(clientId);
  return async (step, fresh) => {
    try {
      return (await machine.acquireToken({ resource, forceRefresh: fresh === 'fresh' })).accessToken;
    } catch (thrown) {
      throw new Fault(NO_ANSWER.includes(codeOf(thrown)) ? 'try-later' : 'refused', `${step}/token`);
    }
  };
}

const machineCalled = (clientId: string): ManagedIdentityApplication =>
  new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: clientId } });

/** For whom a managed identity's token is made, when a registration trusts it in place of a secret. */
const TOKEN_EXCHANGE = 'api://AzureADTokenExchange';

function shownBy(credential: Credential) {
  if ('secret' in credential) return { clientSecret: credential.secret };
  if ('certificate' in credential) {
    const { certificate } = credential;
    const thumbprint = new X509Certificate(certificate).fingerprint256.replaceAll(':', '');
    return { clientCertificate: { thumbprintSha256: thumbprint, privateKey: keyIn(certificate), x5c: certificate } };
  }
  const machine = machineCalled(credential.managedIdentity);
  // Asked anew for each token: msal keeps what it got for as long as it is good.
  return { clientAssertion: async () => (await machine.acquireToken({ resource: TOKEN_EXCHANGE })).accessToken };
}

/** The private key without the certificate beside it: msal takes one text for each. */
const keyIn = (pem: string): string => createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString();

/** Entra's own number for what is wrong, such as `/AADSTS7000222` for a secret that ran out; nothing else of its words is kept. */
const entraCode = (thrown: unknown): string => {
  const code = thrown instanceof Error ? /AADSTS\d{4,8}/.exec(thrown.message)?.[0] : undefined;
  return code === undefined ? '' : `/${code}`;
};

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'errorCode' in thrown && typeof thrown.errorCode === 'string' ? thrown.errorCode : '';
