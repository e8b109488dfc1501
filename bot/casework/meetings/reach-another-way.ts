import { dayOfTime, inCaseOfMeeting, obligationKey, type Invitation } from '#rules';
import { meetingCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';

/** Someone was not reached, and `why` says how that came: the coordinator is asked to reach them another way. */
export async function oweAnotherWay(invitation: Invitation, why: string, ports: Ports): Promise<void> {
  const { row: meeting } = await meetingCalled(invitation.meeting, ports);
  await ports.records.obligations.create({
    key: obligationKey(meeting.ref, 'meeting.reach-another-way', invitation.person),
    kind: 'meeting.reach-another-way',
    about: meeting.ref,
    ...inCaseOfMeeting(meeting),
    team: meeting.team,
    ownerRole: 'childs-social-worker',
    ownerId: meeting.coordinatorId,
    startsOn: ports.today(),
    due: meeting.startsAt && dayOfTime(meeting.startsAt),
    sum: `Before the meeting. ${why}`,
    force: 'ours',
    because: ['Contracts D4: blocked by the person, or not installed'],
    level: 0,
  });
}
