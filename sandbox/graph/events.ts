import { randomBytes } from 'node:crypto';
import type { EventRecord, World } from '../world.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, asList, asText, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { option, param, selected, type Ask, type Take } from './ask.ts';
import { ALWAYS, expanded, live } from './event-list.ts';
import { attendeesFrom, eventOf, mustBeEvent, NEVER, WRITABLE } from './event-shape.ts';
import { mailboxInPath } from './mailbox.ts';
import { bodyWithLink, keepsLink, newMeeting } from './online-meeting.ts';
import { badRequest, GraphRefusal, objectNotFound } from './refusal.ts';
import { instantOf, preferredZone } from './time-zone.ts';
import { withContext } from './users.ts';

export const eventRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'POST', template: '/users/{user}/events', take: (ask) => create(ask, world) },
  { method: 'GET', template: '/users/{user}/events/{event}', take: (ask) => read(ask, world) },
  { method: 'PATCH', template: '/users/{user}/events/{event}', take: (ask) => change(ask, world) },
  { method: 'DELETE', template: '/users/{user}/events/{event}', take: (ask) => remove(ask, world, 'deleted') },
  { method: 'POST', template: '/users/{user}/events/{event}/cancel', take: (ask) => remove(ask, world, 'cancelled') },
];

/** Notes a change of the organiser's calendar, so that delta finds it. */
export function touched(event: EventRecord, world: World): void {
  world.events.value.sequence += 1;
  event.sequence = world.events.value.sequence;
  event.changedAt = world.clock.now().toISOString();
  world.events.changed();
}

function create(ask: Ask, world: World): Reply {
  mailboxInPath(ask, world);
  mustBeEvent(ask.body);
  const zone = preferredZone(ask.header('prefer'));
  const transactionId = asText(ask.body['transactionId']);
  // Remembered after the event is gone too: the id said once what was meant.
  if (transactionId !== undefined && world.events.value.list.some((event) => event.transactionId === transactionId)) {
    throw new GraphRefusal(
      400,
      'ErrorDuplicateTransactionId',
      'The TransactionId specified in the request has already been used to create a different event.',
    );
  }
  const event = newEvent(ask, world, transactionId);
  world.events.value.list.push(event);
  touched(event, world);
  return {
    status: 201,
    headers: { etag: 'W/""' },
    body: withContext(ask, 'users/events/$entity', eventOf(event, zone)),
  };
}

function newEvent(ask: Ask, world: World, transactionId: string | undefined): EventRecord {
  const { body } = ask;
  const times = timesFrom(body, undefined);
  const wantsOnline = body['isOnlineMeeting'] === true;
  const online =
    wantsOnline && ask.mishap !== 'no-teams' ? newMeeting(asText(body['subject']) ?? '', world) : undefined;
  const now = world.clock.now().toISOString();
  const written = fieldsFrom(body);
  const bodyOfEvent = asJson(written['body'] ?? { contentType: 'html', content: '' });
  return {
    // Exchange's ids need encoding in a path, as these do.
    id: `AAMkAGWrenford${randomBytes(60).toString('base64').replace(/[+/]/g, '-')}=`,
    uid: `040000008200E00074C5B7101A82E008${randomBytes(16).toString('hex').toUpperCase()}`,
    transactionId,
    createdAt: now,
    changedAt: now,
    sequence: 0,
    ...times,
    fields: { ...written, body: online === undefined ? bodyOfEvent : bodyWithLink(bodyOfEvent, online.joinUrl) },
    attendees: attendeesFrom(body['attendees'], [], world.council),
    extended: asList(body['singleValueExtendedProperties'])
      .map(asJson)
      .map((one) => ({ id: asText(one['id']) ?? '', value: asText(one['value']) ?? '' })),
    online: online === undefined ? undefined : { joinUrl: online.joinUrl, meetingId: online.id },
    removedAt: undefined,
    removedBy: undefined,
    comment: undefined,
  };
}

const fieldsFrom = (body: Json): Json =>
  Object.fromEntries(Object.entries(body).filter(([name]) => WRITABLE.includes(name)));

