import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { COUNCIL } from '../settings.ts';
import type { MeetingRecord, World } from '../world.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, asText, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { option, param, type Ask, type Take } from './ask.ts';
import { attendeesOf, mustBeWhole } from './meeting-people.ts';
import { badRequest, GraphRefusal } from './refusal.ts';
import { personInPath, withContext } from './users.ts';

/** Marks the part of an event's body without which the meeting stops being online. */
const BLOB = '<div class="me-email-text" data-steady-sandbox="online-meeting">';

export const meetingRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'GET', template: '/users/{user}/onlineMeetings', take: (ask) => find(ask, world) },
  { method: 'GET', template: '/users/{user}/onlineMeetings/{meeting}', take: (ask) => read(ask, world) },
  { method: 'PATCH', template: '/users/{user}/onlineMeetings/{meeting}', take: (ask) => change(ask, world) },
];

/** The meeting behind a new event. Its link no longer carries the chat's thread. */
export function newMeeting(subject: string, world: World): MeetingRecord {
  const number = Array.from({ length: 13 }, () => randomInt(10)).join('');
  const passcode = randomBytes(12).toString('base64url').replace(/[-_]/g, 'x');
  const thread = `19:meeting_${randomBytes(30).toString('base64url').replace(/[-_]/g, 'x')}@thread.v2`;
  const { organiser } = COUNCIL;
  const id = Buffer.from(`1*${organiser.id}*0**${thread}`).toString('base64');
  const meeting: MeetingRecord = {
    id,
    joinUrl: `https://teams.microsoft.com/meet/${number}?p=${passcode}`,
    options: {
      subject,
      creationDateTime: world.clock.now().toISOString(),
      chatInfo: { threadId: thread, messageId: '0', replyChainMessageId: null },
      joinMeetingIdSettings: { isPasscodeRequired: true, joinMeetingId: number, passcode },
      lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
      allowedPresenters: 'everyone',
      allowedLobbyAdmitters: 'organizerAndCoOrganizersAndPresenters',
      allowMeetingChat: 'enabled',
      allowRecording: true,
      allowTranscription: true,
      recordAutomatically: false,
      isEntryExitAnnounced: false,
      allowAttendeeToEnableCamera: true,
      allowAttendeeToEnableMic: true,
      participants: {
        organizer: {
          upn: organiser.mail,
          role: 'presenter',
          identity: { user: { id: organiser.id, displayName: organiser.name } },
        },
        attendees: [],
      },
    },
  };
  world.meetings.value.push(meeting);
  world.meetings.changed();
  return meeting;
}

/** What Exchange adds to the body of an event that is held online. */
export function bodyWithLink(body: Json, joinUrl: string): Json {
  const text = asText(body['content']) ?? '';
  const content =
    asText(body['contentType'])?.toLowerCase() === 'text' ? `<p>${text.replaceAll('<', '&lt;')}</p>` : text;
  const link = `${BLOB}<p>Microsoft Teams meeting</p><p><a href="${joinUrl}">Join the meeting now</a></p></div>`;
  return { contentType: 'html', content: `${content}<br>${link}` };
}

export const keepsLink = (body: Json): boolean => (asText(body['content']) ?? '').includes(BLOB);

function shapeOf(meeting: MeetingRecord, world: World, prefer: string | undefined): Json {
  const event = world.events.value.list.find(({ online }) => online?.meetingId === meeting.id);
  const attendees = attendeesOf(meeting, world).map((one) =>
    // A client that knows an older list of roles is spared the newer ones.
    one['role'] === 'coorganizer' && !/include-unknown-enum-members/i.test(prefer ?? '')
      ? { ...one, role: 'unknownFutureValue' }
      : one,
  );
  return {
    id: meeting.id,
    joinWebUrl: meeting.joinUrl,
    ...(event === undefined ? {} : { startDateTime: event.start, endDateTime: event.end }),
    ...meeting.options,
    participants: { ...asJson(meeting.options['participants']), attendees },
  };
}

/** The tenant's application access policy names one mailbox: the organiser's. */
function mustBeGranted(ask: Ask, world: World, verb: string): void {
  const person = personInPath(ask, world);
  const granted = ask.app.roles.includes('OnlineMeetings.ReadWrite.All') && world.grants.forMeetings(ask.app.appId);
  if (person.id !== COUNCIL.organiser.id || !granted) {
    throw new GraphRefusal(
      403,
      'Unauthorized',
      `App ${ask.app.appId} is not authorized to ${verb} meeting on behalf of user ${person.id}`,
    );
  }
}

