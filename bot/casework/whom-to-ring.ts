import type { Worker } from '#rules';

/** Whom a family or a school rings, as a letter says it: the worker's name, with the number where it is known. */
export const whomToRing = (worker: Worker | undefined): string =>
  worker === undefined ? 'your worker' : [worker.name, worker.phone].filter((part) => part !== undefined).join(' on ');
