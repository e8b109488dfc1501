import type { LocalDate } from '../vocabulary.ts';
import type { ItemInRoom, PartOfRoom, PersonInRoom, RoomView } from '../views/room.ts';
import { capital, roleName } from '../words/people.ts';
import { meetingName } from '../words/procedure.ts';
import type { ActionView } from '../views/action.ts';
import { actionsFor, actionView } from './action-view.ts';
import { attendanceMissing, quorumOf, quorumWords } from './attendance.ts';
import { OTHERWISE } from './draft.ts';
import { attendanceSaid, childSaid, emptyNote, expectedIn, partsIn, type RoomRows } from './room.ts';
import type { AttendanceRow, RoomNote } from './room-records.ts';

/** Who looks into the room. */
export interface RoomLooker {
  readonly id: string;
  /** Chair and minute taker. */
  readonly mayWrite: boolean;
  /** Whether they may see the meeting beyond their own invitation. */
  readonly seesMeeting: boolean;
}

/**
 * The room as one person sees it. Who writes sees every part; anybody else only the part to which they are asked, and what is
 * written there only where they may see the meeting. Who came is for those who write.
 *
 * @source Warrington W-83; Torbay T-22, T-23; CF-51; E-12, E-54, E-60
 */
export function roomSeen(rows: RoomRows, looker: RoomLooker, today: LocalDate): RoomView {
  const { meeting, room, attendances, childsAge } = rows;
  const { mayWrite, seesMeeting } = looker;
  const mayRead = mayWrite || seesMeeting;
  const people = attendanceSaid(attendances);
  const child = childSaid(attendances, childsAge);
  const asked = partsIn(rows.invitations).flatMap((number) => expectedIn(rows, number));
  const quorum = quorumOf(people, child, meeting.chairId ?? '', asked);
  return {
    ref: meeting.ref,
    kind: meeting.kind,
    title: capital(meetingName(meeting.kind)),
    startsAt: meeting.startsAt,
    today,
    mayWrite,
    mayRead,
    state: room === undefined ? 'not-opened' : room.closedAt === undefined ? 'open' : 'closed',
    openedAt: room?.openedAt,
    closedAt: room?.closedAt,
    overviewItem: mayRead ? rows.askedFor.overview : undefined,
    parts: partsFor(rows, looker).map((number) => partOf(number, rows, looker, mayRead)),
    quorum: mayWrite
      ? {
          words: quorumWords(quorum),
          quorate: quorum.quorate,
          may: quorum.may.map(({ say }) => say),
          because: quorum.because,
        }
      : undefined,
    actions: mayRead ? actionsIn(rows, looker, today) : [],
    missing: mayWrite ? attendanceMissing(people, child) : [],
    bestInterests: mayWrite ? room?.bestInterests : undefined,
    bestInterestsWhy: mayWrite ? room?.bestInterestsWhy : undefined,
  };
}

const actionsIn = (rows: RoomRows, { id, mayWrite }: RoomLooker, today: LocalDate): readonly ActionView[] =>
  actionsFor(rows.actions, rows.invitations, { id, runsMeeting: mayWrite }).map((action) => ({
    ...actionView(action, [], rows.meeting, { id, runsMeeting: mayWrite, mayAnswerMoney: false }, rows.workers, today),
    may: [],
  }));

/** Every part for those who write; their own for everybody else. */
export function partsFor({ invitations }: Pick<RoomRows, 'invitations'>, looker: RoomLooker): readonly number[] {
  const parts = partsIn(invitations);
  if (looker.mayWrite) return parts;
  const own = invitations
    .filter(({ person, decision }) => person === looker.id && (decision === 'invite' || decision === 'separate'))
    .map(({ sitting }) => sitting);
  return parts.filter((part) => own.includes(part));
}

function partOf(number: number, rows: RoomRows, { mayWrite }: RoomLooker, mayRead: boolean): PartOfRoom {
  const notes = rows.notes.filter(({ sitting }) => sitting === number);
  const items = [...rows.agenda, OTHERWISE].map((item) =>
    itemIn(
      item,
      notes.find((note) => note.item === item),
      mayRead,
    ),
  );
  return { number, people: mayWrite ? peopleIn(number, rows) : [], items };
}

/** One item as it is seen; without the right to read, only whether it was dealt with. */
export const itemIn = (item: string, note: RoomNote | undefined, mayRead: boolean): ItemInRoom => {
  const { childsView, notes, decisions, dissent, agreed, differing, recommendations } =
    note === undefined || !mayRead ? emptyNote() : note;
  return {
    item,
    written: { childsView, notes, decisions, dissent, agreed, differing, recommendations },
    conflicts: mayRead ? (note?.conflicts ?? []) : [],
    takenOut: mayRead ? (note?.takenOut ?? []) : [],
    doneAt: note?.doneAt,
    savedAt: note?.savedAt,
  };
};

function peopleIn(number: number, rows: RoomRows): readonly PersonInRoom[] {
  const said = new Map(
    rows.attendances.filter(({ sitting }) => sitting === number).map((row) => [row.person, row] as const),
  );
  const expected = expectedIn(rows, number).map(({ person, name, part, how }): PersonInRoom => ({
    ...personSaid(said.get(person)),
    person,
    name,
    partName: capital(roleName(part)),
    isChild: false,
    expected: how,
  }));
  const child = rows.invitations.find(({ part, sitting }) => part === 'child' && sitting === number);
  if (child === undefined) return expected;
  const { person, name } = child;
  return [{ ...personSaid(said.get(person)), person, name, partName: 'The child', isChild: true }, ...expected];
}

const personSaid = (row: AttendanceRow | undefined) => ({
  how: row?.how,
  childPart: row?.childPart,
  partOf: row?.partOf ?? '',
  through: row?.through ?? '',
  reason: row?.reason ?? '',
  savedAt: row?.savedAt,
});
