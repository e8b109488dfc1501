/** The invented council and the identities in its tenant. All of it is made up, and the same on every machine. */
export const COUNCIL = {
  name: 'Wrenford Council',
  tenantId: 'c8ab50a1-6f16-59f9-a141-cb900ab81835',
  domain: 'wrenford.example',
  organiser: {
    id: 'da86ef05-c511-5022-a0b4-68b5dff6fd91',
    name: 'Wrenford placement meetings',
    mail: 'placement.meetings@wrenford.example',
  },
  sites: {
    main: 'wrenford.sharepoint.example,78ea04f7-b4a0-58d0-800f-8045c67dc38e,4780e80c-2ce4-5d9b-9489-e2b53c9c80d3',
    restricted: 'wrenford.sharepoint.example,56ae6ea2-ad0a-5819-ab1e-bb429250d422,f593fb88-e0ff-512f-b674-fd4dc5dedfcf',
    /** Nobody granted the app this one. */
    notGranted: 'wrenford.sharepoint.example,d44c9bee-1601-5773-bd6f-ecdabebc5981,5ec70f63-721f-5b3d-81a4-fb8094720352',
  },
  emergencyNumbers: 'Police, fire or ambulance=999;Wrenford emergency duty team=01632 960123',
} as const;

/**
 * The bot's own registration. It speaks to the connector; the Graph roles are what an earlier release needed and nobody
 * has taken away yet. `SANDBOX_MISSING=bot` takes them away, as infra/permissions.md asks.
 */
export const BOT_APP = {
  appId: 'ffe622de-31a3-5a42-a937-0cd500929874',
  secret: 'sandbox-bot-secret-that-opens-nothing-real',
  principal: '322ae99c-3443-59da-bf9b-0e58ca05f9d7',
  roles: [
    'Sites.Selected',
    'User.Read.All',
    'OnlineMeetings.ReadWrite.All',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
    'TeamsActivity.Send',
  ],
} as const;

