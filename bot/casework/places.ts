import type { Place } from '#rules';

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

/** A Teams deep link that opens the tab at this place; it carries a reference and nothing else. */
export function linkTo(place: Place, { teamsAppId }: { readonly teamsAppId: string }): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/desk?context=${context}`;
}
