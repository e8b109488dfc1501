import { isMeetingRef } from './case-of.ts';
import type { Place } from './views/desk.ts';

/** What the council owes for a quarter is its dip sample, and for a year its summary; a record that was opened is looked at. */
const PERIODS = [
  [/^quarter-/, 'dip-sample'],
  [/^year-/, 'summary'],
  [/^opening-/, 'emergency'],
] as const;

/** Where in the tab a reference is shown. */
export const placeOf = (ref: string): Place =>
  PERIODS.find(([named]) => named.test(ref))?.[1] ??
  (isMeetingRef(ref) ? `meeting/${ref}` : ref.startsWith('PE-') ? `ending/${ref}` : `episode/${ref}`);

/** Where the council’s tab is. */
interface TabAddress {
  readonly teamsAppId: string;
  readonly tenantId: string;
  readonly publicUrl: string;
}

/**
 * A Teams deep link that opens the tab at this place; it carries a reference and nothing else. Whoever is signed in to several tenants
 * is taken to ours; where the app is not there, the tab's own address opens.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function linkTo(place: Place, { teamsAppId, tenantId, publicUrl }: TabAddress): string {
  const parts = {
    tenantId,
    webUrl: `${publicUrl}/tab/?page=desk`,
    context: JSON.stringify({ subEntityId: place }),
  };
  const query = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/desk?${query.join('&')}`;
}
