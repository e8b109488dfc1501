import { authentication } from '@microsoft/teams-js';

interface KeptToken {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const EARLY_MILLISECONDS = 60_000;
const LONGEST_WAIT_MILLISECONDS = 10_000;

let kept: KeptToken | undefined;

/** The moment at which this token ends; a token that cannot be read is used once. */
function endOf(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const told: unknown = JSON.parse(atob(payload));
    const exp = typeof told === 'object' && told !== null && 'exp' in told ? told.exp : undefined;
    return typeof exp === 'number' ? exp * 1000 : 0;
  } catch {
    return 0;
  }
}

let onItsWay: Promise<string> | undefined;

/** A token for our API from Teams, asked for again shortly before it ends. It is kept in memory only. */
export function tokenForApi(): Promise<string> {
  if (kept !== undefined && kept.until - EARLY_MILLISECONDS > Date.now()) return Promise.resolve(kept.token);
  // A page asks for several things at once; Teams is asked for one token.
  onItsWay ??= fetchToken().finally(() => {
    onItsWay = undefined;
  });
  return onItsWay;
}

async function fetchToken(): Promise<string> {
  const slow = new Promise<never>((_, refuse) => {
    setTimeout(() => {
      refuse(new Error('no token in time'));
    }, LONGEST_WAIT_MILLISECONDS);
  });
  const token = await Promise.race([authentication.getAuthToken(), slow]);
  kept = { token, until: endOf(token) };
  return token;
}

/** The server did not take the token: ask Teams for another one next time. */
export function forgetToken(): void {
  kept = undefined;
}
