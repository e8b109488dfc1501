import type { Meeting } from '#rules';
import type { Ports } from '../../bot/casework/ports.ts';
import { eventsOf, onceId, type KindOfStep, type SeenEvent } from './looks.ts';
import { PEOPLE, STARTS_AT } from './staged-meeting.ts';

const diaryOf = (meeting: Meeting) => ({
  ref: meeting.ref,
  startsAt: '2026-11-26T09:00' as const,
  lengthMinutes: 60,
  online: true,
  attendees: [{ id: PEOPLE.teamManager, mail: 'tobias.tamarind@wrenford.example', name: 'Tobias Tamarind' }],
  hideAttendees: true,
});

async function inDiary(meeting: Meeting, { calendar, records }: Ports): Promise<void> {
  const held = await calendar.hold(`${meeting.ref}/before`, diaryOf(meeting));
  const saved = await records.meetings.find(meeting.key);
  if (saved !== undefined)
    await records.meetings.change(saved, { eventId: held.eventId, joinUrl: held.joinUrl, state: 'sent' });
}

const ATTENDING = [
  'minty.marjoram@wrenford.example',
  'quentin.quince@wrenford.example',
  'tobias.tamarind@wrenford.example',
];
const attending = (events: readonly SeenEvent[]) =>
  events.flatMap(({ attendees }) => attendees.map(({ emailAddress }) => emailAddress.address)).sort();

/** Steps that change the organiser's calendar. */
export const KINDS_IN_DIARIES: readonly KindOfStep[] = [
  {
    kind: 'hold-in-diaries',
    what: 'one event, and the meeting knows it',
    step: (meeting) => ({ do: 'hold-in-diaries', id: onceId(meeting), meeting: meeting.ref }),
    look: async (meeting, looks) => {
      const events = await eventsOf(meeting, looks, true);
      const row = (await looks.ports.records.meetings.find(meeting.key))?.row;
      return {
        events: events.length,
        known: row?.eventId === events[0]?.id,
        state: row?.state,
        online: row?.joinUrl !== undefined,
        attending: attending(events),
      };
    },
    found: { events: 1, known: true, state: 'sent', online: true, attending: ATTENDING },
  },
  {
    kind: 'change-diaries',
    what: 'the same event, at its new hour, with its new people',
    before: inDiary,
    step: (meeting) => ({ do: 'change-diaries', id: onceId(meeting), meeting: meeting.ref, change: 1 }),
    look: async (meeting, looks) => {
      const events = await eventsOf(meeting, looks, true);
      return { starts: events.map(({ start }) => start.dateTime.slice(0, 16)), attending: attending(events) };
    },
    found: { starts: [STARTS_AT], attending: ATTENDING },
  },
  {
    kind: 'cancel-in-diaries',
    what: 'nothing left in a diary',
    before: inDiary,
    step: (meeting) => ({ do: 'cancel-in-diaries', id: onceId(meeting), meeting: meeting.ref }),
    look: async (meeting, looks) => ({
      standing: (await eventsOf(meeting, looks)).length,
      ever: (await eventsOf(meeting, looks, true)).length,
    }),
    found: { standing: 0, ever: 1 },
  },
  {
    kind: 'set-meeting-options',
    what: 'options set, no trouble shown',
    before: inDiary,
    step: (meeting) => ({ do: 'set-meeting-options', id: onceId(meeting), meeting: meeting.ref }),
    look: async (meeting, { ports }) => ({
      trouble: (await ports.records.meetings.find(meeting.key))?.row.trouble,
      came: (await ports.records.plans.where({ about: meeting.ref })).flatMap(({ row }) => Object.values(row.done)),
    }),
    found: { trouble: undefined, came: ['set'] },
  },
  {
    kind: 'add-to-chat',
    what: 'Steady in the chat of the meeting, no trouble shown',
    before: inDiary,
    step: (meeting) => ({ do: 'add-to-chat', id: onceId(meeting), meeting: meeting.ref }),
    look: async (meeting, { ports }) => ({
      trouble: (await ports.records.meetings.find(meeting.key))?.row.trouble,
      came: (await ports.records.plans.where({ about: meeting.ref })).flatMap(({ row }) => Object.values(row.done)),
    }),
    found: { trouble: undefined, came: ['added'] },
  },
];
