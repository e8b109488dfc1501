import type { OfCase } from '../of-case.ts';
import { actionsFrom, moderate, type DipAction, type DipReading, type Moderated } from './dip-tool.ts';
import type { SampleReadingRow } from './sample-record.ts';

/* Where the readings of a sample are, from their rows. */

/** A reading that was handed in, as the tool has it; undefined while it is not. */
export const readingIn = ({ state, meeting, reader, answers, grade, why }: SampleReadingRow): DipReading | undefined =>
  state === 'handed-in' && reader !== undefined && grade !== undefined
    ? { row: meeting, by: reader, answers, grade, why: why ?? '' }
    : undefined;

/** What the readings of one meeting come to. */
export type MeetingRead =
  | { readonly is: 'reading' }
  | { readonly is: 'to-settle'; readonly first: DipReading; readonly second: DipReading }
  | { readonly is: 'settled'; readonly value: Moderated };

/** Where one drawn meeting is: still read, two readings that differ, or its grade. `rows` are those of one meeting in one sample. */
export function readSoFar(rows: readonly SampleReadingRow[]): MeetingRead {
  const of = (part: SampleReadingRow['part']) => rows.find((row) => row.part === part);
  const [first, second, third] = (['first', 'second', 'settled'] as const).map((part) => {
    const row = of(part);
    return row && readingIn(row);
  });
  if (first === undefined) return { is: 'reading' };
  if (of('second') === undefined) {
    const { row, grade, why } = first;
    return { is: 'settled', value: { row, grade, why, readings: [first] } };
  }
  if (second === undefined) return { is: 'reading' };
  const came = moderate(first, second, third, []);
  return came.is === 'settled' ? came : { is: 'to-settle', first, second };
}

/** One drawn meeting with its readings. */
export interface DrawnMeeting {
  readonly meeting: string;
  readonly of: OfCase;
  readonly rows: readonly SampleReadingRow[];
}

/** Each drawn meeting, in the order of their references. */
export function byMeeting(rows: readonly SampleReadingRow[]): readonly DrawnMeeting[] {
  const drawn = new Map<string, DrawnMeeting>();
  for (const row of rows) {
    const { meeting, case: ofCase, childRef, placement } = row;
    const before = drawn.get(meeting)?.rows ?? [];
    drawn.set(meeting, { meeting, of: { case: ofCase, childRef, placement }, rows: [...before, row] });
  }
  return [...drawn.values()].sort((one, other) => (one.meeting < other.meeting ? -1 : 1));
}

/** Every meeting that has its grade, with the case that it belongs to. */
export const settledIn = (rows: readonly SampleReadingRow[]): readonly (Moderated & { readonly of: OfCase })[] =>
  byMeeting(rows).flatMap(({ rows: own, of }) => {
    const so = readSoFar(own);
    return so.is === 'settled' ? [{ ...so.value, of }] : [];
  });

export const findingsIn = (rows: readonly SampleReadingRow[]): readonly DipAction[] =>
  settledIn(rows).flatMap(actionsFrom);
