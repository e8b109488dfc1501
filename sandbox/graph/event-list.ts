import type { EventRecord, World } from '../world.ts';
import type { Reply } from '../wire/http.ts';
import type { Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import { option, page, selected, type Ask, type Take } from './ask.ts';
import { eventOf } from './event-shape.ts';
import { readFilter } from './filter.ts';
import { answers, orderOf, valueAt } from './filter-match.ts';
import { mailboxInPath } from './mailbox.ts';
import { badRequest, GraphRefusal } from './refusal.ts';
import { instantOf, preferredZone } from './time-zone.ts';
import { withContext } from './users.ts';

/** Looking through the organiser's calendar: by a filter, or by a window of time. */
export const eventListRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'GET', template: '/users/{user}/events', take: (ask) => list(ask, world) },
  { method: 'GET', template: '/users/{user}/calendarView', take: (ask) => view(ask, world) },
];

/** What stands in the calendar now. */
export const live = (world: World): readonly EventRecord[] =>
  world.events.value.list.filter(({ removedAt }) => removedAt === undefined);

/** With the extended properties that `$expand` asks for; without it they are not shown. */
export function expanded(event: EventRecord, ask: Ask): Json {
  const shape = eventOf(event, preferredZone(ask.header('prefer')));
  const expand = option(ask, 'expand');
  if (expand === undefined) return shape;
  const asked = /^singleValueExtendedProperties\s*\(\s*\$filter\s*=\s*(.+)\)$/is.exec(expand.trim())?.[1];
  if (asked === undefined) throw badRequest('The expand of singleValueExtendedProperties needs a $filter by id.');
  const filter = readFilter(asked);
  return {
    ...shape,
    singleValueExtendedProperties: event.extended
      .filter((one) => answers(filter, one))
      .map(({ id, value }) => ({ id, value })),
  };
}

function list(ask: Ask, world: World): Reply {
  mailboxInPath(ask, world);
  const filterText = option(ask, 'filter');
  const filter = filterText === undefined ? undefined : readFilter(filterText);
  const found = live(world).filter((event) => {
    if (filter === undefined) return true;
    return answers(filter, { ...eventOf(event, 'UTC'), singleValueExtendedProperties: event.extended });
  });
  return { status: 200, body: withContext(ask, 'users/events', shown(found, ask)) };
}

/** Shown whatever `$select` says; the properties of our own only when they were asked for. */
export const ALWAYS = ['id', 'singleValueExtendedProperties'];

const shown = (events: readonly EventRecord[], ask: Ask): Json => {
  const [path, direction] = (option(ask, 'orderby') ?? '').split(/\s+/);
  const shapes = events.map((event) => expanded(event, ask));
  const sorted =
    path === undefined || path === ''
      ? shapes
      : shapes.toSorted((a, b) => orderOf(valueAt(a, path), valueAt(b, path)) * (direction === 'desc' ? -1 : 1));
  const select = option(ask, 'select');
  return page(
    ask,
    sorted.map((shape) => selected(shape, select, ALWAYS)),
    10,
    1000,
  );
};

/** The window of a calendar view; both ends are required. */
export function windowOf(ask: Ask): { readonly from: Date; readonly to: Date } {
  const [start, end] = [option(ask, 'startDateTime'), option(ask, 'endDateTime')];
  if (start === undefined || end === undefined) {
    const missing = start === undefined ? 'StartDateTime' : 'EndDateTime';
    throw new GraphRefusal(
      400,
      'ErrorInvalidParameter',
      `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime. Missing: ${missing}.`,
    );
  }
  const at = (text: string): Date => instantOf(text.replace(' ', '+'), 'UTC');
  return { from: at(start), to: at(end) };
}

export const within = (event: EventRecord, { from, to }: { readonly from: Date; readonly to: Date }): boolean =>
  new Date(event.start) < to && new Date(event.end) > from;

function view(ask: Ask, world: World): Reply {
  mailboxInPath(ask, world);
  const window = windowOf(ask);
  const found = live(world)
    .filter((event) => within(event, window))
    .toSorted((a, b) => orderOf(a.start, b.start));
  return { status: 200, body: withContext(ask, 'users/calendarView', shown(found, ask)) };
}
