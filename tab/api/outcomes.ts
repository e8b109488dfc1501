import type { AnswerFault, QuestionnaireView } from '#rules';

/** What came of saving one section. */
export type SaveOutcome =
  | {
      readonly is: 'saved';
      readonly view: QuestionnaireView;
      readonly faults: readonly AnswerFault[];
      readonly crossed: readonly string[];
    }
  | { readonly is: 'closed'; readonly words: string };

/** How a worker wrote down what somebody else said. */
export interface ProxyEntry {
  readonly method: 'phone' | 'face-to-face' | 'paper' | 'video' | 'records';
  readonly readBack: boolean;
}

export type SubmitOutcome =
  | { readonly is: 'returned'; readonly late: boolean }
  | { readonly is: 'asking'; readonly faults: readonly AnswerFault[] }
  | { readonly is: 'asking-how'; readonly words: string }
  | { readonly is: 'closed'; readonly words: string };

/** A form to print: a whole PDF, as it comes over the wire. */
export interface PaperFile {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}
