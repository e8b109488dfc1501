import { readFileSync } from 'node:fs';
import { API_APP } from '../../../sandbox/settings.ts';
import type { Sandbox } from '../../../sandbox/testing.ts';
import { send, tokenEndpoint, type Answered } from '../microsoft.ts';

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answered>;

/** Graph calls of one registration, the app's own unless another is given. */
export async function graphOf(
  sandbox: Sandbox,
  { appId, secret }: { readonly appId: string; readonly secret: string } = API_APP,
): Promise<Ask> {
  const authority = readFileSync(sandbox.authorityFile);
  const form = { grant_type: 'client_credentials', client_id: appId, client_secret: secret };
  const scope = 'https://graph.microsoft.com/.default';
  const answer = await fetch(tokenEndpoint(sandbox.env), {
    method: 'POST',
    body: new URLSearchParams({ ...form, scope }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return (method, path, body, headers = {}) =>
    send(method, `${sandbox.graphUrl}${path}`, body, { authorization: `Bearer ${token}`, ...headers }, authority);
}
