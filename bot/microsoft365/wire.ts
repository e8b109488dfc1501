import { randomUUID } from 'node:crypto';
import { AuthenticationHandler, Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import type { Asked } from './together.ts';

/** SharePoint and Exchange treat traffic that says who it is more kindly. */
const USER_AGENT = 'NONISV|Council|Steady/0.1';
const ANSWER_WITHIN_MILLISECONDS = 20_000;

/** What Graph’s client gives when it is asked for `ResponseType.RAW`; its own types say `any`. */
const raw = async (answer: Promise<unknown>): Promise<Response> => (await answer) as Response;

/** Sends each question once, as it is, with the token of that moment. */
export function wireTo(graphUrl: string, token: () => string): (asked: Asked) => Promise<Response> {
  const handler = new AuthenticationHandler({ getAccessToken: () => Promise.resolve(token()) });
  handler.setNext(new HTTPMessageHandler());
  // No retry and no redirect handler: the SDK would send a POST again after a 504 that had done its work.
  const client = Client.initWithMiddleware({
    middleware: handler,
    baseUrl: graphUrl,
    customHosts: new Set([new URL(graphUrl).hostname]),
  });

  return async ({ method, path, body, headers }) => {
    const request = client
      .api(path)
      .responseType(ResponseType.RAW)
      .option('signal', AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS))
      .headers({ 'User-Agent': USER_AGENT, 'client-request-id': randomUUID(), ...headers });
    switch (method) {
      case 'GET':
        return raw(request.get());
      case 'POST':
        return raw(request.post(body));
      case 'PATCH':
        return raw(request.patch(body));
      case 'PUT':
        return raw(request.put(body));
      case 'DELETE':
        return raw(request.delete());
      default:
        return method satisfies never;
    }
  };
}
