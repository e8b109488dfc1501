import { createHash } from 'node:crypto';
import type { Instant } from '#rules';
import type { Graph } from '../microsoft365/graph.ts';
import { CHAIN, LISTS, MARKS } from './columns.ts';
import type { RowThere } from './every-row.ts';
import type { CouncilRecords, Sites } from './records.ts';
import type { RecordThere } from './what-is-over.ts';
import { driveOf, type FileThere } from './whole-copy.ts';

/** What ends a record, and under which certificate. */
export interface Ending {
  readonly graph: Graph;
  readonly sites: Sites;
  readonly records: Pick<CouncilRecords, 'verifyAudit' | 'closeAudit'>;
  readonly certificate: string;
  readonly at: Instant;
}

/** The audit of one of the record’s cases is not whole: somebody has to look before anything of it goes. */
export class ChainFault extends Error {
  override readonly name = 'ChainFault';
}

const AT_ONCE = 8;
/** What says whose the rest is, and how long it is kept, goes last: cut off before, the record is found again. */
const LAST: readonly string[] = [CHAIN.name, MARKS.name, LISTS.placements.name];

/**
 * Ends one child’s record: looks whether the audit of each of its cases is whole, closes it, and takes away files and rows. Cut off, it
 * goes on where it stopped when it is run again. A row that was written meanwhile stops it.
 */
export async function endRecord({ rows, files, cases }: RecordThere, ending: Ending): Promise<void> {
  const { records, certificate, at } = ending;
  for (const caseRef of cases) {
    const found = await records.verifyAudit(caseRef);
    if (!found.whole)
      throw new ChainFault(
        `The audit of ${caseRef} is not whole: npm run audit -- verify ${caseRef}. Nothing of this record was ended.`,
      );
  }
  for (const caseRef of cases) await records.closeAudit(caseRef, certificate, at);
  await endFiles(files, ending);
  await endRows(rows, ending);
}

async function endFiles(files: readonly FileThere[], { graph, sites }: Ending): Promise<void> {
  const drive = await driveOf(graph, sites);
  for (const { id } of files) await graph.delete(`files/${id}`, `/drives/${drive}/items/${encodeURIComponent(id)}`);
}

/** Takes away rows, unless they were written since they were looked at. */
export async function endRows(
  rows: readonly RowThere[],
  { graph, sites }: Pick<Ending, 'graph' | 'sites'>,
): Promise<void> {
  const last = (row: RowThere): number => LAST.indexOf(row.list.name);
  for (const place of [-1, ...LAST.keys()]) {
    const now = rows.filter((row) => last(row) === place);
    for (let from = 0; from < now.length; from += AT_ONCE)
      await Promise.all(
        now.slice(from, from + AT_ONCE).map(({ list, id, etag }) =>
          graph.delete(`${list.name}/end`, `/sites/${sites[list.site]}/lists/${list.name}/items/${id}`, {
            'If-Match': etag,
          }),
        ),
      );
  }
}

/** One mark over everything that is ended, and the version in which it was looked at; nobody reads a reference from it. */
export const markOf = (rows: readonly RowThere[], files: readonly FileThere[]): string =>
  createHash('sha256')
    .update(
      [...rows.map(({ list, id, etag }) => `${list.name}/${id}/${etag}`), ...files.map(({ path }) => path)]
        .toSorted()
        .join('\n'),
    )
    .digest('hex');
