import type { Instant } from '../vocabulary.ts';
import type { AnswerCells } from './merge.ts';

/** How often one factor was ticked. */
export interface FactorCount {
  readonly id: string;
  readonly words: string;
  readonly count: number;
}

/** The overview while the chair writes it, and as it was shared. */
export interface OverviewDraft {
  readonly words: string;
  readonly savedAt?: Instant | undefined;
  readonly sharedAt?: Instant | undefined;
  readonly factors?: readonly FactorCount[] | undefined;
  readonly returned?: string | undefined;
}

/** What one row of answers holds: the answers of a section, the file in which they are when they are long, or an overview. */
export type AnswersContent =
  | { readonly is: 'cells'; readonly cells: AnswerCells }
  | { readonly is: 'in-file'; readonly file: string }
  | { readonly is: 'overview'; readonly draft: OverviewDraft };
