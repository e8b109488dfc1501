import {
  stepId,
  type DraftObligation,
  type Meeting,
  type Obligation,
  type Placement,
  type Role,
  type Step,
} from '#rules';
import { workersWho } from './find-case.ts';
import type { World } from './world.ts';

/** Whom an obligation can fall to. */
export interface Debtors {
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
  debtors: Debtors,
  world: World,
  tag = '',
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const draft of drafts) {
    steps.push({
      do: 'owe',
      id: stepId(plan, `owe-${draft.kind}`),
      obligation: await obligationFrom(draft, debtors, world, tag),
    });
  }
  return steps;
}

export async function obligationFrom(
  draft: DraftObligation,
  debtors: Debtors,
  world: World,
  tag = '',
): Promise<Omit<Obligation, 'rung'>> {
  const { kind, ownerRole, ofChair = false, startsOn, due, sum, force, because } = draft;
  return {
    key: obligationKey(debtors.about, kind, tag),
    kind,
    about: debtors.about,
    childRef: debtors.placement.childRef,
    team: debtors.placement.team,
    ownerRole,
    ownerId: ofChair ? await chairOf(ownerRole, debtors, world) : await ownerOf(ownerRole, debtors, world),
    startsOn,
    due,
    sum,
    force,
    because,
  };
}

/** A duty of the chair is the chair's, whatever the role is called; until there is one, whoever looks for one has it. */
const chairOf = async (role: Role, debtors: Debtors, world: World): Promise<string | undefined> =>
  debtors.meeting?.chairId ?? debtors.meeting?.coordinatorId ?? (await ownerOf(role, debtors, world));

/** The person who is this role in this case; where several could be, the one with the first id, so that it is always the same. */
async function ownerOf(
  role: Role,
  { placement, managerId, meeting }: Debtors,
  world: World,
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
  return (await workersWho(role, world))[0]?.id;
}
