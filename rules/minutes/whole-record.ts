import type { Meeting } from '../case-records.ts';
import { isBlank } from '../meetings/written-reason.ts';
import { dayOfTime } from '../written-times.ts';
import type { Captured } from './captured.ts';
import { linesWritten } from './captured-from-record.ts';
import type { RecordMeeting, WholeRecord } from './meeting-record.ts';
import { capturedFrom, type RoomRows } from './room.ts';

/**
 * The record with everything in it that was not said anew: it stays as it was recorded; of a meeting that is not recorded yet, it
 * is what was written in its room.
 *
 * @source Torbay T-34, T-70
 */
export function wholeRecord(said: RecordMeeting, meeting: Meeting, room: RoomRows): WholeRecord {
  const { nextAt, nextOn = nextAt === undefined ? undefined : dayOfTime(nextAt) } = said;
  const isWhole = said.record !== undefined && said.decisions !== undefined;
  const noted = isWhole || meeting.heldOn !== undefined ? { record: '', decisions: '' } : recordFromRoom(room);
  return {
    ...said,
    ...(nextOn === undefined ? {} : { nextOn }),
    record: withCarers(said.record ?? meeting.record ?? noted.record, said),
    decisions: said.decisions ?? meeting.decisions ?? noted.decisions,
  };
}

const withCarers = (record: string, { carersSay }: RecordMeeting): string =>
  isBlank(carersSay) || isBlank(record) || record.includes(carersLine(carersSay))
    ? record
    : `${record}\n\n${carersLine(carersSay)}`;

/** Said again, it stands once. */
const carersLine = (carersSay: string | undefined): string => `What the carers say: ${carersSay ?? ''}`;

/** What was written in the room as one text: by item of the agenda, each line once; what was decided stands by itself. */
export function recordFromRoom(room: RoomRows): Pick<WholeRecord, 'record' | 'decisions'> {
  const captured = capturedFrom(room);
  const lines = linesWritten(captured);
  const items = [...new Set([...captured.agenda, ...lines.map(({ item }) => item)])];
  return {
    record: items
      .flatMap((item) =>
        byItem(
          item,
          lines.filter((line) => line.item === item && !isDecided(line)),
        ),
      )
      .join('\n\n'),
    decisions: lines
      .filter(isDecided)
      .map(({ text }) => text)
      .join('\n'),
  };
}

const isDecided = ({ kind }: Captured): boolean => kind === 'decision' || kind === 'outcome';

const byItem = (item: string, lines: readonly Captured[]): readonly string[] =>
  lines.length === 0 ? [] : [[item, ...lines.map(({ text }) => text)].join('\n')];
