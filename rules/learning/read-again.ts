import type { Facts } from '../facts.ts';
import { inDrawOrder } from './draw.ts';
import type { DipReading } from './dip-tool.ts';
import type { Grade } from './figures.ts';
import { settledIn } from './readings-so-far.ts';
import {
  meetingReadIn,
  readingKey,
  type FinishedSample,
  type FrameMeeting,
  type SampleReadingRow,
} from './sample-record.ts';

/** Who reads a record that was found weak reads it again in the next sample. @source law §9.3 */
const WEAK: readonly Grade[] = ['requires-improvement', 'inadequate'];

interface Weak {
  readonly meeting: FrameMeeting;
  readonly reading: Pick<SampleReadingRow, 'case' | 'childRef' | 'placement'>;
  readonly readers: readonly DipReading['by'][];
}

const weakIn = ({ sample, readings }: FinishedSample): readonly Weak[] =>
  settledIn(readings).flatMap(({ row, grade, of, readings: before }) => {
    const meeting = meetingReadIn(sample, row);
    return meeting === undefined || !WEAK.includes(grade)
      ? []
      : [{ meeting, reading: of, readers: before.map(({ by }) => by) }];
  });

/**
 * Every meeting that required improvement or was inadequate in the sample before, given to somebody who did not read it then and had
 * no part in the case; by lot, whoever has the fewest.
 *
 * @source law §9.3: a share is read again in the next quarter
 */
export function readAgain(
  key: string,
  before: FinishedSample | undefined,
  {
    readers,
    seed,
    given,
  }: { readonly readers: readonly string[]; readonly seed: string; readonly given: readonly SampleReadingRow[] },
  { supply }: Pick<Facts, 'supply'>,
): { readonly meetings: readonly FrameMeeting[]; readonly readings: readonly SampleReadingRow[] } {
  const weak = before === undefined ? [] : weakIn(before);
  const load = new Map<string, number>();
  for (const { reader = '' } of given) load.set(reader, (load.get(reader) ?? 0) + 1);
  const readings = weak.map(({ meeting: { row }, reading, readers: earlier }): SampleReadingRow => {
    const people = supply.peopleInCaseOf(row);
    const able = readers.filter((reader) => !people.includes(reader) && !earlier.includes(reader));
    const [reader] = inDrawOrder(`${seed}/again/${row}`, able, (one) => one).sort(
      (one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0),
    );
    if (reader !== undefined) load.set(reader, (load.get(reader) ?? 0) + 1);
    return {
      key: readingKey(key, row, 'first'),
      sample: key,
      meeting: row,
      part: 'first',
      ...reading,
      reader,
      state: 'to-read',
      answers: [],
      revision: 0,
    };
  });
  return { meetings: weak.map(({ meeting }) => meeting), readings };
}
