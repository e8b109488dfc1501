import type { Citation, MeetingKind } from '../vocabulary.ts';

/** How a question is answered; every door draws the same kinds in its own way. */
export const QUESTION_KINDS = [
  'long-text',
  'short-text',
  'dated-notes',
  'choice',
  'several',
  'yes-no',
  'faces',
  'nought-to-ten',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Simple drawings of our own that stand beside easy-read questions. */
export const SYMBOLS = [
  'house',
  'smile',
  'sad',
  'helper',
  'heart',
  'moving',
  'why',
  'bag',
  'path',
  'star',
  'talk',
  'people',
  'meeting',
  'ear',
  'scale',
] as const;
export type QuestionSymbol = (typeof SYMBOLS)[number];

export interface AnswerChoice {
  readonly id: string;
  readonly words: string;
  /** Facet under which the choice stands in a long list. */
  readonly group?: string | undefined;
}

/** One question of the bank, or one that a chair added. */
export interface FormQuestion {
  readonly id: string;
  readonly words: string;
  readonly hint?: string | undefined;
  readonly kind: QuestionKind;
  readonly choices?: readonly AnswerChoice[] | undefined;
  /** At most one on a form. */
  readonly compulsory?: boolean | undefined;
  /** Kept out of the overview unless the person agrees. */
  readonly chairOnly?: boolean | undefined;
  readonly symbol?: QuestionSymbol | undefined;
  /** A second half of the question before it: not counted as an item of its own. */
  readonly partOf?: string | undefined;
  readonly source: Citation;
}

/** One part of a form, saved as a whole. What a helper saw stands apart from what the person said. */
export interface FormSection {
  readonly id: string;
  readonly title: string;
  readonly intro?: string | undefined;
  readonly by: 'author' | 'helper';
  readonly questions: readonly FormQuestion[];
}

/** A form as one person gets it. */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly audience: 'adult' | 'child';
  /** Said before the first question: what it is for, who will see it. */
  readonly opening: readonly string[];
  readonly sections: readonly FormSection[];
}

/** A form as the bank keeps it: its questions by id, in the order in which they are asked. */
export interface InstrumentPlan {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly audience: 'adult' | 'child';
  readonly opening: readonly string[];
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly intro?: string | undefined;
    readonly by?: 'helper' | undefined;
    readonly questions: readonly string[];
  }[];
}

/** All questions and all forms of one council, under one version. */
export interface QuestionBank {
  readonly version: string;
  readonly questions: readonly FormQuestion[];
  readonly instruments: readonly InstrumentPlan[];
}

/** Longest answer to one question, in characters of any script. @source issue of the questionnaires, §9 */
export const LONGEST_ANSWER = 20_000;
/** Most items on a form; a question in two halves is one item. @source domain §8 */
export const MOST_ITEMS = 12;
/** Most dated notes in one answer. @source domain §8.1 C4 */
export const MOST_NOTES = 5;

/** All questions of a form, in their order. */
export const questionsOf = (instrument: Instrument): readonly FormQuestion[] =>
  instrument.sections.flatMap(({ questions }) => questions);

/** Items of a form: what a helper is asked does not count, nor does the second half of a question. */
export const itemsOf = (instrument: Instrument): readonly FormQuestion[] =>
  instrument.sections
    .filter(({ by }) => by === 'author')
    .flatMap(({ questions }) => questions.filter(({ partOf }) => partOf === undefined));
