import {
  LONGEST_ANSWER,
  MOST_NOTES,
  questionsOf,
  type FormQuestion,
  type FormSection,
  type Instrument,
} from './question.ts';

export interface DatedNote {
  /** As the person wrote it: a day, or “last spring”. */
  readonly when: string;
  readonly note: string;
}

/** Free text, ids of choices, or notes with their days. */
export type AnswerValue = string | readonly string[] | readonly DatedNote[];
/** Question id → answer. A question left out was not answered. */
export type AnswerSheet = Readonly<Record<string, AnswerValue>>;

export interface AnswerFault {
  readonly question: string;
  readonly sentence: string;
}

export interface CheckedAnswers {
  /** What can be kept, as written. */
  readonly answers: AnswerSheet;
  /** What cannot, with a sentence for the person. */
  readonly faults: readonly AnswerFault[];
}

/** Reads what came in for one section. Text is kept as it was written, in any script; nothing is cut. */
export function checkAnswers({ questions }: Pick<FormSection, 'questions'>, written: unknown): CheckedAnswers {
  const given =
    typeof written === 'object' && written !== null
      ? new Map<string, unknown>(Object.entries(written))
      : new Map<string, unknown>();
  const read = questions
    .filter(({ id }) => given.has(id))
    .map((question) => [question.id, readOne(question, given.get(question.id))] as const);
  return {
    answers: Object.fromEntries(read.flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value]]))),
    faults: read.flatMap(([question, { sentence }]) => (sentence === undefined ? [] : [{ question, sentence }])),
  };
}

type Read = { readonly value?: AnswerValue; readonly sentence?: string };

function readOne(question: FormQuestion, written: unknown): Read {
  switch (question.kind) {
    case 'long-text':
    case 'short-text':
      return readText(written);
    case 'dated-notes':
      return readNotes(written);
    case 'several':
      return readChoices(
        question,
        (Array.isArray(written) ? written : typeof written === 'string' ? written.split(',') : []).map(String),
      );
    case 'choice':
    case 'faces':
      return readChoice(
        (question.choices ?? []).map(({ id }) => id),
        written,
      );
    case 'yes-no':
      return readChoice(['yes', 'no'], written);
    case 'nought-to-ten':
      return readChoice(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], written);
    /* v8 ignore next -- @preserve: the compiler closes the switch */
    default:
      return question.kind satisfies never;
  }
}

function readText(written: unknown): Read {
  if (typeof written !== 'string') return { sentence: 'Write your answer as text.' };
  const length = [...written].length;
  if (length <= LONGEST_ANSWER) return { value: written };
  return {
    sentence: `This answer has ${length.toLocaleString('en-GB')} characters. The most is ${LONGEST_ANSWER.toLocaleString('en-GB')}. Shorten it, or send it as a document.`,
  };
}

function readNotes(written: unknown): Read {
  if (!Array.isArray(written)) return { sentence: 'Give each turning point a day and a few words.' };
  const notes = written
    .map((each: unknown): DatedNote => {
      const row = new Map<string, unknown>(Object.entries(each ?? {}));
      return { when: asText(row.get('when')), note: asText(row.get('note')) };
    })
    .filter(({ when, note }) => when.trim() !== '' || note.trim() !== '');
  if (notes.length > MOST_NOTES) return { sentence: `Give at most ${MOST_NOTES} turning points.` };
  if (notes.some(({ when, note }) => [...when, ...note].length > LONGEST_ANSWER))
    return {
      sentence: `One of these notes is too long. The most is ${LONGEST_ANSWER.toLocaleString('en-GB')} characters.`,
    };
  return { value: notes };
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

function readChoices({ choices = [] }: FormQuestion, written: readonly string[]): Read {
  const chosen = written.map((each) => each.trim()).filter((each) => each !== '');
  if (chosen.some((each) => !choices.some(({ id }) => id === each))) return { sentence: 'Choose from the list.' };
  return { value: [...new Set(chosen)] };
}

function readChoice(among: readonly string[], written: unknown): Read {
  if (typeof written === 'string' && ['', ...among].includes(written)) return { value: written };
  return { sentence: 'Choose one of the answers.' };
}

/** Whether anything was said: white space and empty lists say nothing. */
export const isAnswered = (value: AnswerValue | undefined): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined && value.length > 0;

/** What must still be answered before the form can be handed in: the one compulsory question, or anything at all. */
export function stillNeeded(instrument: Instrument, answers: AnswerSheet): readonly AnswerFault[] {
  const questions = questionsOf(instrument);
  const missing = questions.filter(({ id, compulsory }) => compulsory === true && !isAnswered(answers[id]));
  if (missing.length > 0) {
    return missing.map(({ id }) => ({
      question: id,
      sentence: 'Answer this question before you hand the form in. A few words are enough.',
    }));
  }
  const first = questions[0];
  return first === undefined || questions.some(({ id }) => isAnswered(answers[id]))
    ? []
    : [
        {
          question: first.id,
          sentence: 'Nothing is written yet. Answer at least one question, or say that you would rather not answer.',
        },
      ];
}

/** An answer as a reader sees it: words instead of ids. */
export function answerInWords(question: FormQuestion, value: AnswerValue | undefined): readonly string[] {
  if (!isAnswered(value) || value === undefined) return [];
  if (typeof value === 'string') return [wordsOfChoice(question, value)];
  return value.map((each) =>
    typeof each === 'string'
      ? wordsOfChoice(question, each)
      : [each.when, each.note].filter((part) => part !== '').join(': '),
  );
}

function wordsOfChoice({ kind, choices = [] }: FormQuestion, value: string): string {
  if (kind === 'yes-no') return value === 'yes' ? 'Yes' : value === 'no' ? 'No' : value;
  return choices.find(({ id }) => id === value)?.words ?? value;
}
