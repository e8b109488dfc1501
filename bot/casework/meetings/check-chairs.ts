import { inCaseOfMeeting, chairCheckAfterChange, type Meeting, type Step } from '#rules';
import { placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { obligationKey } from '../obligations/owe.ts';
import { chairQuestion } from './show-chairs.ts';
import type { Saved, Ports } from '../ports.ts';

const OPEN = ['arranging', 'approved', 'sending', 'sent'] as const satisfies readonly Meeting['state'][];

/**
 * Looks at every chair again, for someone's part may have changed: a new reviewing officer, a new manager, a complaint.
 *
 * A chair who may no longer chair is not exchanged silently: whoever arranges is asked to name another, with the reserve
 * proposed, and the chair is warned.
 *
 * @source CF-03, E-53, E-54
 */
export async function checkChairs(ports: Ports): Promise<void> {
  for (const state of OPEN) {
    for (const meeting of await ports.records.meetings.where({ state })) {
      if (meeting.row.chairId !== undefined) await checkChair(meeting, meeting.row.chairId, ports);
    }
  }
}

async function checkChair({ row: meeting }: Saved<Meeting>, chairId: string, ports: Ports): Promise<void> {
  const { row: placement } = await placementAt(meeting.placement, ports);
  const check = chairCheckAfterChange({
    ...(await chairQuestion(meeting, placement, ports)),
    chairId,
    reserveChairId: meeting.reserveChairId,
  });
  if (check.is === 'decided' && check.value.stands) return;
  const why =
    check.is === 'decided'
      ? check.value.reasons.map(({ words, because }) => `${words} (${because})`).join(' ')
      : 'The person named is no longer in the People list.';
  const proposed =
    check.is === 'decided' && check.value.propose !== undefined ? ` ${check.value.propose.name} could step in.` : '';
  const key = obligationKey(meeting.ref, 'meeting.chair-conflict', chairId);
  const id = `${meeting.ref}/chair-conflict-${chairId}`;
  const steps: Step[] = [
    {
      do: 'owe',
      id: `${id}/owe`,
      obligation: {
        key,
        kind: 'meeting.chair-conflict',
        about: meeting.ref,
        ...inCaseOfMeeting(meeting),
        team: meeting.team,
        ownerRole: 'safeguarding-unit-organiser',
        ownerId: meeting.coordinatorId,
        startsOn: ports.today(),
        due: ports.today(),
        sum: `Today. ${why}${proposed}`,
        force: 'procedure',
        because: ['CF-03', 'E-53', 'E-54'],
      },
    },
    { do: 'show-card', id: `${id}/coordinator`, to: meeting.coordinatorId, card: 'task', about: key },
    { do: 'show-card', id: `${id}/chair`, to: chairId, card: 'task', about: key },
  ];
  await savePlan({ id, about: meeting.ref, steps }, ports);
}
