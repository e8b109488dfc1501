import type { GraphFigures } from './figures.ts';
import type { Patience } from './patience.ts';

/** How a client of Graph waits, and whom it tells what was asked. */
export interface GraphOptions {
  /** With a person at the other end where nothing is said. */
  readonly patience?: Patience | undefined;
  readonly figures?: GraphFigures | undefined;
}
