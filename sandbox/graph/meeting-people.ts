import { addressesOf, displayNameOf, upnOf, type Person } from '../council.ts';
import type { MeetingRecord, World } from '../world.ts';
import { asJson, asList, asText, type Json } from '../wire/json.ts';
import { badRequest } from './refusal.ts';

/** Whether an entry of a meeting's people is this person. */
const isOf = (entry: Json, person: Person): boolean =>
  asJson(asJson(entry['identity'])['user'])['id'] === person.id ||
  addressesOf(person).includes(asText(entry['upn'])?.toLowerCase() ?? '');

const given = ({ options }: MeetingRecord): readonly Json[] =>
  asList(asJson(options['participants'])['attendees']).map(asJson);

/** The colleagues that the meeting's event invites. */
function invited(meeting: MeetingRecord, world: World): readonly Person[] {
  const event = world.events.value.list.find(({ online }) => online?.meetingId === meeting.id);
  return (event?.attendees ?? []).flatMap(({ address }) => world.council.find(address) ?? []);
}

/** Everyone in a meeting: whom the event invites, and whom somebody gave a part. */
export function attendeesOf(meeting: MeetingRecord, world: World): readonly Json[] {
  const entries = given(meeting);
  const rest = invited(meeting, world).filter((person) => !entries.some((entry) => isOf(entry, person)));
  return [
    ...entries,
    ...rest.map((person) => ({
      upn: upnOf(person),
      role: 'attendee',
      identity: { user: { id: person.id, displayName: displayNameOf(person) } },
    })),
  ];
}

/** Whoever changes one attendee sends all of them: half a list would put the others out. */
export function mustBeWhole(participants: Json, meeting: MeetingRecord, world: World): void {
  const entries = asList(participants['attendees']).map(asJson);
  const missing = invited(meeting, world).some((person) => !entries.some((entry) => isOf(entry, person)));
  if (missing) throw badRequest('The full list of attendees is required to update the attendees of a meeting.');
}
