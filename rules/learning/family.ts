import type { Figures } from './figures.ts';

/*
 * What is counted. A family divides everything of one kind (a “universe”) into leaves, each unit in one leaf; its tables are
 * ways of reading the same leaves, coarse before fine. What is linked by more than a common total stands in one family, so that
 * hiding a number in one table and showing it in another cannot happen.
 */

export type Universe = 'endings' | 'disruption' | 'stability' | 'support' | 'planning';
/** What a leaf is called where the question does not arise: no meeting was held, nobody was late. */
export const DOES_NOT_APPLY = 'does-not-apply';

export interface Table {
  readonly id: string;
  /** The category of a leaf. */
  readonly reads: (leaf: string) => string;
  /** In which order categories are shown. */
  readonly order: readonly string[];
}

/** How many units of a row stand in a leaf. */
export type Leaves = readonly (readonly [leaf: string, units: number])[];

export interface Family {
  readonly id: string;
  readonly tables: readonly Table[];
  readonly leavesOf: (row: Figures) => Leaves;
  /** A table of another family, and the categories that make up those of whom this one is asked. */
  readonly among?: { readonly table: string; readonly categories: readonly string[] } | undefined;
  /** Its leaves are the places by which a summary can be narrowed. */
  readonly places?: 'team' | 'kindOfProvider' | undefined;
  /** The table in which all of the same kind are counted. */
  readonly total: string;
}

export const whole = (leaf: string): string => leaf;
export const NONE: Leaves = [];
export const once = (leaf: string): Leaves => [[leaf, 1]];

export /** Whether a meeting was held, of which things are asked. */
const wasHeld = (row: Figures): boolean => row.kind !== 'ending' || row.outcome === 'held';

export const kindIs = (universe: Universe, row: Figures): boolean =>
  universe === 'endings' || universe === 'disruption' ? row.kind === 'ending' : row.kind === universe;

/** One table over all of a kind; every leaf is its own category. */
export function simple(
  universe: Universe,
  id: string,
  order: readonly string[],
  leaf: (row: never) => string,
  more: Partial<Family> = {},
): Family {
  return {
    id: `${universe}.${id}`,
    tables: [{ id: `${universe}.${id}`, reads: whole, order }],
    leavesOf: (row) => (kindIs(universe, row) ? once(leaf(row as never)) : NONE),
    total: totalOf(universe),
    ...more,
  };
}

const totalOf = (universe: Universe): string => `${universe === 'disruption' ? 'endings' : universe}.all`;

export const total = (universe: Universe): Family => simple(universe, 'all', ['all'], () => 'all');

/** One part of a leaf that is made of several. */
export const part = (leaf: string, index: number): string => leaf.split('|')[index] as string;
