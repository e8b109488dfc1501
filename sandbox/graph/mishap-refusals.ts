import type { Mishap } from '../wire/failures.ts';
import { GraphRefusal } from './refusal.ts';

/** What is said when all was done and nobody waited for it. */
export const TIMED_OUT = new GraphRefusal(504, 'UnknownError', 'The gateway did not receive a timely response.');

/** The refusal of a mishap that strikes before anything is done. */
export function refusedBy(what: Mishap): GraphRefusal | undefined {
  switch (what) {
    case 'throttled':
      return new GraphRefusal(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': '1' });
    case 'unavailable':
      return new GraphRefusal(503, 'ServiceUnavailable', 'The service is temporarily unavailable.');
    case 'precondition-failed':
      return new GraphRefusal(412, 'preconditionFailed', "ETag does not match current item's value");
    case 'conflict':
      return new GraphRefusal(
        409,
        'resourceModified',
        'The resource has changed since the caller last read it; usually an eTag mismatch',
      );
    case 'blocked':
      return new GraphRefusal(403, 'Forbidden', 'The user has blocked the app.');
    case 'invalid-delta-token':
      return new GraphRefusal(400, 'InvalidDeltaToken', 'The provided delta token is invalid.');
    case 'bounced':
    case 'not-yet':
    case 'claims':
    case 'answer-lost':
    case 'gateway-timeout':
    case 'reset':
    case 'no-teams':
    case 'schedule-error':
    case 'duplicate-key':
      return undefined;
    default:
      return what satisfies never;
  }
}
