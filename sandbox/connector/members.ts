import { addressesOf, displayNameOf, teamsIdOf, upnOf, type Person } from '../council.ts';
import { connectorIdOf } from '../graph/online-meeting.ts';
import { COUNCIL } from '../settings.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, asList, asText, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import type { World } from '../world.ts';
import { refusal, type Ask, type Take } from './ask.ts';
import { isReply, personIn } from './chats.ts';

const CHAT = '/v3/conversations/{conversation}';

/** Who is in a chat, and who takes part in a meeting. */
export const memberRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'GET', template: `${CHAT}/members`, take: (ask) => members(ask, world) },
  { method: 'GET', template: `${CHAT}/pagedmembers`, take: (ask) => pagedMembers(ask, world) },
  { method: 'GET', template: `${CHAT}/members/{member}`, take: (ask) => member(ask, world) },
  { method: 'GET', template: '/v1/meetings/{meeting}', take: (ask) => meeting(ask, world) },
  { method: 'GET', template: '/v1/meetings/{meeting}/participants/{person}', take: (ask) => participant(ask, world) },
];

function memberOf(person: Person): Json {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: teamsIdOf(person),
    name: displayNameOf(person),
    aadObjectId: person.id,
    objectId: person.id,
    givenName,
    surname: rest.join(' '),
    email: person.mail,
    userPrincipalName: upnOf(person),
    tenantId: COUNCIL.tenantId,
    userRole: 'user',
  };
}

function members(ask: Ask, world: World): Reply {
  const person = personIn(ask, world);
  return isReply(person) ? person : { status: 200, body: [memberOf(person)] };
}

function pagedMembers(ask: Ask, world: World): Reply {
  const person = personIn(ask, world);
  return isReply(person) ? person : { status: 200, body: { members: [memberOf(person)] } };
}

function member(ask: Ask, world: World): Reply {
  const person = personIn(ask, world);
  if (isReply(person)) return person;
  const wanted = ask.params['member'] ?? '';
  if (![teamsIdOf(person), person.id].includes(wanted))
    return refusal(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  return { status: 200, body: memberOf(person) };
}

function meeting(ask: Ask, world: World): Reply {
  const found = world.meetings.value.find((one) => connectorIdOf(one) === ask.params['meeting']);
  if (found === undefined) return refusal(404, 'MeetingNotFound', 'The meeting is not found or has expired.');
  const event = world.events.value.list.find(({ online }) => online?.meetingId === found.id);
  return {
    status: 200,
    body: {
      details: {
        id: ask.params['meeting'],
        msGraphResourceId: found.id,
        scheduledStartTime: event?.start,
        scheduledEndTime: event?.end,
        joinUrl: found.joinUrl,
        title: asText(found.options['subject']) ?? '',
        type: 'Scheduled',
      },
      conversation: {
        id: asText(asJson(found.options['chatInfo'])['threadId']),
        conversationType: 'groupChat',
        isGroup: true,
      },
      organizer: { id: 'organiser', aadObjectId: COUNCIL.organiser.id, tenantId: COUNCIL.tenantId },
    },
  };
}

function participant(ask: Ask, world: World): Reply {
  const person = world.council.find(ask.params['person'] ?? '');
  const found = world.meetings.value.find((one) => connectorIdOf(one) === ask.params['meeting']);
  const event = world.events.value.list.find(({ online }) => online?.meetingId === found?.id);
  const invited = event?.attendees.some(
    ({ address }) => person !== undefined && addressesOf(person).includes(address.toLowerCase()),
  );
  if (found === undefined || person === undefined || invited !== true)
    return refusal(404, 'ParticipantNotFound', 'The participant is not found.');
  const attendees = asList(asJson(found.options['participants'])['attendees']).map(asJson);
  const role = attendees.find(({ upn }) => addressesOf(person).includes(asText(upn)?.toLowerCase() ?? ''))?.['role'];
  return {
    status: 200,
    body: {
      user: memberOf(person),
      meeting: { role: role === 'coorganizer' ? 'CoOrganizer' : 'Attendee', inMeeting: false },
      conversation: { id: asText(asJson(found.options['chatInfo'])['threadId']), isGroup: true },
    },
  };
}
