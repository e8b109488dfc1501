import type { Questionnaire } from '../case-records.ts';
import type { AnswerCells } from './merge.ts';
import type { Instrument } from './question.ts';

/** A form of a meeting as its reader has it. */
export interface ReadForm {
  readonly row: Questionnaire;
  readonly instrument: Instrument;
  /** Empty until the form is handed in: a draft is its author's alone. */
  readonly cells: AnswerCells;
}
