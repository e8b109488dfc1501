import {
  checkAnswers,
  closedBecause,
  inCaseOfMeeting,
  mergeAnswers,
  type AnswerSheet,
  type FormSection,
  type Questionnaire,
  type SectionSaved,
  type SeenMarks,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineDraft } from '../define-draft.ts';
import { formInHand, ofForm, questionnaireCalled, type FormInHand } from './find-questionnaire.ts';
import { answerKey, answersOf, cellsToSave } from './load-answers.ts';
import { viewOfQuestionnaire } from './open-questionnaire.ts';
import { redrawCards } from '../plans/redraw-cards.ts';
import type { Ports } from '../ports.ts';

export interface SaveAnswers {
  readonly form: string;
  readonly section: string;
  readonly written: unknown;
  readonly seen?: SeenMarks | undefined;
}

/** Keeps one section. Saved on two devices, the words of both are there. */
export const saveAnswers = defineDraft({
  name: 'save-answers',
  act: 'answer-questionnaire',
  about: (said: SaveAnswers) => ofForm(said),
  alsoBy: ['link'],
  keep: async ({ form, section, written, seen }, turn): Promise<SectionSaved> => {
    const { ports } = turn;
    const found = await formInHand(turn);
    const closed = closedBecause(found.row, found.meeting, ports.today());
    if (closed !== undefined) return { is: 'closed', words: closed };
    const part = found.instrument.sections.find((each) => each.id === section);
    if (part === undefined) throw new Fault('rejected', `questionnaire:${form}`);

    const { answers, faults } = checkAnswers(part, written);
    const { crossed, changed, begun } = await saveSection(found, part, answers, seen, ports);
    if (changed.length > 0) await markTouched(found, ports);
    // The card says how many parts are begun; it is not drawn anew for every word.
    if (begun) redrawCards(form, ports, ['questionnaire']);
    const now = { ...found, row: (await questionnaireCalled(form, ports)).row };
    return { is: 'saved', view: await viewOfQuestionnaire(now, await answersOf(form, ports), ports), faults, crossed };
  },
});

interface SavedSection {
  readonly crossed: readonly string[];
  readonly changed: readonly string[];
  /** Whether this is the first that is kept of the section. */
  readonly begun: boolean;
}

/** One row, with the version that was read; where another device was faster, everything is looked at and merged again. */
async function saveSection(
  found: FormInHand,
  { id: section }: FormSection,
  sent: AnswerSheet,
  seen: SeenMarks | undefined,
  ports: Ports,
): Promise<SavedSection> {
  const { row, hand } = found;
  const amending = row.returnedAt !== undefined;
  const before = (await answersOf(row.id, ports)).get(section);
  const at = ports.now();
  const merged = mergeAnswers(before?.cells ?? {}, sent, {
    at,
    by: hand,
    seen: seenBy(found, before?.cells, seen),
    amending,
  });
  if (merged.changed.length === 0) return { ...merged, begun: false };
  const answers = await cellsToSave(merged.cells, row.id, section, at, ports);
  if (before !== undefined) {
    const amendment = before.saved.row.amendment + (amending ? 1 : 0);
    await ports.records.answers.change(before.saved, { answers, savedAt: at, savedBy: hand, amendment });
    return { ...merged, begun: false };
  }
  const key = answerKey(row.id, section);
  const created = await ports.records.answers.create({
    key,
    ...inCaseOfMeeting(found.meeting),
    questionnaire: row.id,
    section,
    answers,
    savedAt: at,
    savedBy: hand,
    amendment: 0,
  });
  if (created.existed) throw new Fault('changed-meanwhile', key);
  return { ...merged, begun: true };
}

/** What a helping worker was not shown, they did not see: it is never taken for emptied by them. */
function seenBy(
  { asHelper, hand }: FormInHand,
  cells: Readonly<Record<string, { readonly by: string }>> | undefined,
  seen: SeenMarks | undefined,
): SeenMarks | undefined {
  if (!asHelper || cells === undefined || seen === undefined) return seen;
  return Object.fromEntries(Object.entries(seen).filter(([question]) => cells[question]?.by === hand));
}

/** The form is begun, or, after it was handed in, amended. A race with another device does not matter: both say the same. */
async function markTouched({ row: { id }, asHelper, hand }: FormInHand, ports: Ports): Promise<void> {
  const saved = await questionnaireCalled(id, ports);
  const to: Partial<Questionnaire> = {
    ...(saved.row.returnedAt === undefined ? { state: 'started' } : { amendedAt: ports.now() }),
    ...(asHelper ? { enteredBy: hand } : {}),
  };
  try {
    await ports.records.questionnaires.change(saved, to);
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
  }
}
