import { z } from 'zod';
import type { Calendar, ChangedEvent } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { underEveryAddress } from './addresses.ts';
import { EVENT, repliesIn, startOfEvent } from './event.ts';
import { IN_LONDON, instant } from './london.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Days looked back and ahead; disruption meetings lie up to 84 days ahead, reviews up to half a year. */
const BACK_DAYS = 14;
const AHEAD_DAYS = 400;
/** The window is fixed when the first look is made; a new one is begun before meetings could lie beyond it. */
const BEGIN_AGAIN_AFTER_DAYS = 60;

const REMOVED = z.looseObject({ id: z.string(), '@removed': z.unknown().optional() });
const STEP = 'calendar-changes';

/** What changed in the organiser's calendar since the last look. `since` is opaque: a day and Graph's own link. */
export function changesIn(graph: Graph, organiser: string): Calendar['changes'] {
  const everywhere = underEveryAddress(graph);
  const headers = { Prefer: `${IN_LONDON.Prefer}, odata.maxpagesize=100` };

  async function from(link: string, began: string) {
    const { items, next } = await graph.delta(STEP, link, headers);
    const events = items.map(changedEvent).filter((event) => event !== undefined);
    const heard = events.map(async (event) => ({ ...event, replies: await everywhere(event.replies) }));
    return { next: `${began} ${next}`, events: await Promise.all(heard) };
  }

  async function afresh() {
    const now = Date.now();
    const query = new URLSearchParams({
      startDateTime: instant(now - BACK_DAYS * DAY),
      endDateTime: instant(now + AHEAD_DAYS * DAY),
    });
    return from(`/users/${organiser}/calendarView/delta?${query.toString()}`, instant(now));
  }

  return async (since) => {
    const [began = '', link] = since?.split(' ', 2) ?? [];
    const age = Date.now() - Date.parse(began);
    if (link === undefined || !(age < BEGIN_AGAIN_AFTER_DAYS * DAY)) return afresh();
    return from(link, began).catch((fault: unknown) => {
      // The link ran out (410): everything is read once more, which says the same and forgets nothing.
      if (fault instanceof Fault && fault.reason === 'changed-meanwhile') return afresh();
      throw fault;
    });
  };
}

function changedEvent(item: unknown): ChangedEvent | undefined {
  const removed = REMOVED.safeParse(item);
  if (removed.success && removed.data['@removed'] !== undefined) {
    return { eventId: removed.data.id, cancelled: true, replies: [] };
  }
  const event = EVENT.safeParse(item);
  if (!event.success) return undefined;
  return {
    eventId: event.data.id,
    cancelled: event.data.isCancelled === true,
    startsAt: startOfEvent(event.data),
    replies: repliesIn(event.data),
  };
}
