import { inCaseOfMeeting } from '../case-of.ts';
import type { CirclePerson, Invitation, Meeting, Placement } from '../case-records.ts';
import type { HoldFacts, Supply } from '../facts.ts';
import type { Profile } from '../profile.ts';
import { othersInHome } from '../support/others-in-home.ts';
import { viewsGroups } from '../support/views-groups.ts';
import type { LocalDate, Role, Way } from '../vocabulary.ts';
import { homesOfMeeting } from './whose-carers.ts';
import { inviteesFor, isHeldBack } from './invitees.ts';
import type { InviteeFacts, ProposedInvitee } from './invitee-facts.ts';

/* Who is proposed for a meeting, as rows: from the procedure, the register, and who came last time. */

export const invitationKey = (meeting: string, person: string, part: Role): string =>
  `invitation:${meeting}:${person}:${part}`;

interface ProposalFacts {
  readonly placement: Placement;
  readonly circle: readonly CirclePerson[];
  readonly hold: HoldFacts;
  readonly before: readonly Invitation[];
}

/** Each person once for each part; what the last meeting of the series decided is the draft for this one. */
export function proposedInvitations(
  meeting: Meeting,
  { placement, circle, hold, before }: ProposalFacts,
  { supply, today, procedure }: { readonly supply: Supply; readonly today: LocalDate; readonly procedure: Profile },
): readonly Invitation[] {
  const known = [...circle, ...foundInHome(meeting, { placement, circle, hold }, supply)];
  const facts = inviteeFactsOf(meeting, { placement, circle: known, hold }, today, supply);
  const proposed = inviteesFor(meeting.kind, facts, procedure);
  const invited = proposed.map(({ person }) => person);
  return [
    ...proposed.map((one) => {
      const row = invitationFrom(meeting, one);
      return isHeldBack(row.part, facts) ? row : carriedOver(row, before);
    }),
    ...viewsToGather(meeting, facts, invited, procedure, supply),
  ];
}

/**
 * Other looked-after children in the home whom the circle does not have: the register says who lives there. They are asked before a support
 * meeting only.
 *
 * @source Warrington W-55
 */
export function foundInHome(
  { kind }: Pick<Meeting, 'kind'>,
  { placement, circle, hold }: Omit<ProposalFacts, 'before'>,
  supply: Supply,
): readonly CirclePerson[] {
  if (kind !== 'support') return [];
  const found = othersInHome(placement, supply.placementsIn(placement.homeRef), hold.subjectIds);
  const isThere = ({ key, name, part }: CirclePerson): boolean =>
    circle.some((one) => one.key === key || (one.part === part && one.name === name));
  return found.filter((one) => !isThere(one));
}

/** Who is in this child's life and case, and what stands in the way of asking them. */
export const inviteeFactsOf = (
  meeting: Pick<Meeting, 'kind' | 'minuteTakerId'>,
  { placement, circle, hold }: Omit<ProposalFacts, 'before'>,
  today: LocalDate,
  supply: Supply,
): InviteeFacts => {
  // Where nobody of the circle has a home of their own, and no home was left, there is nothing to tell apart.
  const isAsked = meeting.kind === 'disruption' || circle.some(({ homeRef }) => homeRef !== undefined);
  const homes = homesOfMeeting(meeting.kind, placement, isAsked ? supply.placementsOf(placement.childRef) : []);
  return {
    placement,
    workers: workersOf(placement, meeting, supply),
    circle,
    hold: hold.stands,
    subjectIds: hold.subjectIds,
    legalStatus: placement.legalStatus,
    on: today,
    newHomeKnown: homes.next.length > 0,
    homes,
  };
};

