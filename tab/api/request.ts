import { forgetToken, tokenForApi } from '../boot/token.ts';
import { faultOf, TabFault } from './fault.ts';

type Method = 'GET' | 'POST' | 'PUT';

const LONGEST_WAIT_MILLISECONDS = 25_000;

/** A file takes longer than a sentence: a phone may be on a train. */
const LONGEST_UPLOAD_MILLISECONDS = 180_000;

async function send(method: Method, path: string, body: unknown, token: string): Promise<Response> {
  const isFile = body instanceof Blob;
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(isFile ? LONGEST_UPLOAD_MILLISECONDS : LONGEST_WAIT_MILLISECONDS),
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

/** Asks our API for something, as the person whom Teams says this is. */
export async function request<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const response = await ask(method, path, body);
  const answer = await bodyOf(response);
  if (answer === undefined && response.status !== 204 && method === 'GET') throw new TabFault('failed');
  return answer as Answer;
}

/** A file of ours: its bytes, kept in memory and nowhere else. */
export async function requestFile(path: string): Promise<Blob> {
  return (await ask('GET', path)).blob();
}

/** A token that is refused is fetched once more, because it can end between two requests; then the person is told. */
async function ask(method: Method, path: string, body?: unknown): Promise<Response> {
  for (const attempt of [1, 2]) {
    const token = await tokenForApi().catch(() => {
      throw new TabFault(navigator.onLine ? 'not-signed-in' : 'offline');
    });
    const response = await send(method, path, body, token);
    if (response.status === 401 && attempt === 1) {
      forgetToken();
      continue;
    }
    if (!response.ok) throw faultOf(response.status, await bodyOf(response));
    return response;
  }
  throw new TabFault('not-signed-in');
}
