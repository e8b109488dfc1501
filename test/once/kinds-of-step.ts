import type { Meeting, Obligation, Step } from '#rules';
import { letterKey } from '../../bot/casework/send-letter.ts';
import type { World } from '../../bot/casework/world.ts';
import type { Control } from '../../sandbox/control-client.ts';
import { CARER, formOf, invitationOf, invitationsOf, PEOPLE, SECOND_CARER, STARTS_AT } from './staged-meeting.ts';

/** What is looked at when all is over. */
export interface Looks {
  readonly world: World;
  readonly control: Control;
}

/** One kind of step, and what someone who opens the lists, the diary, the chat and the letters finds of it. */
export interface KindOfStep {
  readonly kind: Step['do'];
  readonly what: string;
  readonly step: (meeting: Meeting) => Step;
  /** What is there before the step. */
  readonly before?: (meeting: Meeting, world: World) => Promise<void>;
  readonly look: (meeting: Meeting, looks: Looks) => Promise<unknown>;
  readonly found: unknown;
  /** Where a cut leaves something else, and why that is right. */
  readonly otherwise?: Readonly<Record<string, unknown>>;
}

export const onceId = ({ ref }: Meeting): string => `${ref}/once/step`;

const owed = ({ ref, childRef, team }: Meeting, kind: string): Omit<Obligation, 'rung'> => ({
  key: `owed:${ref}:${kind}`,
  kind,
  about: ref,
  childRef,
  team,
  ownerRole: 'childs-social-worker',
  ownerId: PEOPLE.socialWorker,
  startsOn: '2026-11-23',
  due: '2026-11-27',
  sum: 'Before the meeting, as soon as you can.',
  force: 'procedure',
  because: ['Torbay T-24'],
});

const diaryOf = (meeting: Meeting) => ({
  ref: meeting.ref,
  startsAt: '2026-11-26T09:00' as const,
  lengthMinutes: 60,
  online: true,
  attendees: [{ id: PEOPLE.teamManager, mail: 'tobias.tamarind@wrenford.example', name: 'Tobias Tamarind' }],
  hideAttendees: true,
});

async function inDiary(meeting: Meeting, { calendar, records }: World): Promise<void> {
  const held = await calendar.hold(`${meeting.ref}/before`, diaryOf(meeting));
  const kept = await records.meetings.find(meeting.key);
  if (kept !== undefined) await records.meetings.change(kept, { eventId: held.eventId, joinUrl: held.joinUrl, state: 'sent' });
}

interface SeenEvent {
  readonly id: string;
  readonly subject: string;
  readonly isCancelled?: boolean;
  readonly start: { readonly dateTime: string };
  readonly attendees: readonly { readonly emailAddress: { readonly address: string } }[];
}

export const eventsOf = async ({ ref }: Meeting, { control }: Looks, removed = false): Promise<readonly SeenEvent[]> =>
  ((await control.events(removed)) as unknown as readonly SeenEvent[]).filter(({ subject }) => subject === ref);

/** Cards that name this meeting, as they stand in the person's chat; two that look the same are one form. */
export async function cardsOf({ ref }: Meeting, person: string, { control }: Looks) {
  const cards = (await control.chat(person)).map(({ card }) => JSON.stringify(card ?? {})).filter((card) => card.includes(ref));
  return { copies: cards.length, forms: new Set(cards).size };
}

export const mailsTo = async ({ ref }: Meeting, address: string, { control }: Looks): Promise<number> =>
  (await control.letters()).map((letter) => JSON.stringify(letter)).filter((letter) => letter.includes(address) && letter.includes(ref)).length;

export const deliveryOf = async (meeting: Meeting, person: string, { world }: Looks) =>
  (await world.records.invitations.find(invitationOf(meeting, person)))?.row.delivery;

const rowsAbout = async (meeting: Meeting, { world }: Looks) => (await world.records.obligations.where({ about: meeting.ref })).map(({ row }) => row);

const letterState = async (key: string, { world }: Looks) => (await world.records.letters.find(letterKey(key)))?.row.state;

const ATTENDING = ['minty.marjoram@wrenford.example', 'quentin.quince@wrenford.example', 'tobias.tamarind@wrenford.example'];
const attending = (events: readonly SeenEvent[]) => events.flatMap(({ attendees }) => attendees.map(({ emailAddress }) => emailAddress.address)).sort();

/** It may have gone: the process ended after it had said that it would send, and before it said that it had. */
const UNCLEAR_NOT_GONE = { mails: 0, letter: 'unclear', delivery: 'unclear' };
const UNCLEAR_GONE = { mails: 1, letter: 'unclear', delivery: 'unclear' };

