import {
  answersSeen,
  capital,
  caseOfMeeting,
  differWords,
  DIP_QUESTIONS,
  figuresKey,
  gradeWords,
  meetingName,
  minutesDocument,
  minutesKey,
  readingFaults,
  readSoFar,
  shortDateWithYear,
  whatSteadyKnows,
  type DipReading,
  type Meeting,
  type MinuteVersionRow,
  type ReadingView,
  type SampledRecordView,
  type SampleReadingRow,
  type SettleView,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { aboutMeeting } from '../meetings/meeting-turn.ts';
import { versionReleased } from '../minutes/read-minutes.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';
import { openReadings } from './find-sample.ts';
import { ownReading, withReaders, withSettlers } from './read-sampled-meeting.ts';
import { titleOfPeriod } from './show-summary.ts';

/** What somebody reads for a sample: the meeting as it was released, and their own reading of it, nobody else’s. @source Torbay T-78 */
export const showReading = defineQuestion({
  name: 'show-reading',
  act: 'read-sampled-meeting',
  about: (ref: string) => aboutMeeting(ref),
  more: withReaders,
  reads: 'meeting',
  answer: async (ref, turn): Promise<ReadingView> => {
    const { row } = await ownReading(ref, turn.actor, turn.ports);
    const { readings } = await openReadings(ref, turn.ports);
    const isTwice = readings.some(({ row: other }) => other.part === 'second');
    return {
      ...(await recordFor(turn)),
      aboutWords: isTwice
        ? 'Two people read this one. Neither sees what the other found before both have handed in.'
        : 'You read this one alone.',
      state: row.state,
      stateWords: stateWordsOf(row),
      revision: row.revision,
      answers: answersSeen(row),
      grade: row.grade,
      why: row.why ?? '',
      missing: row.state === 'handed-in' ? [] : missingIn(row),
      because: ['Torbay T-78', 'CF-41'],
    };
  },
});

/** Two readings that differ, for a third person who had no part in the case. @source law §9.3 */
export const showReadingsToSettle = defineQuestion({
  name: 'show-readings-to-settle',
  act: 'settle-readings',
  about: (ref: string) => aboutMeeting(ref),
  more: withSettlers,
  reads: 'meeting',
  answer: async (ref, turn): Promise<SettleView> => {
    const so = readSoFar((await openReadings(ref, turn.ports)).readings.map(({ row }) => row));
    if (so.is !== 'to-settle') throw new Fault('not-yours', 'readings-to-settle');
    return {
      ...(await recordFor(turn)),
      differ: differWords(so.first, so.second),
      readings: [readingView('First reading', so.first), readingView('Second reading', so.second)],
      because: ['law §9.3', 'Torbay T-78'],
    };
  },
});

const readingView = (title: string, reading: DipReading): SettleView['readings'][number] => ({
  title,
  gradeWords: gradeWords(reading.grade),
  why: reading.why,
  answers: answersSeen(reading),
});

const missingIn = ({ answers, why = '', grade }: SampleReadingRow): readonly string[] => [
  ...readingFaults({ answers, why }),
  ...(grade === undefined ? ['Choose a grade.'] : []),
];

const stateWordsOf = ({ state, savedAt }: SampleReadingRow): string =>
  state === 'handed-in' ? 'Handed in' : savedAt === undefined ? 'Not begun' : 'Saved, not handed in';

/** The meeting as whoever reads it for a sample sees it. */
async function recordFor(turn: Turn): Promise<SampledRecordView> {
  const { ports, loaded } = turn;
  const { meeting } = loaded;
  if (meeting === undefined) throw new Fault('not-yours', 'reading');
  const versions = (await ports.records.minuteVersions.where({ meeting: meeting.ref })).map(({ row }) => row);
  const { sample } = await openReadings(meeting.ref, ports);
  if (sample === undefined) throw new Fault('not-yours', 'reading');
  const known = await knownOf(meeting, versions, ports);
  return {
    meeting: meeting.ref,
    kindWords: capital(meetingName(meeting.kind)),
    heldWords: meeting.heldOn === undefined ? '' : `Held on ${shortDateWithYear(meeting.heldOn)}`,
    period: titleOfPeriod(sample),
    ...(await minutesFor(meeting, versions, turn)),
    questions: DIP_QUESTIONS.map(({ id, part, words, because }) => ({ id, part, words, because, known: known[id] })),
  };
}

async function knownOf(meeting: Meeting, versions: readonly MinuteVersionRow[], { records }: Ports) {
  const ref = meeting.kind === 'disruption' ? meeting.about : meeting.ref;
  const about = [...new Set([meeting.ref, caseOfMeeting(meeting)])];
  const [figures, minutes, obligations] = await Promise.all([
    records.figures.find(figuresKey(ref)),
    records.minutes.find(minutesKey(meeting.ref)),
    records.obligations.where({}, { about }),
  ]);
  return whatSteadyKnows({
    meeting,
    figures: figures?.row,
    minutes: minutes?.row,
    obligations: obligations.map(({ row }) => row),
    versions,
  });
}

/** The minutes as they went to those who work with the child; a draft is nobody’s to sample. */
async function minutesFor(
  meeting: Meeting,
  versions: readonly MinuteVersionRow[],
  turn: Turn,
): Promise<Pick<SampledRecordView, 'minutes' | 'minutesWords'>> {
  const row = versions.find(({ version, state }) => version === 'full' && state !== 'approved');
  const released = row === undefined ? undefined : await versionReleased(turn, row);
  if (released === undefined) return { minutes: [], minutesWords: 'No minutes of this meeting were released.' };
  const procedure = await procedureOf(meeting, turn.ports);
  const { parts } = minutesDocument(released, meeting, turn.ports.council.name, procedure);
  return {
    minutes: parts.flatMap((part) =>
      part.is === 'table'
        ? [
            { is: 'heading' as const, text: part.title },
            ...part.rows.map((cells) => ({ is: 'text' as const, text: cells.join(' · ') })),
          ]
        : [{ is: part.is, text: part.text }],
    ),
    minutesWords: 'As they were released to those who work with the child.',
  };
}
