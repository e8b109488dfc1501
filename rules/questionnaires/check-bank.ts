import { QUESTION_BANK, writtenOut } from './bank.ts';
import { PARTICIPATION } from './child-questions.ts';
import {
  itemsOf,
  MOST_ITEMS,
  QUESTION_KINDS,
  questionsOf,
  SYMBOLS,
  type FormQuestion,
  type Instrument,
  type InstrumentPlan,
  type QuestionBank,
} from './question.ts';
import { isRecord } from '../keys.ts';

export type BankCheck =
  | { readonly is: 'fine'; readonly bank: QuestionBank }
  | { readonly is: 'refused'; readonly sentences: readonly string[] };

/**
 * Whether a bank that a council wrote can be used, with a sentence for each thing that is wrong.
 *
 * @source domain §8, design rules
 */
export function checkBank(written: unknown): BankCheck {
  if (!isBank(written))
    return {
      is: 'refused',
      sentences: ['The file must hold “version”, “questions” and “instruments”, as docs/questionnaires.md shows.'],
    };
  const sentences = [
    ...(/^[\w.-]{1,40}$/.test(written.version) && (written.version !== QUESTION_BANK.version || isBuiltIn(written))
      ? []
      : ['Give the bank a version of its own: up to 40 letters, figures, full stops and hyphens.']),
    ...questionFaults(written),
    ...meaningFaults(written),
    ...missingForms(written),
    ...written.instruments.flatMap((plan) => instrumentFaults(plan, written)),
  ];
  return sentences.length === 0 ? { is: 'fine', bank: written } : { is: 'refused', sentences };
}

function questionFaults({ questions }: QuestionBank): readonly string[] {
  const ids = questions.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Question ${id} is there twice.`);
  const wrong = questions.flatMap((question) => [
    ...(question.words.trim() === '' ? [`Question ${question.id} has no words.`] : []),
    ...(question.source.trim() === '' ? [`Question ${question.id} does not say where it comes from.`] : []),
    ...(needsChoices(question) && (question.choices ?? []).length < 2
      ? [`Question ${question.id} needs at least two choices.`]
      : []),
  ]);
  return [...twice, ...wrong];
}

const isBuiltIn = (bank: QuestionBank): boolean => JSON.stringify(bank) === JSON.stringify(QUESTION_BANK);

/** Questions whose answers Steady itself reads: they may have other words, and keep their kind. */
function meaningFaults({ questions }: QuestionBank): readonly string[] {
  const kindOf = (id: string) => questions.find((question) => question.id === id)?.kind;
  const saved = [
    ['C11', 'several', 'its ticks are counted for the chair'],
    ['C12T', 'yes-no', 'it asks whether somebody wants to speak to the chair'],
    ['A1', 'choice', 'it records how a child took part'],
  ] as const;
  const codes = questions.find(({ id }) => id === 'A1')?.choices?.map(({ id }) => id);
  return [
    ...saved
      .filter(([id, kind]) => kindOf(id) !== kind)
      .map(([id, kind, why]) => `Question ${id} must be there, of the kind “${kind}”: ${why}.`),
    ...(codes === undefined || PARTICIPATION.every(({ id }) => codes.includes(id))
      ? []
      : [`Question A1 must have the choices ${PARTICIPATION.map(({ id }) => id).join(', ')}.`]),
  ];
}

/** A part without a form would not be heard, and nobody would see it. */
const missingForms = ({ instruments }: QuestionBank): readonly string[] =>
  QUESTION_BANK.instruments.flatMap(({ id, kind, audience }) => {
    const own = instruments.find((each) => each.id === id);
    if (own === undefined) return [`Form ${id} is missing. Whoever has this part would not be asked.`];
    return own.kind === kind && own.audience === audience
      ? []
      : [`Form ${id} must be of the kind “${kind}” for the audience “${audience}”.`];
  });

const needsChoices = ({ kind }: FormQuestion): boolean => kind === 'choice' || kind === 'several' || kind === 'faces';

function instrumentFaults(plan: InstrumentPlan, bank: QuestionBank): readonly string[] {
  const { id } = plan;
  const asked = plan.sections.flatMap(({ questions }) => questions);
  const unknown = asked
    .filter((each) => !bank.questions.some((question) => question.id === each))
    .map((each) => `Form ${id} asks ${each}, which is not in the bank.`);
  const repeated = asked
    .filter((each, index) => asked.indexOf(each) !== index)
    .map((each) => `Form ${id} asks ${each} twice.`);
  return [...unknown, ...repeated, ...ruleFaults(writtenOut(plan, bank))];
}

/** The rules that each form keeps, also after a chair changed it. */
export function ruleFaults(instrument: Instrument): readonly string[] {
  const { id } = instrument;
  const questions = questionsOf(instrument);
  const items = itemsOf(instrument);
  const firstList = items.findIndex(({ kind }) => kind === 'several');
  const openAfterList =
    firstList >= 0 && items.slice(firstList).some(({ kind, chairOnly }) => kind === 'long-text' && chairOnly !== true);
  return [
    ...(items.length > MOST_ITEMS ? [`Form ${id} asks ${items.length} things; ${MOST_ITEMS} is the most.`] : []),
    ...(items.length === 0 ? [`Form ${id} asks nothing.`] : []),
    ...(questions.filter(({ compulsory }) => compulsory === true).length > 1
      ? [`Form ${id} has more than one compulsory question.`]
      : []),
    ...(instrument.audience === 'child' && questions.some(({ compulsory }) => compulsory === true)
      ? [`Form ${id} is for a child: nothing in it may be compulsory.`]
      : []),
    ...(openAfterList ? [`Form ${id} has a tick-list before an open question; tick-lists come last.`] : []),
    ...(instrument.opening.length === 0 ? [`Form ${id} does not say who will see it.`] : []),
  ];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isOneOf = (among: readonly string[], value: unknown): boolean => isText(value) && among.includes(value);
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);
const isYesOrNo = (value: unknown): boolean => typeof value === 'boolean';

const isChoice = (value: unknown): boolean =>
  isRecord(value) && isText(value['id']) && isText(value['words']) && isOptional(value['group'], isText);

const isQuestion = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['words']) &&
  isText(value['source']) &&
  isOneOf(QUESTION_KINDS, value['kind']) &&
  isOptional(value['hint'], isText) &&
  isOptional(value['partOf'], isText) &&
  isOptional(value['symbol'], (symbol) => isOneOf(SYMBOLS, symbol)) &&
  isOptional(value['compulsory'], isYesOrNo) &&
  isOptional(value['chairOnly'], isYesOrNo) &&
  isOptional(value['choices'], (choices) => Array.isArray(choices) && choices.every(isChoice));

const isSection = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['title']) &&
  isOptional(value['intro'], isText) &&
  isOptional(value['by'], (by) => by === 'helper') &&
  isTexts(value['questions']);

const isInstrument = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['id']) &&
  isText(value['title']) &&
  isOneOf(['planning', 'support', 'stability', 'disruption'], value['kind']) &&
  isOneOf(['adult', 'child'], value['audience']) &&
  isTexts(value['opening']) &&
  Array.isArray(value['sections']) &&
  value['sections'].every(isSection);

const isBank = (value: unknown): value is QuestionBank =>
  isRecord(value) &&
  isText(value['version']) &&
  Array.isArray(value['questions']) &&
  value['questions'].every(isQuestion) &&
  Array.isArray(value['instruments']) &&
  value['instruments'].every(isInstrument);
