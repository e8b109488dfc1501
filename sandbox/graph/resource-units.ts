import { GraphRefusal } from './refusal.ts';

/** Units that an app may use in a minute, in the smallest tenants. */
export const UNITS_A_MINUTE = 1250;
const MINUTE_MS = 60_000;
/** From here on SharePoint says in each answer how much is left. */
const TELLS_FROM = 0.8;

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** What SharePoint charges for a call through Graph; nothing for what is not SharePoint's. */
export function unitsOf({ method, path, query }: Asked): number {
  if (!/^\/(sites|drives)\//i.test(path)) return 0;
  if (/\/permissions(\/|$)/i.test(path) || /\bpermissions\b/i.test(query.get('$expand') ?? '')) return 5;
  if (method !== 'GET') return 2;
  if (/\/delta(\(\))?$/i.test(path)) return query.has('token') || query.has('$skiptoken') ? 1 : 2;
  return /\/(items|lists|drives|columns|children|versions)$/i.test(path) ? 2 : 1;
}

/** Answers the headers of a call that was let through; throws when the app has used up its minute. */
export type Meter = (appId: string, units: number) => Readonly<Record<string, string>>;

/** Counts the units of each app by the minute. Calls that were refused count too. Real seconds: the wire knows no other. */
export function unitMeter(now: () => number = Date.now): Meter {
  const minutes = new Map<string, { from: number; used: number }>();
  return (appId, units) => {
    if (units === 0) return {};
    const known = minutes.get(appId);
    const minute = known !== undefined && now() - known.from < MINUTE_MS ? known : { from: now(), used: 0 };
    minutes.set(appId, minute);
    minute.used += units;
    const left = Math.ceil((minute.from + MINUTE_MS - now()) / 1000);
    const headers = {
      'RateLimit-Limit': String(UNITS_A_MINUTE),
      'RateLimit-Remaining': String(Math.max(0, UNITS_A_MINUTE - minute.used)),
      'RateLimit-Reset': String(left),
    };
    if (minute.used > UNITS_A_MINUTE) {
      throw new GraphRefusal(429, 'activityLimitReached', 'The request has been throttled', {
        'Retry-After': String(left),
        ...headers,
      });
    }
    return minute.used >= UNITS_A_MINUTE * TELLS_FROM ? headers : {};
  };
}
