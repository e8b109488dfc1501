import { inCaseOfMeeting } from '../case-of.ts';
import type { Invitation, Meeting, Obligation, Placement } from '../case-records.ts';
import { newRow, type Change, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stepId, type Move, type Step } from '../plan.ts';
import type { LocalDate } from '../vocabulary.ts';
import { momentWords } from '../words/dates.ts';
import { dayOfTime } from '../written-times.ts';
import { comesThen, whoRunsIt } from './who-runs-it.ts';

type Told = Pick<Effects, 'changes' | 'steps'>;

/** Diaries, and everyone who was asked told in the way in which they were asked. */
export function toldOfMove(
  plan: string,
  move: Move,
  facts: Facts<'meeting' | 'placement' | 'invitations' | 'obligations'>,
): Told {
  const { meeting, placement, invitations, obligations, today } = facts;
  const { ref } = meeting;
  const each = invitations
    .filter((one) => comesThen(meeting, one))
    .map((one) => toldOne(plan, one, meeting, placement, move, today));
  return {
    changes: [
      ...toldBefore(ref, obligations, { id: move.by, at: facts.now }),
      ...each.flatMap(({ changes }) => changes),
    ],
    steps: [
      { do: 'change-diaries', id: stepId(plan, 'diaries'), meeting: ref, change: 1 },
      ...whoRunsIt(meeting)
        .filter((to) => to !== move.by)
        .map((to): Step => ({
          do: 'show-card',
          id: stepId(plan, `runs-${to}`),
          to,
          card: 'meeting-changed',
          about: ref,
        })),
      ...each.flatMap(({ steps }) => steps),
    ],
  };
}

/** Whoever was still to be told of an earlier move is told of this one instead. */
const toldBefore = (
  ref: string,
  obligations: readonly Obligation[],
  by: Parameters<typeof settled>[1],
): readonly Change[] =>
  obligations
    .filter(({ about, kind, doneAt }) => about === ref && TO_TELL.includes(kind) && doneAt === undefined)
    .map(({ key }) => settled(key, by, 'moved again'));

const TO_TELL: readonly string[] = ['meeting.tell-changed', 'meeting.tell-child-changed'];

/** A card to those in Teams, a letter to those who had one, a task to a worker for everyone else; the child is always a task. */
function toldOne(
  plan: string,
  invitation: Invitation,
  meeting: Meeting,
  placement: Placement,
  move: Move,
  today: LocalDate,
): Told {
  const { key: about, person, personIs, part, way, delivery } = invitation;
  if (personIs === 'worker') {
    const id = stepId(plan, `tell-${person}-${part}`);
    const steps: readonly Step[] = whoRunsIt(meeting).includes(person)
      ? []
      : [{ do: 'show-card', id, to: person, card: 'meeting-changed', about }];
    return { changes: [], steps };
  }
  if (personIs === 'circle' && way === 'mail' && (delivery === 'sent' || delivery === 'unclear')) {
    const id = stepId(plan, `letter-${person}`);
    return {
      changes: [],
      steps: [{ do: 'send-letter', id, to: person, letter: 'meeting-changed', about: meeting.ref }],
    };
  }
  return taskToTell(plan, invitation, meeting, placement, move, today);
}

/** Who would come on the old day has to hear of it before; a day that has passed is today. */
const notPast = (day: LocalDate, today: LocalDate): LocalDate => (day < today ? today : day);

function taskToTell(
  plan: string,
  { person, part, workerId, sitting, because }: Invitation,
  meeting: Meeting,
  placement: Placement,
  move: Move,
  today: LocalDate,
): Told {
  const worker = workerId ?? placement.socialWorkerId;
  const kind = part === 'child' ? 'meeting.tell-child-changed' : 'meeting.tell-changed';
  // A later move is another thing to tell: the key has the time in it, before the person whom it is about.
  const key = obligationKey(meeting.ref, kind, `${move.to}:${person}`);
  const comesAt = move.parts.find(({ number }) => number === sitting)?.startsAt ?? move.to;
  const owed = newRow('obligations', {
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
    level: 0,
  });
  return {
    changes: [owed],
    steps: [{ do: 'show-card', id: stepId(plan, `task-${person}`), to: worker, card: 'task', about: key }],
  };
}
