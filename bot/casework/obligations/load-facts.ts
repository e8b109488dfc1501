import type { Obligation } from '#rules';
import { rows, type Loaders } from '../fact-loader.ts';
import { groupsOf } from '../groups-of.ts';
import type { LoadedCase } from '../loaded-case.ts';
import type { Ports } from '../ports.ts';

/** What is owed. */
export const OBLIGATION_FACTS = {
  obligations: async ({ meeting, ref }, { records }) => obligationsAbout([meeting?.ref, ref], records),
  placementObligations: async (loaded, { records }) =>
    obligationsAbout(await refsOfPlacement(loaded, records), records),
  childObligations: async ({ childRef }, { records }) =>
    childRef === undefined ? [] : rows(await records.obligations.where({ childRef })),
} satisfies Partial<Loaders>;

async function obligationsAbout(
  refs: readonly (string | undefined)[],
  { obligations }: Ports['records'],
): Promise<readonly Obligation[]> {
  const named = [...new Set(refs.filter((ref) => ref !== undefined))];
  const found = await Promise.all(groupsOf(named).map((about) => obligations.where({}, { about })));
  return found.flatMap(rows);
}

async function refsOfPlacement({ placement }: LoadedCase, records: Ports['records']): Promise<readonly string[]> {
  if (placement === undefined) return [];
  const of = { placement: placement.key };
  const [episodes, meetings, endings] = await Promise.all([
    records.episodes.where(of),
    records.meetings.where(of),
    records.endings.where(of),
  ]);
  return [...episodes, ...meetings, ...endings].map(({ row }) => row.ref);
}