export const KINDS: readonly KindOfStep[] = [
  {
    kind: 'owe',
    what: 'one row on one desk',
    step: (meeting) => ({ do: 'owe', id: onceId(meeting), obligation: owed(meeting, 'meeting.invite-child') }),
    look: async (meeting, looks) => (await rowsAbout(meeting, looks)).map(({ kind, rung }) => ({ kind, rung })),
    found: [{ kind: 'meeting.invite-child', rung: 0 }],
  },
  {
    kind: 'settle-debt',
    what: 'done once, by the one who did it',
    before: async (meeting, { records }) => void (await records.obligations.create({ ...owed(meeting, 'stability.book'), rung: 0 })),
    step: (meeting) => ({ do: 'settle-debt', id: onceId(meeting), obligation: owed(meeting, 'stability.book').key, by: PEOPLE.coordinator, note: meeting.ref }),
    look: async (meeting, looks) => (await rowsAbout(meeting, looks)).map(({ doneBy, doneAt, note }) => ({ doneBy, done: doneAt !== undefined, noted: note === meeting.ref })),
    found: [{ doneBy: PEOPLE.coordinator, done: true, noted: true }],
  },
  {
    kind: 'show-card',
    what: 'one form, and the coordinator sees that it was sent',
    step: (meeting) => ({ do: 'show-card', id: onceId(meeting), to: PEOPLE.supervising, card: 'meeting-invitation', about: invitationOf(meeting, PEOPLE.supervising) }),
    look: async (meeting, looks) => ({
      ...(await cardsOf(meeting, PEOPLE.supervising, looks)),
      rows: (await looks.world.records.cards.where({ about: invitationOf(meeting, PEOPLE.supervising) })).map(({ row }) => row.state),
      delivery: await deliveryOf(meeting, PEOPLE.supervising, looks),
    }),
    found: { copies: 1, forms: 1, rows: ['shown'], delivery: 'sent' },
    // Teams cannot be asked whether a card arrived: it comes again, and both are the same form.
    otherwise: {
      'after messenger.show': { copies: 2, forms: 1, rows: ['shown'], delivery: 'sent' },
      'before cards.change': { copies: 2, forms: 1, rows: ['shown'], delivery: 'sent' },
    },
  },
  {
    kind: 'notify',
    what: 'one line in the feed',
    step: (meeting) => ({ do: 'notify', id: onceId(meeting), to: PEOPLE.supervising, activity: 'somethingWaits', about: meeting.ref }),
    look: async ({ ref }, { control }) => (await control.notifications(PEOPLE.supervising)).filter((line) => JSON.stringify(line).includes(ref)).length,
    found: 1,
  },
  {
    kind: 'open-meeting',
    what: 'one meeting',
    step: (meeting) => ({ do: 'open-meeting', id: onceId(meeting), meeting: { ...meeting, key: `${meeting.key}-opened`, ref: `${meeting.ref}-opened` } }),
    look: async ({ about }, { world }) => (await world.records.meetings.where({ about })).filter(({ row }) => row.ref.endsWith('-opened')).length,
    found: 1,
  },
  {
    kind: 'propose-invitees',
    what: 'each person once',
    step: (meeting) => ({ do: 'propose-invitees', id: onceId(meeting), meeting: meeting.ref }),
    look: async ({ ref }, { world }) => {
      const rows = (await world.records.invitations.where({ meeting: ref })).map(({ row }) => `${row.name}, ${row.part}`);
      return { twice: rows.length - new Set(rows).size, carers: rows.filter((row) => row.endsWith('foster-carer')).sort(), child: rows.filter((row) => row.endsWith(', child')).length };
    },
    found: { twice: 0, carers: ['Hazel Household, foster-carer', 'Linden Household, foster-carer'], child: 1 },
  },
  {
    kind: 'hold-in-diaries',
    what: 'one event, and the meeting knows it',
    step: (meeting) => ({ do: 'hold-in-diaries', id: onceId(meeting), meeting: meeting.ref }),
    look: async (meeting, looks) => {
      const events = await eventsOf(meeting, looks, true);
      const row = (await looks.world.records.meetings.find(meeting.key))?.row;
      return { events: events.length, known: row?.eventId === events[0]?.id, state: row?.state, online: row?.joinUrl !== undefined, attending: attending(events) };
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
    look: async (meeting, looks) => ({ standing: (await eventsOf(meeting, looks)).length, ever: (await eventsOf(meeting, looks, true)).length }),
    found: { standing: 0, ever: 1 },
  },
  {
    kind: 'set-meeting-options',
    what: 'options set, no trouble shown',
    before: inDiary,
    step: (meeting) => ({ do: 'set-meeting-options', id: onceId(meeting), meeting: meeting.ref }),
    look: async (meeting, { world }) => ({
      trouble: (await world.records.meetings.find(meeting.key))?.row.trouble,
      came: (await world.records.plans.where({ about: meeting.ref })).flatMap(({ row }) => Object.values(row.done)),
    }),
    found: { trouble: undefined, came: ['set'] },
  },
  {
    kind: 'count-days-anew',
    what: 'what had no day has one',
    before: async (meeting, { records }) => {
      const { due: _none, ...undated } = owed(meeting, 'stability.minutes');
      await records.obligations.create({ ...undated, rung: 0 });
    },
    step: (meeting) => ({ do: 'count-days-anew', id: onceId(meeting), meeting: meeting.ref }),
    look: async (meeting, looks) => (await rowsAbout(meeting, looks)).map(({ kind }) => kind),
    found: ['stability.minutes'],
  },
  {
    kind: 'send-letter',
    what: 'one mail; where that cannot be known, it is shown as unclear and not sent again',
    step: (meeting) => ({ do: 'send-letter', id: onceId(meeting), to: CARER, letter: 'invitation', about: meeting.ref }),
    look: async (meeting, looks) => ({
      mails: await mailsTo(meeting, 'hazel.household@home.example', looks),
      letter: await letterState(onceId(meeting), looks),
      delivery: await deliveryOf(meeting, CARER, looks),
    }),
    found: { mails: 1, letter: 'sent', delivery: 'sent' },
    otherwise: {
      'after letters.change': UNCLEAR_NOT_GONE,
      'before post.send': UNCLEAR_NOT_GONE,
      'after post.send': UNCLEAR_GONE,
      'before letters.change, time 2': UNCLEAR_GONE,
    },
  },
  {
    kind: 'ask-for-views',
    what: 'in Teams: one form on one card',
    step: (meeting) => ({ do: 'ask-for-views', id: onceId(meeting), meeting: meeting.ref, invitation: invitationOf(meeting, PEOPLE.supervising) }),
    before: (meeting, world) => makeDisruption(meeting, world),
    look: async (meeting, looks) => ({ ...(await cardsOf(meeting, PEOPLE.supervising, looks)), state: (await formOf(meeting, PEOPLE.supervising, looks.world))?.state }),
    found: { copies: 1, forms: 1, state: 'sent' },
    otherwise: {
      'after messenger.show': { copies: 2, forms: 1, state: 'sent' },
      'before cards.change': { copies: 2, forms: 1, state: 'sent' },
    },
  },
  {
    kind: 'ask-for-views',
    what: 'by mail: one form, one letter, and a worker who hands over the code',
    step: (meeting) => ({ do: 'ask-for-views', id: onceId(meeting), meeting: meeting.ref, invitation: invitationOf(meeting, CARER) }),
    before: (meeting, world) => makeDisruption(meeting, world),
    look: async (meeting, looks) => ({
      forms: (await looks.world.records.questionnaires.where({ meeting: meeting.ref })).length,
      mails: await mailsTo(meeting, 'hazel.household@home.example', looks),
      letter: await letterState(`${onceId(meeting)}/letter`, looks),
      tasks: (await rowsAbout(meeting, looks)).map(({ kind }) => kind),
    }),
    found: { forms: 1, mails: 1, letter: 'sent', tasks: ['questionnaire.passOn'] },
    otherwise: {
      'after letters.change': { forms: 1, mails: 0, letter: 'unclear', tasks: ['questionnaire.passOn'] },
      'before post.send': { forms: 1, mails: 0, letter: 'unclear', tasks: ['questionnaire.passOn'] },
      'after post.send': { forms: 1, mails: 1, letter: 'unclear', tasks: ['questionnaire.passOn'] },
      'before letters.change, time 2': { forms: 1, mails: 1, letter: 'unclear', tasks: ['questionnaire.passOn'] },
    },
  },
  {
    kind: 'ask-for-views',
    what: 'by phone: one form, one task for the worker who rings',
    step: (meeting) => ({ do: 'ask-for-views', id: onceId(meeting), meeting: meeting.ref, invitation: invitationOf(meeting, SECOND_CARER) }),
    before: (meeting, world) => makeDisruption(meeting, world),
    look: async (meeting, looks) => ({
      forms: (await looks.world.records.questionnaires.where({ meeting: meeting.ref })).map(({ row }) => row.state),
      tasks: (await rowsAbout(meeting, looks)).map(({ kind }) => kind),
    }),
    found: { forms: ['sent'], tasks: ['questionnaire.passOn'] },
  },
];

/** Questionnaires go to everybody who comes to a disruption meeting. */
async function makeDisruption(meeting: Meeting, { records }: World): Promise<void> {
  const kept = await records.meetings.find(meeting.key);
  if (kept !== undefined) await records.meetings.change(kept, { kind: 'disruption' });
}

export const everyone = invitationsOf;
