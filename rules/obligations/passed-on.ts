import type { Meeting, Obligation, Placement, Questionnaire, Worker } from '../case-records.ts';
import { decided, type Decision } from '../decision.ts';
import type { RegisterHome } from '../desk/register-search.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import type { Role } from '../vocabulary.ts';
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

export interface PassOn {
  readonly key: string;
}

/** Something owed goes on to who has the work now, and begins anew for them: it is in their next digest, or comes at once if it is late. */
export function passOn(
  { key }: PassOn,
  facts: Facts<'obligation'> & { readonly placement?: Placement | undefined },
): Decision<Effects | undefined> {
  const { obligation: owed, today, placement } = facts;
  const to = heirOf(owed.ownerRole, owed.team, placement, facts);
  if (isOver(owed) || to === undefined || to.id === owed.ownerId) return decided(undefined, BECAUSE);
  const plan = `${key}/passed-on-${today}-${to.id}`;
  const isUrgent = comesAlone(owed.kind) || (owed.due !== undefined && owed.due <= today);
  const action = owed.kind === 'action.done' ? actionBehind(owed) : undefined;
  const shown =
    action === undefined ? { card: 'task' as const, about: key } : { card: 'action' as const, about: action };
  const card: Step = { do: 'show-card', id: stepId(plan, 'card'), to: to.id, ...shown };
  return decided(
    {
      key: plan,
      about: owed.about,
      changes: [
        changedRow('obligations', key, { ownerId: to.id, openedOn: today }, { ownerId: owed.ownerId }),
        ...(action === undefined ? [] : [changedRow('actions', action, { ownerId: to.id }, { ownerId: owed.ownerId })]),
      ],
      steps: isUrgent ? [card] : [],
      did: 'went on to who has the work now',
      didTo: key,
      redraw: [{ about: key, cards: ['task'] }],
    },
    BECAUSE,
  );
}

/** The action of a meeting that is owed: whoever has the duty says done, asks for time or hands it over there. */
function actionBehind({ key, about }: Obligation): string | undefined {
  const number = key.slice(key.lastIndexOf(':') + 1);
  return /^\d+$/.test(number) ? actionKey(about, Number(number)) : undefined;
}

const BECAUSE = ['Domain §12', 'E-54'] as const;

/** Whoever has this duty for the child now, works here and is not named in an allegation; else the manager, or the next one up, until somebody is named. */
function heirOf(
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
  const other = isOfChild(role) || IN_ONE_MEETING.includes(role) ? undefined : holder(role);
  const manager = here(placement?.teamManagerId) ?? holder('team-manager');
  return own ?? other ?? manager ?? holder('service-manager') ?? holder('head-of-service');
}

export interface PassOnForm {
  readonly form: string;
}

/** A family’s form goes on to the child’s social worker now, where whoever helped with it works here no more. @source E-87 */
export function passOnForm(
  _said: PassOnForm,
  facts: Facts<'questionnaire' | 'placement'>,
): Decision<Effects | undefined> {
  const { questionnaire: form, placement, today, supply } = facts;
  const to = heirOf('childs-social-worker', placement.team, placement, facts);
  const stays = form.workerId === undefined || supply.worker(form.workerId)?.active === true;
  if (stays || to === undefined || to.id === form.workerId) return decided(undefined, BECAUSE);
  return decided(
    {
      key: `${form.key}/passed-on-${today}-${to.id}`,
      about: form.meeting,
      changes: [changedRow('questionnaires', form.key, { workerId: to.id }, { workerId: form.workerId })],
      steps: [],
      did: 'went on to who has the work now',
      didTo: `${form.meeting} ${form.id}`,
      redraw: [{ about: form.id, cards: ['questionnaire'] }],
    },
    BECAUSE,
  );
}

/** Whether a form that is out has a helper who works here no more. */
export const needsNewHelper = (
  { workerId }: Pick<Questionnaire, 'workerId'>,
  worksHere: (id: string) => boolean,
): boolean => workerId !== undefined && !worksHere(workerId);

export interface PassOnMeeting {
  readonly meeting: string;
}

/** Whether a meeting that is not closed has an organiser who works here no more. */
export const needsNewOrganiser = (
  { coordinatorId, state }: Pick<Meeting, 'coordinatorId' | 'state'>,
  worksHere: (id: string) => boolean,
): boolean => state !== 'closed' && state !== 'cancelled' && !worksHere(coordinatorId);

/** A meeting whose organiser has left is arranged by a colleague with the same duty, of those whoever has fewest to arrange. */
export function passOnMeeting(
  _said: PassOnMeeting,
  facts: Facts<'meeting' | 'placement'>,
): Decision<Effects | undefined> {
  const { meeting, placement, today, supply, subjectIds } = facts;
  const before = supply.worker(meeting.coordinatorId);
  if (before?.active === true) return decided(undefined, BECAUSE);
  const colleagues = (before?.roles ?? [])
    .flatMap((role) => supply.holdersOf(role))
    .filter(({ id }) => !subjectIds.includes(id))
    .map((worker) => ({ worker, load: supply.meetingsToArrange(worker.id) }))
    .toSorted((one, other) => one.load - other.load);
  const to = colleagues[0]?.worker ?? heirOf('childs-social-worker', meeting.team, placement, facts);
  if (to === undefined) return decided(undefined, BECAUSE);
  const plan = `${meeting.ref}/passed-on-${today}-${to.id}`;
  return decided(
    {
      key: plan,
      about: meeting.about,
      changes: [
        changedRow('meetings', meeting.key, { coordinatorId: to.id }, { coordinatorId: meeting.coordinatorId }),
      ],
      steps: [
        {
          do: 'show-card',
          id: stepId(plan, 'card'),
          to: to.id,
          card: meeting.state === 'arranging' || meeting.state === 'approved' ? 'draft-meeting' : 'meeting-arranged',
          about: meeting.ref,
        },
      ],
      did: 'went on to a colleague who arranges it now',
      didTo: meeting.ref,
      redraw: [{ about: meeting.ref }],
    },
    BECAUSE,
  );
}
