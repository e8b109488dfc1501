import type { Calendar } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';
import { changesIn } from './changes.ts';
import { addressesIn, attendeesFor, endOfEvent, eventIn, startOfEvent, timesOf, type Event } from './event.ts';
import { diariesThrough } from './free-busy.ts';
import { holdIn } from './hold.ts';
import { IN_LONDON, minutesLater } from './london.ts';
import { onlineMeetingsOf } from './meeting-options.ts';

export interface CalendarSettings {
  /** Mail address of the mailbox that organises every meeting. */
  readonly organiser: string;
  /** Where a meeting opens in the tab, by its reference. */
  readonly linkTo: (ref: string) => string;
  /** Puts Steady into the chat of a meeting; undefined where the council has not allowed it. */
  readonly installInChat: ((step: string, chat: string) => Promise<void>) | undefined;
}

/** The organiser's calendar. Whoever is in an event is a colleague; people outside the tenant get letters. */
export function calendarOver(graph: Graph, { organiser, linkTo, installInChat }: CalendarSettings): Calendar {
  const eventAt = (eventId: string): string => `/users/${organiser}/events/${encodeURIComponent(eventId)}`;
  const look = async (step: string, eventId: string): Promise<Event | undefined> => {
    const answer = await graph.look(step, eventAt(eventId), IN_LONDON);
    return answer === undefined ? undefined : eventIn(answer, step);
  };

  /** Changes the event; after an unclear answer it is looked at, and only what is not so yet is left to the next tick. */
  async function change(step: string, eventId: string, to: object, isSo: (event: Event) => boolean): Promise<void> {
    try {
      await graph.patch(step, eventAt(eventId), to, IN_LONDON);
    } catch (fault) {
      if (!(fault instanceof Fault) || !['unclear', 'changed-meanwhile'].includes(fault.reason)) throw fault;
      const event = await look(step, eventId);
      if (event === undefined) throw new Fault('refused', step);
      if (!isSo(event)) throw new Fault('try-later', step, fault.waitSeconds);
    }
  }

  const cancel: Calendar['cancel'] = async (step, eventId, words) => {
    try {
      await graph.post(step, `${eventAt(eventId)}/cancel`, { comment: words });
    } catch (fault) {
      if (!(fault instanceof Fault) || !['unclear', 'changed-meanwhile', 'refused'].includes(fault.reason)) throw fault;
      const event = await look(step, eventId);
      // An event that was cancelled is in Deleted Items and no longer found: that is what was wanted.
      if (event === undefined || event.isCancelled === true) return;
      throw fault.reason === 'refused' ? fault : new Fault('try-later', step, fault.waitSeconds);
    }
  };

  return {
    diaries: diariesThrough(graph, organiser),
    ...holdIn(graph, organiser, linkTo, cancel),
    // Attendees and nothing else: then Exchange writes only to those who joined or left.
    invite: (step, eventId, attendees) => {
      const wanted = attendees
        .map(({ mail }) => mail.toLowerCase())
        .sort()
        .join();
      return change(
        step,
        eventId,
        { attendees: attendeesFor(attendees) },
        (event) => [...addressesIn(event)].sort().join() === wanted,
      );
    },
    move: async (step, eventId, startsAt, lengthMinutes) => {
      const isSo = (event: Event): boolean =>
        startOfEvent(event) === startsAt && endOfEvent(event) === minutesLater(startsAt, lengthMinutes);
      const now = await look(step, eventId);
      if (now === undefined) throw new Fault('refused', step);
      // Every PATCH of the time asks everyone anew, also when the time is the same.
      if (!isSo(now)) await change(step, eventId, timesOf(startsAt, lengthMinutes), isSo);
    },
    cancel,
    ...onlineMeetingsOf(graph, organiser, installInChat),
    changes: changesIn(graph, organiser),
  };
}
