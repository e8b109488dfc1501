import {
  attendanceKey,
  inCaseOfMeeting,
  itemIn,
  LONGEST_NOTE,
  noteAfter,
  roomClosed,
  roomKey,
  roomNoteKey,
  roomOpened,
  type AttendanceRow,
  type BestInterests,
  type ItemInRoom,
  type Meeting,
  type OpenRoom,
  type RoomNote,
  type SaveNote,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineCommand, type NotYet } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';
import type { Turn } from '../define-question.ts';
import type { Ports } from '../ports.ts';

const ofMeeting = ({ meeting }: { readonly meeting: string }) => ({ is: 'meeting', ref: meeting }) as const;

/** The notes of a meeting are opened, or opened again. */
export const openRoom = defineCommand({
  name: 'open-room',
  act: 'record-meeting',
  about: (said: OpenRoom) => ofMeeting(said),
  facts: ['meeting', 'room'],
  under: 'meeting',
  decide: roomOpened,
  answer: () => ({ is: 'opened' as const }),
});

/** The notes are closed, with a hash in the audit. */
export const closeRoom = defineCommand({
  name: 'close-room',
  act: 'record-meeting',
  about: (said: OpenRoom) => ofMeeting(said),
  facts: ['meeting', 'room', 'roomHash'],
  under: 'meeting',
  decide: roomClosed,
  answer: () => ({ is: 'closed' as const }),
});

const CLOSED: NotYet = { is: 'refused', words: 'The notes are closed. Open them again to write in them.' };

export type NoteSaved = { readonly is: 'saved'; readonly item: ItemInRoom } | NotYet;

/** Saves what was written to one item. What another wrote meanwhile is merged; nothing is lost. */
export const saveRoomNote = defineDraft({
  name: 'save-room-note',
  act: 'record-meeting',
  about: (said: SaveNote) => ofMeeting(said),
  keep: async (said, turn): Promise<NoteSaved> => {
    const meeting = meetingIn(turn);
    const { actor, ports } = turn;
    const key = roomNoteKey(said.meeting, said.sitting, said.item);
    const [open, stored] = await Promise.all([isOpen(meeting, ports), ports.records.roomNotes.find(key)]);
    if (!open) return CLOSED;
    const { written, conflicts, takenOut } = noteAfter(stored?.row, said);
    if (Object.values(written).some((text) => text.length > LONGEST_NOTE))
      return {
        is: 'refused',
        words: 'That is too long for one item: 20,000 characters are the most. Nothing is lost.',
      };
    const at = ports.now();
    const doneAt = said.done === undefined ? stored?.row.doneAt : said.done ? (stored?.row.doneAt ?? at) : undefined;
    const values = { ...written, conflicts, takenOut, doneAt, savedAt: at, savedBy: actor.id };
    const row: RoomNote = {
      key,
      ...inCaseOfMeeting(meeting),
      meeting: said.meeting,
      sitting: said.sitting,
      item: said.item,
      ...values,
    };
    await keepRow(stored, row, ports);
    return { is: 'saved', item: itemIn(said.item, row, true) };
  },
});

async function keepRow(
  stored: Awaited<ReturnType<Ports['records']['roomNotes']['find']>>,
  row: RoomNote,
  { records }: Ports,
): Promise<void> {
  if (stored !== undefined) {
    await records.roomNotes.change(stored, row);
    return;
  }
  if ((await records.roomNotes.create(row)).existed) throw new Fault('changed-meanwhile', row.key);
}

export interface SaveAttendance extends Pick<
  AttendanceRow,
  'meeting' | 'sitting' | 'person' | 'how' | 'childPart' | 'partOf' | 'through' | 'reason'
> {
  /** When it was said last, as whoever says it anew saw it. */
  readonly seen?: string | undefined;
}

export type AttendanceSaved =
  | { readonly is: 'saved'; readonly savedAt: string }
  /** Somebody else said it meanwhile: both are shown, and nothing is changed. */
  | { readonly is: 'said-meanwhile'; readonly stands: AttendanceRow }
  | NotYet;

/** Saves how one person took part. */
export const saveAttendance = defineDraft({
  name: 'save-attendance',
  act: 'record-meeting',
  about: (said: SaveAttendance) => ofMeeting(said),
  keep: async (said, turn): Promise<AttendanceSaved> => {
    const meeting = meetingIn(turn);
    const { actor, ports } = turn;
    const { records } = ports;
    const key = attendanceKey(said.meeting, said.sitting, said.person);
    const [open, stored, who] = await Promise.all([
      isOpen(meeting, ports),
      records.attendances.find(key),
      whoIs(said.person, meeting, ports),
    ]);
    if (!open) return CLOSED;
    if (stored !== undefined && stored.row.savedAt !== said.seen) return { is: 'said-meanwhile', stands: stored.row };
    const savedAt = ports.now();
    const { seen: _seen, ...how } = said;
    const row: AttendanceRow = {
      key,
      ...inCaseOfMeeting(meeting),
      ...how,
      ...who,
      savedAt,
      savedBy: actor.id,
    };
    if (stored !== undefined) await records.attendances.change(stored, row);
    else if ((await records.attendances.create(row)).existed) throw new Fault('changed-meanwhile', key);
    return { is: 'saved', savedAt };
  },
});

/** Whom the tick is about: somebody who is asked to this meeting, its chair or its minute taker; nobody else. */
async function whoIs(
  person: string,
  meeting: Meeting,
  { records }: Ports,
): Promise<Pick<AttendanceRow, 'name' | 'part'>> {
  const invited = (await records.invitations.where({ meeting: meeting.ref })).find(({ row }) => row.person === person);
  if (invited !== undefined) return { name: invited.row.name, part: invited.row.part };
  const part =
    person === meeting.chairId
      ? 'conference-and-review-manager'
      : person === meeting.minuteTakerId
        ? 'minute-taker'
        : undefined;
  const worker = part === undefined ? undefined : await records.workers.find(`person:${person}`);
  if (part === undefined || worker === undefined) throw new Fault('rejected', 'save-attendance');
  return { name: worker.row.name, part };
}

export interface SaveBestInterests {
  readonly meeting: string;
  readonly bestInterests: BestInterests;
  readonly why: string;
}

/** Saves whether the placement is in the child’s best interests, as the meeting said it. @source Torbay T-41 */
export const saveBestInterests = defineDraft({
  name: 'save-best-interests',
  act: 'record-meeting',
  about: (said: SaveBestInterests) => ofMeeting(said),
  keep: async ({ bestInterests, why }, turn): Promise<{ readonly is: 'saved' } | NotYet> => {
    const room = await turn.ports.records.rooms.find(roomKey(meetingIn(turn).ref));
    if (room === undefined || room.row.closedAt !== undefined) return CLOSED;
    await turn.ports.records.rooms.change(room, { bestInterests, bestInterestsWhy: why });
    return { is: 'saved' };
  },
});

function meetingIn({ loaded: { meeting } }: Turn): Meeting {
  if (meeting === undefined) throw new Fault('not-yours', 'room');
  return meeting;
}

async function isOpen({ ref }: Meeting, { records }: Ports): Promise<boolean> {
  const room = await records.rooms.find(roomKey(ref));
  return room !== undefined && room.row.closedAt === undefined;
}
