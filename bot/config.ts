import { existsSync } from 'node:fs';
import { z } from 'zod';
import { CREDENTIAL_SETTINGS, credentialsIn, secretsIn } from './credentials.ts';
import type { Credential } from './microsoft365/tokens.ts';
import type { TelemetrySettings } from './telemetry/send.ts';
import { DIVISIONS, isLocalDate, type LocalDate } from '#rules';

/** One setting that stands in the way of starting, and what to do about it. */
export interface SettingProblem {
  readonly setting: string;
  readonly remedy: string;
}

/** The settings cannot be used. Names every setting at once, never a value: values may be secrets. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault';
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ setting, remedy }) => `  ${setting}: ${remedy}`);
    super(`Steady does not start. Put these settings right (see docs/settings.md):\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

/** The profiles that come with the product; another name is a file. */
const BUILT_IN_PROFILES = ['blended-default', 'warrington-2024', 'torbay-stability', 'adoption-statutory', 'neutral'];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

const text = (remedy: string) => z.string({ error: remedy }).trim().min(1, { error: remedy });
const guid = (remedy: string) => text(remedy).regex(GUID, { error: remedy });
const site = (remedy: string) => text(remedy).regex(/^[^,\s/]+,[0-9a-f-]{36},[0-9a-f-]{36}$/i, { error: remedy });
const urlOf = (value: string): URL | undefined => (URL.canParse(value) ? new URL(value) : undefined);
const isHttps = (value: string): boolean => urlOf(value)?.protocol === 'https:';
const isSafeUrl = (value: string): boolean => {
  const url = urlOf(value);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && THIS_MACHINE.includes(url.hostname));
};
const safeUrl = (remedy: string) => text(remedy).refine(isSafeUrl, { error: remedy });
const whole = (least: number, most: number, remedy: string) =>
  z.coerce.number({ error: remedy }).int({ error: remedy }).min(least, { error: remedy }).max(most, { error: remedy });
const seconds = (least: number, most: number, remedy: string) =>
  z.coerce.number({ error: remedy }).min(least, { error: remedy }).max(most, { error: remedy });
const separated = (value: string): readonly string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isOrigin = (value: string): boolean => isSafeUrl(value) && !value.includes('*') && urlOf(value)?.origin === value;
const isHost = (value: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i.test(value);
const hasMetadata = (value: string): boolean => {
  try {
    const metadata: unknown = JSON.parse(value);
    return z.looseObject({ token_endpoint: z.string(), issuer: z.string() }).safeParse(metadata).success;
  } catch {
    return false;
  }
};

/** `label=number;label=number`, each with both halves. */
const numbersOf = (value: string) =>
  value
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [label = '', ...rest] = pair.split('=');
      return { label: label.trim(), number: rest.join('=').trim() };
    });
const NUMBERS = 'say whom to ring in immediate danger, as label=number;label=number';
const ONE_DIVISION = 'give england-and-wales, scotland or northern-ireland';
const FRAMES = 'list whole origins such as https://host.example, comma separated, none with *';
const HOSTS = 'list host names such as smba.trafficmanager.net, comma separated, none with *';

const BANK_FILE = 'give a file with a question bank that is there, or leave it out';
const TEMPLATE_FILE = 'give a Word template (.docx) that is there, or leave it out';
const KEYS = 'give random keys of at least 32 signs each, the newest first, comma separated';
/** Keys of one purpose, the newest first. */
const keys = z
  .string()
  .default('')
  .transform(separated)
  .refine((all) => all.every((key) => key.length >= 32), { error: KEYS });
const PROCEDURE_PAGE = 'give the https: address of the council’s safeguarding procedure, or leave it out';

const QUEUE = 'give the https: address of the storage queue with its name at the end, or leave it out';
/** A queue's name as Azure takes it, at the end of the path. */
const namesQueue = (value: string): boolean => /\/[a-z0-9](?:-?[a-z0-9]){2,62}$/.test(urlOf(value)?.pathname ?? '');

const COLLECTOR = 'give the https: address of your OpenTelemetry collector (OTLP over HTTP), or leave it out';
const HEADERS = 'give name=value, comma separated, or leave it out';
const areHeaders = (pairs: readonly string[]): boolean => pairs.every((pair) => /^[\w-]+=.+$/.test(pair));

