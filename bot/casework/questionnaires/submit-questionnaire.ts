import { londonDay, PARTICIPATION, sheetOf, stillNeeded, type AnswerFault, type Questionnaire } from '#rules';
import { Fault } from '../../faults.ts';
import { closedBecause, questionnaireFor, type FoundQuestionnaire, type Writer } from './find-questionnaire.ts';
import { allCells, answersOf } from './load-answers.ts';
import { obligationKey } from '../obligations/owe.ts';
import { settleObligationRow } from '../obligations/settle-obligation-row.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

/** How a worker wrote down what somebody else said. @source E-83 */
export interface ProxyEntry {
  readonly method: 'phone' | 'face-to-face' | 'paper' | 'video' | 'records';
  /** The worker read it back and the person agreed. */
  readonly readBack: boolean;
}

export type SubmitOutcome =
  | { readonly is: 'returned'; readonly questionnaire: Questionnaire; readonly late: boolean }
  | { readonly is: 'asking'; readonly faults: readonly AnswerFault[] }
  | { readonly is: 'asking-how'; readonly words: string }
  | { readonly is: 'closed'; readonly words: string };

/** Hands the form in. Handed in twice, it is handed in once; the first time stands. */
export async function submitQuestionnaire(
  writer: Writer,
  id: string,
  proxy: ProxyEntry | undefined,
  ports: Ports,
): Promise<SubmitOutcome> {
  const found = await questionnaireFor(writer, id, ports);
  const { row } = found.saved;
  const closed = closedBecause(row, found.meeting, ports);
  if (closed !== undefined && row.returnedAt === undefined) return { is: 'closed', words: closed };
  if (row.returnedAt !== undefined && row.state === 'returned') return outcomeOf(row);
  if (found.asHelper && found.instrument.audience === 'adult' && proxy === undefined) {
    return { is: 'asking-how', words: 'Say how you got these answers, and whether you read them back.' };
  }
  const answers = sheetOf(allCells(await answersOf(id, ports)));
  const needed = stillNeeded(found.instrument, answers);
  if (needed.length > 0) return { is: 'asking', faults: needed };

  const returned = await handIn(
    found,
    proxy,
    PARTICIPATION.find(({ id: code }) => code === answers['A1'])?.id,
    answers['C12T'] === 'yes',
    ports,
  );
  await afterReturn(returned, found, ports);
  return outcomeOf(returned);
}

async function handIn(
  found: FoundQuestionnaire,
  proxy: ProxyEntry | undefined,
  participation: string | undefined,
  toChair: boolean,
  ports: Ports,
): Promise<Questionnaire> {
  const { saved, asHelper, hand } = found;
  const to: Partial<Questionnaire> = {
    state: 'returned',
    returnedAt: ports.now(),
    toChair,
    ...(participation === undefined ? {} : { participation }),
    ...(asHelper ? { enteredBy: hand } : {}),
    ...(proxy === undefined ? {} : { method: proxy.method, readBack: proxy.readBack }),
  };
  try {
    return (await ports.records.questionnaires.change(saved, to)).row;
  } catch (fault) {
    if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
    // Another device was faster, or a save was under way: what it made of the form is looked at once more.
    const again = (await ports.records.questionnaires.find(saved.row.key)) ?? saved;
    if (again.row.returnedAt !== undefined && again.row.state === 'returned') return again.row;
    return (await ports.records.questionnaires.change(again, to)).row;
  }
}

/** Who is told, what is settled. None of it carries an answer. */
async function afterReturn(
  row: Questionnaire,
  { meeting, hand, asHelper }: FoundQuestionnaire,
  ports: Ports,
): Promise<void> {
  const did = asHelper ? 'handed in a form for somebody who told them' : 'handed in a form';
  await ports.records.audit(meeting.about, `returned-${row.id}`, {
    at: ports.now(),
    actor: hand,
    did,
    about: `${meeting.ref} ${row.id}`,
  });
  await settleObligationRow(obligationKey(meeting.ref, 'questionnaire.passOn', row.id), hand, 'handed in', ports);
  redrawCards(row.id, ports);
}

const outcomeOf = (row: Questionnaire): SubmitOutcome => ({
  is: 'returned',
  questionnaire: row,
  late: row.returnedAt !== undefined && londonDay(row.returnedAt) > row.due,
});
