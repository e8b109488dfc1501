import { scopeKey, summaryKey, type SummaryRow, type SummaryScope } from '#rules';
import type { Ports, Saved } from '../ports.ts';

/** The newest version of a period’s summary, where anybody has begun one. */
export async function newestSummary(scope: SummaryScope, { records }: Ports): Promise<Saved<SummaryRow> | undefined> {
  const versions = await records.summaries.where({ scope: scopeKey(scope) });
  return [...versions].sort((one, other) => other.row.version - one.row.version)[0];
}

/** A first or next version, still empty or with the words of the one before. */
export const newVersion = (
  scope: SummaryScope,
  before: SummaryRow | undefined,
  { id }: { readonly id: string },
  { now }: Ports,
): SummaryRow => ({
  ...before,
  ...scope,
  key: summaryKey(scope, (before?.version ?? 0) + 1),
  scope: scopeKey(scope),
  version: (before?.version ?? 0) + 1,
  state: 'draft',
  approvedBy: undefined,
  approvedAt: undefined,
  savedBy: id,
  savedAt: now(),
});

/** In whose chain of the audit stands what became of a summary. */
export const auditOfSummary = ({ from, to }: SummaryScope): string => `summary-${from}-${to}`;
