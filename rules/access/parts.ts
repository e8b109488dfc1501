import type { MeetingKind, Role } from '../vocabulary.ts';
import type { Part } from './acts.ts';
import { keysOf } from '../keys.ts';

/** The person who asks, as the People list has them now; looked at again on each request. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly team: string;
  readonly managerIds?: readonly string[] | undefined;
  /** A leaver loses everything at once. Unknown counts as active: the People list was asked already. */
  readonly active?: boolean | undefined;
}

/** Who is what in the record that is asked about. What is not said opens nothing. */
export interface CaseFacts {
  readonly team?: string | undefined;
  readonly socialWorkerId?: string | undefined;
  readonly teamManagerId?: string | undefined;
  /** Who judges this episode, where it is not the team manager (rulings CF-13). */
  readonly judgeId?: string | undefined;
  readonly supervisingSocialWorkerId?: string | undefined;
  readonly iroId?: string | undefined;
  readonly coordinatorId?: string | undefined;
  readonly chairId?: string | undefined;
  readonly minuteTakerId?: string | undefined;
  readonly kind?: MeetingKind | undefined;
  readonly inviteeIds?: readonly string[] | undefined;
  /** Invitees who did not say that they do not come, and are still what they were asked as. */
  readonly takingPartIds?: readonly string[] | undefined;
  readonly fosteringManagerId?: string | undefined;
  readonly reporterIds?: readonly string[] | undefined;
  /** Workers whom the complaint or allegation is about. */
  readonly subjectIds?: readonly string[] | undefined;
  readonly organiserIds?: readonly string[] | undefined;
  /** Whose questionnaire it is. */
  readonly authorId?: string | undefined;
  /** Workers through whom the author is reached: who hand over a code, or write down what is said. */
  readonly helperIds?: readonly string[] | undefined;
  /** Owner of an obligation or an action; by role and team where no person is named (E-85). */
  readonly ownerId?: string | undefined;
  readonly ownerRole?: Role | undefined;
  /** Who is asked to take an action on. */
  readonly askedToId?: string | undefined;
  /** Who gives more time for an action that was agreed. */
  readonly answersActionId?: string | undefined;
  /** Who wrote the minutes or approved a version of them. */
  readonly minutesWriterIds?: readonly string[] | undefined;
  /** Who has a version of the minutes that is released, or hands one over. */
  readonly minutesReaderIds?: readonly string[] | undefined;
  /** Who sees to something that the meeting raised. */
  readonly seesToItIds?: readonly string[] | undefined;
  /** Who was given this meeting to read in a dip sample that is open. */
  readonly sampleReaderIds?: readonly string[] | undefined;
  /** Who may settle two readings of this meeting that differ: they read neither and had no part in the case. */
  readonly settlesReadingsIds?: readonly string[] | undefined;
  /** To whom the child’s record is open in an emergency, now. */
  readonly openToIds?: readonly string[] | undefined;
  /** The roles to which something late was raised: by role, never by person. */
  readonly raisedTo?: readonly Role[] | undefined;
}

const TEAM_MANAGERS: readonly Role[] = ['team-manager', 'fostering-team-manager'];
const UNIT_ORGANISERS: readonly Role[] = ['safeguarding-unit-organiser', 'safeguarding-unit-manager'];
const RECORDED_BY_COORDINATOR: readonly MeetingKind[] = ['planning', 'support'];

/** Which parts this person has in this case. */
export function partsOf(actor: Actor, facts: CaseFacts): readonly Part[] {
  const is = (id: string | undefined) => id === actor.id;
  const among = (ids: readonly string[] | undefined) => ids !== undefined && ids.includes(actor.id);
  const hasOneOf = (roles: readonly Role[]) => roles.some((role) => actor.roles.includes(role));
  const sameTeam = facts.team !== undefined && facts.team === actor.team;

  const has = {
    reporter: among(facts.reporterIds),
    'childs-social-worker': is(facts.socialWorkerId),
    'team-manager': is(facts.teamManagerId),
    judge: facts.judgeId === undefined ? is(facts.teamManagerId) : is(facts.judgeId),
    'supervising-social-worker': is(facts.supervisingSocialWorkerId),
    'independent-reviewing-officer': is(facts.iroId),
    coordinator: is(facts.coordinatorId),
    chair: is(facts.chairId),
    'minute-taker': is(facts.minuteTakerId),
    // A planning or support meeting may be chaired by someone outside the tenant; then the coordinator writes it up.
    recorder:
      is(facts.minuteTakerId) ||
      (is(facts.coordinatorId) && RECORDED_BY_COORDINATOR.some((kind) => kind === facts.kind)),
    organiser: among(facts.organiserIds),
    'safeguarding-unit-organiser': among(facts.organiserIds) && hasOneOf(UNIT_ORGANISERS),
    invitee: among(facts.inviteeIds),
    'taking-part': among(facts.takingPartIds),
    author: facts.authorId === undefined ? among(facts.inviteeIds) : is(facts.authorId),
    // Reading answers needs to know whose they are: being asked for one's own opens nobody else's.
    'own-answers': is(facts.authorId),
    helper: facts.helperIds === undefined ? is(facts.socialWorkerId) : among(facts.helperIds),
    owner:
      facts.ownerId === undefined
        ? facts.ownerRole !== undefined && sameTeam && actor.roles.includes(facts.ownerRole)
        : is(facts.ownerId),
    'asked-to': is(facts.askedToId),
    'answers-action': is(facts.answersActionId),
    'wrote-minutes': among(facts.minutesWriterIds),
    'minutes-reader': among(facts.minutesReaderIds),
    panel: among(facts.minutesReaderIds) && actor.roles.includes('panel-adviser'),
    'sees-to-it': among(facts.seesToItIds),
    'sample-reader': among(facts.sampleReaderIds),
    'settles-readings': among(facts.settlesReadingsIds),
    'fostering-manager': managesTheCarers(actor, facts),
    'raised-to': hasOneOf(facts.raisedTo ?? []),
    'manager-of-this-team': sameTeam && hasOneOf(TEAM_MANAGERS),
    'opened-it': among(facts.openToIds),
    // The product itself, on the clock or when Microsoft 365 answered; no worker has this id.
    steady: actor.id === 'steady',
  } satisfies Record<Part, boolean>;
  return keysOf(has).filter((part) => has[part]);
}

/** Where the register names no fostering manager, whoever manages a fostering team. */
const managesTheCarers = ({ id, roles }: Actor, { team, fosteringManagerId }: CaseFacts): boolean =>
  fosteringManagerId === undefined
    ? team !== undefined && roles.includes('fostering-team-manager')
    : id === fosteringManagerId;
