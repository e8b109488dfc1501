import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import type { Sandbox } from '../../sandbox/testing.ts';

/** A call to the sandbox's Graph with the app's own token; Graph is on TLS with the sandbox's own authority. */
export async function postToGraph(sandbox: Sandbox, path: string, body: object): Promise<number> {
  const { url, env, graphUrl, authorityFile } = sandbox;
  const answer = await fetch(`${url}/${env['TENANT_ID'] ?? ''}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: env['API_APP_ID'] ?? '',
      client_secret: env['API_APP_SECRET'] ?? '',
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  return new Promise((resolve, reject) => {
    const call = request(
      `${graphUrl}${path}`,
      {
        method: 'POST',
        ca: readFileSync(authorityFile),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    call.on('error', reject);
    call.end(JSON.stringify(body));
  });
}
