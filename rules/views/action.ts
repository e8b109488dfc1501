import type { Citation, LocalDate } from '../vocabulary.ts';

/** What somebody may do with an action. */
export type ActionMay = 'say-done' | 'ask-more-time' | 'hand-over' | 'agree' | 'decline' | 'answer-money';

/** One action as whoever may see it sees it. */
export interface ActionView {
  readonly key: string;
  /** The meeting that agreed it. */
  readonly meeting: string;
  readonly what: string;
  readonly measure: string;
  readonly owner: string;
  readonly due: LocalDate;
  readonly state: 'draft' | 'open' | 'overdue' | 'done' | 'more-time-asked' | 'hand-over-asked';
  readonly stateWords: string;
  /** How the money stands, where it costs any. */
  readonly moneyWords?: string | undefined;
  /** What its owner asks, in a sentence. */
  readonly askedWords?: string | undefined;
  readonly how?: string | undefined;
  /** Each day and owner that it had before, in a sentence. */
  readonly before: readonly string[];
  readonly may: readonly ActionMay[];
  readonly because: readonly Citation[];
}

/** The actions of a meeting, and what became of those of the last meeting about the child. */
export interface ActionsView {
  readonly actions: readonly ActionView[];
  readonly last?:
    { readonly ref: string; readonly heldOn: LocalDate; readonly actions: readonly ActionView[] } | undefined;
}
