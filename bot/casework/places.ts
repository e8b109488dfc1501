import type { Place } from '#rules';

const MEETING = /^(PM|FS|SM|DM)-/;

/** Where in the tab a reference is shown. */
export const placeOf = (ref: string): Place =>
  MEETING.test(ref) ? `meeting/${ref}` : ref.startsWith('PE-') ? `ending/${ref}` : `episode/${ref}`;

/** A Teams deep link that opens the tab at this place; it carries a reference and nothing else. */
export function linkTo(place: Place, { teamsAppId }: { readonly teamsAppId: string }): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/desk?context=${context}`;
}
