import type { Meeting } from '../case-records.ts';
import { outcomeWords } from '../words/meetings.ts';
import { longDate } from '../words/dates.ts';
import type { RecordField, RecordSeen, TwoRecorded } from '../views/recorded.ts';
import { hasConflict, mergedText, mergeNotes } from './merge-notes.ts';
import type { RecordMeeting, WholeRecord } from './meeting-record.ts';
import type { RoomRows } from './room.ts';
import { wholeRecord } from './whole-record.ts';

type Conflict = TwoRecorded['conflicts'][number];

interface BesideTheirs {
  /** With what somebody else recorded meanwhile, where it was not changed here. */
  readonly said: WholeRecord;
  /** What both changed, each otherwise; as long as there is any, nothing is saved. */
  readonly conflicts: readonly Conflict[];
}

/**
 * A record beside what somebody else recorded since it was looked at. What only one of them changed stands as that one wrote it; what
 * both changed is told, field by field, until a person settles it. Nobody’s words win by being last.
 *
 * @source domain §9 (accuracy); E-69
 */
export function besideTheirs(asked: RecordMeeting, meeting: Meeting, room: RoomRows): BesideTheirs {
  const whole = wholeRecord(asked, meeting, room);
  const { seen = withoutItsWords(meeting) } = asked;
  if (meeting.heldOn === undefined) return { said: whole, conflicts: [] };
  const record = settledText('record', asked, whole, meeting, seen);
  const decisions = settledText('decisions', asked, whole, meeting, seen);
  const heldOn = settledValue('heldOn', [seen.heldOn, whole.heldOn, meeting.heldOn], longDate);
  const dayReason = settledValue(
    'heldOnReason',
    [seen.heldOnReason, whole.heldOnReason, meeting.heldOnReason],
    asWritten,
  );
  const outcome = settledValue(
    'outcome',
    [seen.outcome, whole.outcome, meeting.outcome],
    (value) => outcomeWords(value) ?? value,
  );
  const nextReason = settledValue('nextReason', [seen.nextReason, whole.nextReason, meeting.nextReason], asWritten);
  const next = settledValue('next', [nextOf(seen), nextOf(whole), nextOf(meeting)], () => '');
  const said: WholeRecord = {
    ...whole,
    ...(record.take === undefined ? {} : { record: record.take }),
    ...(decisions.take === undefined ? {} : { decisions: decisions.take }),
    ...(heldOn.take === undefined ? {} : { heldOn: heldOn.take }),
    ...(dayReason.take === undefined ? {} : { heldOnReason: dayReason.take }),
    ...(outcome.take === undefined ? {} : { outcome: outcome.take }),
    ...(nextReason.take === undefined ? {} : { nextReason: nextReason.take }),
    ...(next.take === undefined ? {} : { nextOn: meeting.nextOn, noNextReason: meeting.noNextReason }),
  };
  const nextConflict = next.conflict && { ...next.conflict, theirs: nextWords(meeting), yours: nextWords(whole) };
  const conflicts = [heldOn, dayReason, record, decisions, outcome].map(({ conflict }) => conflict);
  return {
    said,
    conflicts: [...conflicts, nextConflict, nextReason.conflict].filter((one) => one !== undefined),
  };
}

/** Who does not say what they saw may correct a day or what it came to; the words that stand there they have not read. */
const withoutItsWords = (meeting: Meeting): RecordSeen => ({
  ...recordSeen(meeting),
  record: undefined,
  decisions: undefined,
});

const asWritten = (words: string): string => words;

/** What is answered instead of saving: both ways of what both changed, and everything else as it stands now. */
export function twoRecorded(asked: RecordMeeting, meeting: Meeting, room: RoomRows): TwoRecorded | undefined {
  const { said, conflicts } = besideTheirs(asked, meeting, room);
  return conflicts.length === 0
    ? undefined
    : { is: 'two-wrote', conflicts, theirs: recordSeen(meeting), merged: recordSeen(said) };
}

/** The fields of a record that two may change at once. */
export const recordSeen = ({
  heldOn,
  heldOnReason,
  record,
  decisions,
  outcome,
  nextOn,
  nextReason,
  noNextReason,
}: RecordSeen): RecordSeen => ({
  heldOn,
  heldOnReason,
  record,
  decisions,
  outcome,
  nextOn,
  nextReason,
  noNextReason,
});

interface Settled<Value extends string> {
  /** Theirs, or both put together: it stands in the place of what was said. */
  readonly take?: Value | undefined;
  readonly conflict?: Conflict | undefined;
}

/** A text is put together by paragraphs, as notes are. */
function settledText(
  field: 'record' | 'decisions',
  asked: RecordMeeting,
  whole: WholeRecord,
  meeting: Meeting,
  seen: RecordSeen,
): Settled<string> {
  const [was, now, theirs] = [seen[field] ?? '', whole[field], meeting[field] ?? ''];
  if (asked[field] === undefined || isSame(was, theirs) || isSame(now, theirs)) return {};
  if (isSame(was, now)) return { take: theirs };
  const as = (text: string) => [{ item: field, text }];
  const merged = mergeNotes(as(was), as(now), as(theirs))[0];
  if (merged !== undefined && !hasConflict(merged)) return { take: mergedText(merged) };
  return { conflict: { field, title: TITLES[field], theirs, yours: now } };
}

/** A day or an outcome is one or the other. What was not said is not changed: the record keeps it. */
function settledValue<Value extends string>(
  field: RecordField,
  [was, now, theirs]: readonly [Value | undefined, Value | undefined, Value | undefined],
  shown: (value: Value) => string,
): Settled<Value> {
  if (now === undefined || theirs === undefined || isSame(was, theirs) || isSame(now, theirs)) return {};
  if (isSame(was, now)) return { take: theirs };
  return { conflict: { field, title: TITLES[field], theirs: shown(theirs), yours: shown(now) } };
}

/** Another meeting, or why there is none: one or the other. */
const nextOf = ({ nextOn, noNextReason }: RecordSeen): string | undefined => nextOn ?? noNextReason;

const nextWords = ({ nextOn, noNextReason = '' }: RecordSeen): string =>
  nextOn === undefined ? `None: ${noNextReason}` : longDate(nextOn);

const TITLES = {
  heldOn: 'Held on',
  heldOnReason: 'Why on this day',
  record: 'What was discussed',
  decisions: 'What was decided',
  outcome: 'What it came to',
  next: 'Next meeting',
  nextReason: 'Why the next meeting is later than the procedure says',
} as const satisfies Record<RecordField, string>;

const inOneLine = (text: string | undefined): string => (text ?? '').split(/\s+/).join(' ').trim();
const isSame = (one: string | undefined, other: string | undefined): boolean => inOneLine(one) === inOneLine(other);
