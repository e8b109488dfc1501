import {
  checkAnswers,
  inCaseOfMeeting,
  mergeAnswers,
  type AnswerFault,
  type AnswerSheet,
  type FormSection,
  type Questionnaire,
  type QuestionnaireView,
  type SeenMarks,
} from '#rules';
import { Fault } from '../../faults.ts';
import { closedBecause, questionnaireFor, type FoundQuestionnaire, type Writer } from './find-questionnaire.ts';
import { answerKey, answersOf, cellsToSave } from './load-answers.ts';
import { viewOfQuestionnaire } from './open-questionnaire.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

/** Tries against another device that saves at the same moment. */
const TRIES = 6;

export type SaveOutcome =
  | {
      readonly is: 'saved';
      readonly view: QuestionnaireView;
      /** Answers that could not be kept; everything else is. */
      readonly faults: readonly AnswerFault[];
      /** Questions that were changed elsewhere meanwhile; both texts are kept. */
      readonly crossed: readonly string[];
    }
  | { readonly is: 'closed'; readonly words: string };

/** Keeps one section. Saved on two devices, the words of both are there. */
export async function saveAnswers(
  writer: Writer,
  id: string,
  section: string,
  written: unknown,
  seen: SeenMarks | undefined,
  ports: Ports,
): Promise<SaveOutcome> {
  const found = await questionnaireFor(writer, id, ports);
  const closed = closedBecause(found.saved.row, found.meeting, ports);
  if (closed !== undefined) return { is: 'closed', words: closed };
  const form = found.instrument.sections.find((each) => each.id === section);
  if (form === undefined) throw new Fault('rejected', `questionnaire:${found.saved.row.id}`);

  const { answers, faults } = checkAnswers(form, written);
  const { crossed, changed, begun } = await saveSection(found, form, answers, seen, ports);
  if (changed.length > 0) await markTouched(found, ports);
  // The card says how many parts are begun; it is not drawn anew for every word.
  if (begun) redrawCards(id, ports, ['questionnaire']);
  const again = await questionnaireFor(writer, id, ports);
  return { is: 'saved', view: await viewOfQuestionnaire(again, await answersOf(id, ports), ports), faults, crossed };
}

interface SavedSection {
  readonly crossed: readonly string[];
  readonly changed: readonly string[];
  /** Whether this is the first that is kept of the section. */
  readonly begun: boolean;
}

async function saveSection(
  found: FoundQuestionnaire,
  { id: section }: FormSection,
  sent: AnswerSheet,
  seen: SeenMarks | undefined,
  ports: Ports,
): Promise<SavedSection> {
  const { row } = found.saved;
  const amending = row.returnedAt !== undefined;
  for (let attempt = 1; ; attempt += 1) {
    const before = (await answersOf(row.id, ports)).get(section);
    const at = ports.now();
    const merged = mergeAnswers(before?.cells ?? {}, sent, {
      at,
      by: found.hand,
      seen: seenBy(found, before?.cells, seen),
      amending,
    });
    if (merged.changed.length === 0) return { ...merged, begun: false };
    const answers = await cellsToSave(merged.cells, row.id, section, at, ports);
    try {
      if (before === undefined) {
        const created = await ports.records.answers.create({
          key: answerKey(row.id, section),
          ...inCaseOfMeeting(found.meeting),
          questionnaire: row.id,
          section,
          answers,
          savedAt: at,
          savedBy: found.hand,
          amendment: 0,
        });
        if (!created.existed) return { ...merged, begun: true };
      } else {
        await ports.records.answers.change(before.saved, {
          answers,
          savedAt: at,
          savedBy: found.hand,
          amendment: before.saved.row.amendment + (amending ? 1 : 0),
        });
        return { ...merged, begun: false };
      }
    } catch (fault) {
      if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile' || attempt === TRIES) throw fault;
    }
    if (attempt === TRIES) throw new Fault('changed-meanwhile', answerKey(row.id, section));
  }
}

/** What a helping worker was not shown, they did not see: it is never taken for emptied by them. */
function seenBy(
  { asHelper, hand }: FoundQuestionnaire,
  cells: Readonly<Record<string, { readonly by: string }>> | undefined,
  seen: SeenMarks | undefined,
): SeenMarks | undefined {
  if (!asHelper || cells === undefined || seen === undefined) return seen;
  return Object.fromEntries(Object.entries(seen).filter(([question]) => cells[question]?.by === hand));
}

/** The form is begun, or, after it was handed in, amended. A race with another device does not matter: both say the same. */
async function markTouched({ saved, asHelper, hand }: FoundQuestionnaire, ports: Ports): Promise<void> {
  const { row } = saved;
  const to: Partial<Questionnaire> = {
    ...(row.returnedAt === undefined ? { state: 'started' } : { amendedAt: ports.now() }),
    ...(asHelper ? { enteredBy: hand } : {}),
  };
  try {
    await ports.records.questionnaires.change(saved, to);
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
  }
}
