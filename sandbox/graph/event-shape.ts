import type { Council } from '../council.ts';
import { COUNCIL } from '../settings.ts';
import type { AttendeeRecord, EventRecord } from '../world.ts';
import { asJson, asList, asText, type Json, lettersOf } from '../wire/json.ts';
import { GraphRefusal } from './refusal.ts';
import { inZone } from './time-zone.ts';

export const NEVER = '0001-01-01T00:00:00Z';
export const MOST_ATTENDEES = 500;

/** Properties that a client may set; the rest is Exchange's. */
export const WRITABLE: readonly string[] = [
  'allowNewTimeProposals',
  'body',
  'categories',
  'hideAttendees',
  'importance',
  'isAllDay',
  'isReminderOn',
  'location',
  'locations',
  'reminderMinutesBeforeStart',
  'responseRequested',
  'sensitivity',
  'showAs',
  'subject',
];

/** Set by their own code, or ignored as Exchange does. */
const KNOWN: readonly string[] = [
  ...WRITABLE,
  'attendees',
  'start',
  'end',
  'isOnlineMeeting',
  'onlineMeetingProvider',
  'transactionId',
  'singleValueExtendedProperties',
  'recurrence',
];

const ENUMS: Readonly<Record<string, readonly string[]>> = {
  sensitivity: ['normal', 'personal', 'private', 'confidential'],
  showAs: ['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'],
  importance: ['low', 'normal', 'high'],
  onlineMeetingProvider: ['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness'],
};

/** Refuses what Graph's model does not know. */
export function mustBeEvent(body: Json): void {
  for (const [name, value] of Object.entries(body)) {
    if (name.includes('@')) continue;
    if (!KNOWN.includes(name)) {
      throw new GraphRefusal(
        400,
        'RequestBodyRead',
        `The property '${name}' does not exist on type 'microsoft.graph.event'. Make sure to only use property names that are defined by the type.`,
      );
    }
    const allowed = ENUMS[name];
    if (allowed !== undefined && !allowed.includes(String(value))) {
      throw new GraphRefusal(400, 'RequestBodyRead', `Requested value '${String(value)}' was not found.`);
    }
  }
}

/** The attendees of a request; those who were there before keep their answer. */
export function attendeesFrom(
  value: unknown,
  before: readonly AttendeeRecord[],
  council: Pick<Council, 'find'>,
): AttendeeRecord[] {
  const mailbox = (address: string): unknown => council.find(address) ?? address.toLowerCase();
  const list = asList(value).map(asJson);
  if (list.length > MOST_ATTENDEES) {
    throw new GraphRefusal(400, 'ErrorInvalidRecipients', `An event takes at most ${MOST_ATTENDEES} attendees.`);
  }
  const seen = new Set<string>();
  return list.flatMap((attendee) => {
    const email = asJson(attendee['emailAddress']);
    const address = asText(email['address']) ?? '';
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
      throw new GraphRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
    }
    const type = asText(attendee['type']) ?? 'required';
    if (!['required', 'optional', 'resource'].includes(type)) {
      throw new GraphRefusal(400, 'RequestBodyRead', `Requested value '${type}' was not found.`);
    }
    if (seen.has(address.toLowerCase())) return [];
    seen.add(address.toLowerCase());
    // One mailbox is one attendee, under whichever of its addresses.
    const known = before.find((one) => mailbox(one.address) === mailbox(address));
    const name = asText(email['name']) ?? known?.name ?? address;
    return [
      {
        address: known?.address ?? address,
        name,
        type,
        response: known?.response ?? 'none',
        time: known?.time ?? NEVER,
      },
    ];
  });
}

/** The event as Graph shows it on the organiser's copy. */
export function eventOf(event: EventRecord, zone: string): Json {
  const changeKey = Buffer.from(`${event.uid.slice(0, 12)}${event.sequence}`).toString('base64');
  const { organiser } = COUNCIL;
  const online = event.online !== undefined;
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id: event.id,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.changedAt,
    changeKey,
    categories: [],
    ...(event.transactionId === undefined ? {} : { transactionId: event.transactionId }),
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    iCalUId: event.uid,
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
    hasAttachments: false,
    importance: 'normal',
    sensitivity: 'normal',
    isAllDay: false,
    isCancelled: event.removedBy === 'cancelled',
    isOrganizer: true,
    isDraft: false,
    responseRequested: true,
    seriesMasterId: null,
    showAs: 'busy',
    type: 'singleInstance',
    webLink: `https://outlook.office365.com/owa/?itemid=${event.id}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    hideAttendees: false,
    recurrence: null,
    allowNewTimeProposals: true,
    location: { displayName: '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} },
    locations: [],
    ...event.fields,
    isOnlineMeeting: online,
    onlineMeetingProvider: online ? 'teamsForBusiness' : 'unknown',
    onlineMeeting: event.online === undefined ? null : { joinUrl: event.online.joinUrl },
    bodyPreview: preview(event),
    responseStatus: { response: 'organizer', time: NEVER },
    start: inZone(new Date(event.start), zone),
    end: inZone(new Date(event.end), zone),
    attendees: event.attendees.map(({ address, name, type, response, time }) => ({
      type,
      status: { response, time },
      emailAddress: { name, address },
    })),
    organizer: { emailAddress: { name: organiser.name, address: organiser.mail } },
  };
}

const preview = ({ fields }: EventRecord): string =>
  lettersOf(asJson(fields['body'])['content'])
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
