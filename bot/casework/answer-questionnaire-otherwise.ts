import type { Questionnaire } from '#rules';
import { questionnaireFor, type FoundQuestionnaire, type Writer } from './find-questionnaire.ts';
import { obligationKey } from './owe.ts';
import { settleDebt } from './settle-debt.ts';
import { redrawCards, showCard } from './show-card.ts';
import type { World } from './world.ts';

/** Somebody needs more time: the worker who arranges the meeting is asked to settle a day with them. */
export async function askMoreTime(writer: Writer, id: string, world: World): Promise<Questionnaire> {
  const found = await questionnaireFor(writer, id, world);
  const row =
    found.kept.row.moreTimeAskedAt === undefined
      ? (await world.records.questionnaires.change(found.kept, { moreTimeAskedAt: world.now() })).row
      : found.kept.row;
  await oweTask(
    found,
    'questionnaire.moreTime',
    found.meeting.coordinatorId,
    'Somebody asked for more time with their form. Agree a day with them.',
    world,
  );
  return row;
}

/** Somebody would rather talk: the right worker has it on their desk. @source domain §8, design rules · E-82 */
export async function ratherTalk(writer: Writer, id: string, world: World): Promise<Questionnaire> {
  const found = await questionnaireFor(writer, id, world);
  const row = found.kept.row.ratherTalk
    ? found.kept.row
    : (await world.records.questionnaires.change(found.kept, { ratherTalk: true })).row;
  await oweTask(
    found,
    'questionnaire.talk',
    whoTalks(found),
    'Somebody would rather talk than fill in a form. Ring them at a safe time, and write down what they say if they agree.',
    world,
  );
  return row;
}

/** Their own worker; for a worker, the one who supports them in this: the manager of the child's social worker, else the coordinator. */
function whoTalks({ kept, meeting, placement }: FoundQuestionnaire): string {
  const { row } = kept;
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
  world: World,
): Promise<Questionnaire> {
  const { kept, meeting, hand } = await questionnaireFor(writer, id, world);
  if (kept.row.state === 'declined' || kept.row.state === 'returned') return kept.row;
  const child = kept.row.personIs === 'child';
  const changed = await world.records.questionnaires.change(kept, {
    state: 'declined',
    ...(child
      ? { participation: `PN7${words.trim() === '' ? '' : `: ${words.trim().slice(0, 1000)}`}`, enteredBy: hand }
      : {}),
  });
  await settleDebt(obligationKey(meeting.ref, 'questionnaire.passOn', id), hand, 'would rather not answer', world);
  await world.records.audit(meeting.about, `declined-${id}`, {
    at: world.now(),
    actor: hand,
    did: 'would rather not answer a form',
    about: `${meeting.ref} ${id}`,
  });
  redrawCards(id, world);
  return changed.row;
}

async function oweTask(
  { kept, meeting }: FoundQuestionnaire,
  kind: string,
  ownerId: string,
  sum: string,
  world: World,
): Promise<void> {
  const key = obligationKey(meeting.ref, kind, kept.row.id);
  await world.records.obligations.create({
    key,
    kind,
    about: meeting.ref,
    childRef: meeting.childRef,
    team: meeting.team,
    ownerRole: 'childs-social-worker',
    ownerId,
    startsOn: world.today(),
    due: kept.row.due < world.today() ? world.today() : kept.row.due,
    sum,
    force: 'ours',
    because: ['domain §8, design rules', 'E-82'],
    rung: 0,
  });
  await showCard({ do: 'show-card', id: `${key}/card`, to: ownerId, card: 'task', about: key }, world);
}
