import { inCaseOfMeeting, type Invitation, type Meeting, type Placement } from '#rules';
import { savePlan } from '../plans/save-plan.ts';
import { canThey } from '../may-they.ts';
import { obligationKey } from '../obligations/owe.ts';
import type { Ports } from '../ports.ts';

/**
 * That a parent with parental responsibility is not informed is the manager's to decide, with the legal reason. Anyone
 * else who chooses it hands the decision to the manager; nothing is sent meanwhile.
 *
 * @source ruling CF-24
 */
export async function mayLeaveUninformed(
  who: string,
  invitation: Invitation,
  meeting: Meeting,
  placement: Placement,
  ports: Ports,
): Promise<string | undefined> {
  if (invitation.part !== 'parent') return undefined;
  const episode = (await ports.records.episodes.where({ ref: meeting.about }))[0]?.row;
  if (await canThey(who, 'decide-parent', { meeting, placement, episode }, ports)) return undefined;
  const manager = episode?.managerId ?? placement.teamManagerId;
  if (manager !== undefined) await askManager(manager, invitation, meeting, ports);
  return 'That a parent is not informed is for the team manager to decide, with the legal reason (ruling CF-24). They have it on their desk now.';
}

async function askManager(manager: string, invitation: Invitation, meeting: Meeting, ports: Ports): Promise<void> {
  const key = obligationKey(meeting.ref, 'meeting.decide-parent', invitation.person);
  const id = `${meeting.ref}/decide-parent-${invitation.person}`;
  await savePlan(
    {
      id,
      about: meeting.ref,
      steps: [
        {
          do: 'owe',
          id: `${id}/owe`,
          obligation: {
            key,
            kind: 'meeting.decide-parent',
            about: meeting.ref,
            ...inCaseOfMeeting(meeting),
            team: meeting.team,
            ownerRole: 'team-manager',
            ownerId: manager,
            startsOn: ports.today(),
            due: ports.today(),
            sum: 'Today: nothing is sent before. Decide it in the meeting, under People.',
            force: 'law',
            because: ['CF-24', 'ruling: parent not informed'],
          },
        },
        { do: 'show-card', id: `${id}/card`, to: manager, card: 'task', about: key },
      ],
    },
    ports,
  );
}
