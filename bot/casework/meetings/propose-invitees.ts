import {
  inCaseOfMeeting,
  inviteesFor,
  type Invitation,
  type InviteeFacts,
  type Meeting,
  type Placement,
  type ProposedInvitee,
  type Role,
} from '#rules';
import { carriedOver, invitationsBefore } from './carry-people-over.ts';
import { meetingCalled, placementAt, workerCalled, workersWho } from '../find-case.ts';
import { holdAbout } from '../instability/hold-about.ts';
import { procedureOf } from '../procedure-of.ts';
import { viewsToGather } from './propose-views.ts';
import type { Ports } from '../ports.ts';

export const invitationKey = (meeting: string, person: string, part: Role): string =>
  `invitation:${meeting}:${person}:${part}`;

/** Proposes who is asked, how and why, from the procedure and the register; a person's row is made once. */
export async function proposeInvitees(ref: string, ports: Ports): Promise<string> {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  const facts = await inviteeFactsOf(meeting, placement, ports);
  const proposed = inviteesFor(meeting.kind, facts, await procedureOf(meeting, ports));
  const before = await invitationsBefore(meeting, ports);
  for (const one of proposed) await ports.records.invitations.create(carriedOver(invitationFrom(meeting, one), before));
  const invited = proposed.map(({ person }) => person);
  for (const one of viewsToGather(meeting, facts, invited, ports))
    await ports.records.invitations.create({ ...one, key: invitationKey(ref, one.person, one.part) });
  return `${proposed.length} proposed`;
}

/** Who is in this child's life and case, and what stands in the way of asking them. */
export async function inviteeFactsOf(meeting: Meeting, placement: Placement, ports: Ports): Promise<InviteeFacts> {
  const circle = (await ports.records.circle.where({ childRef: placement.childRef })).map(({ row }) => row);
  const { stands, subjectIds } = await holdAbout(meeting, ports);
  return {
    placement,
    workers: await workersOf(placement, meeting, ports),
    circle,
    hold: stands,
    subjectIds,
    legalStatus: placement.legalStatus,
    on: ports.today(),
  };
}

type KnownWorker = { readonly part: Role; readonly id: string; readonly name: string };

/** The workers of this case by the part that they have in it. */
async function workersOf(placement: Placement, meeting: Meeting, ports: Ports): Promise<readonly KnownWorker[]> {
  const parts: readonly (readonly [Role, string | undefined])[] = [
    ['childs-social-worker', placement.socialWorkerId],
    ['team-manager', placement.teamManagerId],
    ['supervising-social-worker', placement.supervisingSocialWorkerId],
    [
      'fostering-team-manager',
      placement.fosteringManagerId ?? (await workersWho('fostering-team-manager', ports))[0]?.id,
    ],
    ['independent-reviewing-officer', placement.independentReviewingOfficerId],
    ['virtual-school', (await workersWho('virtual-school', ports))[0]?.id],
    ['minute-taker', meeting.minuteTakerId],
  ];
  const known: KnownWorker[] = [];
  for (const [part, id] of parts) {
    const worker = id === undefined ? undefined : await workerCalled(id, ports);
    if (worker !== undefined) known.push({ part, id: worker.id, name: worker.name });
  }
  return known;
}

export const invitationFrom = (
  meeting: Meeting,
  { person, personIs, name, part, way, workerId, decision, because, whyNot, sitting }: ProposedInvitee,
): Invitation => ({
  key: invitationKey(meeting.ref, person, part),
  meeting: meeting.ref,
  ...inCaseOfMeeting(meeting),
  person,
  personIs,
  name,
  part,
  way,
  workerId,
  decision,
  reason: whyNot,
  because,
  sitting,
  reply: 'none',
  delivery: 'not-sent',
});
