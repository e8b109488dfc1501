import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { afterAll, beforeAll } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandbox/testing.ts';
import { PROVISION_APP } from '../../sandbox/settings.ts';

export type Body = Record<string, unknown>;

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Body;
  readonly bytes: Buffer;
}

/** Who asks: the app's own registration, the bot's, which may nothing in Graph, or the administrator's that makes lists. */
export type As = 'product' | 'bot' | 'administrator';

export interface Microsoft {
  /** A Graph call; the path begins after `/v1.0`. An address that Graph gave is taken as it is. */
  readonly graph: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
    as?: As,
  ) => Promise<Answered>;
  readonly organiser: string;
  readonly site: string;
  /** Two people with a mailbox, the second of whom is the manager of the first. */
  readonly worker: string;
  readonly manager: string;
  readonly env: Readonly<Record<string, string>>;
}

const TENANT = process.env['CONTRACT_TENANT'] === '1';

/** Microsoft 365 for one file of the suite: a sandbox of its own, or the tenant that docs/contract-suite.md describes. */
export function givenMicrosoft(): Microsoft {
  let sandbox: Sandbox | undefined;
  let env: Readonly<Record<string, string>> = {};
  const tokens = new Map<As, string>();
  let authority: Buffer | undefined;

  beforeAll(async () => {
    if (TENANT) {
      env = process.env as Readonly<Record<string, string>>;
    } else {
      sandbox = await startSandbox({ missing: 'bot' });
      authority = readFileSync(sandbox.authorityFile);
      env = { ...sandbox.env, ...SANDBOX_ONLY };
    }
    for (const as of ['product', 'bot', 'administrator'] as const) tokens.set(as, await tokenFor(as, env));
  });
  afterAll(() => sandbox?.stop());

  return {
    graph: (method, path, body, headers = {}, as = 'product') =>
      send(method, urlOf(path, env), body, { authorization: `Bearer ${tokens.get(as) ?? ''}`, ...headers }, authority),
    get organiser() {
      return encodeURIComponent(setting('ORGANISER_MAILBOX'));
    },
    get site() {
      return setting('SITE_ID');
    },
    get worker() {
      return setting('CONTRACT_WORKER');
    },
    get manager() {
      return setting('CONTRACT_MANAGER');
    },
    get env() {
      return env;
    },
  };

  function setting(name: string): string {
    const value = env[name];
    if (value === undefined || value === '')
      throw new Error(`The suite needs the setting ${name}; see docs/contract-suite.md.`);
    return value;
  }
}

const SANDBOX_ONLY = {
  PROVISION_APP_ID: PROVISION_APP.appId,
  PROVISION_APP_SECRET: PROVISION_APP.secret,
  CONTRACT_WORKER: 'petra.plumtree@wrenford.example',
  CONTRACT_MANAGER: 'tobias.tamarind@wrenford.example',
};

const urlOf = (path: string, env: Readonly<Record<string, string>>): string =>
  path.startsWith('https://') ? path : `${env['GRAPH_URL'] ?? 'https://graph.microsoft.com/'}v1.0${path}`;

async function tokenFor(as: As, env: Readonly<Record<string, string>>): Promise<string> {
  const name = { product: 'API_APP', bot: 'BOT_APP', administrator: 'PROVISION_APP' }[as];
  const answer = await fetch(tokenEndpoint(env), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: env[`${name}_ID`] ?? '',
      client_secret: env[`${name}_SECRET`] ?? '',
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`No token for the ${as}: Entra answered ${answer.status}.`);
  return token;
}

export function tokenEndpoint(env: Readonly<Record<string, string>>): string {
  const metadata = env['AUTHORITY_METADATA'];
  if (metadata !== undefined) return (JSON.parse(metadata) as { token_endpoint: string }).token_endpoint;
  return `https://login.microsoftonline.com/${env['TENANT_ID'] ?? ''}/oauth2/v2.0/token`;
}

/** One request, told apart from no answer at all: a torn connection is status 0. */
export function send(
  method: string,
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
  authority?: Buffer,
): Promise<Answered> {
  const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  return new Promise((resolve) => {
    const asking = request(
      url,
      {
        method,
        agent: false,
        ...(authority === undefined ? {} : { ca: authority }),
        headers: {
          ...(bytes === undefined ? {} : { 'content-type': 'application/json', 'content-length': bytes.length }),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const all = Buffer.concat(parts);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: jsonOf(all), bytes: all });
        });
      },
    );
    asking.on('error', () => {
      resolve({ status: 0, headers: {}, body: {}, bytes: Buffer.alloc(0) });
    });
    asking.end(bytes);
  });
}

function jsonOf(bytes: Buffer): Body {
  try {
    return JSON.parse(bytes.toString('utf8')) as Body;
  } catch {
    return {};
  }
}

export const errorOf = ({ body }: Answered): { readonly code?: string; readonly message?: string } =>
  body['error'] ?? {};

export const valueOf = ({ body }: Answered): readonly Body[] => (body['value'] ?? []) as readonly Body[];

/** The mark by which an event of ours is found again. */
export const MARK = 'String {5b2b7c0e-0a41-4f6c-9a57-6f0f4d0c2a11} Name contract';

/** A meeting as the product asks for one; each has a mark of its own. */
export function aMeeting(more: Body = {}): Body & { readonly transactionId: string } {
  const mark = randomUUID();
  return {
    subject: 'SM-2027-0001',
    body: { contentType: 'html', content: '<p>Open the agenda in Teams.</p>' },
    start: { dateTime: '2027-03-02T09:30:00', timeZone: 'GMT Standard Time' },
    end: { dateTime: '2027-03-02T10:30:00', timeZone: 'GMT Standard Time' },
    attendees: [],
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    hideAttendees: true,
    responseRequested: true,
    sensitivity: 'private',
    transactionId: mark,
    singleValueExtendedProperties: [{ id: MARK, value: mark }],
    ...more,
  };
}

/** A list of its own for a test, with a key that is unique, columns with an index and one without. */
export async function aList({ graph, site }: Microsoft): Promise<string> {
  const name = `Contract ${randomUUID()}`;
  const made = await graph(
    'POST',
    `/sites/${site}/lists`,
    {
      displayName: name,
      list: { template: 'genericList' },
      columns: [
        { name: 'Key', text: { maxLength: 255 }, indexed: true, enforceUniqueValues: true, required: true },
        { name: 'CaseKey', text: { maxLength: 64 }, indexed: true },
        {
          name: 'State',
          choice: { allowTextEntry: false, choices: ['draft', 'sent'], displayAs: 'dropDownMenu' },
          indexed: true,
        },
        { name: 'DueUtc', dateTime: { format: 'dateTime', displayAs: 'standard' }, indexed: true },
        { name: 'Remark', text: { maxLength: 255 } },
        { name: 'Payload', text: { allowMultipleLines: true, textType: 'plain' } },
      ],
    },
    {},
    'administrator',
  );
  if (made.status !== 201) throw new Error(`The list was not made: ${made.status} ${errorOf(made).message ?? ''}`);
  return `/sites/${site}/lists/${String(made.body['id'])}`;
}
