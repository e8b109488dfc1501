import {
  mayAct,
  type Act,
  type CaseFacts,
  type Ending,
  type Episode,
  type Invitation,
  type Meeting,
  type Placement,
  type Worker,
} from '#rules';
import { Fault } from '../faults.ts';
import { workerCalled, workersWho } from './find-case.ts';
import type { Ports } from './ports.ts';

/** What is known of a case when someone asks to do something in it. */
export interface Case {
  readonly placement?: Placement | undefined;
  readonly episode?: Episode | undefined;
  readonly ending?: Ending | undefined;
  readonly meeting?: Meeting | undefined;
  readonly invitations?: readonly Invitation[] | undefined;
  readonly reporterIds?: readonly string[] | undefined;
  /** Whom an allegation or a complaint is about, where more is known than the episode says. */
  readonly subjectIds?: readonly string[] | undefined;
  readonly authorId?: string | undefined;
  readonly helperIds?: readonly string[] | undefined;
  readonly owner?:
    { readonly id?: string | undefined; readonly role: Worker['roles'][number]; readonly team: string } | undefined;
}

const ORGANISERS = ['safeguarding-unit-organiser', 'safeguarding-unit-manager'] as const;

/**
 * Asks `rules/access` whether this person may; answers who they are in this council.
 *
 * A refusal is a Fault without detail: it looks the same whether the record exists or not.
 */
export async function mayThey(who: string, act: Act, about: Case, ports: Ports): Promise<Worker> {
  const { worker, may } = await asksTo(who, act, about, ports);
  if (!may || worker === undefined) throw new Fault('refused', act);
  return worker;
}

/** Whether this person may; for showing or leaving out a button, never instead of asking when it is pressed. */
export async function canThey(who: string, act: Act, about: Case, ports: Ports): Promise<boolean> {
  return (await asksTo(who, act, about, ports)).may;
}

async function asksTo(who: string, act: Act, about: Case, ports: Ports) {
  const worker = await workerCalled(who, ports);
  if (worker === undefined || !worker.active) return { worker, may: false };
  const organisers = (await Promise.all(ORGANISERS.map((role) => workersWho(role, ports)))).flat().map(({ id }) => id);
  const actor = { id: worker.id, roles: worker.roles, team: worker.team, active: worker.active };
  const { may } = mayAct({ act, actor, caseFacts: factsOf(about, organisers), profile: ports.procedure });
  return { worker, may };
}

function factsOf(
  { placement, episode, ending, meeting, invitations, reporterIds, subjectIds, authorId, helperIds, owner }: Case,
  organiserIds: readonly string[],
): CaseFacts {
  return {
    team: owner?.team ?? placement?.team ?? episode?.team ?? ending?.team ?? meeting?.team,
    socialWorkerId: placement?.socialWorkerId,
    teamManagerId: placement?.teamManagerId ?? episode?.managerId,
    judgeId: episode?.managerId,
    supervisingSocialWorkerId: placement?.supervisingSocialWorkerId,
    iroId: placement?.independentReviewingOfficerId,
    coordinatorId: meeting?.coordinatorId,
    chairId: meeting?.chairId,
    minuteTakerId: meeting?.minuteTakerId,
    kind: meeting?.kind,
    inviteeIds: invitations
      ?.filter(({ decision }) => decision === 'invite' || decision === 'separate')
      .map(({ person }) => person),
    reporterIds: reporterIds ?? (ending === undefined ? undefined : [ending.reporterId]),
    subjectIds: subjectIds ?? episode?.subjectIds,
    organiserIds,
    authorId,
    helperIds,
    ownerId: owner?.id,
    ownerRole: owner?.role,
  };
}
