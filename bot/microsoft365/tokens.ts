import { ConfidentialClientApplication } from '@azure/msal-node';
import { Fault } from '../faults.ts';

/** The app registration that speaks to Graph, and the cloud that knows it. */
export interface AppIdentity {
  readonly appId: string;
  readonly secret: string;
  /** Such as `https://login.microsoftonline.com/{tenant}`. */
  readonly authority: string;
  /** OpenID metadata as JSON, for a cloud that msal does not know. */
  readonly metadata: string | undefined;
  /** With a slash at its end. */
  readonly graphUrl: string;
  /** Another scope than Graph's, such as the channel's for the bot. */
  readonly scope?: string | undefined;
}

/** Answers a token for Graph; `fresh` asks for a new one, after one was refused. */
export type Tokens = (step: string, fresh?: 'fresh') => Promise<string>;

/** msal's word for “no answer came”; every other failure is an answer, and asking again gives the same. */
const NO_ANSWER = ['network_error', 'endpoints_resolution_error', 'openid_config_error', 'server_unavailable'];

/** Tokens by client credentials, kept by msal until shortly before they run out. */
export function tokensFor({ appId, secret, authority, metadata, graphUrl, scope }: AppIdentity): Tokens {
  const scopes = [scope ?? `${new URL(graphUrl).origin}/.default`];
  const app = new ConfidentialClientApplication({
    auth: {
      clientId: appId,
      clientSecret: secret,
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
        throw new Fault(NO_ANSWER.includes(codeOf(thrown)) ? 'try-later' : 'refused', `${step}/token`);
      });
    if (answer === null) throw new Fault('refused', `${step}/token`);
    return answer.accessToken;
  };
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'errorCode' in thrown && typeof thrown.errorCode === 'string' ? thrown.errorCode : '';
