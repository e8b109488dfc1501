import {
  DIP_QUESTIONS,
  READING_FACTS,
  readingHandedIn,
  readingsSettled,
  readSoFar,
  type DipAnswer,
  type Grade,
  type HandInReading,
  type SampleReadingRow,
  type SettleReadings,
  type Worker,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineCommand } from '../define-command.ts';
import { defineDraft } from '../define-draft.ts';
import type { LoadedCase } from '../loaded-case.ts';
import type { Case } from '../may-they.ts';
import { aboutMeeting } from '../meetings/meeting-turn.ts';
import type { Ports, Saved } from '../ports.ts';
import { openReadings } from './find-sample.ts';
import { peopleInCase } from './people-in-case.ts';

/** Who was given the meeting to read, while its sample is open. */
export const withReaders = async ({ meeting }: LoadedCase, ports: Ports): Promise<Partial<Case>> => {
  if (meeting === undefined) return {};
  const { readings } = await openReadings(meeting.ref, ports);
  return { sampleReaderIds: readings.flatMap(({ row }) => (row.part === 'settled' ? [] : (row.reader ?? []))) };
};

/** Whoever the procedure lets read a sample may settle two readings that differ, where they read neither and had no part in the case. */
export const withSettlers = async ({ meeting }: LoadedCase, ports: Ports, actor: Worker): Promise<Partial<Case>> => {
  const { readBy, ownedBy } = ports.procedure.council.dipSample;
  const mayRead = [...readBy.is, ...ownedBy.is].some((role) => actor.roles.includes(role));
  if (meeting === undefined || !mayRead) return {};
  const rows = (await openReadings(meeting.ref, ports)).readings.map(({ row }) => row);
  const isReader = rows.some(({ reader, part }) => part !== 'settled' && reader === actor.id);
  if (readSoFar(rows).is === 'reading' || isReader) return {};
  const people = await peopleInCase(meeting.ref, ports);
  return { settlesReadingsIds: people.includes(actor.id) ? [] : [actor.id] };
};

export interface KeepReading {
  readonly meeting: string;
  /** The save that was open when this was written. */
  readonly revision: number;
  readonly answers: readonly DipAnswer[];
  readonly grade?: Grade | undefined;
  readonly why: string;
}

/** The reader’s own row; there is one, for they were let in by it. */
export async function ownReading(meeting: string, { id }: Worker, ports: Ports): Promise<Saved<SampleReadingRow>> {
  const { readings } = await openReadings(meeting, ports);
  const own = readings.find(({ row }) => row.reader === id && row.part !== 'settled');
  if (own === undefined) throw new Fault('not-yours', 'reading');
  return own;
}

/** What somebody has read so far, for themselves alone. What is handed in stands. */
export const keepReading = defineDraft({
  name: 'keep-reading',
  act: 'read-sampled-meeting',
  about: ({ meeting }: KeepReading) => aboutMeeting(meeting),
  more: withReaders,
  keep: async ({ meeting, revision, answers, grade, why }, { actor, ports }) => {
    const saved = await ownReading(meeting, actor, ports);
    if (saved.row.state === 'handed-in')
      return { is: 'refused' as const, words: 'It is handed in. What you found stands as it is.' };
    if (saved.row.revision !== revision) throw new Fault('changed-meanwhile', 'keep-reading');
    const known = answers.filter(({ question }) => DIP_QUESTIONS.some(({ id }) => id === question));
    const kept = { answers: known, grade, why, revision: revision + 1, savedAt: ports.now() };
    return { revision: (await ports.records.dipReadings.change(saved, kept)).row.revision };
  },
});

/** Hands a reading in. Until both are, nobody but its reader sees it. @source Torbay T-78; law §9.3 */
export const handInReading = defineCommand({
  name: 'hand-in-reading',
  act: 'read-sampled-meeting',
  about: ({ meeting }: HandInReading) => aboutMeeting(meeting),
  more: withReaders,
  facts: READING_FACTS,
  under: 'today',
  decide: readingHandedIn,
  answer: () => ({ is: 'changed' as const }),
});

/** Settles two readings that differ. @source law §9.3 */
export const settleReadings = defineCommand({
  name: 'settle-readings',
  act: 'settle-readings',
  about: ({ meeting }: SettleReadings) => aboutMeeting(meeting),
  more: withSettlers,
  facts: READING_FACTS,
  under: 'today',
  decide: readingsSettled,
  answer: () => ({ is: 'changed' as const }),
});
