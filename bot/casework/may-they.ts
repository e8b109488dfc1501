import {
  formerIn,
  mayAct,
  namedOrSubject,
  type Act,
  type CaseFacts,
  type Ending,
  type Episode,
  type Invitation,
  type Meeting,
  type Placement,
  type Profile,
  type Role,
  type Worker,
} from '#rules';
import { Fault } from '../faults.ts';
import { workerCalled } from './find-case.ts';
import { noteRefusal } from './note-access.ts';
import type { Ports } from './ports.ts';
import { procedureBehind } from './procedure-of.ts';

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
  readonly askedToId?: string | undefined;
  readonly answersActionId?: string | undefined;
  readonly minutesWriterIds?: readonly string[] | undefined;
  readonly minutesReaderIds?: readonly string[] | undefined;
  readonly seesToItIds?: readonly string[] | undefined;
  readonly sampleReaderIds?: readonly string[] | undefined;
  readonly settlesReadingsIds?: readonly string[] | undefined;
  /** To whom the child’s record is open in an emergency. */
  readonly openToIds?: readonly string[] | undefined;
  /** The roles to which something late was raised. */
  readonly raisedTo?: readonly Role[] | undefined;
}

const ORGANISERS: readonly Role[] = ['safeguarding-unit-organiser', 'safeguarding-unit-manager'];

/** Asks the one table of who may do what, with who is what in this case. Throws `Fault('not-yours')`: never who could. */
export async function mayThey(who: string, act: Act, about: Case, ports: Ports): Promise<Worker> {
  const { worker, may } = await asksTo(who, act, about, ports);
  if (!may || worker === undefined) {
    noteRefusal(who, { act, case: (about.meeting ?? about.episode ?? about.ending)?.ref }, ports);
    throw new Fault('not-yours', act);
  }
  return worker;
}

/** The same question, for what is shown or left out. */
export async function canThey(who: string, act: Act, about: Case, ports: Ports): Promise<boolean> {
  return (await asksTo(who, act, about, ports)).may;
}

async function asksTo(who: string, act: Act, about: Case, ports: Ports) {
  const { worker, may } = await whatMay(who, about, ports);
  return { worker, may: may(act) };
}

/** What this person may do in this case, asked once for several acts. */
export async function whatMay(who: string, about: Case, ports: Ports) {
  const [worker, profile] = await Promise.all([workerCalled(who, ports), procedureBehind(about, ports)]);
  if (worker === undefined) return { worker, may: () => false };
  const facts = factsOf(about, worker);
  return { worker, may: (act: Act): boolean => mayIn(act, worker, facts, profile) };
}

/** Whether this worker, as the People list has them now, may do this act with these facts of the case. */
export const mayIn = (act: Act, worker: Worker, caseFacts: CaseFacts, profile: Profile): boolean =>
  worker.active &&
  mayAct({
    act,
    actor: { id: worker.id, roles: worker.roles, team: worker.team, active: worker.active },
    caseFacts,
    profile,
  }).may;

export function factsOf(about: Case, actor: Worker): CaseFacts {
  const { placement, episode, ending, invitations, reporterIds, subjectIds, meeting, owner, ...others } = about;
  return {
    ...factsOfHolders(about),
    inviteeIds: invitations?.filter(isAsked).map(({ person }) => person),
    takingPartIds: takingPart(invitations, { placement, meeting }),
    reporterIds: reporterIds ?? (ending === undefined ? undefined : [ending.reporterId]),
    subjectIds: subjectIds ?? (episode === undefined ? undefined : namedOrSubject(episode)),
    organiserIds: actor.roles.some((role) => ORGANISERS.includes(role)) ? [actor.id] : [],
    authorId: others.authorId,
    helperIds: others.helperIds,
    ownerId: owner?.id,
    ownerRole: owner?.role,
    openToIds: others.openToIds,
    raisedTo: others.raisedTo,
    askedToId: others.askedToId,
    answersActionId: others.answersActionId,
    minutesWriterIds: others.minutesWriterIds,
    minutesReaderIds: others.minutesReaderIds,
    seesToItIds: others.seesToItIds,
    sampleReaderIds: others.sampleReaderIds,
    settlesReadingsIds: others.settlesReadingsIds,
  };
}

/** Whose case it is: who works with the child and the carers, and who runs the meeting. */
const factsOfHolders = (about: Case): CaseFacts => ({
  team: teamOf(about),
  judgeId: about.episode?.managerId,
  ...factsOfPlacement(about),
  ...factsOfMeeting(about.meeting),
});

const teamOf = ({ owner, placement, episode, ending, meeting }: Case): string | undefined =>
  [owner, placement, episode, ending, meeting].find((one) => one?.team !== undefined)?.team;

const factsOfPlacement = ({ placement, episode }: Case): CaseFacts => ({
  socialWorkerId: placement?.socialWorkerId,
  teamManagerId: placement?.teamManagerId ?? episode?.managerId,
  supervisingSocialWorkerId: placement?.supervisingSocialWorkerId,
  iroId: placement?.independentReviewingOfficerId,
  fosteringManagerId: placement?.fosteringManagerId,
});

const factsOfMeeting = (meeting: Case['meeting']): CaseFacts => ({
  coordinatorId: meeting?.coordinatorId,
  chairId: meeting?.chairId,
  minuteTakerId: meeting?.minuteTakerId,
  kind: meeting?.kind,
});

const isAsked = ({ decision }: Invitation): boolean => decision === 'invite' || decision === 'separate';

/** Those asked who come as far as is known, and are still what they were asked as. @source E-54, E-60 */
function takingPart(
  invitations: readonly Invitation[] | undefined,
  holders: Pick<Case, 'placement' | 'meeting'>,
): readonly string[] | undefined {
  const former = formerIn(invitations ?? [], holders);
  return invitations
    ?.filter((one) => isAsked(one) && one.reply !== 'declined' && !former.has(one.person))
    .map(({ person }) => person);
}
