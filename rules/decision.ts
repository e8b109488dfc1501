import type { Citation } from './vocabulary.ts';

/** A fact that is missing, and the plain question that gets it. */
export interface Question {
  readonly fact: string;
  readonly ask: string;
  readonly because: readonly Citation[];
  /** The same for chat, where it would name somebody outside the council. */
  readonly inChat?: string | undefined;
}

/** What a rule answers: decided with its reasons, asking for what is missing, or held for safeguarding. */
export type Decision<Value> =
  | {
      readonly is: 'decided';
      readonly value: Value;
      readonly because: readonly Citation[];
      readonly sums?: readonly string[];
    }
  | { readonly is: 'asking'; readonly ask: readonly Question[] }
  | { readonly is: 'held'; readonly because: readonly Citation[] };

export const decided = <Value>(
  value: Value,
  because: readonly Citation[],
  sums: readonly string[] = [],
): Decision<Value> => ({
  is: 'decided',
  value,
  because,
  sums,
});
export const asking = <Value>(...ask: readonly Question[]): Decision<Value> => ({ is: 'asking', ask });
/** The procedure says not yet, in one sentence that belongs to no field of a form. */
export const notYet = <Value>(ask: string, ...because: readonly Citation[]): Decision<Value> =>
  asking({ fact: 'more', ask, because });
export const held = <Value>(...because: readonly Citation[]): Decision<Value> => ({ is: 'held', because });
