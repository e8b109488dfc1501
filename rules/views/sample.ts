import type { Grade } from '../learning/figures.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import type { Place } from './desk.ts';
import type { PeriodChoice } from './learning.ts';

/** One drawn meeting: by its reference, never by a child. */
export interface SampleLine {
  readonly meeting: string;
  readonly kindWords: string;
  readonly state: 'to-read' | 'to-settle' | 'settled';
  readonly stateWords: string;
  /** Who reads it, for whoever draws; in words where nobody does. */
  readonly readers: readonly {
    readonly part: 'first' | 'second';
    readonly words: string;
    readonly mayChange: boolean;
  }[];
  /** Where this person reads it, or settles it; absent where it is not theirs. */
  readonly read?: Place | undefined;
  readonly settle?: Place | undefined;
}

/** A finding for which somebody says by when it is put right. */
export interface FindingLine {
  readonly meeting: string;
  readonly question: string;
  readonly words: string;
  readonly whose: string;
  readonly because: readonly Citation[];
}

/** How often one thing was found, of the meetings that were read. */
export interface FoundLine {
  readonly question: string;
  readonly words: string;
  readonly yes: number;
  readonly no: number;
  readonly notRelevant: number;
  readonly because: readonly Citation[];
}

/** What the sample found, in numbers: for those who oversee the cases. */
export interface SampleReportView {
  readonly says: string;
  readonly grades: readonly { readonly words: string; readonly count: number }[];
  readonly found: readonly FoundLine[];
  /** What was weak in the sample before, and what it is now. */
  readonly again: readonly { readonly meeting: string; readonly words: string }[];
  /** How far two readers agreed, with kappa and of how many. */
  readonly agreement: string;
  readonly actions: readonly {
    readonly meeting: string;
    readonly words: string;
    readonly whose: string;
    readonly due?: LocalDate | undefined;
    readonly dueWords: string;
    readonly done: boolean;
  }[];
}

/** The dip sample of one period. */
export interface SampleView extends PeriodChoice {
  readonly choices: readonly PeriodChoice[];
  readonly state: 'not-drawn' | 'open' | 'reported';
  readonly stateWords: string;
  readonly seed?: string | undefined;
  /** How it was drawn, as it was written down; before that, how it would be. */
  readonly method: string;
  /** From how many it was drawn; for those who oversee the cases. */
  readonly drawnFrom?: number | undefined;
  readonly drawnWords?: string | undefined;
  /** Drawings that were replaced, with why. */
  readonly earlier: readonly { readonly seed: string; readonly words: string; readonly why: string }[];
  readonly strata: readonly { readonly words: string; readonly of: number; readonly taken: number }[];
  readonly meetings: readonly SampleLine[];
  readonly toSettle: readonly string[];
  /** Who may be named as a reader. */
  readonly readers: readonly { readonly id: string; readonly name: string }[];
  readonly findings: readonly FindingLine[];
  readonly report?: SampleReportView | undefined;
  /** What is missing before the report can be finished. */
  readonly missing: readonly string[];
  readonly may: readonly ('draw' | 'draw-anew' | 'draw-again' | 'name-reader' | 'finish' | 'export')[];
  readonly because: readonly Citation[];
}

/** The same seed, drawn once more: what came, in a sentence each. */
export interface DrawnAgainView {
  readonly same: boolean;
  readonly says: readonly string[];
}

/** One question of the tool, with what Steady knows about it. */
export interface DipQuestionView {
  readonly id: string;
  readonly part: 'steps' | 'quality';
  readonly words: string;
  readonly known?: string | undefined;
  readonly because: readonly Citation[];
}

export interface DipAnswerView {
  readonly question: string;
  readonly evidenced: 'yes' | 'no' | 'not-relevant';
  readonly evidence: string;
}

/** What of a meeting whoever reads it for a sample sees: nothing of the child beside what its minutes say. */
export interface SampledRecordView {
  readonly meeting: string;
  readonly kindWords: string;
  readonly heldWords: string;
  readonly period: string;
  /** The minutes as they were released to those who work with the child. */
  readonly minutes: readonly { readonly is: 'heading' | 'text'; readonly text: string }[];
  readonly minutesWords: string;
  readonly questions: readonly DipQuestionView[];
}

/** One person’s own reading of one meeting. */
export interface ReadingView extends SampledRecordView {
  readonly aboutWords: string;
  readonly state: 'to-read' | 'handed-in';
  readonly stateWords: string;
  readonly revision: number;
  readonly answers: readonly DipAnswerView[];
  readonly grade?: Grade | undefined;
  readonly why: string;
  /** What is missing before it can be handed in. */
  readonly missing: readonly string[];
  readonly because: readonly Citation[];
}

/** Two readings that differ, side by side, for a third person. */
export interface SettleView extends SampledRecordView {
  readonly differ: readonly string[];
  readonly readings: readonly {
    readonly title: string;
    readonly gradeWords: string;
    readonly why: string;
    readonly answers: readonly DipAnswerView[];
  }[];
  readonly because: readonly Citation[];
}
