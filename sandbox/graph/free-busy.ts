import { COUNCIL } from '../settings.ts';
import type { World } from '../world.ts';
import type { Person } from '../council.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, asList, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import type { Ask, Take } from './ask.ts';
import { diaryOf, type DiaryEntry } from './diary.ts';
import { mailboxInPath } from './mailbox.ts';
import { GraphRefusal } from './refusal.ts';
import { inZone, instantOf, preferredZone } from './time-zone.ts';
import { withContext } from './users.ts';

const MOST_ENTITIES = 20;
/** The window must be shorter than this. */
const LONGEST_WINDOW_DAYS = 62;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export const freeBusyRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'POST', template: '/users/{user}/calendar/getSchedule', take: (ask) => getSchedule(ask, world) },
];

function getSchedule(ask: Ask, world: World): Reply {
  mailboxInPath(ask, world);
  const { schedules, start, end, interval } = requested(ask.body);
  const zone = preferredZone(ask.header('prefer'));
  const value = schedules.map((address): Json => {
    if (ask.mishap === 'schedule-error')
      return failed(address, 'ErrorServerBusy', 'The server is too busy to answer for this mailbox.');
    const person = world.council.find(address);
    if (person === undefined) {
      const message = `Unable to resolve e-mail address ${address} to an Active Directory object.`;
      return failed(address, 'ErrorMailRecipientNotFound', message);
    }
    // The role over the organiser's mailbox may not reach further: then others want a role of their own.
    if (person.id !== COUNCIL.organiser.id && !world.grants.inExchange(ask.app.appId, 'Calendars.ReadBasic'))
      return failed(address, 'ErrorNoFreeBusyAccess', 'The caller does not have access to free/busy data.');
    if (!person.mailbox)
      return failed(address, 'ErrorNoFreeBusyAccess', 'The mailbox is not hosted in Exchange Online.');
    return scheduleOf(address, person, diaryOf(person, start, end, world), { start, end, interval, zone });
  });
  return { status: 200, body: withContext(ask, 'Collection(microsoft.graph.scheduleInformation)', { value }) };
}

const failed = (scheduleId: string, responseCode: string, message: string): Json => ({
  scheduleId,
  error: { message, responseCode },
});

function requested(body: Json): {
  readonly schedules: readonly string[];
  readonly start: Date;
  readonly end: Date;
  readonly interval: number;
} {
  const schedules = asList(body['schedules'] ?? body['Schedules']).map(String);
  const [startTime, endTime] = [
    asJson(body['startTime'] ?? body['StartTime']),
    asJson(body['endTime'] ?? body['EndTime']),
  ];
  if (schedules.length === 0)
    throw new GraphRefusal(400, 'ErrorInvalidParameter', 'The schedules collection is empty.');
  if (schedules.length > MOST_ENTITIES) {
    throw new GraphRefusal(
      400,
      'ErrorMailboxDataArrayTooBig',
      `There are more than ${MOST_ENTITIES} schedules in the request.`,
    );
  }
  const start = instantOf(startTime['dateTime'], startTime['timeZone']);
  const end = instantOf(endTime['dateTime'], endTime['timeZone']);
  if (end <= start)
    throw new GraphRefusal(400, 'ErrorInvalidTimeInterval', 'The end time must be after the start time.');
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  if (days >= LONGEST_WINDOW_DAYS) {
    const message = `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${LONGEST_WINDOW_DAYS} days; the actual limit = ${Math.ceil(days)} days.`;
    throw new GraphRefusal(400, 'ErrorTimeIntervalTooBig', message);
  }
  const interval = body['availabilityViewInterval'] ?? 30;
  if (typeof interval !== 'number' || !Number.isInteger(interval) || interval < 5 || interval > 1440) {
    throw new GraphRefusal(400, 'ErrorInvalidMergedFreeBusyInterval', 'The interval must be from 5 to 1440 minutes.');
  }
  return { schedules, start, end, interval };
}

interface Window {
  readonly start: Date;
  readonly end: Date;
  readonly interval: number;
  readonly zone: string;
}

const scheduleOf = (scheduleId: string, person: Person, entries: readonly DiaryEntry[], window: Window): Json => ({
  scheduleId,
  availabilityView: viewOf(entries, window),
  scheduleItems: entries.map((entry) => ({
    ...(entry.isPrivate ? {} : { subject: entry.subject, location: '' }),
    isPrivate: entry.isPrivate,
    status: entry.status,
    start: inZone(entry.start, window.zone),
    end: inZone(entry.end, window.zone),
  })),
  workingHours: {
    daysOfWeek: person.workingHours.days,
    startTime: `${person.workingHours.start}:00.0000000`,
    endTime: `${person.workingHours.end}:00.0000000`,
    timeZone: zoneOfMailbox(person),
  },
});

/** Some mailboxes answer with a zone of their own making instead of a name. */
const zoneOfMailbox = ({ id, zone }: Person): Json =>
  zone !== undefined ? { name: zone } : id.charCodeAt(0) % 2 === 0 ? { name: 'GMT Standard Time' } : CUSTOM_LONDON;

const CUSTOM_LONDON: Json = {
  '@odata.type': '#microsoft.graph.customTimeZone',
  bias: 0,
  name: 'Customized Time Zone',
  standardOffset: { time: '02:00:00.0000000', dayOccurrence: 5, dayOfWeek: 'sunday', month: 10, year: 0 },
  daylightOffset: {
    daylightBias: -60,
    time: '01:00:00.0000000',
    dayOccurrence: 5,
    dayOfWeek: 'sunday',
    month: 3,
    year: 0,
  },
};

const CODES: Readonly<Record<DiaryEntry['status'], number>> = {
  free: 0,
  workingElsewhere: 0,
  tentative: 1,
  busy: 2,
  oof: 3,
};

/** One figure an interval: 0 free or working elsewhere, 1 tentative, 2 busy, 3 out of office. */
function viewOf(entries: readonly DiaryEntry[], { start, end, interval }: Window): string {
  let view = '';
  for (let at = start.getTime(); at < end.getTime(); at += interval * MINUTE_MS) {
    const until = Math.min(at + interval * MINUTE_MS, end.getTime());
    const inside = entries.filter((entry) => entry.start.getTime() < until && entry.end.getTime() > at);
    view += String(Math.max(0, ...inside.map(({ status }) => CODES[status])));
  }
  return view;
}
