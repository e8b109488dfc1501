import type { LocalDate, NextHome } from '#rules';
import type { Ports } from '../ports.ts';

/** Where a child went after an ending, as their worker said it. */
export interface SavedHome extends NextHome {
  /** Where the register does not know it. */
  readonly schoolYear?: number | undefined;
}

export const nextHomeKey = (ending: string): string => `next-home:${ending}`;

export async function nextHomeOf(ending: string, { records }: Ports): Promise<SavedHome | undefined> {
  const saved = await records.settings.find(nextHomeKey(ending));
  return saved === undefined ? undefined : (JSON.parse(saved.row.value) as SavedHome);
}

/**
 * Under which references the law's duties of a home that begins on this day are owed already. The ending of one placement and the
 * command for the next may both ask for them; they are owed once.
 */
export async function refsOwingForHome(childRef: string, startsOn: LocalDate, { records }: Ports) {
  const rows = (await records.obligations.where({ childRef })).map(({ row }) => row);
  const refs = new Set(
    rows.filter((row) => row.kind === 'placement.first-visit' && row.startsOn === startsOn).map(({ about }) => about),
  );
  return { refs: [...refs], kinds: new Set(rows.filter(({ about }) => refs.has(about)).map(({ kind }) => kind)) };
}
