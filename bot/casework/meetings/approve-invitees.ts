import { returnDay, type LocalDate } from '#rules';
import type { Changed, Refused } from './allocate-chair.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import { savePlan } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { stepsFrom } from '../obligations/owe-for-meeting.ts';
import { obligationKey } from '../obligations/owe.ts';
import { procedureOf } from '../procedure-of.ts';
import { redrawCards } from '../plans/show-card.ts';
import { whatIsMissing } from './what-is-missing.ts';
import type { Ports } from '../ports.ts';

/**
 * The chair settles who is asked and by which day questionnaires are back. Nothing leaves before.
 *
 * @source Warrington W-74, W-80 · CF-05, CF-18
 */
export async function approveInvitees(
  who: string,
  ref: string,
  returnBy: LocalDate | undefined,
  ports: Ports,
): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, 'approve-invitees', { meeting: meeting.row, placement }, ports);
  const missing = (await whatIsMissing(meeting.row, ports)).filter(({ before }) => before === 'asking');
  if (missing.length > 0)
    return { is: 'refused', words: `Before you approve: ${missing.map(({ what }) => what).join('; ')}.` };
  const meetingOn = meeting.row.startsAt?.slice(0, 10) as LocalDate;
  const agreed = returnDay(meetingOn, ports.today(), await procedureOf(meeting.row, ports), await ports.workingDays());
  const day = returnBy ?? agreed.day;
  if (day >= meetingOn || day <= ports.today())
    return { is: 'refused', words: 'The return day must be after today and before the meeting.' };
  const changed = await ports.records.meetings.change(meeting, {
    approvedBy: who,
    approvedAt: ports.now(),
    returnBy: day,
    state: 'approved',
  });
  const id = `${ref}/approved-${changed.row.approvedAt ?? ''}`;
  await savePlan(
    {
      id,
      about: ref,
      steps: [
        {
          do: 'settle-debt',
          id: `${id}/settled`,
          obligation: obligationKey(ref, 'disruption.invitees-approved'),
          by: who,
          note: 'the chair settled the people',
        },
        { do: 'notify', id: `${id}/send`, to: meeting.row.coordinatorId, activity: 'somethingWaits', about: ref },
      ],
    },
    ports,
  );
  await ports.records.audit(meeting.row.about, `approved-${id}`, {
    at: ports.now(),
    actor: who,
    did: 'approved the people',
    about: ref,
  });
  redrawCards(ref, ports, ['chair-approval', 'draft-meeting']);
  return { is: 'changed', meeting: changed.row };
}

/** The organiser asks the chair to settle the people; the social worker's proposal is on the card. */
export async function askChair(who: string, ref: string, ports: Ports): Promise<Changed | Refused> {
  const meeting = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.row.placement, ports);
  await mayThey(who, 'propose-invitees', { meeting: meeting.row, placement }, ports);
  if (meeting.row.chairId === undefined || meeting.row.startsAt === undefined)
    return { is: 'refused', words: 'Name the chair and choose a day first; then the chair can settle the people.' };
  const id = `${ref}/ask-chair-${meeting.row.chairId}-${ports.today()}`;
  await savePlan(
    {
      id,
      about: ref,
      steps: [
        ...(meeting.row.kind === 'disruption'
          ? await stepsFrom('invitees-proposed', id, meeting.row, placement, ports)
          : []),
        { do: 'show-card', id: `${id}/chair`, to: meeting.row.chairId, card: 'chair-approval', about: ref },
      ],
    },
    ports,
  );
  return { is: 'changed', meeting: meeting.row };
}