function timesFrom(
  body: Json,
  before: EventRecord | undefined,
): Pick<EventRecord, 'start' | 'end' | 'startZone' | 'endZone'> {
  const read = (name: 'start' | 'end'): { readonly at: string; readonly zone: string } => {
    const given = asJson(body[name]);
    if (body[name] === undefined) {
      if (before === undefined)
        throw new GraphRefusal(
          400,
          'ErrorPropertyValidationFailure',
          `At least one property failed validation: ${name}.`,
        );
      return { at: before[name], zone: name === 'start' ? before.startZone : before.endZone };
    }
    return {
      at: instantOf(given['dateTime'], given['timeZone']).toISOString(),
      zone: asText(given['timeZone']) ?? 'UTC',
    };
  };
  const [start, end] = [read('start'), read('end')];
  if (end.at < start.at) {
    throw new GraphRefusal(
      400,
      'ErrorCalendarEndDateIsEarlierThanStartDate',
      'The end date is earlier than the start date.',
    );
  }
  return { start: start.at, end: end.at, startZone: start.zone, endZone: end.zone };
}

export function eventInPath(ask: Ask, world: World): EventRecord {
  const event = live(world).find(({ id }) => id === param(ask, 'event'));
  if (event === undefined) throw objectNotFound();
  return event;
}

function read(ask: Ask, world: World): Reply {
  mailboxInPath(ask, world);
  const shape = expanded(eventInPath(ask, world), ask);
  return {
    status: 200,
    body: withContext(ask, 'users/events/$entity', selected(shape, option(ask, 'select'), ALWAYS)),
  };
}

function change(ask: Ask, world: World): Reply {
  mailboxInPath(ask, world);
  const event = eventInPath(ask, world);
  mustBeEvent(ask.body);
  mustBeAllowed(ask.body, event);
  const times = timesFrom(ask.body, event);
  const moved = times.start !== event.start || times.end !== event.end;
  event.attendees =
    ask.body['attendees'] === undefined
      ? event.attendees
      : attendeesFrom(ask.body['attendees'], event.attendees, world.council);
  // A new time asks everyone anew.
  if (moved) event.attendees = event.attendees.map((attendee) => ({ ...attendee, response: 'none', time: NEVER }));
  Object.assign(event, times);
  event.fields = { ...event.fields, ...fieldsFrom(ask.body) };
  if (ask.body['body'] !== undefined && event.online !== undefined && !keepsLink(asJson(ask.body['body'])))
    event.online = undefined;
  if (ask.body['isOnlineMeeting'] === true && event.online === undefined && ask.mishap !== 'no-teams') {
    const meeting = newMeeting(asText(event.fields['subject']) ?? '', world);
    event.online = { joinUrl: meeting.joinUrl, meetingId: meeting.id };
    event.fields['body'] = bodyWithLink(asJson(event.fields['body']), meeting.joinUrl);
  }
  touched(event, world);
  return {
    status: 200,
    body: withContext(ask, 'users/events/$entity', eventOf(event, preferredZone(ask.header('prefer')))),
  };
}

function mustBeAllowed(body: Json, event: EventRecord): void {
  if (body['transactionId'] !== undefined && body['transactionId'] !== event.transactionId) {
    throw badRequest('The property transactionId cannot be changed.');
  }
  if (event.online === undefined) return;
  if (body['isOnlineMeeting'] === false)
    throw badRequest('Changing isOnlineMeeting from true to false is not allowed.');
  if (body['onlineMeetingProvider'] !== undefined && body['onlineMeetingProvider'] !== 'teamsForBusiness') {
    throw badRequest('Changing onlineMeetingProvider is not allowed.');
  }
}

function remove(ask: Ask, world: World, by: 'cancelled' | 'deleted'): Reply {
  mailboxInPath(ask, world);
  const event = eventInPath(ask, world);
  event.removedAt = world.clock.now().toISOString();
  event.removedBy = by;
  event.comment = asText(ask.body['comment'] ?? ask.body['Comment']);
  touched(event, world);
  return { status: by === 'cancelled' ? 202 : 204 };
}
