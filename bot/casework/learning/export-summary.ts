import {
  hasCounts,
  publishedOf,
  releaseIn,
  summaryCsv,
  yearlySummary,
  type LocalDate,
  type SummaryDocument,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion } from '../define-question.ts';
import { auditOfSummary, newestSummary } from './find-summary.ts';
import { titleOfPeriod } from './show-summary.ts';
import { everythingPublished } from './sum-figures.ts';

export interface ExportSummary {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly format: 'word' | 'csv';
}

/** What leaves: the words and the published numbers of an approved summary, and nothing else. Each export is in the audit. */
export const exportSummary = defineQuestion({
  name: 'export-summary',
  act: 'see-summary',
  about: (_asked: ExportSummary) => ({ is: 'nothing' }),
  answer: async ({ from, to, format }, { actor, ports }): Promise<SummaryDocument> => {
    const scope = { from, to };
    const row = (await newestSummary(scope, ports))?.row;
    const published = await everythingPublished(ports);
    const own = publishedOf(scope, published);
    if (row?.state !== 'approved' || own === undefined) throw new Fault('not-yours', 'export-summary');
    const before = published.find(({ key }) => key === row.releaseBefore);
    const last = before === undefined ? undefined : releaseIn(before);
    const summary = yearlySummary(releaseIn(own), last !== undefined && hasCounts(last) ? last : undefined);
    await ports.records.audit(auditOfSummary(scope), `exported-${ports.newId()}`, {
      at: ports.now(),
      actor: actor.id,
      did: `exported version ${row.version} of the summary as ${format}`,
      about: auditOfSummary(scope),
    });
    return {
      title: `Yearly summary of meetings, ${titleOfPeriod(scope)}`,
      council: ports.council.name,
      version: row.version,
      fileName: `steady-summary-${from}-${to}-v${row.version}`,
      parts: [
        { heading: 'What the year says', words: row.says ?? '' },
        { heading: 'What changed because of what was learnt', words: row.changed ?? '' },
        { heading: 'What is next', words: row.next ?? '' },
      ].filter(({ words }) => words.trim() !== ''),
      fewest: own.fewest,
      totals: summary.totals,
      figures: summary.figures,
      csv: summaryCsv(summary),
      because: summary.because,
    };
  },
});
