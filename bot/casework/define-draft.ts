import { Fault } from '../faults.ts';
import type { Who } from './actor.ts';
import { openTurn, type Turn, type TurnDefinition } from './define-question.ts';
import type { Ports } from './ports.ts';
import { forgetReads } from './unit-of-work.ts';

export interface DraftDefinition<Said, Answer> extends TurnDefinition<Said> {
  /** Keeps the one row, with the version that was read in this turn, and answers. */
  readonly keep: (said: Said, turn: Turn) => Promise<Answer>;
}

/** A draft as an entry point keeps it. */
export interface Draft<Said, Answer> {
  (who: Who, said: Said, ports: Ports): Promise<Answer>;
  readonly draft: string;
}

/** How often it is kept anew because somebody else, or another device of theirs, wrote meanwhile. */
const TRIES = 8;

/**
 * The way in for a command whose whole effect is one row of its own, such as an answer, a note or a file: who writes, read fresh; the
 * case with its subjects; whether they may; then the row, with its version. Nothing follows from it, so no plan is saved; on a clash
 * everything is looked at again, also whether they still may.
 */
export function defineDraft<Said, Answer>(definition: DraftDefinition<Said, Answer>): Draft<Said, Answer> {
  const run = async (who: Who, said: Said, ports: Ports): Promise<Answer> => {
    for (let attempt = 1; ; attempt += 1) {
      const turn = await openTurn(definition, who, said, ports);
      try {
        return await definition.keep(said, turn);
      } catch (fault) {
        if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile' || attempt === TRIES) throw fault;
        forgetReads(ports);
      }
    }
  };
  return Object.assign(run, { draft: definition.name });
}
