import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/*
 * One number for all that follows from one request, one look of the clock, or one wake-up: each line of the log says it as `trace`, the
 * trace that a collector of the council's gets has it as its id, and whoever is shown an error is told its beginning to quote.
 */

const numbers = new AsyncLocalStorage<string>();
/** As much of it as a person can read out on the phone. */
const QUOTED = 8;

const newNumber = (): string => randomBytes(16).toString('hex');

/** Does something under a number of its own, with everything that it begins. */
export const underNumber = <Came>(run: () => Came): Came => numbers.run(newNumber(), run);

/** The number under which this runs; undefined where nobody gave one. */
export const traceNow = (): string | undefined => numbers.getStore();

/** What a person is asked to quote: the first figures of the number. */
export const refNow = (): string => (traceNow() ?? newNumber()).slice(0, QUOTED);
