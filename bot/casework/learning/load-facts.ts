import { own, rows, type Loaders } from '../fact-loader.ts';
import { finishedBefore, meetingsHeldIn, openReadings, readingsOfNewest, samplesOf } from './find-sample.ts';

/** What is known of what was learnt. */
export const LEARNING_FACTS = {
  samplesOfPeriod: (loaded, ports) => samplesOf(own(({ samplePeriod }) => samplePeriod, 'sample')(loaded), ports),
  samplesReadings: (loaded, ports) =>
    readingsOfNewest(own(({ samplePeriod }) => samplePeriod, 'sample')(loaded), ports),
  meetingsOfPeriod: (loaded, ports) => meetingsHeldIn(own(({ samplePeriod }) => samplePeriod, 'sample')(loaded), ports),
  sampleBefore: (loaded, ports) => finishedBefore(own(({ samplePeriod }) => samplePeriod, 'sample')(loaded), ports),
  lessons: async ({ meeting }, { records }) =>
    meeting === undefined ? [] : rows(await records.lessons.where({ meeting: meeting.ref })),
  openSample: async ({ meeting }, ports) =>
    meeting === undefined ? undefined : (await openReadings(meeting.ref, ports)).sample,
  sampleReadings: async ({ meeting }, ports) =>
    meeting === undefined ? [] : rows((await openReadings(meeting.ref, ports)).readings),
} satisfies Partial<Loaders>;
