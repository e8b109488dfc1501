import {
  addDays,
  drawableOf,
  inCaseOfMeeting,
  newestSample,
  periodKey,
  samplePeriod,
  type FinishedSample,
  type LocalDate,
  type SampledFrom,
  type SamplePeriod,
  type SampleReadingRow,
  type SampleRow,
} from '#rules';
import { groupsOf } from '../groups-of.ts';
import type { Ports, Saved } from '../ports.ts';

/** Every drawing of a period’s sample. */
export const samplesOf = async (period: SamplePeriod, { records }: Ports): Promise<readonly SampleRow[]> =>
  (await records.dipSamples.where({ period: periodKey(period) })).map(({ row }) => row);

/** Who reads what of one drawing. */
export const readingsOf = async (sample: string, { records }: Ports): Promise<readonly SampleReadingRow[]> =>
  (await records.dipReadings.where({ sample })).map(({ row }) => row);

/** The same of the newest drawing of a period; none where nothing is drawn. */
export async function readingsOfNewest(period: SamplePeriod, ports: Ports): Promise<readonly SampleReadingRow[]> {
  const newest = newestSample(await samplesOf(period, ports));
  return newest === undefined ? [] : readingsOf(newest.key, ports);
}

/** The sample of the period before, once its report is finished. */
export async function finishedBefore({ from }: SamplePeriod, ports: Ports): Promise<FinishedSample | undefined> {
  const before = newestSample(await samplesOf(samplePeriod(from, ports.procedure), ports));
  return before?.state === 'reported' ? { sample: before, readings: await readingsOf(before.key, ports) } : undefined;
}

/** Meetings held in a period that can be drawn, found by the day on which they were held. */
export async function meetingsHeldIn({ from, to }: SamplePeriod, { records }: Ports): Promise<readonly SampledFrom[]> {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  const found = await Promise.all(groupsOf(days).map((heldOn) => records.meetings.where({}, { heldOn })));
  return found
    .flat()
    .flatMap(({ row }) => {
      const drawable = drawableOf(row);
      return drawable === undefined ? [] : [{ ...drawable, ...inCaseOfMeeting(row) }];
    })
    .sort((one, other) => (one.row < other.row ? -1 : 1));
}

/** The sample for which a meeting is read now, and who reads it. */
export async function openReadings(meeting: string, ports: Ports): Promise<OpenReadings> {
  const rows = await ports.records.dipReadings.where({ meeting });
  const keys = [...new Set(rows.map(({ row }) => row.sample))];
  const samples = await Promise.all(keys.map((key) => ports.records.dipSamples.find(key)));
  const sample = samples.flatMap((saved) => (saved?.row.state === 'open' ? [saved.row] : []))[0];
  return { sample, readings: rows.filter(({ row }) => row.sample === sample?.key) };
}

interface OpenReadings {
  readonly sample: SampleRow | undefined;
  readonly readings: readonly Saved<SampleReadingRow>[];
}
