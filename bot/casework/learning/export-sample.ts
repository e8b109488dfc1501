import {
  auditOfSample,
  newestSample,
  sampleDocument,
  sampleReportCsv,
  type SampleDocument,
  type SamplePeriod,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion } from '../define-question.ts';
import { readingsOf, samplesOf } from './find-sample.ts';
import { titleOfPeriod } from './show-summary.ts';

export interface ExportSample extends SamplePeriod {
  readonly format: 'word' | 'csv';
}

export interface ExportedSample {
  readonly report: SampleDocument;
  readonly csv: string;
}

/** What leaves of a finished report: numbers that give nobody away, and no meeting. Each export is in the audit. */
export const exportSample = defineQuestion({
  name: 'export-sample',
  act: ['draw-sample', 'see-summary'],
  about: (_asked: ExportSample) => ({ is: 'nothing' }),
  answer: async ({ from, to, format }, { actor, ports }): Promise<ExportedSample> => {
    const period = { from, to };
    const sample = newestSample(await samplesOf(period, ports));
    if (sample?.state !== 'reported') throw new Fault('not-yours', 'export-sample');
    const rows = await readingsOf(sample.key, ports);
    const about = auditOfSample(period);
    await ports.records.audit(about, `exported-${ports.newId()}`, {
      at: ports.now(),
      actor: actor.id,
      did: `exported the report of the dip sample as ${format}`,
      about,
    });
    const report = sampleDocument(sample, rows, titleOfPeriod(period), ports.council.name);
    return { report, csv: sampleReportCsv(report) };
  },
});
