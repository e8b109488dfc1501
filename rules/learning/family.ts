import type { Figures } from './figures.ts';
import { present } from '../present.ts';

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
  /** Which rows have anything to say to it. */
  readonly kinds: readonly Figures['kind'][];
  readonly leavesOf: (row: Figures) => Leaves;
  /** For a factor: only those who named it are counted, all others follow from the family that says who named any. */
  readonly factor?: string | undefined;
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

/** Whether a meeting was held, of which things are asked. */
export const wasHeld = (row: Figures): boolean => row.kind !== 'ending' || row.outcome === 'held';

/** A disruption meeting stands in the row of its ending. */
export const kindsOf = (universe: Universe): readonly Figures['kind'][] =>
  universe === 'endings' || universe === 'disruption' ? ['ending'] : [universe];

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
    kinds: kindsOf(universe),
    // Only rows of the kinds two lines above are asked, for which `leaf` is written.
    leavesOf: (row) => once(leaf(row as never)),
    total: totalOf(universe),
    ...more,
  };
}

const totalOf = (universe: Universe): string => `${universe === 'disruption' ? 'endings' : universe}.all`;

/** Everybody in one leaf. */
export const everybody = (): string => 'all';

export const total = (universe: Universe): Family => simple(universe, 'all', ['all'], everybody);

/** One part of a leaf that is made of several. */
export const part = (leaf: string, index: number): string => present(leaf.split('|')[index]);
