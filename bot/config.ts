import type { z } from 'zod';
import { CREDENTIAL_SETTINGS, credentialsIn, secretsIn } from './credentials.ts';
import type { Credential } from './microsoft365/tokens.ts';
import type { TelemetrySettings } from './telemetry/send.ts';
import { SHAPE } from './setting-shapes.ts';
import type { LocalDate } from '#rules';

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
