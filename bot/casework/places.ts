import type { Place } from '#rules';
import type { Council } from './ports.ts';

const MEETING = /^(PM|FS|SM|DM)-/;
/** What the council owes for a quarter or a year: it has no page of its own. */
const PERIOD = /^(quarter|year)-/;

/** Where in the tab a reference is shown. */
export const placeOf = (ref: string): Place =>
  PERIOD.test(ref)
    ? 'desk'
    : MEETING.test(ref)
      ? `meeting/${ref}`
      : ref.startsWith('PE-')
        ? `ending/${ref}`
        : `episode/${ref}`;

/**
 * A Teams deep link that opens the tab at this place; it carries a reference and nothing else. Whoever is signed in to several tenants
 * is taken to ours; where the app is not there, the tab's own address opens.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function linkTo(
  place: Place,
  { teamsAppId, tenantId, publicUrl }: Pick<Council, 'teamsAppId' | 'tenantId' | 'publicUrl'>,
): string {
  const parts = {
    tenantId,
    webUrl: `${publicUrl}/tab/?page=desk`,
    context: JSON.stringify({ subEntityId: place }),
  };
  const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/desk?${query.join('&')}`;
}
