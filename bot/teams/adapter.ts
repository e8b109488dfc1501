import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import {
  AppCredentials,
  type AuthenticatorResult,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector';

/** The cloud in which the bot lives: Microsoft's own, a sovereign one, or any other that speaks as they do. */
export interface Channel {
  readonly appId: string;
  readonly tenantId: string;
  readonly metadataUrl: string;
  readonly issuer: string;
  readonly scope: string;
  readonly loginUrl: string;
  /** The bot's own token for the channel. */
  readonly token: (fresh?: 'fresh') => Promise<string>;
}

/** The path for tokens of the Bot Framework Emulator leads nowhere: it would trust a token of any tenant. */
const DEAD_ADDRESS = 'http://127.0.0.1:9/none';

class ChannelCredentials extends AppCredentials {
  readonly #token: Channel['token'];

  constructor({ appId, tenantId, scope, token }: Channel) {
    super(appId, tenantId, scope);
    this.#token = token;
  }

  /** The token's own keeper knows when it runs out; the SDK's second cache is passed by. */
  override getToken(forceRefresh = false): Promise<string> {
    return this.#token(forceRefresh ? 'fresh' : undefined);
  }

  protected async refreshToken(): Promise<AuthenticatorResult> {
    return { accessToken: await this.#token('fresh'), expiresOn: new Date() };
  }
}

class ChannelCredentialsFactory extends PasswordServiceClientCredentialFactory {
  readonly #credentials: ChannelCredentials;

  constructor(channel: Channel) {
    // The password is never looked at: tokens come from the one client that the whole product has.
    super(channel.appId, 'unused', channel.tenantId);
    this.#credentials = new ChannelCredentials(channel);
  }

  override createCredentials(): Promise<ChannelCredentials> {
    return Promise.resolve(this.#credentials);
  }
}

/** The SDK's adapter with every address given: one left out and it takes all as meant for another cloud. */
export function adapterFor(
  channel: Channel,
  onFailure: (context: TurnContext, error: unknown) => Promise<void>,
): CloudAdapter {
  const settings = {
    MicrosoftAppId: channel.appId,
    MicrosoftAppTenantId: channel.tenantId,
    MicrosoftAppType: 'SingleTenant',
    ToBotFromChannelOpenIdMetadataUrl: channel.metadataUrl,
    ToBotFromChannelTokenIssuer: channel.issuer,
    ToBotFromEmulatorOpenIdMetadataUrl: DEAD_ADDRESS,
    ToChannelFromBotLoginUrl: channel.loginUrl,
    ToChannelFromBotOAuthScope: channel.scope,
    OAuthUrl: DEAD_ADDRESS,
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: 'true',
  };
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(settings, new ChannelCredentialsFactory(channel)),
  );
  adapter.onTurnError = onFailure;
  return adapter;
}
