import type { Family } from './family.ts';
import type { Release } from './released.ts';
import { countsOf, covers, type Tally } from './tally.ts';

/*
 * Why this is enough. Put two units into one group when every published number counts both or neither. All that can be known by
 * adding and taking away are sums of whole groups, even when somebody is told the sum of each. So each group is either empty or
 * at least as large as the fewest that may be shown; then no difference of published numbers is small either. And whoever is
 * counted in a number too small to show stands in a group with at least so many, not all of whom are counted in it: every value
 * from nothing to the fewest fits everything that was published.
 */

/** Whether these summaries together give away no number below the fewest. */
export function isSafe(tally: Tally, family: Family, releases: readonly Release[], fewest: number): boolean {
  const showing = releases.filter((release) => shows(release, family));
  const sums = groupSums(tally, family, showing);
  return sums.every((units) => units === 0 || units >= fewest);
}

/** A summary says something of a family by a table of it, or by counting one of the places that the family is about. */
const shows = (release: Release, { tables, places, total }: Family): boolean =>
  tables.some(({ id }) => isShown(release, id)) ||
  (places !== undefined && release.scope[places] !== undefined && isShown(release, total));

const isShown = ({ tables }: Release, table: string): boolean => (tables[table] ?? []).length > 0;

function groupSums(tally: Tally, family: Family, showing: readonly Release[]): readonly number[] {
  const sums = new Map<string, number>();
  const readings = showing.map((release) => ({ release, read: readingOf(release, family) }));
  for (const cell of tally.cells.values()) {
    const covering = readings.map(({ release, read }) => (covers(release.scope, cell) ? read : undefined));
    // Of what no summary counts nothing can be known.
    if (covering.every((read) => read === undefined)) continue;
    for (const [leaf, units] of countsOf(cell, family)) {
      const group = covering.map((read) => read?.(leaf) ?? 'not counted').join('/');
      sums.set(group, (sums.get(group) ?? 0) + units);
    }
  }
  return [...sums.values()];
}

/** What one summary shows of a leaf, over all its tables. */
function readingOf(release: Release, { tables }: Family): (leaf: string) => string {
  const shown = tables
    .filter(({ id }) => isShown(release, id))
    .map(({ id, reads }) => ({ reads, categories: shownCategories(release, id) }));
  return (leaf) =>
    shown
      .map(({ reads, categories }) => {
        const category = reads(leaf);
        return categories.has(category) ? category : '?';
      })
      .join(',');
}

const shownCategories = ({ tables }: Release, table: string): ReadonlySet<string> =>
  new Set((tables[table] ?? []).filter(({ count }) => count !== undefined).map(({ category }) => category));
