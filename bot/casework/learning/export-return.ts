import { returnCsv, type LocalDate, type TableFile } from '#rules';
import { defineQuestion } from '../define-question.ts';
import { auditOfSummary } from './find-summary.ts';
import { rowsIn } from './sum-figures.ts';

/**
 * The endings of a period as the national return has them: reason, type of placement and provider, each with what the published rules
 * would say to it. For those who may open the cases behind a figure; each time it is in the audit.
 *
 * @source domain §7.1 to §7.3
 */
export const exportReturn = defineQuestion({
  name: 'export-return',
  act: 'see-summary',
  about: (_asked: { readonly from: LocalDate; readonly to: LocalDate }) => ({ is: 'nothing' }),
  answer: async ({ from, to }, { actor, ports }): Promise<TableFile> => {
    await ports.kept.figures.look();
    const rows = await rowsIn({ from, to }, ports);
    const about = auditOfSummary({ from, to });
    await ports.records.audit(about, `return-${ports.newId()}`, {
      at: ports.now(),
      actor: actor.id,
      did: 'took out the endings as the national return has them',
      about,
    });
    return { fileName: `steady-endings-${from}-${to}`, csv: returnCsv(rows) };
  },
});
