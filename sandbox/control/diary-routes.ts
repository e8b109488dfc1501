import { addressesOf, type Person } from '../council.ts';
import { touched } from '../graph/events.ts';
import { instantOf } from '../graph/time-zone.ts';
import type { World } from '../world.ts';
import { asText, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { get, personAsked, personOf, post } from './control-route.ts';
import { diarySeen, eventsSeen } from './look.ts';
import { sharedCalendarSeen } from './mailbox.ts';
import { Wrong, type Take } from './wrong.ts';

/** What people see and do in Outlook's calendar. */
export const diaryRoutes = (world: World): readonly Route<Take>[] => [
  get('diary', (call) => diarySeen(personAsked(call, world), world)),
  get('shared-calendar', (call) => sharedCalendarSeen(personAsked(call, world), world)),
  get('events', ({ query }) => eventsSeen(world, query.get('removed') === 'true')),
  post('reply', (_call, body) => reply(body, personOf(body['as'], world), world)),
  post('move', (_call, body) => moveByHand(body, world)),
  post('delete', (_call, body) => deleteByHand(body, world)),
  post('busy', (_call, body) => block(body, personOf(body['as'], world), world)),
];

/** The event of that id, unless somebody has deleted it. */
const standing = (id: unknown, world: World) =>
  world.events.value.list.find((one) => one.id === id && one.removedAt === undefined);

/** Somebody has something else at that hour. */
function block({ start, end, status, subject }: Json, person: Person, world: World): Json {
  const [from, to] = [instantOf(start, 'Europe/London'), instantOf(end, 'Europe/London')];
  if (to <= from) throw new Wrong('The end must come after the start.');
  const entry = {
    start: from.toISOString(),
    end: to.toISOString(),
    status: asText(status) ?? 'busy',
    subject: asText(subject) ?? 'Busy',
  };
  world.busy.value.push({ person: person.id, ...entry });
  world.busy.changed();
  return entry;
}

const ANSWERS = ['accepted', 'declined', 'tentativelyAccepted'];

function reply({ event: id, answer }: Json, person: Person, world: World): Json {
  const event = standing(id, world);
  const self = event?.attendees.find(({ address }) => addressesOf(person).includes(address.toLowerCase()));
  if (event === undefined || self === undefined) throw new Wrong('This person is not invited to that event.');
  if (typeof answer !== 'string' || !ANSWERS.includes(answer))
    throw new Wrong(`"answer" is one of: ${ANSWERS.join(', ')}.`);
  // From now on Exchange knows the attendee by what the answer came from.
  self.address = person.x500 ?? person.mail;
  self.response = answer;
  self.time = world.clock.now().toISOString();
  touched(event, world);
  return { event: event.id, response: answer };
}

/** Somebody deletes the entry in the organiser's calendar. */
function deleteByHand({ event: id }: Json, world: World): Json {
  const event = standing(id, world);
  if (event === undefined) throw new Wrong('There is no such event.');
  event.removedAt = world.clock.now().toISOString();
  event.removedBy = 'deleted';
  touched(event, world);
  return { event: event.id };
}

/** Somebody drags the entry in the organiser's calendar; Exchange asks everyone anew. */
function moveByHand({ event: id, start }: Json, world: World): Json {
  const event = standing(id, world);
  if (event === undefined) throw new Wrong('There is no such event.');
  const from = instantOf(start, 'Europe/London');
  const length = Date.parse(event.end) - Date.parse(event.start);
  event.start = from.toISOString();
  event.end = new Date(from.getTime() + length).toISOString();
  for (const attendee of event.attendees) attendee.response = 'none';
  touched(event, world);
  return { event: event.id, start: event.start };
}
