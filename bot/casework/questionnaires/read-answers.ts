import {
  allFactorCounts,
  answerInWords,
  countsOf,
  factorCounts,
  factorsIn,
  londonDay,
  longDate,
  questionsOf,
  roleName,
  sheetOf,
  type AnswersView,
  type FormQuestion,
  type Meeting,
  type Questionnaire,
  type ReadForm,
} from '#rules';
import { Fault } from '../../faults.ts';
import { defineQuestion, type Turn, type TurnDefinition } from '../define-question.ts';
import { workerCalled } from '../find-case.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';
import { filesOf } from './files-of-form.ts';
import { ofForm } from './find-questionnaire.ts';
import { formsOf } from './load-forms.ts';

/** Who reads answers: the chair and whoever arranges. Nobody is a helper here: helping one person write opens nobody else's words. */
const READING = {
  act: ['read-answers', 'read-views'],
  more: () => ({ authorId: undefined, helperIds: [] }),
} as const satisfies Pick<TurnDefinition<unknown>, 'act' | 'more'>;

/** The meeting whose answers somebody reads: of a disruption meeting fewer may than of another. */
function readMeeting({ loaded: { meeting }, may }: Turn): Meeting {
  if (meeting === undefined || !may(meeting.kind === 'disruption' ? 'read-answers' : 'read-views'))
    throw new Fault('not-yours', 'read-answers');
  return meeting;
}

/**
 * What came back, side by side, for the chair and the Safeguarding Unit's organiser; short views also for who arranges that
 * meeting. Every reading is written down.
 *
 * @source Warrington W-94 · rulings CF-04, CF-20
 */
export const readAnswers = defineQuestion({
  name: 'read-answers',
  reads: 'answers',
  ...READING,
  about: ({ meeting }: { readonly meeting: string }) => ({ is: 'meeting', ref: meeting }),
  answer: async ({ meeting: ref }, turn): Promise<AnswersView> => {
    const { actor, ports } = turn;
    const meeting = readMeeting(turn);
    await ports.records.audit(meeting.about, `read-answers-${ref}-${actor.id}-${ports.now()}`, {
      at: ports.now(),
      actor: actor.id,
      did: 'read the answers',
      about: ref,
    });
    const forms = await formsOf(ref, ports);
    const sheets = forms.map(({ cells }) => sheetOf(cells));
    const { returned, asked, words } = countsOf(forms.map(({ row }) => row));
    return {
      ref,
      returned,
      asked,
      returnedWords: words,
      forms: await Promise.all(forms.map((form) => formView(form, turn))),
      questions: sideBySide(forms),
      factors: allFactorCounts(sheets, factorsIn(ports.bank)),
      factorsToShare: factorCounts(sheets, factorsIn(ports.bank), await fewestToShare(meeting, ports)),
      speakToChair: forms
        .filter(({ row }) => row.state === 'returned' && row.toChair)
        .map(({ row }) => ({ form: row.id, part: roleName(row.role) })),
    };
  },
});

/** From how many ticks a factor is shown to others. @source ruling: overview */
export const fewestToShare = async (meeting: Meeting, ports: Ports): Promise<number> =>
  (await procedureOf(meeting, ports)).disruption.overview.countsFrom.is;

/** The files of a form that this reader may open: none before it is handed in, and a sealed one for the chair alone. */
const filesFor = async (row: Questionnaire, { may, ports }: Turn) =>
  row.state === 'returned'
    ? (await filesOf(row, ports)).filter(({ sealed }) => !sealed || may('read-sealed-file'))
    : [];

/** A file that came with a form, for whoever may read its answers; the reading is written down. */
export const readAnswersFile = defineQuestion({
  name: 'read-answers-file',
  ...READING,
  about: (asked: { readonly form: string; readonly name: string }) => ofForm(asked),
  answer: async ({ form, name }, turn): Promise<Uint8Array | undefined> => {
    const { actor, loaded, ports } = turn;
    const meeting = readMeeting(turn);
    const { questionnaire: row } = loaded;
    if (row?.state !== 'returned') return undefined;
    const named = (await filesOf(row, ports)).find((each) => each.name === name);
    if (named === undefined) return undefined;
    const file = (await filesFor(row, turn)).find(({ key }) => key === named.key);
    if (file === undefined) throw new Fault('not-yours', 'read-answers-file');
    await ports.records.audit(meeting.about, `read-file-${file.path}-${actor.id}-${ports.now()}`, {
      at: ports.now(),
      actor: actor.id,
      did: 'read a file that came with a form',
      about: `${meeting.ref} ${form}`,
    });
    return ports.records.readFile(file.path);
  },
});

const CAN_BE_TAKEN_BACK: readonly Questionnaire['state'][] = ['to-send', 'sent', 'started'];

async function formView({ row }: ReadForm, turn: Turn): Promise<AnswersView['forms'][number]> {
  const { ports, may } = turn;
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
    withdrawnWords: await takenBackWords(row, ports),
    mayTakeBack: CAN_BE_TAKEN_BACK.includes(row.state) && may('take-back-form'),
    files: (await filesFor(row, turn)).map(({ name, sealed }) => ({ name, sealed })),
  };
}

async function takenBackWords(row: Questionnaire, ports: Ports): Promise<string | undefined> {
  if (row.state !== 'withdrawn' || row.withdrawnAt === undefined) return undefined;
  const by = row.withdrawnBy === undefined ? undefined : await workerCalled(row.withdrawnBy, ports);
  const who = by === undefined ? '' : ` by ${by.name}`;
  return `Taken back${who} on ${longDate(londonDay(row.withdrawnAt))}: ${row.withdrawnReason ?? ''}`;
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
