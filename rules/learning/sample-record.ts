import type { MeetingKind } from '../vocabulary.ts';
import type { OfCase } from '../of-case.ts';
import type { Instant, LocalDate } from '../vocabulary.ts';
import type { Drawable } from './dip-sample.ts';
import type { DipAnswer } from './dip-tool.ts';
import type { Grade } from './figures.ts';

/** The kinds of meeting from which a sample is drawn, each for itself: T-78 asks for disruption meetings. */
export const SAMPLED_KINDS = ['disruption', 'stability'] as const satisfies readonly MeetingKind[];
export type SampledKind = (typeof SAMPLED_KINDS)[number];

/** One meeting that could be drawn, without who had a part in its case. */
export interface FrameMeeting extends Omit<Drawable, 'people'> {
  readonly kind: SampledKind;
}

/** A held meeting of the period, with the case that it belongs to. */
export type SampledFrom = FrameMeeting & OfCase;

/** Everything that could be drawn, as it stood on the day: words once, then a line for each meeting with their places. */
export interface SampleFrame {
  readonly words: readonly string[];
  /** Reference, kind, team, outcome, and chair where there is one, each but the first as its place in `words`. */
  readonly meetings: readonly (readonly [row: string, ...places: number[]])[];
}

/** One drawing of one period’s sample. It is kept for ever; another drawing of the same period is the next number. */
export interface SampleRow {
  /** `dip-sample:2026-07-01:2026-09-30:1`. */
  readonly key: string;
  /** `2026-07-01:2026-09-30`. */
  readonly period: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The first drawing is 1. */
  readonly number: number;
  readonly state: 'open' | 'replaced' | 'reported';
  readonly seed: string;
  /** How it was drawn, as it was written down on the day: with it and the seed anybody can draw it again. */
  readonly method: string;
  readonly frame: SampleFrame;
  /** Meetings that were weak in the sample before and are read again; they are not drawn. @source law §9.3 */
  readonly again?: SampleFrame | undefined;
  readonly drawnBy: string;
  readonly drawnAt: Instant;
  /** Why it was drawn anew. */
  readonly why?: string | undefined;
  /** What the report says, in the words of whoever wrote it. */
  readonly says?: string | undefined;
  readonly finishedBy?: string | undefined;
  readonly finishedAt?: Instant | undefined;
  readonly profile: string;
  readonly profileVersion: string;
}

/** Who reads one drawn meeting and what they found; `settled` is a third person’s, where two differ. */
export interface SampleReadingRow extends OfCase {
  /** `dip-reading:`, the sample, the meeting and the part. */
  readonly key: string;
  readonly sample: string;
  readonly meeting: string;
  readonly part: 'first' | 'second' | 'settled';
  /** Undefined where everybody who could had a part in the case, until somebody is named. */
  readonly reader?: string | undefined;
  readonly state: 'to-read' | 'handed-in';
  readonly answers: readonly DipAnswer[];
  readonly grade?: Grade | undefined;
  readonly why?: string | undefined;
  /** Counts up with each save. */
  readonly revision: number;
  readonly savedAt?: Instant | undefined;
  readonly handedInAt?: Instant | undefined;
}

export interface SamplePeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const periodKey = ({ from, to }: SamplePeriod): string => `${from}:${to}`;
export const sampleKey = (period: SamplePeriod, number: number): string =>
  `dip-sample:${periodKey(period)}:${String(number)}`;
export const readingKey = (sample: string, meeting: string, part: SampleReadingRow['part']): string =>
  `dip-reading:${sample.slice('dip-sample:'.length)}:${meeting}:${part}`;

/** The frame as it is kept: some 25 characters a meeting. */
export function packedFrame(meetings: readonly FrameMeeting[]): SampleFrame {
  const words: string[] = [];
  const placeOf = (word: string): number => {
    if (!words.includes(word)) words.push(word);
    return words.indexOf(word);
  };
  return {
    meetings: meetings.map(({ row, kind, team, outcome, chairId }) => [
      row,
      ...[kind, team, outcome, ...(chairId === undefined ? [] : [chairId])].map(placeOf),
    ]),
    words,
  };
}

/** What was kept, as it was. */
export const frameIn = ({ words, meetings }: SampleFrame): readonly FrameMeeting[] =>
  meetings.map(([row, ...places]) => {
    const [kind, team = '', outcome = '', chairId] = places.map((place) => words[place]);
    return { row, kind: SAMPLED_KINDS.find((known) => known === kind) ?? 'disruption', team, outcome, chairId };
  });

type ReadFrom = Pick<SampleRow, 'frame' | 'again'>;

/** Meetings of this sample that were weak in the one before and are read again. */
export const readAgainIn = ({ again }: Pick<SampleRow, 'again'>): readonly FrameMeeting[] =>
  again === undefined ? [] : frameIn(again);

/** What is known of one meeting that is read for this sample, drawn or read again. */
export const meetingReadIn = (sample: ReadFrom, meeting: string): FrameMeeting | undefined =>
  [...frameIn(sample.frame), ...readAgainIn(sample)].find(({ row }) => row === meeting);

/** The readings of those that were drawn, without those that are read again. */
export function drawnReadings(
  sample: Pick<SampleRow, 'again'>,
  rows: readonly SampleReadingRow[],
): readonly SampleReadingRow[] {
  const again = new Set(readAgainIn(sample).map(({ row }) => row));
  return rows.filter(({ meeting }) => !again.has(meeting));
}

/** A finished sample with everything that was read for it. */
export interface FinishedSample {
  readonly sample: SampleRow;
  readonly readings: readonly SampleReadingRow[];
}

/** So many meetings fit into one row: 60,000 characters. */
export const MOST_IN_FRAME = 2000;

/** The newest drawing. */
export const newestSample = <Row extends Pick<SampleRow, 'number'>>(rows: readonly Row[]): Row | undefined =>
  rows.toSorted((one, other) => other.number - one.number)[0];
