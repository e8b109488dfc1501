import {
  countRow,
  insideRelease,
  newTally,
  type Figures,
  type PublishedRelease,
  type Release,
  type SummaryScope,
  type Tally,
} from '#rules';
import type { Ports } from '../ports.ts';

/** Everything that was published, in its order. Some tens of rows a year. */
export async function everythingPublished({ records }: Ports): Promise<readonly PublishedRelease[]> {
  const rows = (await records.releases.where({ state: 'published' })).map(({ row }) => row);
  return rows.sort((one, other) => one.place - other.place);
}

/** Sums all figures so that each of these periods, however they overlap, can be told apart. */
export async function tallyFor(scopes: readonly Pick<SummaryScope, 'from' | 'to'>[], { kept }: Ports): Promise<Tally> {
  const tally = newTally(scopes);
  for await (const batch of kept.figures.batches()) for (const row of batch) countRow(tally, row);
  return tally;
}

/** Every number of a period, for those who may see them. */
export const insideOf = (tally: Tally, scope: SummaryScope): Release => insideRelease(tally, scope);

/** The references of what counts in a period, for those who may open the cases. */
export async function rowsIn(scope: SummaryScope, { kept }: Ports): Promise<readonly Figures[]> {
  const found: Figures[] = [];
  for await (const batch of kept.figures.batches()) {
    found.push(
      ...batch.filter(
        ({ on, team, kindOfProvider }) =>
          on >= scope.from &&
          on <= scope.to &&
          (scope.team === undefined || team === scope.team) &&
          (scope.kindOfProvider === undefined || kindOfProvider === scope.kindOfProvider),
      ),
    );
  }
  return found;
}
