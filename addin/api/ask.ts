import { faultOf, TabFault } from '../../tab/api/fault.ts';
import type { SignIn } from '../host/sign-in.ts';

const LONGEST_WAIT_MILLISECONDS = 25_000;

/** Asks our API as the person whom Outlook says this is. Throws `TabFault`, or `SignInFault` where there is no token. */
export type Ask = <Answer>(method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer>;

export const askAs =
  (signIn: SignIn): Ask =>
  async <Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> => {
    const token = await signIn.token();
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(LONGEST_WAIT_MILLISECONDS),
      cache: 'no-store',
    }).catch(() => {
      throw new TabFault('offline');
    });
    const text = await response.text();
    const answer = parsed(text);
    if (!response.ok) throw faultOf(response.status, answer);
    if (answer === undefined) throw new TabFault('failed');
    return answer as Answer;
  };

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
