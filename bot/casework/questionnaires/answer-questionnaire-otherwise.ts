import { inCaseOfMeeting, type Questionnaire } from '#rules';
import { questionnaireFor, type FoundQuestionnaire, type Writer } from './find-questionnaire.ts';
import { obligationKey } from '../obligations/owe.ts';
import { settleObligationRow } from '../obligations/settle-obligation-row.ts';
import { redrawCards, showCard } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

/** Somebody needs more time: the worker who arranges the meeting is asked to settle a day with them. */
export async function askMoreTime(writer: Writer, id: string, ports: Ports): Promise<Questionnaire> {
  const found = await questionnaireFor(writer, id, ports);
  const row =
    found.saved.row.moreTimeAskedAt === undefined
      ? (await ports.records.questionnaires.change(found.saved, { moreTimeAskedAt: ports.now() })).row
      : found.saved.row;
  await oweTask(
    found,
    'questionnaire.moreTime',
    found.meeting.coordinatorId,
    'Somebody asked for more time with their form. Agree a day with them.',
    ports,
  );
  return row;
}

/** Somebody would rather talk: the right worker has it on their desk. @source domain §8, design rules · E-82 */
export async function ratherTalk(writer: Writer, id: string, ports: Ports): Promise<Questionnaire> {
  const found = await questionnaireFor(writer, id, ports);
  const row = found.saved.row.ratherTalk
    ? found.saved.row
    : (await ports.records.questionnaires.change(found.saved, { ratherTalk: true })).row;
  await oweTask(
    found,
    'questionnaire.talk',
    whoTalks(found),
    'Somebody would rather talk than fill in a form. Ring them at a safe time, and write down what they say if they agree.',
    ports,
  );
  return row;
}

/** Their own worker; for a worker, the one who supports them in this: the manager of the child's social worker, else the coordinator. */
function whoTalks({ saved, meeting, placement }: FoundQuestionnaire): string {
  const { row } = saved;
  if (row.personIs !== 'worker') {
    const carer = row.role === 'foster-carer' || row.role === 'adopter';
    return (carer ? placement.supervisingSocialWorkerId : undefined) ?? row.workerId ?? placement.socialWorkerId;
  }
  return row.person === placement.socialWorkerId
    ? (placement.teamManagerId ?? meeting.coordinatorId)
    : meeting.coordinatorId;
}

/**
 * Somebody would rather not answer. It is respected: no reminder follows, and nobody is told in a list who it was. For a child it
 * is recorded that no views came, with what the adult says about it.
 *
 * @source E-27, E-66 · domain §7.3, PN7
 */
export async function declineQuestionnaire(
  writer: Writer,
  id: string,
  words: string,
  ports: Ports,
): Promise<Questionnaire> {
  const { saved, meeting, hand } = await questionnaireFor(writer, id, ports);
  if (saved.row.state === 'declined' || saved.row.state === 'returned') return saved.row;
  const child = saved.row.personIs === 'child';
  const changed = await ports.records.questionnaires.change(saved, {
    state: 'declined',
    ...(child
      ? { participation: `PN7${words.trim() === '' ? '' : `: ${words.trim().slice(0, 1000)}`}`, enteredBy: hand }
      : {}),
  });
  await settleObligationRow(
    obligationKey(meeting.ref, 'questionnaire.passOn', id),
    hand,
    'would rather not answer',
    ports,
  );
  await ports.records.audit(meeting.about, `declined-${id}`, {
    at: ports.now(),
    actor: hand,
    did: 'would rather not answer a form',
    about: `${meeting.ref} ${id}`,
  });
  redrawCards(id, ports);
  return changed.row;
}

async function oweTask(
  { saved, meeting }: FoundQuestionnaire,
  kind: string,
  ownerId: string,
  sum: string,
  ports: Ports,
): Promise<void> {
  const key = obligationKey(meeting.ref, kind, saved.row.id);
  await ports.records.obligations.create({
    key,
    kind,
    about: meeting.ref,
    ...inCaseOfMeeting(meeting),
    team: meeting.team,
    ownerRole: 'childs-social-worker',
    ownerId,
    startsOn: ports.today(),
    due: saved.row.due < ports.today() ? ports.today() : saved.row.due,
    sum,
    force: 'ours',
    because: ['domain §8, design rules', 'E-82'],
    level: 0,
  });
  await showCard({ do: 'show-card', id: `${key}/card`, to: ownerId, card: 'task', about: key }, ports);
}
