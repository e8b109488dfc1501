import { inCaseOfMeeting } from '../case-of.ts';
import { asking, decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Profile } from '../profile.ts';
import type { Citation } from '../vocabulary.ts';
import { auditOfSample, sampleReaders, sampleSettlers } from './draw-sample.ts';
import { moderate, readingFaults } from './dip-tool.ts';
import type { Grade } from './figures.ts';
import { readingDone, readingPassedTo, settlingDone, settlingOwed } from './reading-owed.ts';
import { readSoFar } from './readings-so-far.ts';
import { readingKey, type SampleReadingRow, type SampleRow } from './sample-record.ts';

const BECAUSE: readonly Citation[] = ['Torbay T-78'];

export interface HandInReading {
  readonly meeting: string;
  /** The save that was shown when it was handed in. */
  readonly revision: number;
}
export const READING_FACTS = ['meeting', 'openSample', 'sampleReadings'] as const;
type ReadingFacts = Facts<(typeof READING_FACTS)[number]>;

/** Hands a reading in: from then on it stands. @source Torbay T-78; law §9.3 */
export function readingHandedIn(
  { revision }: HandInReading,
  facts: ReadingFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { sampleReadings, actor, openSample, supply, meeting, now } = facts;
  const own = sampleReadings.find(({ reader, part }) => reader === actor.id && part !== 'settled');
  if (openSample === undefined || own === undefined) return notYet('This sample is not open any more.', ...BECAUSE);
  if (own.state === 'handed-in') return decided(undefined, BECAUSE);
  if (supply.peopleInCaseOf(meeting.ref).includes(actor.id))
    return notYet('You have a part in this case now: somebody else has to read it.', ...BECAUSE);
  if (own.revision !== revision) return notYet('It was saved anew since you opened it. Look at it again.', ...BECAUSE);
  const { grade } = own;
  const faults = [
    ...readingFaults({ answers: own.answers, why: own.why ?? '' }),
    ...(grade === undefined ? ['Choose a grade.'] : []),
  ];
  if (faults.length > 0) return asking(...faults.map((ask) => ({ fact: 'more', ask, because: BECAUSE })));
  const last = differing(own, facts)
    ? settlingOwed(meeting.ref, openSample, freeToSettle(facts, procedure), procedure, calendar, facts.today)
    : [];
  return decided(
    effectsOf(
      `${own.key}/handed-in`,
      openSample,
      [
        // Of two who hand in at once, one sees the other’s.
        changedRow('dipSamples', openSample.key, {}),
        changedRow('dipReadings', own.key, { state: 'handed-in', handedInAt: now }),
        readingDone(own, openSample, facts),
        ...last,
      ],
      'handed in a reading of the dip sample',
    ),
    BECAUSE,
  );
}

/** Whether the meeting is read twice by this reading, and the two differ. */
const differing = ({ key }: SampleReadingRow, { sampleReadings }: Pick<ReadingFacts, 'sampleReadings'>): boolean =>
  readSoFar(sampleReadings.map((row) => (row.key === key ? { ...row, state: 'handed-in' } : row))).is === 'to-settle';

/** Who may settle two readings: named by the procedure, a reader of neither, without a part in the case. */
function freeToSettle({ sampleReadings, supply, meeting }: ReadingFacts, procedure: Profile): readonly string[] {
  const people = supply.peopleInCaseOf(meeting.ref);
  return sampleSettlers(procedure, { supply }).filter(
    (id) => !people.includes(id) && !sampleReadings.some(({ reader }) => reader === id),
  );
}

export interface SettleReadings {
  readonly meeting: string;
  readonly grade: Grade;
  readonly why: string;
}

/** Settles two readings that differ: a third person does, who had no part in the case and read neither. @source law §9.3 */
export function readingsSettled({ grade, why }: SettleReadings, facts: ReadingFacts): Decision<Effects | undefined> {
  const { sampleReadings, openSample, actor, meeting, supply, now } = facts;
  if (openSample === undefined) return notYet('This sample is not open any more.', ...BECAUSE);
  const so = readSoFar(sampleReadings);
  if (so.is === 'reading') return notYet('Both readings are handed in first.', ...BECAUSE);
  if (so.is === 'settled') return decided(undefined, BECAUSE);
  const people = supply.peopleInCaseOf(meeting.ref);
  const came = moderate(so.first, so.second, { by: actor.id, grade, why }, people);
  if (came.is === 'open') return notYet(came.say, ...BECAUSE);
  const key = readingKey(openSample.key, meeting.ref, 'settled');
  const row = {
    key,
    sample: openSample.key,
    meeting: meeting.ref,
    part: 'settled',
    ...inCaseOfMeeting(meeting),
    reader: actor.id,
    state: 'handed-in',
    answers: [],
    grade,
    revision: 1,
    handedInAt: now,
  } as const;
  const changes = [newRow('dipReadings', { ...row, why: typed('why') }), settlingDone(meeting.ref, openSample, facts)];
  return decided({ ...effectsOf(key, openSample, changes, 'settled two readings of the dip sample'), words: { why } }, [
    'law §9.3',
    ...BECAUSE,
  ]);
}

export interface NameSampleReader {
  readonly meeting: string;
  readonly part: 'first' | 'second';
  readonly reader: string;
}

/** Names who reads a drawn meeting, where nobody was free of the case or a reader cannot. Never somebody who had a part in it. */
export function sampleReaderNamed(
  { part, reader }: NameSampleReader,
  { sampleReadings, openSample, meeting, supply }: ReadingFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const slot = sampleReadings.find((row) => row.part === part);
  if (openSample === undefined || slot === undefined) return notYet('This sample is not open any more.', ...BECAUSE);
  if (slot.reader === reader) return decided(undefined, BECAUSE);
  if (slot.state === 'handed-in') return notYet('It is read already.', ...BECAUSE);
  if (!sampleReaders(procedure, { supply }).includes(reader))
    return notYet('The procedure does not name them among those who read a sample.', ...BECAUSE);
  if (supply.peopleInCaseOf(meeting.ref).includes(reader))
    return notYet('They had a part in this case: nobody reads their own.', 'CF-41', ...BECAUSE);
  if (sampleReadings.some((row) => row.part !== part && row.reader === reader))
    return notYet('They read it already: the second reading is somebody else’s.', ...BECAUSE);
  const change = changedRow('dipReadings', slot.key, {
    reader,
    answers: [],
    grade: undefined,
    why: undefined,
    revision: slot.revision + 1,
  });
  return decided(
    effectsOf(
      `${slot.key}/reader-${String(slot.revision + 1)}`,
      openSample,
      [change, readingPassedTo(slot, openSample, reader)],
      'named who reads a meeting of the dip sample',
    ),
    BECAUSE,
  );
}

const effectsOf = (key: string, sample: SampleRow, changes: readonly Change[], did: string): Effects => ({
  key,
  about: auditOfSample(sample),
  changes,
  steps: [],
  did,
  redraw: [],
});
