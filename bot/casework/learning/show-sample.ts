import {
  drawnAgain,
  drawnFrom,
  drawnWords,
  findingLines,
  findingKind,
  DIP_QUESTIONS,
  frameIn,
  limitWords,
  londonDay,
  methodWords,
  missingBeforeFinish,
  newestSample,
  obligationKey,
  readersMissing,
  reportOf,
  sampleLines,
  samplePeriod,
  sampleReaders,
  shortDateWithYear,
  strataLines,
  type DrawnAgainView,
  type LocalDate,
  type Obligation,
  type SamplePeriod,
  type SampleReadingRow,
  type SampleRow,
  type SampleView,
} from '#rules';
import { Fault } from '../../faults.ts';
import { askWithSupply } from '../ask-rule.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';
import { meetingsHeldIn, readingsOf, samplesOf } from './find-sample.ts';
import { titleOfPeriod } from './show-summary.ts';

export interface AskedSample {
  /** Without days, the last period that has ended. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

/** The dip sample of a period: what was drawn and how, where its readings are, and what it found. @source Torbay T-78; CF-41 */
export const showSample = defineQuestion({
  name: 'show-sample',
  act: 'see-sample',
  about: (_asked: AskedSample) => ({ is: 'nothing' }),
  answer: (asked, turn) => sampleView(asked, turn),
});

/** The period that was asked for; else the last that has ended. */
export function periodAsked({ from, to }: AskedSample, { today, procedure }: Ports): SamplePeriod {
  return from === undefined || to === undefined || to < from ? samplePeriod(today(), procedure) : { from, to };
}

const PERIODS_OFFERED = 8;

function periodsOffered({ today, procedure }: Ports): SampleView['choices'] {
  const periods: SamplePeriod[] = [];
  for (let day = today(); periods.length < PERIODS_OFFERED;) {
    const period = samplePeriod(day, procedure);
    periods.push(period);
    day = period.from;
  }
  return periods.map((period) => ({ ...period, title: titleOfPeriod(period) }));
}

async function sampleView(asked: AskedSample, turn: Turn): Promise<SampleView> {
  const { ports, actor, may } = turn;
  const period = periodAsked(asked, ports);
  const samples = await samplesOf(period, ports);
  const sample = newestSample(samples);
  const base = { ...period, title: titleOfPeriod(period), choices: periodsOffered(ports), because: BECAUSE };
  const oversees = may('draw-sample') || may('see-summary');
  if (sample === undefined) return notDrawn(base, period, turn);
  const rows = await readingsOf(sample.key, ports);
  const names = await namesOf([sample, ...samples], rows, ports);
  const seen = { id: actor.id, all: oversees, readers: may('draw-sample'), nameOf: names };
  return {
    ...base,
    ...NOTHING_SEEN,
    state: sample.state === 'reported' ? 'reported' : 'open',
    stateWords: stateWordsOf(sample, names),
    seed: sample.seed,
    method: sample.method,
    drawnWords: drawnWords(sample, names(sample.drawnBy)),
    meetings: sampleLines(sample, rows, seen),
    ...(oversees ? await overseen(sample, samples, rows, turn, names) : {}),
    ...(may('draw-sample') && sample.state === 'open' ? await openFor(rows, ports) : {}),
    may: whatTheyMay(sample, turn),
  };
}

const BECAUSE: SampleView['because'] = ['Torbay T-78', 'CF-41'];
const NOTHING_SEEN = { earlier: [], strata: [], toSettle: [], readers: [], findings: [], missing: [] } as const;

function notDrawn(
  base: Pick<SampleView, 'from' | 'to' | 'title' | 'choices' | 'because'>,
  { to }: SamplePeriod,
  { ports, may }: Turn,
): SampleView {
  const { within } = ports.procedure.council.dipSample;
  const mayDraw = may('draw-sample') && to < ports.today();
  return {
    ...base,
    ...NOTHING_SEEN,
    state: 'not-drawn',
    stateWords: `Not drawn yet; it is looked at within ${limitWords(within.is)} of the end of the period`,
    method: methodWords(ports.procedure),
    meetings: [],
    may: mayDraw ? ['draw'] : [],
  };
}

/** What those who oversee the cases see besides: from what it was drawn, earlier drawings, and what was found. */
async function overseen(
  sample: SampleRow,
  samples: readonly SampleRow[],
  rows: readonly SampleReadingRow[],
  { ports }: Turn,
  nameOf: (id: string) => string,
): Promise<Partial<SampleView>> {
  const procedure = await procedureOf(sample, ports);
  const frame = frameIn(sample.frame);
  const drawn = drawnFrom(frame, { readers: [], seed: sample.seed, peopleOf: () => [] }, procedure);
  return {
    drawnFrom: frame.length,
    strata: strataLines(drawn),
    earlier: samples
      .filter(({ key }) => key !== sample.key)
      .map((one) => ({
        seed: one.seed,
        words: drawnWords(one, nameOf(one.drawnBy)),
        why: samples.find(({ number }) => number === one.number + 1)?.why ?? '',
      })),
    report:
      sample.state === 'reported' ? reportOf(sample, rows, await owedFor(sample, rows, ports), nameOf) : undefined,
  };
}

/** What whoever draws still has to do. */
async function openFor(rows: readonly SampleReadingRow[], ports: Ports): Promise<Partial<SampleView>> {
  const ids = await askWithSupply(ports, (supply) => sampleReaders(ports.procedure, { supply }));
  const workers = await Promise.all(ids.map((id) => workerCalled(id, ports)));
  return {
    toSettle: readersMissing(rows),
    readers: workers.flatMap((worker) => (worker === undefined ? [] : [{ id: worker.id, name: worker.name }])),
    findings: findingLines(rows),
    missing: missingBeforeFinish(rows, { says: 'Written.', given: everyFinding(rows) }, ports.today()),
  };
}

/** What is missing apart from what is still to be typed. */
const everyFinding = (rows: readonly SampleReadingRow[]) =>
  findingLines(rows).map(({ meeting, question }) => ({ meeting, question, due: '9999-12-31' as const }));

/** What is owed because of what this drawing found. */
export async function owedFor(
  { key }: SampleRow,
  rows: readonly SampleReadingRow[],
  { records }: Ports,
): Promise<readonly Obligation[]> {
  const meetings = [...new Set(rows.map(({ meeting }) => meeting))];
  const owed = await Promise.all(meetings.map((about) => records.obligations.where({ about })));
  const keys = new Set(
    meetings.flatMap((meeting) =>
      DIP_QUESTIONS.map(({ id }) => obligationKey(meeting, findingKind(id), key.slice('dip-sample:'.length))),
    ),
  );
  return owed.flat().flatMap(({ row }) => (keys.has(row.key) ? [row] : []));
}

async function namesOf(
  samples: readonly SampleRow[],
  rows: readonly SampleReadingRow[],
  ports: Ports,
): Promise<(id: string) => string> {
  const ids = new Set([
    ...samples.flatMap(({ drawnBy, finishedBy }) => [drawnBy, finishedBy ?? '']),
    ...rows.flatMap(({ reader }) => reader ?? []),
  ]);
  const workers = await Promise.all([...ids].filter((id) => id !== '').map((id) => workerCalled(id, ports)));
  const names = new Map(workers.flatMap((worker) => (worker === undefined ? [] : [[worker.id, worker.name] as const])));
  return (id) => names.get(id) ?? 'someone who has left';
}

function stateWordsOf({ state, finishedBy, finishedAt }: SampleRow, nameOf: (id: string) => string): string {
  if (state !== 'reported' || finishedAt === undefined || finishedBy === undefined) return 'Drawn and being read';
  return `Report finished by ${nameOf(finishedBy)} on ${shortDateWithYear(londonDay(finishedAt))}`;
}

function whatTheyMay({ state }: SampleRow, { may }: Turn): SampleView['may'] {
  const draws = may('draw-sample');
  return [
    ...(draws && state === 'open' ? (['draw-anew', 'name-reader', 'finish'] as const) : []),
    ...(draws || may('see-summary') ? (['draw-again'] as const) : []),
    ...((draws || may('see-summary')) && state === 'reported' ? (['export'] as const) : []),
  ];
}

/** Draws the same sample once more, from what was written down and from today’s records, and says whether the same came. */
export const drawSampleAgain = defineQuestion({
  name: 'draw-sample-again',
  act: ['draw-sample', 'see-summary'],
  about: (_asked: SamplePeriod) => ({ is: 'nothing' }),
  answer: async (period, { ports }): Promise<DrawnAgainView> => {
    const sample = newestSample(await samplesOf(period, ports));
    if (sample === undefined) throw new Fault('not-yours', 'draw-sample-again');
    const [rows, today, procedure] = await Promise.all([
      readingsOf(sample.key, ports),
      meetingsHeldIn(period, ports),
      procedureOf(sample, ports),
    ]);
    return drawnAgain(sample, rows, today, procedure);
  },
});
