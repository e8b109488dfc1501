import type { Config } from './config.ts';
import { holdsSas } from './credentials.ts';
import { machineTokens, tokensFor, type AppIdentity, type Tokens } from './microsoft365/tokens.ts';

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

/** Azure Storage, in every cloud of Microsoft's. */
const STORAGE = 'https://storage.azure.com';

/** Who takes from the queue: the machine's own identity, else the app's registration; nobody where the address opens it by itself. */
export function queueTokens(config: Config): Tokens | undefined {
  if (holdsSas(config.queueUrl)) return undefined;
  const { apiCredential } = config;
  if ('managedIdentity' in apiCredential) return machineTokens(apiCredential.managedIdentity, STORAGE);
  return tokensFor({ ...graphIdentity(config), scope: `${STORAGE}/.default` });
}

const cloudOf = ({ authority, authorityMetadata: metadata, graphUrl }: Config) => ({ authority, metadata, graphUrl });
