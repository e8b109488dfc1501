import { present } from '../present.ts';

/** What became of each paragraph that stood before, and what was put in before it; the last place is the end. */
export interface ParagraphChanges {
  /** As it stands now; `undefined` where it was taken out. */
  readonly became: readonly (string | undefined)[];
  readonly putInBefore: readonly (readonly string[])[];
}

const PUT_IN = 2;
const TAKEN_OUT = 2;
const WRITTEN_FURTHER = 1;
/** A little less than taking out and putting in: a paragraph in the place of another is that one, written anew. */
const WRITTEN_ANEW = 3;

const costOf = (before: string, after: string): number => {
  if (before === after) return 0;
  return after.startsWith(before) || before.startsWith(after) ? WRITTEN_FURTHER : WRITTEN_ANEW;
};

/** The fewest changes that lead from the paragraphs before to those after. */
export function changesFrom(before: readonly string[], after: readonly string[]): ParagraphChanges {
  const cost = leastCosts(before, after);
  const became: (string | undefined)[] = before.map(() => undefined);
  const putInBefore: string[][] = [...before, ''].map(() => []);
  for (let row = 0, column = 0; row < before.length || column < after.length;) {
    const left = cost(row, column);
    const [old, anew] = [before[row], after[column]];
    if (old !== undefined && anew !== undefined && left === cost(row + 1, column + 1) + costOf(old, anew)) {
      became[row] = anew;
      row += 1;
      column += 1;
    } else if (anew !== undefined && left === cost(row, column + 1) + PUT_IN) {
      putInBefore[row]?.push(anew);
      column += 1;
    } else row += 1;
  }
  return { became, putInBefore };
}

/** What it costs to come from the paragraphs from `row` on to those from `column` on. */
function leastCosts(before: readonly string[], after: readonly string[]): (row: number, column: number) => number {
  const table: number[][] = Array.from({ length: before.length + 1 }, () => []);
  const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = before.length; row >= 0; row -= 1) {
    for (let column = after.length; column >= 0; column -= 1) {
      const [old, anew] = [before[row], after[column]];
      const ways = [
        ...(old === undefined && anew === undefined ? [0] : []),
        ...(old === undefined ? [] : [at(row + 1, column) + TAKEN_OUT]),
        ...(anew === undefined ? [] : [at(row, column + 1) + PUT_IN]),
        ...(old === undefined || anew === undefined ? [] : [at(row + 1, column + 1) + costOf(old, anew)]),
      ];
      present(table[row])[column] = Math.min(...ways);
    }
  }
  return at;
}
