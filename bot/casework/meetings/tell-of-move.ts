import {
  dayOfTime,
  inCaseOfMeeting,
  momentWords,
  obligationKey,
  stepId,
  type Invitation,
  type LocalDate,
  type Meeting,
  type Move,
  type Placement,
  type Step,
} from '#rules';
import { invitationsTo } from '../find-case.ts';
import { comesThen } from './settle-move.ts';
import type { Ports } from '../ports.ts';

/** What follows a move: diaries, days, and everyone who was asked told in the way in which they were asked. */
export async function stepsToTell(
  id: string,
  meeting: Meeting,
  placement: Placement,
  move: Move,
  ports: Ports,
): Promise<readonly Step[]> {
  const { ref } = meeting;
  const told = (await invitationsTo(ref, ports)).map(({ row }) => row).filter((row) => comesThen(meeting, row));
  return [
    { do: 'change-diaries', id: stepId(id, 'diaries'), meeting: ref, change: 1 },
    { do: 'count-days-anew', id: stepId(id, 'days'), meeting: ref, before: dayOfTime(move.from) },
    ...(await toldBefore(id, ref, move.by, ports)),
    ...runningIt(meeting)
      .filter((to) => to !== move.by)
      .map((to): Step => ({ do: 'show-card', id: stepId(id, `runs-${to}`), to, card: 'meeting-changed', about: ref })),
    ...told.flatMap((invitation) => stepsToTellOne(id, invitation, meeting, placement, move, ports.today())),
  ];
}

/** Whoever was still to be told of an earlier move is told of this one instead. */
async function toldBefore(id: string, ref: string, by: string, ports: Ports): Promise<readonly Step[]> {
  return (await ports.records.obligations.where({ about: ref }))
    .filter(({ row }) => TO_TELL.includes(row.kind) && row.doneAt === undefined)
    .map(({ row }) => ({ do: 'settle-debt', id: stepId(id, row.key), obligation: row.key, by, note: 'moved again' }));
}

const TO_TELL: readonly string[] = ['meeting.tell-changed', 'meeting.tell-child-changed'];

const runningIt = ({ coordinatorId, chairId, minuteTakerId }: Meeting): readonly string[] => [
  ...new Set([coordinatorId, chairId, minuteTakerId].filter((id) => id !== undefined)),
];

/** A card to those in Teams, a letter to those who had one, a task to a worker for everyone else; the child is always a task. */
function stepsToTellOne(
  id: string,
  invitation: Invitation,
  meeting: Meeting,
  placement: Placement,
  move: Move,
  today: LocalDate,
): readonly Step[] {
  const { key, person, personIs, part, way, delivery } = invitation;
  if (personIs === 'worker') {
    return runningIt(meeting).includes(person)
      ? []
      : [
          {
            do: 'show-card',
            id: stepId(id, `tell-${person}-${part}`),
            to: person,
            card: 'meeting-changed',
            about: key,
          },
        ];
  }
  if (personIs === 'circle' && way === 'mail' && (delivery === 'sent' || delivery === 'unclear'))
    return [
      {
        do: 'send-letter',
        id: stepId(id, `letter-${person}`),
        to: person,
        letter: 'meeting-changed',
        about: meeting.ref,
      },
    ];
  return taskToTell(id, invitation, meeting, placement, move, today);
}

/** Who would come on the old day has to hear of it before; a day that has passed is today. */
const notPast = (day: LocalDate, today: LocalDate): LocalDate => (day < today ? today : day);

function taskToTell(
  id: string,
  { person, part, workerId, sitting, because }: Invitation,
  meeting: Meeting,
  placement: Placement,
  move: Move,
  today: LocalDate,
): readonly Step[] {
  const worker = workerId ?? placement.socialWorkerId;
  const kind = part === 'child' ? 'meeting.tell-child-changed' : 'meeting.tell-changed';
  // A later move is another thing to tell: the key has the time in it, before the person whom it is about.
  const key = obligationKey(meeting.ref, kind, `${move.to}:${person}`);
  const comesAt = move.parts.find(({ number }) => number === sitting)?.startsAt ?? move.to;
  return [
    {
      do: 'owe',
      id: stepId(id, `tell-${person}`),
      obligation: {
        key,
        kind,
        about: meeting.ref,
        ...inCaseOfMeeting(meeting),
        team: meeting.team,
        ownerRole: 'childs-social-worker',
        ownerId: worker,
        startsOn: today,
        due: notPast(dayOfTime(move.to < move.from ? move.to : move.from), today),
        sum: `It is now on ${momentWords(comesAt)}. As soon as you can, so that nobody comes on the day that is past.`,
        force: 'procedure',
        because,
      },
    },
    { do: 'show-card', id: stepId(id, `task-${person}`), to: worker, card: 'task', about: key },
  ];
}
