import {
  allFactorCounts,
  answerInWords,
  factorCounts,
  factorsIn,
  londonDay,
  questionsOf,
  returnedWords,
  roleName,
  sheetOf,
  type AnswerCells,
  type AnswersView,
  type FormQuestion,
  type Instrument,
  type Meeting,
  type Questionnaire,
} from '#rules';
import { meetingCalled, placementAt, workerCalled } from '../find-case.ts';
import { episodeOf, formOf } from './find-questionnaire.ts';
import { filesOf } from './save-answers-file.ts';
import { allCells, answersOf } from './load-answers.ts';
import { mayThey } from '../may-they.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

interface ReadForm {
  readonly row: Questionnaire;
  readonly instrument: Instrument;
  /** Empty until the form is handed in: a draft is its author's alone. */
  readonly cells: AnswerCells;
}

/**
 * What came back, side by side, for the chair and the Safeguarding Unit's organiser; short views also for who arranges that
 * meeting. Every reading is written down.
 *
 * @source Warrington W-94 · rulings CF-04, CF-20
 */
export async function readAnswers(who: string, ref: string, ports: Ports): Promise<AnswersView> {
  const { row: meeting } = await meetingCalled(ref, ports);
  await mayReadAnswers(who, meeting, ports);
  await ports.records.audit(meeting.about, `read-answers-${ref}-${who}-${ports.now()}`, {
    at: ports.now(),
    actor: who,
    did: 'read the answers',
    about: ref,
  });
  const forms = await returnedForms(ref, ports);
  const sheets = forms.map(({ cells }) => sheetOf(cells));
  const back = forms.filter(({ row }) => row.state === 'returned');
  return {
    ref,
    returned: back.length,
    asked: forms.length,
    returnedWords: returnedWords(back.length, forms.length),
    forms: await Promise.all(forms.map((form) => formView(form, ports))),
    questions: sideBySide(forms),
    factors: allFactorCounts(sheets, factorsIn(ports.bank)),
    factorsToShare: factorCounts(sheets, factorsIn(ports.bank), await fewestToShare(meeting, ports)),
    speakToChair: back.filter(({ row }) => row.toChair).map(({ row }) => ({ form: row.id, part: roleName(row.role) })),
  };
}

/** From how many ticks a factor is shown to others. @source ruling: overview */
export const fewestToShare = async (meeting: Meeting, ports: Ports): Promise<number> =>
  (await procedureOf(meeting, ports)).disruption.overview.countsFrom.is;

export async function mayReadAnswers(who: string, meeting: Meeting, ports: Ports): Promise<void> {
  const { row: placement } = await placementAt(meeting.placement, ports);
  const episode = await episodeOf(meeting, ports);
  // Nobody is a helper here: helping one person write opens nobody else's words.
  await mayThey(
    who,
    meeting.kind === 'disruption' ? 'read-answers' : 'read-views',
    { meeting, placement, episode, helperIds: [] },
    ports,
  );
}

/** A file that came with a form, for whoever may read its answers; the reading is written down. */
export async function readAnswersFile(
  who: string,
  id: string,
  path: string,
  ports: Ports,
): Promise<Uint8Array | undefined> {
  const row = (await ports.records.questionnaires.where({ id }))[0]?.row;
  if (row === undefined) return undefined;
  const { row: meeting } = await meetingCalled(row.meeting, ports);
  await mayReadAnswers(who, meeting, ports);
  const file = (await filesOf(row, ports)).find((each) => each.path === path);
  if (file === undefined) return undefined;
  await ports.records.audit(meeting.about, `read-file-${path}-${who}-${ports.now()}`, {
    at: ports.now(),
    actor: who,
    did: 'read a file that came with a form',
    about: `${row.meeting} ${id}`,
  });
  return ports.records.readFile(path);
}

/** All forms of a meeting that count as asked, with the words of those that came back. */
export async function returnedForms(meeting: string, ports: Ports): Promise<readonly ReadForm[]> {
  const rows = (await ports.records.questionnaires.where({ meeting }))
    .map(({ row }) => row)
    .filter(({ state }) => state !== 'withdrawn');
  return Promise.all(
    rows.map(async (row) => ({
      row,
      instrument: await formOf(row, ports),
      cells: row.state === 'returned' ? allCells(await answersOf(row.id, ports)) : {},
    })),
  );
}

async function formView({ row }: ReadForm, ports: Ports): Promise<AnswersView['forms'][number]> {
  const helper = row.enteredBy === undefined ? undefined : await workerCalled(row.enteredBy, ports);
  const readBack = row.readBack === true ? 'read back and agreed' : 'not read back';
  return {
    id: row.id,
    part: roleName(row.role),
    state: row.state,
    returnedAt: row.returnedAt,
    amendedAt: row.amendedAt,
    late: row.returnedAt !== undefined && londonDay(row.returnedAt) > row.due,
    toChair: row.toChair,
    ratherTalk: row.ratherTalk,
    enteredWords:
      helper === undefined
        ? undefined
        : `Written down by ${helper.name}${row.method === undefined ? '' : `, ${METHODS[row.method] ?? row.method}, ${readBack}`}`,
    participation: row.participation,
    files:
      row.state === 'returned'
        ? (await filesOf(row, ports)).map(({ name, path, sealed }) => ({ name, path, sealed }))
        : [],
  };
}

const METHODS: Readonly<Record<string, string>> = {
  phone: 'by phone',
  'face-to-face': 'face to face',
  paper: 'from paper',
  video: 'by video',
  records: 'from records',
};

/** Each question once, with what each form says to it. */
function sideBySide(forms: readonly ReadForm[]): AnswersView['questions'] {
  const asked = new Map<string, FormQuestion>();
  for (const { instrument } of forms) for (const question of questionsOf(instrument)) asked.set(question.id, question);
  return [...asked.values()]
    .map((question) => ({
      id: question.id,
      words: question.words,
      chairOnly: question.chairOnly === true,
      answers: forms.flatMap((form) => answerOf(form, question)),
    }))
    .filter(({ answers }) => answers.length > 0);
}

function answerOf(
  { row, instrument, cells }: ReadForm,
  question: FormQuestion,
): AnswersView['questions'][number]['answers'] {
  const cell = cells[question.id];
  const words = answerInWords(question, cell?.value);
  if (cell === undefined || words.length === 0) return [];
  const observed = instrument.sections.some(
    ({ by, questions }) => by === 'helper' && questions.some(({ id }) => id === question.id),
  );
  return [{ form: row.id, part: roleName(row.role), words, observed, changes: cell.before?.length ?? 0 }];
}
