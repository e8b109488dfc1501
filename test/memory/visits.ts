import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import type { FormAnswer } from '../../bot/forms/form-route.ts';
import { gateOf } from '../../bot/forms/gate.ts';
import { formRoutes } from '../../bot/forms/routes.ts';
import type { MemoryCouncil } from './council.ts';

export const SETTINGS = {
  keys: ['a key for the cookies of these tests, long enough'],
  secure: true,
  proxies: 0,
} as const;

export interface Visit {
  readonly body?: Readonly<Record<string, string>>;
  readonly cookie?: string;
}

/** One request of a browser to the pages for people without an account. */
export async function visit(
  council: MemoryCouncil,
  method: 'GET' | 'POST',
  path: string,
  { body, cookie }: Visit = {},
  routes = formRoutes(council.ports, SETTINGS, gateOf()),
): Promise<FormAnswer> {
  for (const route of routes) {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    const fits = new RegExp(`^${route.path.replaceAll(/:\w+/g, '([^/]+)')}$`).exec(path);
    if (route.method !== method || fits === null) continue;
    const sent = Buffer.from(new URLSearchParams(body ?? {}).toString());
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(sent.length),
      cookie,
    };
    const raw = Object.assign(Readable.from(sent.length === 0 ? [] : [sent]), {
      headers,
      method,
    }) as unknown as IncomingMessage;
    const params = Object.fromEntries(names.map((name, at) => [name, fits[at + 1] ?? '']));
    const answer = await route.run({ raw, params, large: false, here: path, address: '203.0.113.7' });
    await council.settles();
    return answer;
  }
  throw new Error(`Nothing answers ${method} ${path}.`);
}

export const cookieOf = ({ headers }: FormAnswer): string => (headers?.['Set-Cookie'] ?? '').split(';')[0] ?? '';
export const tokenIn = ({ page = '' }: FormAnswer): string => /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
