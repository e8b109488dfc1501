import { auditOfSample, newestSample, sampleReportCsv, type SamplePeriod } from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion } from '../define-question.ts';
import { readingsOf, samplesOf } from './find-sample.ts';
import { titleOfPeriod } from './show-summary.ts';

export interface SampleFile {
  /** Without its ending. */
  readonly fileName: string;
  readonly csv: string;
}

/** What leaves of a finished report: numbers that give nobody away, and no meeting. Each export is in the audit. */
export const exportSample = defineQuestion({
  name: 'export-sample',
  act: ['draw-sample', 'see-summary'],
  about: (_asked: SamplePeriod) => ({ is: 'nothing' }),
  answer: async (period, { actor, ports }): Promise<SampleFile> => {
    const sample = newestSample(await samplesOf(period, ports));
    if (sample?.state !== 'reported') throw new Fault('not-yours', 'export-sample');
    const rows = await readingsOf(sample.key, ports);
    const about = auditOfSample(period);
    await ports.records.audit(about, `exported-${ports.newId()}`, {
      at: ports.now(),
      actor: actor.id,
      did: 'exported the report of the dip sample',
      about,
    });
    return {
      fileName: `steady-dip-sample-${period.from}-${period.to}`,
      csv: sampleReportCsv(sample, rows, titleOfPeriod(period)),
    };
  },
});
