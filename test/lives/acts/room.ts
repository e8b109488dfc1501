import { agendaTitles, CONTRIBUTIONS, NOTE_FIELDS, type Meeting, type RoomNote, type WrittenToItem } from '#rules';
import { procedureOf } from '../../../bot/casework/procedure-of.ts';
import type { Dice } from '../dice.ts';
import { nameOf, type Act, type Life } from '../life.ts';
import type { Request } from '../request.ts';

/* The room of a meeting: its notes are opened and written by several devices, and the meeting is recorded. */

const STRANGER = 'Otto Oatcake';

/** A meeting whose day may have come; rather one that is sent. */
export async function meetingOnItsDay(life: Life, dice: Dice): Promise<Meeting | undefined> {
  const all = (await life.world.seer.ports.records.meetings.all()).map(({ row }) => row);
  const out = all.filter(({ state }) => ['sent', 'held', 'minuted'].includes(state));
  return dice.pick(out.length > 0 && dice.chance(0.95) ? out : all);
}

/** Whoever chairs or writes; now and then somebody who has no part. */
export const whoRuns = (life: Life, { chairId, minuteTakerId }: Meeting, dice: Dice): string | undefined =>
  dice.chance(0.04) ? STRANGER : nameOf(life, dice.pick([chairId, chairId, minuteTakerId]));

const at = async (
  life: Life,
  dice: Dice,
  does: string,
  door: (meeting: Meeting) => { readonly method: 'POST' | 'PUT'; readonly path: string; readonly body?: object },
  words?: string,
): Promise<Request | undefined> => {
  const meeting = await meetingOnItsDay(life, dice);
  const who = meeting === undefined ? undefined : whoRuns(life, meeting, dice);
  if (meeting === undefined || who === undefined) return undefined;
  const { method, path, body = {} } = door(meeting);
  return {
    who,
    words,
    does: `${does} of ${meeting.ref}`,
    door: { method, path: `/api/meetings/${meeting.ref}${path}`, body },
  };
};

const roomOpen: Act = (life, dice) => at(life, dice, 'opens the notes', () => ({ method: 'POST', path: '/room/open' }));
const roomClose: Act = (life, dice) =>
  at(life, dice, 'closes the notes', () => ({ method: 'POST', path: '/room/close' }));

const EMPTY = Object.fromEntries(NOTE_FIELDS.map((field) => [field, ''])) as WrittenToItem;
const writtenIn = (row: RoomNote | undefined): WrittenToItem =>
  row === undefined ? EMPTY : (Object.fromEntries(NOTE_FIELDS.map((field) => [field, row[field]])) as WrittenToItem);

/** What stood in an item before: some device may show it still. */
const SEEN = new WeakMap<Life, Map<string, WrittenToItem[]>>();

/** What a device shows of this item: what stands, or what stood a while ago. */
function shownOf(life: Life, key: string, stands: WrittenToItem, dice: Dice): WrittenToItem {
  const seen = SEEN.get(life) ?? new Map<string, WrittenToItem[]>();
  SEEN.set(life, seen);
  const before = seen.get(key) ?? [EMPTY];
  seen.set(key, [...before, stands]);
  return dice.chance(0.65) ? stands : (dice.pick(before) ?? stands);
}

/** Somebody writes one more line to an item, from what their device shows. Nobody takes anything out. */
const roomNote: Act = async (life, dice) => {
  const meeting = await meetingOnItsDay(life, dice);
  const who = meeting === undefined ? undefined : whoRuns(life, meeting, dice);
  if (meeting === undefined || who === undefined) return undefined;
  const { ports } = life.world.seer;
  const item = dice.pick(agendaTitles(meeting, await procedureOf(meeting, ports)).slice(0, 2));
  if (item === undefined) return undefined;
  const rows = (await ports.records.roomNotes.where({ meeting: meeting.ref })).map(({ row }) => row);
  const row = rows.find((one) => one.item === item && one.sitting === 1);
  const before = shownOf(life, `${meeting.ref} ${item}`, writtenIn(row), dice);
  const field = dice.pick(NOTE_FIELDS.slice(0, 3)) ?? 'notes';
  const words = `said-${life.step} what was said in the room`;
  const line = before[field] === '' || dice.chance(0.5) ? `${before[field]}\n${words}` : `${before[field]} ${words}`;
  return {
    who,
    words,
    does: `writes to “${item}” of ${meeting.ref}`,
    door: {
      method: 'PUT',
      path: `/api/meetings/${meeting.ref}/room/note`,
      body: { sitting: 1, item, before, now: { ...before, [field]: line.trimStart() }, settled: [] },
    },
  };
};

const attendance: Act = async (life, dice) => {
  const meeting = await meetingOnItsDay(life, dice);
  const who = meeting === undefined ? undefined : whoRuns(life, meeting, dice);
  if (meeting === undefined || who === undefined) return undefined;
  const { invitations, attendances } = life.world.seer.ports.records;
  const person = dice.pick((await invitations.where({ meeting: meeting.ref })).map(({ row }) => row))?.person;
  if (person === undefined || person === 'child') return undefined;
  const stands = (await attendances.where({ meeting: meeting.ref })).find(({ row }) => row.person === person)?.row;
  const seen = dice.chance(0.8) ? stands?.savedAt : undefined;
  return {
    who,
    does: `says how somebody took part in ${meeting.ref}`,
    door: {
      method: 'PUT',
      path: `/api/meetings/${meeting.ref}/room/attendance`,
      body: { sitting: 1, person, how: dice.pick(CONTRIBUTIONS), ...(seen === undefined ? {} : { seen }) },
    },
  };
};

const roomAction: Act = (life, dice) => {
  const words = `Write said-${life.step} for the carers`;
  return at(
    life,
    dice,
    'writes an action into the notes',
    ({ startsAt = '2027-01-12' }) => ({
      method: 'POST',
      path: '/room/actions',
      body: {
        what: words,
        measure: 'The carers have it in their hands',
        ownerId: life.world.seer.id(
          dice.pick(['Quentin Quince', 'Violet Vanilla', 'Petra Plumtree']) ?? 'Quentin Quince',
        ),
        due: new Date(Date.parse(startsAt.slice(0, 10)) + 30 * 86_400_000).toISOString().slice(0, 10),
        paid: false,
      },
    }),
    words,
  );
};

const bestInterests: Act = (life, dice) =>
  at(life, dice, 'says what is best for the child in the notes', () => ({
    method: 'PUT',
    path: '/room/best-interests',
    body: { bestInterests: dice.pick(['yes', 'no', 'not-sure']) ?? 'yes', why: 'Words.' },
  }));

const record: Act = (life, dice) =>
  at(life, dice, 'records the meeting', ({ startsAt = '2027-01-12T10:00', kind }) => ({
    method: 'POST',
    path: '/record',
    body: {
      heldOn: startsAt.slice(0, 10),
      ...(kind === 'stability' ? { nextOn: '2026-12-17', outcome: 'watch' } : {}),
    },
  }));

/** The chair shares with the meeting what people wrote beforehand. */
const overview: Act = (life, dice) =>
  at(life, dice, 'shares the overview', () => ({
    method: 'PUT',
    path: '/overview',
    body: { text: 'Several wished that more had been known at the beginning.', share: true, quotesAgreed: true },
  }));

/** The acts by name, as a script says them. */
export const roomActs = {
  overview,
  roomOpen,
  roomClose,
  roomNote,
  attendance,
  roomAction,
  bestInterests,
  record,
} satisfies Record<string, Act>;