/** The app's own registration, which the manifest names: the tab's API, and the one that calls Graph. */
export const API_APP = {
  appId: '61d4f305-e123-52ae-96ea-f87ac59bbfb1',
  secret: 'sandbox-api-secret-that-opens-nothing-real',
  principal: 'b1c6a0b5-5f3c-5c7e-9a60-5a2f3c0c8d14',
  /** Calendars and mail come from Exchange, and the activity feed with the app, so no role in the token says so. */
  roles: [
    'Sites.Selected',
    'User.Read.All',
    'OnlineMeetings.ReadWrite.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  ],
} as const;

/** The machine's identity, which both registrations trust: a third way beside certificate and secret. */
export const MANAGED_IDENTITY = {
  clientId: '3f2f6c1e-8d5b-5e3a-9c58-0b7a4e1d2f66',
  principal: '9d0c7d0e-2a57-5c0b-8b1d-6f4f5a1e7b33',
  header: 'sandbox-machine-that-is-none',
} as const;
export const FEDERATED: readonly string[] = [BOT_APP.appId, API_APP.appId];

/** The administrator's registration, which makes lists and columns once. */
export const PROVISION_APP = {
  appId: 'f20db046-ee41-5730-ad4f-51a806a5f681',
  secret: 'sandbox-provision-secret-that-opens-nothing-real',
  principal: '8a550e70-c8e7-5b05-b13b-4947652eaf1d',
  roles: ['Sites.Manage.All'],
} as const;

export const CATALOG_ID = '482f34be-d0ad-5503-a61b-2e512746b961';
/** Used until the manifest says its own. */
export const TEAMS_APP_ID = 'f5c3aa9d-3ae3-55af-826d-48c1ae154528';
/** The clients that ask for the tab's token, each under Microsoft's own id for it. */
export const HOST_CLIENTS = {
  'teams-web': '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  teams: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  'microsoft365-web': '4765445b-32c6-49b0-83e6-1d93765276ca',
  'microsoft365-desktop': '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'outlook-desktop': 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'outlook-web': 'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  'outlook-mobile': '27922004-5251-4030-b22d-91ecd9a37ea4',
  /** Nested app authentication: the add-in asks as its own registration, through Outlook as its broker. */
  'add-in': '61d4f305-e123-52ae-96ea-f87ac59bbfb1',
} as const;
export type HostClient = keyof typeof HOST_CLIENTS;
export const CHANNEL_ISSUER = 'https://api.botframework.com';
export const CHANNEL_AUDIENCE = 'https://api.botframework.com';
export const ENTRA_ISSUER = `https://login.localhost/${COUNCIL.tenantId}/v2.0`;

/** Where this sandbox listens. */
export interface Addresses {
  readonly port: number;
  readonly graphPort: number;
  readonly botPort: number;
}

export const sandboxUrl = ({ port }: Addresses): string => `http://localhost:${port}`;
/** To the letter what the `serviceurl` claim says, slash and all. */
export const serviceUrl = (at: Addresses): string => `${sandboxUrl(at)}/`;
export const graphUrl = ({ graphPort }: Addresses): string => `https://localhost:${graphPort}/`;
export const botUrl = ({ botPort }: Addresses): string => `http://localhost:${botPort}`;

export interface ProductOptions {
  readonly addresses: Addresses;
  readonly authorityFile: string;
  readonly teamsAppId: string;
  readonly profile: string | undefined;
  readonly extra?: Readonly<Record<string, string>>;
}

/** The product's environment: the settings of docs/settings.md, pointing at this cloud. */
export function productEnvironment(options: ProductOptions): Record<string, string> {
  const { addresses, authorityFile, teamsAppId, profile, extra } = options;
  const url = sandboxUrl(addresses);
  const tenant = COUNCIL.tenantId;
  return {
    PORT: String(addresses.botPort),
    PUBLIC_URL: botUrl(addresses),
    TENANT_ID: tenant,
    BOT_APP_ID: BOT_APP.appId,
    BOT_APP_SECRET: BOT_APP.secret,
    API_APP_ID: API_APP.appId,
    API_APP_SECRET: API_APP.secret,
    AUTHORITY: `https://login.localhost/${tenant}`,
    AUTHORITY_METADATA: JSON.stringify({
      authorization_endpoint: `${url}/${tenant}/oauth2/v2.0/authorize`,
      token_endpoint: `${url}/${tenant}/oauth2/v2.0/token`,
      issuer: ENTRA_ISSUER,
      jwks_uri: `${url}/${tenant}/discovery/v2.0/keys`,
      end_session_endpoint: `${url}/${tenant}/oauth2/v2.0/logout`,
    }),
    API_TOKEN_ISSUER: ENTRA_ISSUER,
    API_TOKEN_KEYS_URL: `${url}/${tenant}/discovery/v2.0/keys`,
    CHANNEL_METADATA_URL: `${url}/v1/.well-known/openidconfiguration`,
    CHANNEL_KEYS_URL: `${url}/v1/.well-known/keys`,
    CHANNEL_ISSUER,
    CHANNEL_SERVICE_HOSTS: 'localhost',
    CHANNEL_SCOPE: `${CHANNEL_AUDIENCE}/.default`,
    GRAPH_URL: graphUrl(addresses),
    FRAME_ORIGINS: url,
    OFFICE_JS_URL: `${url}/office/office.js`,
    TEAMS_APP_ID: teamsAppId,
    TEAMS_CATALOG_ID: CATALOG_ID,
    ORGANISER_MAILBOX: COUNCIL.organiser.mail,
    SITE_ID: COUNCIL.sites.main,
    RESTRICTED_SITE_ID: COUNCIL.sites.restricted,
    PROFILE: profile ?? 'blended-default',
    COUNCIL_NAME: COUNCIL.name,
    EMERGENCY_NUMBERS: COUNCIL.emergencyNumbers,
    TIMER_SECONDS: '1',
    LOG_LEVEL: 'info',
    NODE_EXTRA_CA_CERTS: authorityFile,
    ...extra,
  };
}
