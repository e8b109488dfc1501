import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Credential } from './microsoft365/tokens.ts';

interface Problem {
  readonly setting: string;
  readonly remedy: string;
}
type Given = Readonly<Record<string, string | undefined>>;

export const CREDENTIAL_SETTINGS = [
  'BOT_APP_SECRET',
  'BOT_APP_CERTIFICATE',
  'API_APP_SECRET',
  'API_APP_CERTIFICATE',
  'MANAGED_IDENTITY_CLIENT_ID',
  'FORMS_KEY',
] as const;

/** By what the two registrations show that they are themselves, and what stands in the way of it. */
export interface Credentials {
  readonly bot: Credential;
  readonly api: Credential;
  /** Signs the cookies of the web forms: every replica has to have the same. */
  readonly formsKey: string;
  readonly problems: readonly Problem[];
}

const NONE: Credential = { secret: '' };
const ANY = 'a certificate (a PEM file with its private key), or MANAGED_IDENTITY_CLIENT_ID';

/** A certificate or the machine's managed identity before a secret: secrets are copied, and run out on a Sunday. */
export function credentialsIn(given: Given): Credentials {
  const bot = credentialOf('BOT_APP', 'the bot’s', given);
  const api = credentialOf('API_APP', 'the app’s own', given);
  const formsKey = given['FORMS_KEY'] ?? ownKeyOf(bot.credential) ?? ownKeyOf(api.credential);
  const keyless = bot.problems.length + api.problems.length === 0 && formsKey === undefined;
  return {
    bot: bot.credential,
    api: api.credential,
    formsKey: formsKey ?? '',
    problems: [
      ...bot.problems,
      ...api.problems,
      ...(keyless
        ? [{ setting: 'FORMS_KEY', remedy: 'give a long random text from your vault, the same on every replica' }]
        : []),
    ],
  };
}

/** The settings that hold a secret: the last choice, and said so at each start. */
export const secretsIn = (given: Given): readonly string[] => [
  ...(given['MANAGED_IDENTITY_CLIENT_ID'] !== undefined
    ? []
    : ['BOT_APP', 'API_APP']
        .filter((name) => given[`${name}_CERTIFICATE`] === undefined && given[`${name}_SECRET`] !== undefined)
        .map((name) => `${name}_SECRET`)),
  ...(holdsSas(given['QUEUE_URL']) ? ['QUEUE_URL'] : []),
];

/** Whether the address itself opens what it leads to. */
export const holdsSas = (url: string | undefined): boolean => url !== undefined && /[?&]sig=/.test(url);

function credentialOf(
  name: 'BOT_APP' | 'API_APP',
  whose: string,
  given: Given,
): { readonly credential: Credential; readonly problems: readonly Problem[] } {
  const [file, secret, identity] = [
    given[`${name}_CERTIFICATE`],
    given[`${name}_SECRET`],
    given['MANAGED_IDENTITY_CLIENT_ID'],
  ];
  if (file !== undefined) {
    const certificate = certificateIn(file);
    if (certificate !== undefined) return { credential: { certificate }, problems: [] };
    const remedy = 'give a PEM file that holds a certificate and its private key';
    return { credential: NONE, problems: [{ setting: `${name}_CERTIFICATE`, remedy }] };
  }
  if (identity !== undefined) return { credential: { managedIdentity: identity }, problems: [] };
  if (secret !== undefined) return { credential: { secret }, problems: [] };
  const remedy = `give the secret of ${whose} registration; better ${name}_CERTIFICATE, ${ANY}`;
  return { credential: NONE, problems: [{ setting: `${name}_SECRET`, remedy }] };
}

/** The file's text, when its key and its certificate belong together. */
function certificateIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const text = readFileSync(file, 'utf8');
    return new X509Certificate(text).checkPrivateKey(createPrivateKey(text)) ? text : undefined;
  } catch {
    return undefined;
  }
}

function ownKeyOf(credential: Credential): string | undefined {
  if ('secret' in credential) return credential.secret === '' ? undefined : credential.secret;
  return 'certificate' in credential
    ? createHash('sha256').update(credential.certificate).digest('base64url')
    : undefined;
}
