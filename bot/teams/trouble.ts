import { Fault, WORDS } from '../faults.ts';
import type { Log } from '../log.ts';

/** Writes down what failed and answers a sentence for the person, with the reference under which it stands in the log. */
export function tellTrouble(error: unknown, ref: string, where: string, log: Log): string {
  log.fault('Something that a person asked for in Teams failed.', error, { ref, route: where });
  if (error instanceof Fault) return `${WORDS[error.reason]} (Reference ${ref}.)`;
  return `Something went wrong on our side. What was saved stays saved, and trying again does nothing twice. If it happens again, tell your IT team the reference ${ref}.`;
}
