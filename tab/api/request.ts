import { forgetToken, tokenForApi } from '../boot/token.ts';
import { faultOf, TabFault } from './fault.ts';

type Method = 'GET' | 'POST' | 'PUT';

const LONGEST_WAIT_MILLISECONDS = 25_000;

async function send(method: Method, path: string, body: unknown, token: string): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS),
      cache: 'no-store',
    });
  } catch {
    throw new TabFault('offline');
  }
}

/** An empty or unreadable answer counts as no body; the status decides. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/**
 * Asks our API for something, as the person whom Teams says this is.
 *
 * A token that is refused is fetched once more, because it can end between two requests; then the person is told.
 */
export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  for (const attempt of [1, 2]) {
    const token = await tokenForApi().catch(() => {
      throw new TabFault(navigator.onLine ? 'not-signed-in' : 'offline');
    });
    const response = await send(method, path, body, token);
    if (response.status === 401 && attempt === 1) {
      forgetToken();
      continue;
    }
    const answer = await bodyOf(response);
    if (!response.ok) throw faultOf(response.status, answer);
    if (answer === undefined && response.status !== 204 && method === 'GET') throw new TabFault('failed');
    return answer as Answer;
  }
  throw new TabFault('not-signed-in');
}
