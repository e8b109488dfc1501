import {
  chairNoteKey,
  inCaseOfMeeting,
  reasonsAre,
  type ChairNote,
  type Invitation,
  type Meeting,
  type Questionnaire,
  type Role,
  type Step,
  type Way,
} from '#rules';
import { planKey } from '../../bot/casework/plans/save-plan.ts';
import type { Ports } from '../../bot/casework/ports.ts';

export const PEOPLE = {
  socialWorker: '00625687-c1a2-509f-b634-c93a4663722d',
  teamManager: '83cdfe6b-29ad-5f65-a793-e2e0597d1552',
  supervising: '421bcd61-5604-5dba-9710-d6bb0b8bf9ad',
  coordinator: '430ff87d-92df-59b3-858d-2ab39c11db82',
  minuteTaker: '6055e1f5-d33e-590e-a3ff-0ff016e03a9d',
} as const;
export const CARER = 'circle:C-1042-carer-1';
export const SECOND_CARER = 'circle:C-1042-carer-2';
export const STARTS_AT = '2026-11-27T10:00';

/** A stability meeting about C-1042 on Friday 27 November at 10; chair, minute taker and people are settled. */
export function stagedMeeting(number: number, state: Meeting['state'] = 'sending'): Meeting {
  const ref = `SM-2026-${String(number).padStart(4, '0')}`;
  return {
    key: `meeting:${ref}`,
    ref,
    kind: 'stability',
    about: `IN-2026-${String(number).padStart(4, '0')}`,
    childRef: 'C-1042',
    placement: 'placement:P-1042',
    team: 'Children looked after',
    state,
    coordinatorId: PEOPLE.coordinator,
    chairId: PEOPLE.teamManager,
    minuteTakerId: PEOPLE.minuteTaker,
    from: '2026-11-23',
    by: '2026-11-30',
    sum: '7 days from Mon 23 Nov is Mon 30 Nov',
    startsAt: STARTS_AT,
    lengthMinutes: 60,
    online: true,
    format: 'single',
    workerSays: 'go',
    profile: 'blended-default',
    profileVersion: '1.0',
  };
}

function invitation(
  meeting: Meeting,
  person: string,
  personIs: Invitation['personIs'],
  name: string,
  part: Role,
  way: Way,
): Invitation {
  return {
    key: `invitation:${meeting.ref}:${person}:${part}`,
    meeting: meeting.ref,
    childRef: meeting.childRef,
    person,
    personIs,
    name,
    part,
    way,
    workerId: personIs === 'worker' ? undefined : PEOPLE.supervising,
    decision: 'invite',
    because: ['Torbay T-24'],
    sitting: 1,
    reply: 'none',
    delivery: 'not-sent',
  };
}

export const invitationsOf = (meeting: Meeting): readonly Invitation[] => [
  invitation(meeting, PEOPLE.supervising, 'worker', 'Quentin Quince', 'supervising-social-worker', 'teams'),
  invitation(meeting, CARER, 'circle', 'Hazel Household', 'foster-carer', 'mail'),
  invitation(meeting, SECOND_CARER, 'circle', 'Linden Household', 'foster-carer', 'phone'),
  invitation(meeting, 'child', 'child', 'The child', 'child', 'through-worker'),
];

export const invitationOf = (meeting: Meeting, person: string): string =>
  invitationsOf(meeting).find((one) => one.person === person)?.key ?? '';

const reasonFor = (meeting: Meeting, chairId: string, { now }: Ports): ChairNote => ({
  ...inCaseOfMeeting(meeting),
  key: chairNoteKey('reason', reasonsAre(meeting.about, chairId), 1),
  kind: 'reason',
  person: chairId,
  words: 'Nobody else is free.',
  by: meeting.coordinatorId,
  byRoles: [],
  at: now(),
});

/** Puts the meeting and its people into the lists, as sending it finds them: the child's own manager chairs, with a reason. */
export async function stage(meeting: Meeting, ports: Ports): Promise<Meeting> {
  const { records } = ports;
  await records.meetings.create(meeting);
  if (meeting.chairId !== undefined) await records.chairNotes.create(reasonFor(meeting, meeting.chairId, ports));
  for (const row of invitationsOf(meeting)) await records.invitations.create(row);
  return meeting;
}

/** Keeps a plan of these steps; answers its key. */
export async function planOf(meeting: Meeting, steps: readonly Step[], { records }: Ports): Promise<string> {
  const key = planKey(`${meeting.ref}/once`);
  await records.plans.create({ key, about: meeting.ref, state: 'open', steps, done: {}, attempts: 0 });
  return key;
}

export const formOf = async (
  meeting: Meeting,
  person: string,
  { records }: Ports,
): Promise<Questionnaire | undefined> =>
  (await records.questionnaires.where({ meeting: meeting.ref })).find(({ row }) => row.person === person)?.row;