function find(ask: Ask, world: World): Reply {
  mustBeGranted(ask, world, 'Get');
  const wanted = /^JoinWebUrl\s+eq\s+'(.+)'$/i.exec(option(ask, 'filter')?.trim() ?? '')?.[1];
  if (wanted === undefined) {
    throw new GraphRefusal(
      400,
      'InvalidArgument',
      "Filter expression expected - /onlineMeetings?$filter=JoinWebUrl eq '{joinWebUrl}'.",
    );
  }
  const meeting = world.meetings.value.find(
    ({ joinUrl }) => joinUrl === wanted || encodeURIComponent(joinUrl) === wanted,
  );
  const found = meeting !== undefined && ask.mishap !== 'not-yet' && isThere(meeting, world) ? [meeting] : [];
  const value = found.map((one) => shapeOf(one, world, ask.header('prefer')));
  return { status: 200, body: withContext(ask, "users('organiser')/onlineMeetings", { value }) };
}

/** The calendar has a link before Teams knows its meeting. */
const KNOWN_AFTER_MS = 3_000;

const isThere = ({ options }: MeetingRecord, { strict, clock }: World): boolean =>
  !strict || clock.now().getTime() - Date.parse(asText(options['creationDateTime']) ?? '') >= KNOWN_AFTER_MS;

function meetingInPath(ask: Ask, world: World): MeetingRecord {
  const meeting = world.meetings.value.find(({ id }) => id === param(ask, 'meeting'));
  if (meeting === undefined) throw new GraphRefusal(404, 'NotFound', '3004: Meeting not found.');
  return meeting;
}

function read(ask: Ask, world: World): Reply {
  mustBeGranted(ask, world, 'Get');
  return {
    status: 200,
    body: withContext(ask, 'onlineMeetings/$entity', shapeOf(meetingInPath(ask, world), world, ask.header('prefer'))),
  };
}

const FIXED = ['id', 'joinWebUrl', 'chatInfo', 'creationDateTime', 'joinMeetingIdSettings', 'videoTeleconferenceId'];
const SETTABLE = [
  'allowAttendeeToEnableCamera',
  'allowAttendeeToEnableMic',
  'allowBreakoutRooms',
  'allowCopyingAndSharingMeetingContent',
  'allowedLobbyAdmitters',
  'allowedPresenters',
  'allowLiveShare',
  'allowMeetingChat',
  'allowParticipantsToChangeName',
  'allowPowerPointSharing',
  'allowRecording',
  'allowTeamworkReactions',
  'allowTranscription',
  'allowWhiteboard',
  'chatRestrictions',
  'endDateTime',
  'isEndToEndEncryptionEnabled',
  'isEntryExitAnnounced',
  'lobbyBypassSettings',
  'participants',
  'recordAutomatically',
  'sensitivityLabelAssignment',
  'shareMeetingChatHistoryDefault',
  'startDateTime',
  'subject',
  'watermarkProtection',
];

function change(ask: Ask, world: World): Reply {
  mustBeGranted(ask, world, 'Update');
  const meeting = meetingInPath(ask, world);
  for (const name of Object.keys(ask.body)) {
    if (FIXED.includes(name)) throw badRequest(`The property '${name}' is read-only and cannot be updated.`);
    if (!SETTABLE.includes(name))
      throw badRequest(`The property '${name}' does not exist on type 'microsoft.graph.onlineMeeting'.`);
  }
  const { participants, ...options } = ask.body;
  if (participants !== undefined && Object.keys(options).length > 0)
    throw badRequest('The participants of a meeting are updated by themselves.');
  meeting.options = { ...meeting.options, ...options };
  if (participants !== undefined) {
    mustBeWhole(asJson(participants), meeting, world);
    meeting.options['participants'] = { ...asJson(meeting.options['participants']), ...asJson(participants) };
  }
  world.meetings.changed();
  return {
    status: 200,
    body: withContext(ask, 'onlineMeetings/$entity', shapeOf(meeting, world, ask.header('prefer'))),
  };
}

/** The id that the connector's meeting calls use, from the meeting's chat. */
export const connectorIdOf = (meeting: MeetingRecord): string =>
  Buffer.from(`0#${asText(asJson(meeting.options['chatInfo'])['threadId']) ?? randomUUID()}#0`).toString('base64');
