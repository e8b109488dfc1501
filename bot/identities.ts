import type { Config } from './config.ts';
import type { AppIdentity } from './microsoft365/tokens.ts';

/** The app's own registration, the one in the manifest: it alone calls Graph. Teams lets no other install the app. */
export const graphIdentity = (config: Config): AppIdentity => ({
  ...config.apiCredential,
  ...cloudOf(config),
  appId: config.apiAppId,
});

/** The bot's registration. It speaks to the connector and has no permission in Graph at all. */
export const channelIdentity = (config: Config): AppIdentity => ({
  ...config.botCredential,
  ...cloudOf(config),
  appId: config.botAppId,
  scope: config.channelScope,
});

const cloudOf = ({ authority, authorityMetadata: metadata, graphUrl }: Config) => ({ authority, metadata, graphUrl });
