import { addDays, type WorkingCalendar } from '../days.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { isBlank } from '../meetings/written-reason.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate, Role } from '../vocabulary.ts';
import { shortDateWithYear } from '../words/dates.ts';
import { samplePeriod } from './dip-sample.ts';
import { drawnFrom, methodWords, type DrawnSample } from './drawn-sample.ts';
import { readAgain } from './read-again.ts';
import { readingsNotOwed, readingsOwed } from './reading-owed.ts';
import {
  MOST_IN_FRAME,
  newestSample,
  packedFrame,
  periodKey,
  readingKey,
  sampleKey,
  type SampledFrom,
  type SamplePeriod,
  type SampleReadingRow,
  type SampleRow,
} from './sample-record.ts';

export interface DrawDipSample extends SamplePeriod {
  /** Why it is drawn anew, where it was drawn before. */
  readonly why?: string | undefined;
}

const BECAUSE: readonly Citation[] = ['Torbay T-78', 'CF-41'];
export const DRAW_FACTS = ['samplesOfPeriod', 'samplesReadings', 'meetingsOfPeriod', 'sampleBefore'] as const;

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
  return holdersOf(council.dipSample.readBy.is, supply);
}

/** Who may settle two readings that differ, before anybody is kept out of it: who reads a sample, and whose it is. */
export const sampleSettlers = (
  { council: { dipSample } }: Pick<Profile, 'council'>,
  { supply }: Pick<Facts, 'supply'>,
): readonly string[] => holdersOf([...dipSample.readBy.is, ...dipSample.ownedBy.is], supply);

const holdersOf = (roles: readonly Role[], supply: Facts['supply']): readonly string[] => [
  ...new Set(roles.flatMap((role) => supply.holdersOf(role).map(({ id }) => id)).sort()),
];

function notDrawnBecause(
  { from, to, why = '' }: DrawDipSample,
  { samplesOfPeriod, meetingsOfPeriod, today }: Facts<(typeof DRAW_FACTS)[number]>,
  procedure: Profile,
): string | undefined {
  const last = newestSample(samplesOfPeriod);
  if (!isPeriodOfSample({ from, to }, today, procedure))
    return `A sample is drawn from a period that has ended; ${shortDateWithYear(to)} ends none.`;
  if (last?.state === 'reported') return 'The report of this sample is finished: it stays as it was drawn.';
  if (last !== undefined && isBlank(why))
    return 'It was drawn before. Say why it is drawn anew: the first drawing is kept beside it.';
  if (meetingsOfPeriod.length > MOST_IN_FRAME)
    return `More than ${String(MOST_IN_FRAME)} meetings were held: your IT team has to look at it.`;
  return undefined;
}

/** Draws the sample of a period that has ended, once; a new drawing says why, and the one before is kept. @source Torbay T-78; CF-41 */
export function sampleDrawn(
  { from, to, why = '' }: DrawDipSample,
  facts: Facts<(typeof DRAW_FACTS)[number]>,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects> {
  const { samplesOfPeriod, meetingsOfPeriod } = facts;
  const last = newestSample(samplesOfPeriod);
  const refused = notDrawnBecause({ from, to, why }, facts, procedure);
  if (refused !== undefined) return notYet(refused, ...BECAUSE);
  const readers = sampleReaders(procedure, facts);
  const seed = facts.supply.newId('seed');
  const drawn = drawnFrom(
    meetingsOfPeriod,
    { readers, seed, peopleOf: (row) => facts.supply.peopleInCaseOf(row) },
    procedure,
  );
  const key = sampleKey({ from, to }, (last?.number ?? 0) + 1);
  const given = readingRows(key, drawn, meetingsOfPeriod);
  const again = readAgain(key, facts.sampleBefore, { readers, seed, given }, facts);
  const readings = [...given, ...again.readings];
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
    again: again.meetings.length === 0 ? undefined : packedFrame(again.meetings),
    drawnBy: facts.actor.id,
    drawnAt: facts.now,
    why: last === undefined ? undefined : typed('why'),
    profile: procedure.name,
    profileVersion: procedure.version,
  });
  const effects: Effects = {
    key,
    about: auditOfSample({ from, to }),
    changes: [
      row,
      ...(last === undefined ? [] : replaced(last, facts)),
      ...readings.map((reading) => newRow('dipReadings', reading)),
      ...readingsOwed(readings, { from, to }, procedure, calendar, facts.today),
    ],
    steps: [],
    words: last === undefined ? {} : { why },
    did: didWords(drawn.meetings.length, meetingsOfPeriod.length, again.meetings.length),
    redraw: [],
  };
  return decided(effects, drawn.because);
}

/** The drawing before is kept, and nobody owes a reading of it. */
const replaced = (last: SampleRow, facts: Facts<'samplesReadings'>): readonly Change[] => [
  changedRow('dipSamples', last.key, { state: 'replaced' }),
  ...readingsNotOwed(facts.samplesReadings, last, facts),
];

const didWords = (drawn: number, of: number, again: number): string =>
  `drew ${String(drawn)} of ${String(of)} meetings for the dip sample${again === 0 ? '' : `, and ${String(again)} to be read again`}`;

const readingRows = (
  sample: string,
  { meetings }: DrawnSample,
  from: readonly SampledFrom[],
): readonly SampleReadingRow[] =>
  meetings.flatMap(({ row, reader, secondReader, readTwice }) => {
    const meeting = from.find((one) => one.row === row);
    if (meeting === undefined) return [];
    const { case: ofCase, childRef, placement } = meeting;
    const rowFor = (part: SampleReadingRow['part'], who: string | undefined): SampleReadingRow => ({
      key: readingKey(sample, row, part),
      sample,
      meeting: row,
      part,
      case: ofCase,
      childRef,
      placement,
      reader: who,
      state: 'to-read',
      answers: [],
      revision: 0,
    });
    return [rowFor('first', reader), ...(readTwice ? [rowFor('second', secondReader)] : [])];
  });
