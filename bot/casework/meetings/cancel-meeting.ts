import { canHappen, stepId, type Step } from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { invitationsTo, meetingCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

/** Calls a meeting off, with a reason that stays here; those who were invited read only that it will not take place. */
export async function cancelMeeting(
  who: string,
  ref: string,
  reason: string,
  ports: Ports,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, 'cancel-meeting', { meeting: meeting.row, placement }, ports);
  if (meeting.row.state === 'cancelled') return { is: 'changed', meeting: meeting.row };
  if (!canHappen(meeting.row, 'called-off'))
    return { is: 'refused', words: 'The meeting took place. It cannot be called off.' };
  const id = `${ref}/cancelled`;
  const steps = await cancelSteps(id, ref, ports);
  await savePlan({ id, about: ref, steps }, ports);
  const changed = await ports.records.meetings.change(meeting, { state: 'cancelled', trouble: reason.slice(0, 250) });
  await ports.records.audit(meeting.row.about, `cancelled-${ref}`, {
    at: ports.now(),
    actor: who,
    did: 'called the meeting off',
    about: ref,
  });
  redrawCards(ref, ports);
  return { is: 'changed', meeting: changed.row };
}

/** Out of the diaries, and a letter to each to whom one went. */
export async function cancelSteps(id: string, ref: string, ports: Ports): Promise<readonly Step[]> {
  const letters = (await invitationsTo(ref, ports)).filter(
    ({ row }) => row.personIs === 'circle' && (row.delivery === 'sent' || row.delivery === 'unclear'),
  );
  return [
    { do: 'cancel-in-diaries', id: stepId(id, 'diaries'), meeting: ref },
    ...letters.map(({ row }): Step => ({
      do: 'send-letter',
      id: stepId(id, `letter-${row.person}`),
      to: row.person,
      letter: 'meeting-cancelled',
      about: ref,
    })),
  ];
}
