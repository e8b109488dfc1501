import { COUNCIL } from '../settings.ts';
import { driveIdOf, listsOf } from '../graph/lists.ts';
import { diaryOf } from '../graph/diary.ts';
import { eventOf } from '../graph/event-shape.ts';
import { SITES } from '../graph/sites.ts';
import { inZone } from '../graph/time-zone.ts';
import { columnOf, SYSTEM_COLUMNS } from '../graph/columns.ts';
import { addressesOf, type Person } from '../council.ts';
import type { World } from '../world.ts';
import { asJson, asText, lettersOf, type Json } from '../wire/json.ts';

const ZONE = 'GMT Standard Time';
const DAY_MS = 24 * 60 * 60 * 1000;
const BEFORE_DAYS = 30;
const AFTER_DAYS = 120;

/** Every list of every site, with what an administrator would see in it. */
export const listsSeen = (world: World): readonly Json[] =>
  SITES.filter(({ id }) => id !== COUNCIL.sites.notGranted).map((site) => ({
    id: site.id,
    name: site.displayName,
    webUrl: site.webUrl,
    restricted: site.id === COUNCIL.sites.restricted,
    lists: listsOf(site.id, world).map(({ value: list, rows }) => ({
      id: list.id,
      name: list.displayName,
      template: list.template,
      columns: [...SYSTEM_COLUMNS.slice(0, 1), ...list.columns.map(columnOf)],
      rows:
        list.template === 'documentLibrary'
          ? world.files.value.filter(({ drive }) => drive === driveIdOf(list)).map((file) => ({ ...file }))
          : rows
              .filter(({ removed }) => !removed)
              .map((row) => ({
                id: String(row.id),
                version: row.version,
                created: row.createdAt,
                modified: row.changedAt,
                ...row.fields,
              })),
    })),
  }));

/** The organiser's calendar, as it stands; with `removed`, what was cancelled or deleted as well. */
export const eventsSeen = (world: World, removed: boolean): readonly Json[] =>
  world.events.value.list
    .filter(({ removedAt }) => removed || removedAt === undefined)
    .map((event) => ({
      ...eventOf(event, 'UTC'),
      singleValueExtendedProperties: event.extended,
      ...(event.comment === undefined ? {} : { '@sandbox.comment': event.comment }),
    }));

/** This person's diary: invitations as they see them, and everything else that fills their days. */
export function diarySeen(person: Person, world: World): readonly Json[] {
  const now = world.clock.now().getTime();
  const entries = diaryOf(person, new Date(now - BEFORE_DAYS * DAY_MS), new Date(now + AFTER_DAYS * DAY_MS), world);
  const own = entries
    .filter(({ event }) => event === undefined)
    .map((entry, index) => ({
      id: `own-${index}-${entry.start.getTime()}`,
      subject: entry.subject,
      start: inZone(entry.start, ZONE),
      end: inZone(entry.end, ZONE),
      showAs: entry.status,
      isOrganizer: true,
      own: true,
    }));
  return [...own, ...invitations(person, world)].sort((a, b) => startOf(a).localeCompare(startOf(b)));
}

const startOf = (event: Json): string => (event['start'] as { dateTime: string }).dateTime;

function invitations(person: Person, world: World): readonly Json[] {
  const organises = person.id === COUNCIL.organiser.id;
  return world.events.value.list.flatMap((event) => {
    const self = event.attendees.find(({ address }) => addressesOf(person).includes(address.toLowerCase()));
    if (self === undefined && !organises) return [];
    if (event.removedBy === 'deleted' && organises) return [];
    const shape = eventOf(event, ZONE);
    const cancelled = event.removedAt !== undefined;
    const everyone = shape['attendees'] as readonly Json[];
    const alone = everyone.filter((_, index) => event.attendees[index] === self);
    return [
      {
        ...shape,
        isOrganizer: organises,
        ...chatOf(event, world),
        isCancelled: cancelled,
        subject: cancelled ? `Canceled: ${lettersOf(shape['subject'])}` : shape['subject'],
        ...(event.comment === undefined ? {} : { body: { contentType: 'text', content: event.comment } }),
        attendees: organises || shape['hideAttendees'] !== true ? everyone : alone,
        responseStatus: organises ? shape['responseStatus'] : { response: self?.response ?? 'none', time: self?.time },
      },
    ];
  });
}

/** The chat of the event’s Teams meeting, where it has one, and whether Steady is in it. */
function chatOf({ online }: { readonly online: { readonly meetingId: string } | undefined }, world: World): Json {
  const meeting = world.meetings.value.find(({ id }) => id === online?.meetingId);
  const chat = asText(asJson(meeting?.options['chatInfo'])['threadId']);
  return chat === undefined ? {} : { chat, isInChat: world.chatApps.value[chat] !== undefined };
}
