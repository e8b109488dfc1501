import {
  caseOfMeeting,
  stepId,
  type DraftObligation,
  type Meeting,
  type Obligation,
  type Placement,
  type Role,
  type Step,
} from '#rules';
import { workersWho } from '../find-case.ts';
import type { Ports } from '../ports.ts';

/** Whom an obligation can fall to. */
export interface Owners {
  readonly about: string;
  readonly placement: Placement;
  readonly managerId?: string | undefined;
  readonly meeting?: Meeting | undefined;
}

export const obligationKey = (about: string, kind: string, tag = ''): string =>
  `owed:${about}:${kind}${tag === '' ? '' : `:${tag}`}`;

/** What of a placement decides what is owed. */
export const placementFacts = (placement: Placement) => {
  const { provider, setting, outOfArea, schoolYear, bornOn, match, permanencePlan } = placement;
  return { provider, setting, outOfArea, schoolYear, bornOn, match, permanencePlan };
};

/** Steps that put these debts on people's desks. An obligation opened twice is one: its key is case, kind and tag. */
export async function oweSteps(
  plan: string,
  drafts: readonly DraftObligation[],
  owners: Owners,
  ports: Ports,
  tag = '',
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const draft of drafts) {
    steps.push({
      do: 'owe',
      id: stepId(plan, `owe-${draft.kind}`),
      obligation: await obligationFrom(draft, owners, ports, tag),
    });
  }
  return steps;
}

export async function obligationFrom(
  draft: DraftObligation,
  owners: Owners,
  ports: Ports,
  tag = '',
): Promise<Omit<Obligation, 'level'>> {
  const { kind, ownerRole, ofChair = false, startsOn, due, sum, force, because } = draft;
  return {
    key: obligationKey(owners.about, kind, tag),
    kind,
    about: owners.about,
    case: owners.meeting === undefined ? owners.about : caseOfMeeting(owners.meeting),
    childRef: owners.placement.childRef,
    placement: owners.placement.key,
    team: owners.placement.team,
    ownerRole,
    ownerId: ofChair ? await chairOf(ownerRole, owners, ports) : await ownerOf(ownerRole, owners, ports),
    startsOn,
    due,
    sum,
    force,
    because,
  };
}

/** A duty of the chair is the chair's, whatever the role is called; until there is one, whoever looks for one has it. */
const chairOf = async (role: Role, owners: Owners, ports: Ports): Promise<string | undefined> =>
  owners.meeting?.chairId ?? owners.meeting?.coordinatorId ?? (await ownerOf(role, owners, ports));

/** The person who is this role in this case; where several could be, the one with the first id, so that it is always the same. */
async function ownerOf(
  role: Role,
  { placement, managerId, meeting }: Owners,
  ports: Ports,
): Promise<string | undefined> {
  const inCase: Partial<Record<Role, string | undefined>> = {
    'childs-social-worker': placement.socialWorkerId,
    'team-manager': managerId ?? placement.teamManagerId,
    'supervising-social-worker': placement.supervisingSocialWorkerId,
    'fostering-team-manager': placement.fosteringManagerId,
    'independent-reviewing-officer': placement.independentReviewingOfficerId,
    'minute-taker': meeting?.minuteTakerId,
    'fostering-service-coordinator': meeting?.kind === 'stability' ? meeting.coordinatorId : undefined,
    'placement-service-coordinator': meeting?.kind === 'stability' ? meeting.coordinatorId : undefined,
    'safeguarding-unit-organiser': meeting?.kind === 'disruption' ? meeting.coordinatorId : undefined,
    'conference-and-review-manager': meeting?.chairId,
    'independent-chair': meeting?.chairId,
  };
  const known = inCase[role];
  if (known !== undefined) return known;
  if (role === 'minute-taker' || role === 'conference-and-review-manager') return meeting?.coordinatorId;
  return (await workersWho(role, ports))[0]?.id;
}
