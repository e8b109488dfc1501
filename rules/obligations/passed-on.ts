import type { Invitation, Obligation, Placement, Worker } from '../case-records.ts';
import { formerIn } from '../access/former.ts';
import { decided, type Decision } from '../decision.ts';
import type { RegisterHome } from '../desk/register-search.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { Role } from '../vocabulary.ts';
import { lessonKey } from '../learning/lesson-record.ts';
import { actionKey } from '../minutes/numbered-actions.ts';
import { catalogueOf } from './catalogue.ts';
import { comesAlone } from './comes-alone.ts';
import { holderInTeam } from './holder-in-team.ts';
import { isOver } from './owed.ts';
import { isOfAction } from './settle.ts';

/* People come and go: what somebody owed goes to who has the work now. */

/** Whose a duty is by the register alone: whoever is allocated to the child. */
const OF_CHILD = ['childs-social-worker', 'supervising-social-worker', 'independent-reviewing-officer'] as const;
type RoleOfChild = (typeof OF_CHILD)[number];

const isOfChild = (role: Role): role is RoleOfChild => OF_CHILD.some((one) => one === role);

/** Whose a duty of this role is by the register, where it is of the child. */
export const holderByRegister = (home: RegisterHome, role: Role): string | undefined =>
  isOfChild(role) ? allocated(home, role) : undefined;

/** Whoever has one of these has it for one meeting: a colleague with the same role has no part in it, and learns nothing of the child. */
const IN_ONE_MEETING: readonly Role[] = ['independent-chair', 'conference-and-review-manager', 'minute-taker'];

const allocated = (home: RegisterHome, role: RoleOfChild): string | undefined =>
  ({
    'childs-social-worker': home.socialWorkerId,
    'supervising-social-worker': home.supervisingSocialWorkerId,
    'independent-reviewing-officer': home.independentReviewingOfficerId,
  })[role];

/**
 * Whether what is owed has to go to somebody else: its owner works here no more, or is no longer allocated to the child, or keeps it as
 * manager until now and somebody is named.
 * What a meeting agreed with a person, and a task about one person of the circle, stays with whom it was given to while they are here;
 * a version of the minutes is handed over by the child’s worker now.
 */
export function needsNewOwner(
  owed: Obligation,
  home: RegisterHome | undefined,
  worksHere: (id: string) => boolean,
  procedure: Profile,
): boolean {
  const { ownerId, ownerRole, kind } = owed;
  if (ownerId === undefined || isOver(owed)) return false;
  if (!worksHere(ownerId)) return true;
  if (home === undefined || home.endedOn !== undefined || !isOfChild(ownerRole) || isOfAction(kind)) return false;
  const heir = allocated(home, ownerRole);
  return (
    heir !== undefined &&
    heir !== ownerId &&
    worksHere(heir) &&
    !OF_CHILD.some((role) => allocated(home, role) === ownerId) &&
    (kind === 'minutes.hand-over' || catalogueOf(procedure).some((rule) => rule.kind === kind))
  );
}

/** What somebody may have as the child’s worker before: the register says another one now, and they do this work still. */
export const mayBeFormer = (
  id: string | undefined,
  home: RegisterHome | undefined,
  isCaseWorker: (id: string) => boolean,
): boolean =>
  id !== undefined &&
  home !== undefined &&
  home.endedOn === undefined &&
  id !== home.teamManagerId &&
  !OF_CHILD.some((role) => allocated(home, role) === id) &&
  isCaseWorker(id);

/** A task about one person of the child’s life, which no line of the catalogue starts: it goes with whoever reaches that person. */
export const isAboutOnePerson = ({ kind }: Pick<Obligation, 'kind'>): boolean =>
  /^(meeting|questionnaire)\./.test(kind);

/** As what somebody was asked to the meeting, whose part is another’s now; undefined where they are what they were, or never were. @source domain §12; E-54 */
export function formerlyAs(
  id: string,
  invitations: readonly Invitation[],
  placement: Placement,
): RoleOfChild | undefined {
  const theirs = invitations.filter(({ person, personIs }) => personIs === 'worker' && person === id);
  if (!formerIn(theirs, { placement }).has(id)) return undefined;
  return theirs.map(({ part }) => part).find(isOfChild);
}

export interface PassOn {
  readonly key: string;
}

