import type { Action, Invitation, Meeting, Worker } from '../case-records.ts';
import type { AskedForAt } from '../meetings/agenda.ts';
import { quorumOf, type Attendance, type ChildAttendance } from './attendance.ts';
import type { Captured, CapturedAction, CapturedFactor, CapturedMeeting } from './captured.ts';
import { expectedContribution } from './contribution.ts';
import type { AttendanceRow, NoteField, Room, RoomNote } from './room-records.ts';
import { keysOf } from '../keys.ts';

/** What is known of a meeting’s room. */
export interface RoomRows {
  readonly meeting: Meeting;
  /** The items of its agenda, in their order. */
  readonly agenda: readonly string[];
  /** Which of them ask for something that stands there, such as the overview. */
  readonly askedFor: AskedForAt;
  readonly invitations: readonly Invitation[];
  readonly room?: Room | undefined;
  readonly notes: readonly RoomNote[];
  readonly attendances: readonly AttendanceRow[];
  readonly actions: readonly Action[];
  /** Chair, minute taker and owners of actions, by their ids. */
  readonly workers: readonly Worker[];
  readonly childsAge?: number | undefined;
}

/** The parts of a meeting, first to last; a meeting in one part has one. @source Warrington W-83 · Torbay T-22 · CF-51 */
export const partsIn = (invitations: readonly Pick<Invitation, 'sitting'>[]): readonly number[] =>
  [...new Set([1, ...invitations.map(({ sitting }) => sitting)])].toSorted((one, other) => one - other);

/** Who is to be ticked in one part: everybody who is invited or expected in writing, the chair and the minute taker. */
export function expectedIn(
  { meeting, invitations, workers }: Pick<RoomRows, 'meeting' | 'invitations' | 'workers'>,
  sitting: number,
): readonly Attendance[] {
  const asked = invitations
    .filter((one) => one.sitting === sitting && one.part !== 'child')
    .map(({ person, name, part, decision, reply, reason }): Attendance => ({
      person,
      name,
      part,
      how: expectedContribution(decision, reply),
      sitting,
      reason: decision === 'not-informed' || decision === 'left-out' ? reason : undefined,
    }));
  const running = [
    [meeting.chairId, 'conference-and-review-manager'],
    [meeting.minuteTakerId, 'minute-taker'],
  ] as const;
  const beside = running.flatMap(([id, part]): readonly Attendance[] =>
    id === undefined || asked.some(({ person }) => person === id)
      ? []
      : [{ person: id, name: workers.find((one) => one.id === id)?.name ?? '', part, how: 'attended', sitting }],
  );
  return [...beside, ...asked];
}

/** How everybody took part, as somebody said it; nobody is taken to have come because they were asked. */
export const attendanceSaid = (rows: readonly AttendanceRow[]): readonly Attendance[] =>
  rows.flatMap(({ person, name, part, how, sitting, partOf, through, reason }) =>
    how === undefined ? [] : [{ person, name, part, how, sitting, partOf, through, reason }],
  );

/** How the child took part: the part in which they were heard best counts. @source domain §7.3 */
export function childSaid(rows: readonly AttendanceRow[], age: number | undefined): ChildAttendance {
  const said = rows.filter(({ part, childPart }) => part === 'child' && childPart !== undefined);
  const best = said.find(({ childPart }) => childPart !== 'no-views' && childPart !== 'present-no-contribution');
  const { childPart: part, through, reason } = best ?? said[0] ?? {};
  return { part, age, through, reason };
}

const KIND_OF: Readonly<Record<Exclude<NoteField, 'agreed' | 'differing'>, Captured['kind']>> = {
  childsView: 'childs-view',
  notes: 'note',
  decisions: 'decision',
  dissent: 'dissent',
  recommendations: 'recommendation',
};

const paragraphs = (text: string): readonly string[] =>
  text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** Everything that was captured, in one value: the minutes are drafted from it. @source Torbay T-34, T-39, T-70; domain §9 */
export function capturedFrom(rows: RoomRows): CapturedMeeting {
  const { meeting, agenda, askedFor, room, notes, attendances, childsAge } = rows;
  const people = attendanceSaid(attendances);
  const child = childSaid(attendances, childsAge);
  return {
    ref: meeting.ref,
    kind: meeting.kind,
    heldOn: meeting.heldOn,
    agenda,
    askedFor,
    captured: notes.flatMap(linesOf),
    factors: notes.flatMap(factorsOf),
    actions: rows.actions.filter(({ state }) => state !== 'taken-back').map((action) => capturedAction(action, rows)),
    people,
    inParts: partsIn(rows.invitations).length > 1,
    child,
    quorum: quorumOf(people, child, meeting.chairId ?? ''),
    outcome: meeting.outcome,
    bestInterests:
      room?.bestInterests === undefined ? undefined : { says: room.bestInterests, why: room.bestInterestsWhy },
    nextOn: meeting.nextOn,
    noNextReason: meeting.noNextReason,
  };
}

const linesOf = (note: RoomNote): readonly Captured[] =>
  keysOf(KIND_OF).flatMap((field) =>
    paragraphs(note[field]).map((text, index) => ({
      key: `${note.key}:${field}:${index + 1}`,
      item: note.item,
      kind: KIND_OF[field],
      text,
      sitting: note.sitting,
    })),
  );

const factorsOf = (note: RoomNote): readonly CapturedFactor[] =>
  (['agreed', 'differing'] as const).flatMap((field) =>
    paragraphs(note[field]).map((text, index) => ({
      key: `${note.key}:${field}:${index + 1}`,
      item: note.item,
      text,
      sitting: note.sitting,
      agreed: field === 'agreed',
    })),
  );

const capturedAction = (
  { key, what, measure, ownerId, due, funding, fundingWords, item, sitting }: Action,
  { workers }: RoomRows,
): CapturedAction => ({
  key,
  what,
  measure,
  owner: workers.find(({ id }) => id === ownerId)?.name ?? 'Somebody who has left',
  due,
  funding,
  fundingRef: funding === 'agreed' ? fundingWords : undefined,
  item,
  sitting: sitting ?? 'all',
});

/** The notes of one item as it is typed anew: nothing written yet. */
export const emptyNote = (): Readonly<Record<NoteField, string>> => ({
  childsView: '',
  notes: '',
  decisions: '',
  dissent: '',
  agreed: '',
  differing: '',
  recommendations: '',
});
