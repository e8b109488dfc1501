import type { Instant } from '#rules';

/** By which door something came in; `behind` is what goes on after somebody was answered. */
export const DOORS = ['chat', 'tab', 'form', 'clock', 'queue', 'behind'] as const;
export type Door = (typeof DOORS)[number];

/** What is counted of a plan: when somebody did what it carries out, and how often it was tried. */
export interface OpenPlan {
  readonly act?: { readonly at: Instant } | undefined;
  readonly attempts: number;
}

/**
 * Figures of the work itself, for whoever watches over the machine: how many, how long, what came of it. Never an id, a name, or
 * anything that somebody typed.
 */
export interface Measures {
  /** Words that may be said as an act, by the door that knows them; any other is `other`. */
  allow(acts: readonly string[]): void;
  /**
   * Does something that was asked for, and notes how long it took and what came of it.
   *
   * @param act the verb of a button, the path of a request with `:name` for what varies, or a word of ours
   * @param cameTo the word for what came of it; a Fault has its own
   */
  turn<Came>(door: Door, act: string, run: () => Promise<Came>, cameTo?: (came: Came) => string): Promise<Came>;
  /** The same of one look over the lists. */
  look(name: string, run: () => Promise<void>): Promise<void>;
  /** Every plan that is open now. */
  openPlans(plans: readonly OpenPlan[], now: Instant): void;
  /** What is owed and past its day, each by its level of the council’s ladder. */
  overdue(levels: readonly number[]): void;
}