/** The workers of this case by the part that they have in it. */
function workersOf(
  placement: Placement,
  { minuteTakerId }: Pick<Meeting, 'minuteTakerId'>,
  supply: Supply,
): InviteeFacts['workers'] {
  const parts: readonly (readonly [Role, string | undefined])[] = [
    ['childs-social-worker', placement.socialWorkerId],
    ['team-manager', placement.teamManagerId],
    ['supervising-social-worker', placement.supervisingSocialWorkerId],
    ['fostering-team-manager', placement.fosteringManagerId ?? supply.holdersOf('fostering-team-manager')[0]?.id],
    ['independent-reviewing-officer', placement.independentReviewingOfficerId],
    ['virtual-school', supply.holdersOf('virtual-school')[0]?.id],
    ['minute-taker', minuteTakerId],
  ];
  return parts.flatMap(([part, id]) => {
    const worker = id === undefined ? undefined : supply.worker(id);
    return worker === undefined ? [] : [{ part, id: worker.id, name: worker.name }];
  });
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

/** Who was asked to the last meeting of the same series; nobody for a first one. */
export function invitationsBefore(
  { about, kind, ref }: Pick<Meeting, 'about' | 'kind' | 'ref'>,
  meetings: readonly Meeting[],
  supply: Pick<Supply, 'invitationsTo'>,
): readonly Invitation[] {
  const last = meetings
    .filter((one) => one.about === about && one.kind === kind && one.ref !== ref && one.heldOn !== undefined)
    .sort((one, other) => (one.heldOn ?? '').localeCompare(other.heldOn ?? ''))
    .at(-1);
  return last === undefined ? [] : supply.invitationsTo(last.ref);
}

const MAY_BE_CARRIED: readonly Invitation['decision'][] = ['undecided', 'invite', 'separate', 'views-only'];

/**
 * The decision of the last meeting as a draft for this one. What the procedure refuses now stays refused: a hold or a complaint
 * may have come since.
 */
function carriedOver(proposed: Invitation, before: readonly Invitation[]): Invitation {
  const last = before.find(({ person, part }) => person === proposed.person && part === proposed.part);
  if (last === undefined || last.decision === 'undecided' || !MAY_BE_CARRIED.includes(proposed.decision))
    return proposed;
  const { reason, way, workerId } = last;
  // Whoever must not meet somebody now sits apart, however it was the last time.
  const decision = proposed.decision === 'separate' && last.decision === 'invite' ? 'separate' : last.decision;
  const sitting = decision === 'separate' ? Math.max(2, last.sitting, proposed.sitting) : 1;
  return { ...proposed, decision, reason, way, workerId, sitting };
}

/**
 * Those whose views are gathered before a support meeting and who are not invited to it: a short form each, through the worker
 * whom the procedure names. Other children and the household are asked about the home and never about this child.
 *
 * @source Warrington W-50 to W-58 · CF-28
 */
function viewsToGather(
  meeting: Meeting,
  facts: InviteeFacts,
  invited: readonly string[],
  procedure: Profile,
  supply: Supply,
): readonly Invitation[] {
  if (meeting.kind !== 'support') return [];
  const rows = viewsGroups(facts, procedure).flatMap(({ of, people, gathererId, because }) =>
    people
      .filter((person) => !invited.includes(person))
      .map((person): Invitation => {
        const outside = facts.circle.find(({ key }) => key === person);
        return {
          key: invitationKey(meeting.ref, person, of),
          meeting: meeting.ref,
          ...inCaseOfMeeting(meeting),
          person,
          personIs: person === 'child' ? 'child' : outside === undefined ? 'worker' : 'circle',
          name: outside?.name ?? facts.workers.find(({ id }) => id === person)?.name ?? '',
          part: of,
          way: wayTo(person, outside),
          workerId: gathererId ?? outside?.workerId,
          decision: 'views-only',
          reason: 'Their views are gathered before the meeting.',
          because,
          sitting: 1,
          reply: 'none',
          delivery: 'not-sent',
        };
      }),
  );
  const others = workersOfOthers(meeting, rows, facts, supply).filter(({ person }) => !invited.includes(person));
  return [...new Map([...rows, ...others].map((row) => [row.person, row])).values()];
}

/** Each other child’s own social worker is asked for their own views, too; never this child’s, and never whom it is about. @source Warrington W-55 */
const workersOfOthers = (
  meeting: Meeting,
  rows: readonly Invitation[],
  { placement, subjectIds }: InviteeFacts,
  supply: Supply,
): readonly Invitation[] =>
  rows.flatMap((row): readonly Invitation[] => {
    const worker = row.workerId === undefined ? undefined : supply.worker(row.workerId);
    const own = worker === undefined || worker.id === placement.socialWorkerId || subjectIds.includes(worker.id);
    if (row.part !== 'other-child-in-the-home' || own) return [];
    const part = 'other-childs-social-worker';
    const asked = { person: worker.id, personIs: 'worker', name: worker.name, part, way: 'teams' } as const;
    return [{ ...row, ...asked, key: invitationKey(meeting.ref, worker.id, part), workerId: undefined }];
  });

function wayTo(person: string, outside: CirclePerson | undefined): Way {
  if (outside === undefined) return person === 'child' ? 'through-worker' : 'teams';
  return outside.way === 'none' ? 'through-worker' : outside.way;
}