/** Something owed goes on to who has the work now, and begins anew for them: it is in their next digest, or comes at once if it is late. */
export function passOn(
  { key }: PassOn,
  facts: Facts<'obligation'> & { readonly placement?: Placement | undefined },
): Decision<Effects | undefined> {
  const { obligation: owed, today, placement } = facts;
  const role = roleToPass(owed, placement, facts);
  const to = role === undefined ? undefined : heirOf(role, owed.team, placement, facts);
  if (isOver(owed) || to === undefined || to.id === owed.ownerId) return decided(undefined, BECAUSE_OF_LEAVING);
  const plan = `${key}/passed-on-${today}-${to.id}`;
  const isUrgent = comesAlone(owed.kind) || (owed.due !== undefined && owed.due <= today);
  const action = owed.kind === 'action.done' ? actionBehind(owed) : undefined;
  const lesson = owed.kind === LESSON ? lessonKey(owed.about, tagOf(owed)) : undefined;
  const shown =
    action === undefined ? { card: 'task' as const, about: key } : { card: 'action' as const, about: action };
  const card: Step = { do: 'show-card', id: stepId(plan, 'card'), to: to.id, ...shown };
  return decided(
    {
      key: plan,
      about: owed.about,
      changes: [
        changedRow(
          'obligations',
          key,
          { ownerId: to.id, ownerBefore: owed.ownerId, openedOn: today },
          { ownerId: owed.ownerId },
        ),
        ...(action === undefined ? [] : [changedRow('actions', action, { ownerId: to.id }, { ownerId: owed.ownerId })]),
        ...(lesson === undefined ? [] : [changedRow('lessons', lesson, { ownerId: to.id }, { ownerId: owed.ownerId })]),
      ],
      steps: isUrgent ? [card] : [],
      did: 'went on to who has the work now',
      didTo: key,
      redraw: [{ about: key, cards: ['task'] }],
    },
    BECAUSE_OF_LEAVING,
  );
}

/** As whose work it goes on; what is about one person stays with a worker who is here and was not the child’s worker before. */
function roleToPass(
  owed: Obligation,
  placement: Placement | undefined,
  { supply, subjectIds }: Pick<Facts, 'supply' | 'subjectIds'>,
): Role | undefined {
  const { ownerId, about, ownerRole } = owed;
  const mayKeepIt = ownerId !== undefined && supply.worker(ownerId)?.active === true && !subjectIds.includes(ownerId);
  if (!mayKeepIt || placement === undefined || !isAboutOnePerson(owed)) return ownerRole;
  return formerlyAs(ownerId, supply.invitationsTo(about), placement);
}

const tagOf = ({ key }: Obligation): string => key.slice(key.lastIndexOf(':') + 1);

/** What a meeting learnt and somebody takes up: whoever has the duty says there what was changed. */
const LESSON = 'learning.change';

/** The action of a meeting that is owed: whoever has the duty says done, asks for time or hands it over there. */
function actionBehind(owed: Obligation): string | undefined {
  const { about } = owed;
  const number = tagOf(owed);
  return /^\d+$/.test(number) ? actionKey(about, Number(number)) : undefined;
}

export const BECAUSE_OF_LEAVING = ['Domain §12', 'E-54'] as const;

/** Whoever has this duty for the child now, works here and is not named in an allegation; else the manager, or the next one up, until somebody is named. */
export function heirOf(
  role: Role,
  team: string,
  placement: Placement | undefined,
  { supply, subjectIds }: Pick<Facts, 'supply' | 'subjectIds'>,
): Worker | undefined {
  const isHere = (worker: Worker): boolean => worker.active && !subjectIds.includes(worker.id);
  const here = (id: string | undefined): Worker | undefined =>
    [id === undefined ? undefined : supply.worker(id)].find((worker) => worker !== undefined && isHere(worker));
  const holder = (of: Role): Worker | undefined => holderInTeam(team, supply.holdersOf(of).filter(isHere));
  const own = placement === undefined || !isOfChild(role) ? undefined : here(allocated(placement, role));
  const byChild = isOfChild(role) || IN_ONE_MEETING.includes(role) || role === 'team-manager';
  const other = byChild ? undefined : holder(role);
  const manager = here(placement?.teamManagerId) ?? holder('team-manager');
  return own ?? other ?? manager ?? holder('service-manager') ?? holder('head-of-service');
}