const SHAPE = z.object({
  PORT: whole(1, 65535, 'give a port between 1 and 65535').default(3978),
  HOST: text('give the address to listen on, or leave it out').default('127.0.0.1'),
  PUBLIC_URL: safeUrl('give the https: address under which people reach Steady; http: only on this machine'),
  TENANT_ID: guid('give the id of the council’s Entra tenant'),
  BOT_APP_ID: guid('give the application id of the bot’s app registration'),
  API_APP_ID: guid('give the application id of the app’s own registration, the one in the manifest'),
  AUTHORITY: text('give an https: address, or leave it out')
    .refine(isHttps, { error: 'give an https: address, or leave it out' })
    .optional(),
  AUTHORITY_METADATA: z
    .string()
    .refine(hasMetadata, { error: 'give the authority’s OpenID metadata as JSON, or leave it out' })
    .optional(),
  API_TOKEN_ISSUER: safeUrl('give the issuer’s https: address, or leave it out').optional(),
  API_TOKEN_KEYS_URL: safeUrl('give the https: address of the keys, or leave it out').optional(),
  CHANNEL_METADATA_URL: safeUrl('give an https: address, or leave it out').default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  CHANNEL_KEYS_URL: safeUrl('give an https: address, or leave it out').default(
    'https://login.botframework.com/v1/.well-known/keys',
  ),
  CHANNEL_ISSUER: safeUrl('give an https: address, or leave it out').default('https://api.botframework.com'),
  CHANNEL_SERVICE_HOSTS: z
    .string()
    .default('smba.trafficmanager.net,botframework.com')
    .transform(separated)
    .refine((hosts) => hosts.length > 0 && hosts.every(isHost), { error: HOSTS }),
  CHANNEL_SCOPE: text('give the scope, or leave it out').default('https://api.botframework.com/.default'),
  GRAPH_URL: text('give an https: address: Graph’s client sends no token over http:')
    .refine(isHttps, { error: 'give an https: address: Graph’s client sends no token over http:' })
    .default('https://graph.microsoft.com/'),
  FRAME_ORIGINS: z
    .string()
    .default('')
    .transform(separated)
    .refine((origins) => origins.every(isOrigin), { error: FRAMES }),
  OFFICE_JS_URL: safeUrl('give the address of Office.js in your cloud, or leave it out').default(
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  ),
  TEAMS_APP_ID: guid('give the id that stands in the app manifest'),
  TEAMS_CATALOG_ID: guid('give the id of the app in the council’s catalogue (Teams admin centre, Manage apps)'),
  ORGANISER_MAILBOX: text('give the mail address of the mailbox that organises meetings').regex(/^[^\s@/]+@[^\s@/]+$/, {
    error: 'give a mail address',
  }),
  SITE_ID: site('give the SharePoint site as host,guid,guid'),
  RESTRICTED_SITE_ID: site('give the restricted SharePoint site as host,guid,guid'),
  PROFILE: text('give blended-default, warrington-2024, torbay-stability, or a file')
    .refine((name) => BUILT_IN_PROFILES.includes(name) || existsSync(name), {
      error: 'give blended-default, warrington-2024, torbay-stability, or a file that is there',
    })
    .default('blended-default'),
  COUNCIL_NAME: text('give the council’s name as it stands in letters'),
  EMERGENCY_NUMBERS: text(NUMBERS)
    .transform(numbersOf)
    .refine(
      (numbers) => numbers.length > 0 && numbers.every(({ label, number }) => label !== '' && /\d{3}/.test(number)),
      {
        error: NUMBERS,
      },
    ),
  QUESTION_BANK: text(BANK_FILE).refine(existsSync, { error: BANK_FILE }).optional(),
  MINUTES_TEMPLATE: text(TEMPLATE_FILE).refine(existsSync, { error: TEMPLATE_FILE }).optional(),
  IN_MEETING_CHATS: z.enum(['yes', 'no'], { error: 'give yes or no' }).default('no'),
  SAFEGUARDING_URL: text(PROCEDURE_PAGE).refine(isHttps, { error: PROCEDURE_PAGE }).optional(),
  SCANNER_URL: safeUrl('give the https: address of the scanner, or leave it out').optional(),
  QUEUE_URL: safeUrl(QUEUE).refine(namesQueue, { error: QUEUE }).optional(),
  BANK_HOLIDAY_DIVISION: z.enum(DIVISIONS, { error: ONE_DIVISION }).default('england-and-wales'),
  LOCAL_CLOSURE_DAYS: z
    .string()
    .default('')
    .transform(separated)
    .refine((days) => days.every(isLocalDate), {
      error: 'list days such as 2026-12-29, comma separated, or leave it out',
    }),
  CODE_KEYS: keys,
  COOKIE_KEYS: keys,
  TRUSTED_PROXIES: whole(0, 5, 'give how many proxies of yours stand before Steady, 0 to 5').default(0),
  TIMER_SECONDS: seconds(0.1, 3600, 'give seconds between 0.1 and 3600').default(60),
  OTEL_EXPORTER_OTLP_ENDPOINT: safeUrl(COLLECTOR).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().default('').transform(separated).refine(areHeaders, { error: HEADERS }),
  OTEL_METRIC_EXPORT_INTERVAL: whole(1_000, 3_600_000, 'give milliseconds between 1000 and 3600000').default(60_000),
  OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: z
    .enum(['cumulative', 'delta'], { error: 'give cumulative or delta' })
    .default('cumulative'),
  OTEL_TRACES_EXPORTER: z.enum(['otlp', 'none'], { error: 'give otlp or none' }).default('otlp'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'give debug, info, warn or error' }).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  readonly tenantId: string;
  readonly botAppId: string;
  readonly apiAppId: string;
  readonly botCredential: Credential;
  readonly apiCredential: Credential;
  readonly formsKey: string;
  /** Settings that hold a secret where a certificate or a managed identity could be. */
  readonly secretsHeld: readonly string[];
  readonly authority: string;
  readonly authorityMetadata: string | undefined;
  readonly apiTokenIssuer: string;
  readonly apiTokenKeysUrl: string;
  readonly channelMetadataUrl: string;
  readonly channelKeysUrl: string;
  readonly channelIssuer: string;
  readonly channelServiceHosts: readonly string[];
  readonly channelScope: string;
  /** With a slash at its end. */
  readonly graphUrl: string;
  readonly frameOrigins: readonly string[];
  /** Where the panes of Outlook load Office.js from. */
  readonly officeJsUrl: string;
  readonly teamsAppId: string;
  readonly teamsCatalogId: string;
  readonly organiserMailbox: string;
  readonly siteId: string;
  readonly restrictedSiteId: string;
  readonly profile: string;
  readonly councilName: string;
  readonly emergencyNumbers: readonly { readonly label: string; readonly number: string }[];
  /** A file with the council's own questions and forms. */
  readonly questionBank: string | undefined;
  /** The council’s own Word template for minutes. */
  readonly minutesTemplate: string | undefined;
  /** Whether Steady puts itself beside each Teams meeting that it arranges. */
  readonly inMeetingChats: boolean;
  readonly safeguardingUrl: string | undefined;
  readonly scannerUrl: string | undefined;
  /** Carries wake-ups, with its SAS where that opens it; without one the timer inside serves. */
  readonly queueUrl: string | undefined;
  readonly bankHolidayDivision: 'england-and-wales' | 'scotland' | 'northern-ireland';
  /** `YYYY-MM-DD`; they touch suggestions only, never a limit. */
  readonly localClosureDays: readonly LocalDate[];
  /** What hashes codes and seals links, the newest first; empty: made from `FORMS_KEY`. */
  readonly codeKeys: readonly string[];
  /** What signs the cookies of the web forms, the newest first; empty: made from `FORMS_KEY`. */
  readonly cookieKeys: readonly string[];
  /** How many proxies before us add where a request comes from; 0: nobody is believed. */
  readonly trustedProxies: number;
  /** Where figures and traces go; nowhere without it. */
  readonly telemetry: TelemetrySettings | undefined;
  readonly timerSeconds: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** Reads every setting once; throws `SettingsFault` with all that is missing or dangerous. An empty value is a missing one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const names = [...Object.keys(SHAPE.shape), ...CREDENTIAL_SETTINGS];
  const given = Object.fromEntries(names.map((name) => [name, blankIsMissing(env[name])]));
  const credentials = credentialsIn(given);
  const read = SHAPE.safeParse(given);
  const problems = [...problemsOf(read.error), ...credentials.problems, ...dangersOf(given)];
  if (!read.success || problems.length > 0) throw new SettingsFault(problems);

  const s = read.data;
  const authority = trimmed(s.AUTHORITY ?? `https://login.microsoftonline.com/${s.TENANT_ID}`);
  return {
    port: s.PORT,
    host: s.HOST,
    publicUrl: trimmed(s.PUBLIC_URL),
    tenantId: s.TENANT_ID.toLowerCase(),
    botAppId: s.BOT_APP_ID.toLowerCase(),
    apiAppId: s.API_APP_ID.toLowerCase(),
    botCredential: credentials.bot,
    apiCredential: credentials.api,
    formsKey: credentials.formsKey,
    secretsHeld: secretsIn(given),
    authority,
    authorityMetadata: s.AUTHORITY_METADATA,
    apiTokenIssuer: s.API_TOKEN_ISSUER ?? `${authority}/v2.0`,
    apiTokenKeysUrl: s.API_TOKEN_KEYS_URL ?? `${authority}/discovery/v2.0/keys`,
    channelMetadataUrl: s.CHANNEL_METADATA_URL,
    channelKeysUrl: s.CHANNEL_KEYS_URL,
    channelIssuer: s.CHANNEL_ISSUER,
    channelServiceHosts: s.CHANNEL_SERVICE_HOSTS,
    channelScope: s.CHANNEL_SCOPE,
    graphUrl: `${trimmed(s.GRAPH_URL)}/`,
    frameOrigins: s.FRAME_ORIGINS,
    officeJsUrl: s.OFFICE_JS_URL,
    teamsAppId: s.TEAMS_APP_ID,
    teamsCatalogId: s.TEAMS_CATALOG_ID,
    organiserMailbox: s.ORGANISER_MAILBOX,
    siteId: s.SITE_ID,
    restrictedSiteId: s.RESTRICTED_SITE_ID,
    profile: s.PROFILE,
    councilName: s.COUNCIL_NAME,
    emergencyNumbers: s.EMERGENCY_NUMBERS,
    questionBank: s.QUESTION_BANK,
    minutesTemplate: s.MINUTES_TEMPLATE,
    inMeetingChats: s.IN_MEETING_CHATS === 'yes',
    safeguardingUrl: s.SAFEGUARDING_URL,
    scannerUrl: s.SCANNER_URL,
    queueUrl: s.QUEUE_URL,
    bankHolidayDivision: s.BANK_HOLIDAY_DIVISION,
    localClosureDays: s.LOCAL_CLOSURE_DAYS,
    codeKeys: s.CODE_KEYS,
    cookieKeys: s.COOKIE_KEYS,
    trustedProxies: s.TRUSTED_PROXIES,
    telemetry: telemetryIn(s),
    timerSeconds: s.TIMER_SECONDS,
    logLevel: s.LOG_LEVEL,
  };
}

