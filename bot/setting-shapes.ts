import { existsSync } from 'node:fs';
import { z } from 'zod';
import { DIVISIONS, isLocalDate } from '#rules';

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

/** Every setting but those that hold a credential: what it must look like, and what to do where it does not. */
export const SHAPE = z.object({
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
