import { createHash } from 'node:crypto';
import type { LocalTime } from '#rules';
import type { ChangedEvent, HeldMeeting, MeetingInDiary, Ports } from '../../bot/casework/ports.ts';
import type { Store } from './store.ts';

type Reply = ChangedEvent['replies'][number];

/** A meeting as it stands in the organiser’s calendar. */
export interface EventInMemory {
  readonly id: string;
  readonly state: 'held' | 'cancelled';
  readonly said: MeetingInDiary & { readonly words?: string | undefined };
  readonly replies: readonly Reply[];
}

/** Diaries in which everybody is free, and one event a step. What was changed, by whomever, is told to who looks. */
export function calendarIn(store: Store): Ports['calendar'] {
  const there = (id: string): EventInMemory => {
    const event = store.events.get(id);
    if (event === undefined) throw new Error(`There is no event ${id}.`);
    return event;
  };
  return {
    diaries: async (people) => {
      await Promise.resolve();
      return people.map(({ id }) => ({ person: id, busy: [], known: true }));
    },
    hold: async (step, meeting) => {
      await Promise.resolve();
      // What somebody took out by hand is not found again: another one is made.
      const gone = [...store.events.values()].filter(({ id, state }) => isOfStep(id, step) && state === 'cancelled');
      const id = gone.length === 0 ? `event-${step}` : `event-${step}#${gone.length + 1}`;
      if (!store.events.has(id)) putEvent(store, { id, state: 'held', said: meeting, replies: [] });
      return heldAs(there(id));
    },
    invite: async (_step, eventId, attendees) => {
      await Promise.resolve();
      const event = there(eventId);
      const mails = attendees.map(({ mail }) => mail);
      const replies = event.replies.filter(({ mail }) => mails.includes(mail));
      putEvent(store, { ...event, said: { ...event.said, attendees }, replies });
    },
    move: async (_step, eventId, startsAt: LocalTime, lengthMinutes) => {
      await Promise.resolve();
      const event = there(eventId);
      // Outlook asks everybody anew when the hour is another one.
      const replies = event.said.startsAt === startsAt ? event.replies : [];
      putEvent(store, { ...event, said: { ...event.said, startsAt, lengthMinutes }, replies });
    },
    cancel: async (_step, eventId, words) => {
      await Promise.resolve();
      const event = there(eventId);
      if (event.state === 'held') putEvent(store, { ...event, state: 'cancelled', said: { ...event.said, words } });
    },
    withdraw: async (step, words) => {
      await Promise.resolve();
      const event = [...store.events.values()].find(({ id, state }) => state === 'held' && isOfStep(id, step));
      if (event !== undefined) putEvent(store, { ...event, state: 'cancelled', said: { ...event.said, words } });
    },
    setOptions: async () => Promise.resolve(),
    addToChat: async () => Promise.resolve(),
    chatOf: async (joinUrl) => Promise.resolve(`19:meeting_${hash(joinUrl).slice(0, 12)}@thread.v2`),
    changes: async (since) => {
      await Promise.resolve();
      const ids = [...new Set(store.changedEvents.slice(Number(since ?? 0)))];
      return { next: String(store.changedEvents.length), events: ids.map(there).map(changedAs) };
    },
  };
}

/** Writes an event, whoever changed it. */
export function putEvent(store: Store, event: EventInMemory): void {
  store.events.set(event.id, event);
  store.changedEvents.push(event.id);
  store.journal.push(`event ${event.id}`);
}

const isOfStep = (id: string, step: string): boolean => id === `event-${step}` || id.startsWith(`event-${step}#`);

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const heldAs = ({ id, said }: EventInMemory): HeldMeeting => ({
  eventId: id,
  joinUrl: `https://teams.example/${hash(id).slice(0, 8)}`,
  startsAt: said.startsAt,
});

const changedAs = ({ id, state, said, replies }: EventInMemory): ChangedEvent => ({
  eventId: id,
  cancelled: state === 'cancelled',
  startsAt: said.startsAt,
  replies,
});