/** Undefined where nobody is to be told anything. */
const telemetryIn = (s: z.output<typeof SHAPE>): TelemetrySettings | undefined =>
  s.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
    ? undefined
    : {
        endpoint: trimmed(s.OTEL_EXPORTER_OTLP_ENDPOINT),
        headers: Object.fromEntries(
          s.OTEL_EXPORTER_OTLP_HEADERS.map((pair) => [
            pair.slice(0, pair.indexOf('=')),
            decodeURIComponent(pair.slice(pair.indexOf('=') + 1)),
          ]),
        ),
        everyMs: s.OTEL_METRIC_EXPORT_INTERVAL,
        traces: s.OTEL_TRACES_EXPORTER === 'otlp',
        counts: s.OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE,
      };

const blankIsMissing = (value: string | undefined): string | undefined => (value?.trim() === '' ? undefined : value);
const trimmed = (url: string): string => url.replace(/\/+$/, '');

/** One remedy for each setting, the first that was found. */
function problemsOf(error: z.ZodError | undefined): readonly SettingProblem[] {
  const remedies = new Map<string, string>();
  for (const { path, message } of error?.issues ?? []) {
    const setting = String(path[0]);
    if (!remedies.has(setting)) remedies.set(setting, message);
  }
  return [...remedies].map(([setting, remedy]) => ({ setting, remedy }));
}

/** What two settings say together; looked at also when others are wrong, so that everything is said at once. */
function dangersOf(given: Readonly<Record<string, string | undefined>>): readonly SettingProblem[] {
  const same = (one: string, other: string): boolean =>
    given[one] !== undefined && given[one].trim().toLowerCase() === given[other]?.trim().toLowerCase();
  const dangers: SettingProblem[] = [];
  if (same('API_APP_ID', 'BOT_APP_ID')) {
    dangers.push({
      setting: 'API_APP_ID',
      remedy: 'register an app of its own for the tab’s API; it must not be the bot’s',
    });
  }
  if (same('CODE_KEYS', 'COOKIE_KEYS')) {
    dangers.push({ setting: 'COOKIE_KEYS', remedy: 'give keys of their own; they must not be those of the codes' });
  }
  if (same('RESTRICTED_SITE_ID', 'SITE_ID')) {
    dangers.push({
      setting: 'RESTRICTED_SITE_ID',
      remedy: 'make a second SharePoint site: answers and families must not lie beside the register',
    });
  }
  return dangers;
}
