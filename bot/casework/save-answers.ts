import {
  checkAnswers,
  mergeAnswers,
  type AnswerFault,
  type AnswerSheet,
  type FormSection,
  type Questionnaire,
  type QuestionnaireView,
  type SeenMarks,
} from '#rules';
import { Fault } from '../faults.ts';
import { closedBecause, questionnaireFor, type FoundQuestionnaire, type Writer } from './find-questionnaire.ts';
import { answerKey, answersOf, cellsToKeep } from './load-answers.ts';
import { viewOfQuestionnaire } from './open-questionnaire.ts';
import { redrawCards } from './show-card.ts';
import type { World } from './world.ts';

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
  world: World,
): Promise<SaveOutcome> {
  const found = await questionnaireFor(writer, id, world);
  const closed = closedBecause(found.kept.row, found.meeting, world);
  if (closed !== undefined) return { is: 'closed', words: closed };
  const form = found.instrument.sections.find((each) => each.id === section);
  if (form === undefined) throw new Fault('rejected', `questionnaire:${found.kept.row.id}`);

  const { answers, faults } = checkAnswers(form, written);
  const { crossed, changed, begun } = await keepSection(found, form, answers, seen, world);
  if (changed.length > 0) await markTouched(found, world);
  // The card says how many parts are begun; it is not drawn anew for every word.
  if (begun) redrawCards(id, world, ['questionnaire']);
  const again = await questionnaireFor(writer, id, world);
  return { is: 'saved', view: await viewOfQuestionnaire(again, await answersOf(id, world), world), faults, crossed };
}

interface KeptSection {
  readonly crossed: readonly string[];
  readonly changed: readonly string[];
  /** Whether this is the first that is kept of the section. */
  readonly begun: boolean;
}

async function keepSection(
  found: FoundQuestionnaire,
  { id: section }: FormSection,
  sent: AnswerSheet,
  seen: SeenMarks | undefined,
  world: World,
): Promise<KeptSection> {
  const { row } = found.kept;
  const amending = row.returnedAt !== undefined;
  for (let attempt = 1; ; attempt += 1) {
    const before = (await answersOf(row.id, world)).get(section);
    const at = world.now();
    const merged = mergeAnswers(before?.cells ?? {}, sent, {
      at,
      by: found.hand,
      seen: seenBy(found, before?.cells, seen),
      amending,
    });
    if (merged.changed.length === 0) return { ...merged, begun: false };
    const answers = await cellsToKeep(merged.cells, row.id, section, at, world);
    try {
      if (before === undefined) {
        const created = await world.records.answers.create({
          key: answerKey(row.id, section),
          questionnaire: row.id,
          section,
          answers,
          savedAt: at,
          savedBy: found.hand,
          amendment: 0,
        });
        if (!created.existed) return { ...merged, begun: true };
      } else {
        await world.records.answers.change(before.kept, {
          answers,
          savedAt: at,
          savedBy: found.hand,
          amendment: before.kept.row.amendment + (amending ? 1 : 0),
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
async function markTouched({ kept, asHelper, hand }: FoundQuestionnaire, world: World): Promise<void> {
  const { row } = kept;
  const to: Partial<Questionnaire> = {
    ...(row.returnedAt === undefined ? { state: 'started' } : { amendedAt: world.now() }),
    ...(asHelper ? { enteredBy: hand } : {}),
  };
  try {
    await world.records.questionnaires.change(kept, to);
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
  }
}
