import { isSafe } from './disclosure.ts';
import { DOES_NOT_APPLY, type Family, type Table } from './family.ts';
import { FAMILIES } from './families.ts';
import { countsOf, covers, type SummaryScope, type Tally } from './tally.ts';
import type { Release, ReleasedCell } from './released.ts';
import { present } from '../present.ts';

/** A cell before anything is hidden. */
interface Counted extends ReleasedCell {
  readonly count: number;
}

/** Numbers below this are not shown. A council may raise it, never lower it. @source domain §9; law §9.4 */
export const FEWEST_PUBLISHED = 6;

/** Every number, for those inside the council who may see each case anyway. */
export function insideRelease(tally: Tally, scope: SummaryScope): Release {
  const tables: Record<string, readonly ReleasedCell[]> = {};
  for (const family of FAMILIES) {
    for (const table of tablesFor(family, scope)) tables[table.id] = countedIn(tally, scope, family, table);
  }
  return { scope, readers: 'inside', fewest: 0, tables };
}

/**
 * The numbers that may be published beside all that was published before, so that nobody can work out a number below the
 * fewest by adding and taking away, across tables, periods and narrowed summaries.
 *
 * The same summary asked for again is the one that was published.
 */
export function publicRelease(
  tally: Tally,
  scope: SummaryScope,
  published: readonly Release[],
  fewest: number = FEWEST_PUBLISHED,
): Release {
  const before = published.find((one) => isSameScope(one.scope, scope));
  if (before !== undefined) return before;
  const least = Math.max(fewest, FEWEST_PUBLISHED);
  const tables: Record<string, readonly ReleasedCell[]> = {};
  const soFar: Release = { scope, readers: 'public', fewest: least, tables };
  for (const family of FAMILIES) {
    for (const table of tablesFor(family, scope)) {
      tables[table.id] = [];
      if (!mayBeAsked(family, table, soFar)) continue;
      const counted = countedIn(tally, scope, family, table);
      const safe = (cells: readonly ReleasedCell[]): boolean =>
        isSafe(tally, family, [...published, { ...soFar, tables: { ...tables, [table.id]: cells } }], least);
      tables[table.id] = hiddenUntil(safe, counted, family.among !== undefined, least);
    }
  }
  return soFar;
}

const isSameScope = (one: SummaryScope, other: SummaryScope): boolean =>
  one.from === other.from &&
  one.to === other.to &&
  one.team === other.team &&
  one.kindOfProvider === other.kindOfProvider;

/** A summary of one team is not divided by team. */
const tablesFor = ({ places, tables }: Family, scope: SummaryScope): readonly Table[] =>
  places !== undefined && scope[places] !== undefined ? [] : tables;

/** A table stands only under a total, and beside those among whom it is asked, that are shown themselves. */
function mayBeAsked({ among, total, tables: own }: Family, { id }: Table, { tables }: Release): boolean {
  const isTotal = id === total || own.some((table) => table.id === total);
  if (!isTotal && tables[total]?.length === 0) return false;
  return among === undefined || among.categories.every((category) => isCounted(tables[among.table], category));
}

const isCounted = (cells: readonly ReleasedCell[] = [], category: string): boolean =>
  cells.some((cell) => cell.category === category && cell.count !== undefined && cell.count > 0);

/** Hides what is small, then the next smallest, until what is left gives nothing away; empty when nothing would be left. */
function hiddenUntil(
  isSafeWith: (cells: readonly ReleasedCell[]) => boolean,
  counted: readonly Counted[],
  hasOthers: boolean,
  least: number,
): readonly ReleasedCell[] {
  const bySize = counted
    .filter(({ count, category }) => count > 0 && !(hasOthers && category === DOES_NOT_APPLY))
    .sort((one, other) => one.count - other.count);
  for (let hide = bySize.filter(({ count }) => count < least).length; hide < bySize.length || hide === 0; hide += 1) {
    const hidden = new Set(bySize.slice(0, hide).map(({ category }) => category));
    const cells = counted.map(({ category, count }) => (hidden.has(category) ? { category } : { category, count }));
    if (isSafeWith(cells)) return cells;
  }
  return [];
}

/** The numbers of one table, in its order; what its order does not name follows by name. */
function countedIn(tally: Tally, scope: SummaryScope, family: Family, table: Table): readonly Counted[] {
  const sums = new Map<string, number>(table.order.map((category) => [category, 0]));
  const others: string[] = [];
  for (const cell of tally.cells.values()) {
    if (!covers(scope, cell)) continue;
    for (const [leaf, units] of countsOf(cell, family)) {
      const category = table.reads(leaf);
      if (!sums.has(category)) others.push(category);
      sums.set(category, (sums.get(category) ?? 0) + units);
    }
  }
  return [...table.order, ...others.sort()].map((category) => ({ category, count: present(sums.get(category)) }));
}
