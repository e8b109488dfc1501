import { overviewKey, type OverviewDraft, type ReadForm } from '#rules';
import type { Ports } from '../ports.ts';
import { formOf } from './form-as-asked.ts';
import { allCells, answersOf } from './load-answers.ts';

/** All forms of a meeting, also those that were taken back, with the words of those that came back. */
export async function formsOf(meeting: string, ports: Ports): Promise<readonly ReadForm[]> {
  const rows = (await ports.records.questionnaires.where({ meeting })).map(({ row }) => row);
  return Promise.all(
    rows.map(async (row) => ({
      row,
      instrument: await formOf(row, ports),
      cells: row.state === 'returned' ? allCells(await answersOf(row.id, ports)) : {},
    })),
  );
}

/** The overview as it is being written, with what went along when it was shared last. */
export async function overviewOf(meeting: string, { records }: Ports): Promise<OverviewDraft> {
  const [written, shared] = await Promise.all(
    (['overview', 'shared'] as const).map(async (part): Promise<OverviewDraft | undefined> => {
      const saved = (await records.answers.find(overviewKey(meeting, part)))?.row.answers;
      return saved?.is === 'overview' ? saved.draft : undefined;
    }),
  );
  const draft = written ?? { words: '' };
  if (shared === undefined) return draft;
  const { sharedAt, factors, returned } = shared;
  return { ...draft, sharedAt, factors, returned };
}
