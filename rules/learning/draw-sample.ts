import { addDays } from '../days.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { OfCase } from '../of-case.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { shortDateWithYear } from '../words/dates.ts';
import { samplePeriod } from './dip-sample.ts';
import { drawnFrom, methodWords, type DrawnSample } from './drawn-sample.ts';
import {
  MOST_IN_FRAME,
  newestSample,
  packedFrame,
  periodKey,
  readingKey,
  sampleKey,
  type FrameMeeting,
  type SamplePeriod,
  type SampleReadingRow,
} from './sample-record.ts';

/** A held meeting of the period, with the case that it belongs to. */
export type SampledFrom = FrameMeeting & OfCase;

export interface DrawDipSample extends SamplePeriod {
  /** Why it is drawn anew, where it was drawn before. */
  readonly why?: string | undefined;
}

const BECAUSE: readonly Citation[] = ['Torbay T-78', 'CF-41'];
export const DRAW_FACTS = ['samplesOfPeriod', 'meetingsOfPeriod'] as const;

/** In whose chain of the audit stands what became of a period’s sample. */
export const auditOfSample = ({ from, to }: SamplePeriod): string => `dip-sample-${from}-${to}`;

/** Whether these days are a quarter, or a year, of this procedure that has ended. */
export const isPeriodOfSample = (
  { from, to }: SamplePeriod,
  today: LocalDate,
  procedure: Pick<Profile, 'council'>,
): boolean => {
  const period = samplePeriod(addDays(to, 1), procedure);
  return to < today && period.from === from && period.to === to;
};

/** Everybody who may be given a meeting to read, by the procedure, in a steady order. */
export function sampleReaders(
  { council }: Pick<Profile, 'council'>,
  { supply }: Pick<Facts, 'supply'>,
): readonly string[] {
  const ids = council.dipSample.readBy.is.flatMap((role) => supply.holdersOf(role).map(({ id }) => id));
  return [...new Set(ids)].sort();
}

/** Draws the sample of a period that has ended, once; a new drawing says why, and the one before is kept. @source Torbay T-78; CF-41 */
export function sampleDrawn(
  { from, to, why = '' }: DrawDipSample,
  facts: Facts<(typeof DRAW_FACTS)[number]>,
  procedure: Profile,
): Decision<Effects> {
  const { samplesOfPeriod, meetingsOfPeriod, today } = facts;
  const last = newestSample(samplesOfPeriod);
  if (!isPeriodOfSample({ from, to }, today, procedure))
    return notYet(`A sample is drawn from a period that has ended; ${shortDateWithYear(to)} ends none.`, ...BECAUSE);
  if (last?.state === 'reported')
    return notYet('The report of this sample is finished: it stays as it was drawn.', ...BECAUSE);
  if (last !== undefined && isBlank(why))
    return notYet('It was drawn before. Say why it is drawn anew: the first drawing is kept beside it.', ...BECAUSE);
  if (meetingsOfPeriod.length > MOST_IN_FRAME)
    return notYet(`More than ${String(MOST_IN_FRAME)} meetings were held: draw for a shorter period.`, ...BECAUSE);
  const readers = sampleReaders(procedure, facts);
  const seed = facts.supply.newId('seed');
  const drawn = drawnFrom(
    meetingsOfPeriod,
    { readers, seed, peopleOf: (row) => facts.supply.peopleInCaseOf(row) },
    procedure,
  );
  const key = sampleKey({ from, to }, (last?.number ?? 0) + 1);
  const row = newRow('dipSamples', {
    key,
    period: periodKey({ from, to }),
    from,
    to,
    number: (last?.number ?? 0) + 1,
    state: 'open',
    seed,
    method: methodWords(procedure),
    frame: packedFrame(meetingsOfPeriod),
    drawnBy: facts.actor.id,
    drawnAt: facts.now,
    why: last === undefined ? undefined : typed('why'),
    profile: procedure.name,
    profileVersion: procedure.version,
  });
  const replaced = last === undefined ? [] : [changedRow('dipSamples', last.key, { state: 'replaced' })];
  const effects: Effects = {
    key,
    about: auditOfSample({ from, to }),
    changes: [row, ...replaced, ...readingRows(key, drawn, meetingsOfPeriod)],
    steps: [],
    words: last === undefined ? {} : { why },
    did: `drew ${String(drawn.meetings.length)} of ${String(meetingsOfPeriod.length)} meetings for the dip sample`,
    redraw: [],
  };
  return decided(effects, drawn.because);
}

const readingRows = (sample: string, { meetings }: DrawnSample, from: readonly SampledFrom[]): readonly Change[] =>
  meetings.flatMap(({ row, reader, secondReader, readTwice }) => {
    const meeting = from.find((one) => one.row === row) as SampledFrom;
    const rowFor = (part: SampleReadingRow['part'], who: string | undefined): Change =>
      newRow('dipReadings', {
        key: readingKey(sample, row, part),
        sample,
        meeting: row,
        part,
        case: meeting.case,
        childRef: meeting.childRef,
        placement: meeting.placement,
        reader: who,
        state: 'to-read',
        answers: [],
        revision: 0,
      });
    return [rowFor('first', reader), ...(readTwice ? [rowFor('second', secondReader)] : [])];
  });
