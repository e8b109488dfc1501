import {
  closedBecause,
  isAnswered,
  isHeardThroughHelper,
  londonDay,
  longDate,
  marksOf,
  safetyWords,
  sheetOf,
  type AnswerCells,
  type FormSection,
  type QuestionnaireView,
  type SectionView,
} from '#rules';
import { defineQuestion } from '../define-question.ts';
import { filesOf } from './files-of-form.ts';
import { formInHand, ofForm, type FormInHand } from './find-questionnaire.ts';
import { answersOf, type SavedAnswers } from './load-answers.ts';
import type { Ports } from '../ports.ts';

/** A person's form with what they have written so far, on whichever device. */
export const openQuestionnaire = defineQuestion({
  name: 'open-questionnaire',
  act: 'answer-questionnaire',
  reads: 'form',
  about: ofForm,
  alsoBy: ['link'],
  answer: async ({ form }, turn) =>
    viewOfQuestionnaire(await formInHand(turn), await answersOf(form, turn.ports), turn.ports),
});

/** What a page of a form that was opened by its link knows: whether its code is still that of the page, and the form as it is. */
export interface OpenedByLink {
  readonly codeHash: string | undefined;
  /** Undefined once the form was taken back. */
  readonly view: QuestionnaireView | undefined;
}

/** The form for whoever opened it with the code, together with what their pages are opened by. */
export const openedQuestionnaire = defineQuestion({
  name: 'opened-questionnaire',
  act: 'answer-questionnaire',
  reads: 'form',
  about: ofForm,
  alsoBy: ['link'],
  answer: async ({ form }, turn): Promise<OpenedByLink> => {
    const found = await formInHand(turn);
    const { state, codeHash } = found.row;
    if (state === 'withdrawn') return { codeHash, view: undefined };
    return { codeHash, view: await viewOfQuestionnaire(found, await answersOf(form, turn.ports), turn.ports) };
  },
});

export async function viewOfQuestionnaire(
  found: FormInHand,
  answers: ReadonlyMap<string, SavedAnswers>,
  ports: Ports,
): Promise<QuestionnaireView> {
  const { row, meeting, instrument, asHelper } = found;
  const closed = closedBecause(row, meeting, ports.today());
  return {
    id: row.id,
    ref: meeting.ref,
    title: instrument.title,
    audience: instrument.audience,
    opening: instrument.opening,
    safety: safetyWords(ports.council.emergency),
    safeguardingUrl: ports.council.safeguardingUrl,
    due: row.due,
    dueWords: longDate(row.due),
    state: row.state,
    late: (row.returnedAt === undefined ? ports.today() : londonDay(row.returnedAt)) > row.due,
    mayChange: closed === undefined,
    closedWords: closed,
    returnedAt: row.returnedAt,
    amendedAt: row.amendedAt,
    moreTimeAsked: row.moreTimeAskedAt !== undefined,
    ratherTalk: row.ratherTalk,
    asHelper,
    mayDecline: !asHelper || isHeardThroughHelper(row),
    sections: instrument.sections.map((section) => sectionView(section, answers.get(section.id), found)),
    files: (await filesOf(row, ports))
      .filter(({ by }) => !asHelper || by === found.hand)
      .map(({ name, at }) => ({ name, at })),
  };
}

function sectionView(section: FormSection, saved: SavedAnswers | undefined, found: FormInHand): SectionView {
  const cells = shownCells(saved?.cells ?? {}, found);
  return {
    ...section,
    answers: sheetOf(cells),
    seen: marksOf(cells),
    answered: section.questions.filter(({ id }) => isAnswered(cells[id]?.value)).length,
    savedAt: saved?.saved.row.savedAt,
  };
}

/**
 * A worker who helps sees what they wrote down themselves, never what the person wrote by themselves: answers are for the chair.
 *
 * @source rulings CF-04, CF-20
 */
const shownCells = (cells: AnswerCells, { asHelper, hand }: FormInHand): AnswerCells =>
  asHelper ? Object.fromEntries(Object.entries(cells).filter(([, { by }]) => by === hand)) : cells;
