import type { Answer, AnswerCells, AnswersContent, Instant } from '#rules';
import type { Saved, Ports } from '../ports.ts';

/** Longest text that one cell of a list is given; what is longer goes into a file beside it. */
const LONGEST_CELL = 60_000;

export const answerKey = (questionnaire: string, section: string): string => `answer:${questionnaire}:${section}`;

export interface SavedAnswers {
  readonly saved: Saved<Answer>;
  readonly cells: AnswerCells;
}

/** What one person has written so far, by section. */
export async function answersOf(questionnaire: string, ports: Ports): Promise<ReadonlyMap<string, SavedAnswers>> {
  const rows = await ports.records.answers.where({ questionnaire });
  const loaded = await Promise.all(
    rows.map(async (saved): Promise<[string, SavedAnswers]> => [
      saved.row.section,
      { saved, cells: await cellsOf(saved.row.answers, ports) },
    ]),
  );
  return new Map(loaded);
}

/** All cells of a form in one. */
export const allCells = (answers: ReadonlyMap<string, SavedAnswers>): AnswerCells =>
  Object.fromEntries([...answers.values()].flatMap(({ cells }) => Object.entries(cells)));

async function cellsOf(saved: AnswersContent, { records }: Ports): Promise<AnswerCells> {
  if (saved.is === 'in-file') return records.readAnswers(saved.file);
  return saved.is === 'cells' ? saved.cells : {};
}

/** How cells stand in the list: as they are, or, when they are long, as the path of a file on the same site. */
export async function cellsToSave(
  cells: AnswerCells,
  questionnaire: string,
  section: string,
  at: Instant,
  ports: Ports,
): Promise<AnswersContent> {
  const text = JSON.stringify(cells);
  if (text.length <= LONGEST_CELL) return { is: 'cells', cells };
  const name = `answers/${questionnaire}/${section}-${at.replace(/[^0-9]/g, '')}-${ports.newId().slice(0, 8)}.json`;
  return { is: 'in-file', file: await ports.records.saveFile(name, new TextEncoder().encode(text)) };
}
