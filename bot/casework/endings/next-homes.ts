import { inCaseOf, type Ending, type LocalDate, type NextHome, type NextHomeRow } from '#rules';
import { saveRow } from '../plans/save-row.ts';
import type { Ports } from '../ports.ts';

/** Where a child went after an ending, as their worker said it. */
export interface SavedHome extends NextHome {
  /** Where the register does not know it. */
  readonly schoolYear?: number | undefined;
}

const keyOf = (ending: string): string => `next-home:${ending}`;

export async function nextHomeOf(ending: string, { records }: Ports): Promise<SavedHome | undefined> {
  return (await records.nextHomes.find(keyOf(ending)))?.row;
}

export async function saveNextHome(ending: Ending, home: SavedHome, { records }: Ports): Promise<void> {
  const { setting, startsOn, emergency, movesSchool, outOfArea, atDistance, schoolYear } = home;
  await saveRow<NextHomeRow>(records.nextHomes, {
    key: keyOf(ending.ref),
    ...inCaseOf(ending),
    ending: ending.ref,
    setting,
    startsOn,
    emergency,
    movesSchool,
    outOfArea,
    atDistance,
    schoolYear,
  });
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
