import {
  createNestablePublicClientApplication,
  InteractionRequiredAuthError,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { PublicSettings } from '../../bot/api/contract/public.ts';
import { canSignIn } from './office.ts';

export type SignInReason =
  /** This Outlook has no nested app authentication. */
  | 'too-old'
  /** Microsoft wants to ask the person something: a press has to come first. */
  | 'ask-person'
  | 'failed';

/** No token for our API. Holds nothing of what Microsoft said: names and addresses stand in it. */
export class SignInFault extends Error {
  override readonly name = 'SignInFault';
  readonly reason: SignInReason;

  constructor(reason: SignInReason) {
    super(reason);
    this.reason = reason;
  }
}

export interface SignIn {
  /** A token for our API; `asked`: after a press, when Microsoft may show its own window. */
  token(asked?: boolean): Promise<string>;
}

/**
 * Nested app authentication: Outlook, which knows the person, gets a token for our API under the app’s own registration. It is kept in
 * memory by the library, and asked for anew shortly before it ends.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export function signInWith({ clientId, authority, scope }: PublicSettings['signIn']): SignIn {
  let client: Promise<IPublicClientApplication> | undefined;
  const opened = (): Promise<IPublicClientApplication> => {
    if (!canSignIn()) throw new SignInFault('too-old');
    return (client ??= createNestablePublicClientApplication({
      auth: { clientId, authority },
      // Nothing of it on the disk of anybody’s machine.
      cache: { cacheLocation: 'memoryStorage' },
      system: { loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined } },
    }));
  };
  const scopes = [scope];
  return {
    token: async (asked = false) => {
      const app = await opened();
      try {
        const { accessToken } = asked
          ? await app.acquireTokenPopup({ scopes })
          : await app.acquireTokenSilent({ scopes });
        return accessToken;
      } catch (failure) {
        throw new SignInFault(failure instanceof InteractionRequiredAuthError ? 'ask-person' : 'failed');
      }
    },
  };
}
