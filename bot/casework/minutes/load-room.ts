import { ageOn, agendaTitles, askedForAt, type Meeting, type Placement, type RoomRows } from '#rules';
import { workerCalled } from '../find-case.ts';
import type { Ports, Saved } from '../ports.ts';
import { procedureOf } from '../procedure-of.ts';

const rowsOf = <Row>(saved: readonly Saved<Row>[]): readonly Row[] => saved.map(({ row }) => row);

/** Everything that stands in a meeting’s room. Each list is asked by the meeting, which is indexed. */
export async function loadRoom(meeting: Meeting, placement: Placement, ports: Ports): Promise<RoomRows> {
  const { records } = ports;
  const of = { meeting: meeting.ref };
  const [rooms, notes, attendances, actions, invitations, procedure] = await Promise.all([
    records.rooms.where(of),
    records.roomNotes.where(of),
    records.attendances.where(of),
    records.actions.where(of),
    records.invitations.where(of),
    procedureOf(meeting, ports),
  ]);
  const ids = [meeting.chairId, meeting.minuteTakerId, ...actions.map(({ row }) => row.ownerId)];
  const named = [...new Set(ids.filter((id) => id !== undefined))];
  const workers = (await Promise.all(named.map((id) => workerCalled(id, ports)))).filter((one) => one !== undefined);
  const { bornOn } = placement;
  return {
    meeting,
    agenda: agendaTitles(meeting, procedure),
    askedFor: askedForAt(meeting, procedure),
    room: rooms[0]?.row,
    notes: rowsOf(notes),
    attendances: rowsOf(attendances),
    actions: rowsOf(actions),
    invitations: rowsOf(invitations),
    workers,
    childsAge: bornOn === undefined ? undefined : ageOn(bornOn, meeting.heldOn ?? ports.today()),
  };
}

/** Of all that was captured: who came and how, what is written, what was agreed. The order in which rows are read changes nothing. */
export function hashOfRoom({ notes, attendances, actions }: RoomRows, { hash }: Pick<Ports, 'hash'>): string {
  const inOrder = [...notes, ...attendances, ...actions].toSorted((one, other) => one.key.localeCompare(other.key));
  return hash(JSON.stringify(inOrder.map((row) => Object.entries(row).toSorted())));
}
