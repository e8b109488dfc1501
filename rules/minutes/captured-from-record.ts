import type { Action, Meeting } from '../case-records.ts';
import { agendaTitles, askedForAt } from '../meetings/agenda.ts';
import type { Profile } from '../profile.ts';
import type { Captured, CapturedAction, CapturedMeeting } from './captured.ts';
import { quorumOf } from './attendance.ts';
import { OTHERWISE } from './draft.ts';
import { capturedFrom, type RoomRows } from './room.ts';
import { bestInterestLines, outcomeLines } from './what-it-came-to.ts';

/** Where what was written down as one text goes, until it is put under its items. */
export const DISCUSSED = 'What was discussed';
export const DECIDED = 'What was decided';

/**
 * What is known of a meeting that was recorded as one text: what was discussed, decided and agreed. Who came is not known from
 * it; the minute taker writes that down.
 *
 * @source Torbay T-34, T-70
 */
export function capturedFromRecord(
  meeting: Meeting,
  actions: readonly Action[],
  nameOf: (id: string) => string,
  procedure: Profile,
): CapturedMeeting {
  const { record = '', decisions = '', nextOn, noNextReason } = meeting;
  const agenda = agendaTitles(meeting, procedure);
  const askedFor = askedForAt(meeting, procedure);
  const cameTo = outcomeLines(meeting.outcome, askedFor);
  const lines: readonly Captured[] = [
    { key: 'discussed', item: DISCUSSED, kind: 'note', text: record, sitting: 1 },
    { key: 'decided', item: DECIDED, kind: 'decision', text: decisions, sitting: 1 },
    ...cameTo,
  ];
  return {
    agenda: inOneRow([...agenda, DISCUSSED, DECIDED, ...cameTo.map(({ item }) => item)]),
    askedFor,
    captured: lines.filter(({ text }) => text.trim() !== ''),
    actions: actions.map((action, index) => asCaptured(action, index + 1, nameOf)),
    people: [],
    child: {},
    quorum: quorumOf([], {}, meeting.chairId ?? ''),
    nextOn,
    noNextReason,
  };
}

/** Each item once, where it stands first. */
const inOneRow = (items: readonly string[]): readonly string[] => [...new Set(items)];

const asCaptured = (
  { what, measure, ownerId, due, funding }: Action,
  number: number,
  nameOf: (id: string) => string,
): CapturedAction => ({
  key: `action-${number}`,
  what,
  measure,
  owner: nameOf(ownerId),
  due,
  funding,
  sitting: 'all',
});

/**
 * What the minutes begin with: the notes of the room where there are some, with what was agreed or seen differently, what the
 * meeting said of the child’s best interests, and of a record that was written as one text whatever does not stand in the notes.
 *
 * @source Torbay T-34, T-70; Warrington W-89; domain §9
 */
export function capturedToWrite(record: CapturedMeeting, room: RoomRows): CapturedMeeting {
  const isEmpty = room.notes.length + room.attendances.length === 0 && room.room?.bestInterests === undefined;
  if (isEmpty) return record;
  const captured = capturedFrom(room);
  const lines = linesWritten(captured);
  // A record made of the notes has the items of the agenda as headings.
  const noted = [...lines.map(({ text }) => text), ...captured.agenda, OTHERWISE].join('\n');
  const beside = record.captured.filter(({ text }) => !text.split(/\n+/).every((line) => noted.includes(line.trim())));
  return {
    ...captured,
    agenda: inOneRow([...captured.agenda, ...[...lines, ...beside].map(({ item }) => item)]),
    captured: [...lines, ...beside],
  };
}

/** Every line that was written in the room, with what was agreed or seen differently and what was said of the child’s best interests. */
export const linesWritten = (captured: CapturedMeeting): readonly Captured[] => [
  ...captured.captured,
  ...factorLines(captured),
  ...bestInterestLines(captured),
];

const factorLines = ({ factors = [] }: CapturedMeeting): readonly Captured[] =>
  factors.map(({ key, item, text, sitting, agreed }) => ({
    key,
    item,
    sitting,
    kind: agreed ? 'learning' : 'dissent',
    text: agreed ? text : `Seen differently: ${text}`,
  }));
