/*
 * Somebody who has every published number and patience: unknown counts, one equation for each number, and the best that linear
 * arithmetic and whole numbers can do. Shares no line with rules/.
 */

export interface Equation {
  /** Which unknowns are counted. */
  readonly counts: readonly boolean[];
  readonly is: number;
}

/** The least and the most that a sum of unknowns can be, none of them below nothing. */
export function boundsOf(
  equations: readonly Equation[],
  target: readonly boolean[],
): { readonly least: number; readonly most: number } {
  const { columns, wanted } = merged(equations, target);
  const rows = equations.map(({ is }) => is);
  const cost = wanted.map(Number);
  return {
    least: Math.ceil(minimum(columns, rows, cost) - EPSILON),
    most: Math.floor(
      -minimum(
        columns,
        rows,
        cost.map((one) => -one),
      ) + EPSILON,
    ),
  };
}

/** Whether whole numbers exist that fit every equation and make the target this. */
export function fits(equations: readonly Equation[], target: readonly boolean[], value: number): boolean {
  const all = [...equations, { counts: target, is: value }];
  const { columns } = merged(all, target);
  return wholeSolution(
    columns,
    all.map(({ is }) => is),
    0,
  );
}

const EPSILON = 1e-6;

/** Unknowns that every number counts alike are one unknown. */
function merged(equations: readonly Equation[], target: readonly boolean[]) {
  const seen = new Map<string, { readonly column: number[]; readonly wanted: boolean }>();
  for (const [index, wanted] of target.entries()) {
    const column = equations.map(({ counts }) => Number(counts[index]));
    seen.set(`${column.join('')}${String(wanted)}`, { column, wanted });
  }
  const found = [...seen.values()];
  return { columns: found.map(({ column }) => column), wanted: found.map(({ wanted }) => wanted) };
}

/** Whole numbers by trying: where the best answer is a fraction, once with it rounded down and once up. */
function wholeSolution(columns: readonly (readonly number[])[], is: readonly number[], depth: number): boolean {
  const solution = feasible(columns, is);
  if (solution === undefined) return false;
  const broken = solution.findIndex((one) => Math.abs(one - Math.round(one)) > EPSILON);
  if (broken < 0) return true;
  if (depth > 12) throw new Error('too deep to say');
  const below = Math.floor(solution[broken] as number);
  const with1 = (slack: number, value: number) => ({
    columns: [...columns.map((column, index) => [...column, Number(index === broken)]), [...is.map(() => 0), slack]],
    is: [...is, value],
  });
  return [with1(1, below), with1(-1, below + 1)].some((one) => wholeSolution(one.columns, one.is, depth + 1));
}

const feasible = (columns: readonly (readonly number[])[], is: readonly number[]): readonly number[] | undefined => {
  const solved = simplex(
    columns,
    is,
    columns.map(() => 0),
  );
  return solved?.solution;
};

function minimum(columns: readonly (readonly number[])[], is: readonly number[], cost: readonly number[]): number {
  const solved = simplex(columns, is, cost);
  if (solved === undefined) throw new Error('what was published contradicts itself');
  return solved.value;
}

/** Two phases, dense, by Bland’s rule, so that it ends. */
function simplex(columns: readonly (readonly number[])[], is: readonly number[], cost: readonly number[]) {
  const rows = is.length;
  const wide = columns.length;
  const table = is.map((value, row) => {
    const sign = value < 0 ? -1 : 1;
    return [
      ...columns.map((column) => sign * (column[row] as number)),
      ...is.map((_, other) => Number(other === row)),
      sign * value,
    ];
  });
  const basis = is.map((_, row) => wide + row);
  const artificial = [...cost.map(() => 0), ...is.map(() => 1)];
  if (Math.abs(optimise(table, basis, artificial, wide + rows)) > EPSILON) return undefined;
  for (const [row, variable] of basis.entries()) {
    if (variable < wide) continue;
    const column = (table[row] as number[]).findIndex((one, index) => index < wide && Math.abs(one) > EPSILON);
    if (column >= 0) pivot(table, basis, row, column);
  }
  const value = optimise(table, basis, [...cost, ...is.map(() => 0)], wide);
  const solution = columns.map(() => 0);
  for (const [row, variable] of basis.entries()) {
    if (variable < wide) solution[variable] = (table[row] as number[]).at(-1) as number;
  }
  return { value, solution };
}

function optimise(table: number[][], basis: number[], cost: readonly number[], usable: number): number {
  for (;;) {
    const entering = Array.from({ length: usable }, (_, index) => index).find(
      (index) =>
        (cost[index] as number) -
          table.reduce((sum, row, at) => sum + (cost[basis[at] as number] as number) * (row[index] as number), 0) <
        -EPSILON,
    );
    if (entering === undefined) break;
    let leaving = -1;
    for (const [at, row] of table.entries()) {
      if ((row[entering] as number) <= EPSILON) continue;
      const ratio = (row.at(-1) as number) / (row[entering] as number);
      const best =
        leaving < 0
          ? Infinity
          : ((table[leaving] as number[]).at(-1) as number) / ((table[leaving] as number[])[entering] as number);
      const isTie = Math.abs(ratio - best) <= EPSILON && (basis[at] as number) < (basis[leaving] as number);
      if (ratio < best - EPSILON || isTie) leaving = at;
    }
    if (leaving < 0) return -Infinity;
    pivot(table, basis, leaving, entering);
  }
  return table.reduce((sum, row, at) => sum + (cost[basis[at] as number] as number) * (row.at(-1) as number), 0);
}

function pivot(table: number[][], basis: number[], row: number, column: number): void {
  const own = table[row] as number[];
  const by = own[column] as number;
  for (let index = 0; index < own.length; index += 1) own[index] = (own[index] as number) / by;
  for (const [at, other] of table.entries()) {
    const times = other[column] as number;
    if (at === row || times === 0) continue;
    for (let index = 0; index < other.length; index += 1) {
      other[index] = (other[index] as number) - times * (own[index] as number);
    }
  }
  basis[row] = column;
}
