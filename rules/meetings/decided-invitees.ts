import type { Invitation, Meeting } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { changedRow, isSo, rowAfter, wordsApart, type Change, type Effects, wordsTogether } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { stepId } from '../plan.ts';
import type { InvitationDecision, Way } from '../vocabulary.ts';
import { partAndInitials } from '../words/people.ts';
import { apartFor, refusedTogether } from './apart.ts';
import { mayLeaveChildOut } from './leaving-out.ts';
import { homesSaid, maySayWhoseCarers, partOfCarers, SAID_TOO_LATE, type CarersOf } from './said-whose-carers.ts';
import { owedByOne } from './owed-for-meeting.ts';
import { isBlank } from './written-reason.ts';

export interface InviteeChange {
  readonly key: string;
  readonly decision: InvitationDecision;
  readonly reason?: string | undefined;
  readonly way?: Way | undefined;
  readonly workerId?: string | undefined;
  readonly sitting?: number | undefined;
  /** Carers who lived through the ending, or with whom the child lives now. */
  readonly carersOf?: CarersOf | undefined;
}
export interface DecideInvitees {
  readonly meeting: string;
  readonly changes: readonly InviteeChange[];
}

type InviteeFacts = Facts<'meeting' | 'placement' | 'caseEpisode' | 'invitations' | 'circle'>;
type Decided = readonly { readonly row: Invitation; readonly change: InviteeChange }[];

/** What is decided about each of them; nothing is decided about a person who is not there. */
const decidedAbout = ({ changes }: DecideInvitees, { invitations }: InviteeFacts): Decided =>
  changes.flatMap((change) => {
    const row = invitations.find(({ key }) => key === change.key);
    return row === undefined ? [] : [{ row, change }];
  });

/** Whoever proposes the people decides about them; about parents alone, the manager may too. Each of them is of this meeting. */
export function mayDecideAbout(said: DecideInvitees, facts: InviteeFacts): boolean {
  const about = decidedAbout(said, facts);
  if (about.length < said.changes.length) return false;
  if (facts.may('propose-invitees')) return true;
  return about.length > 0 && about.every(({ row }) => row.part === 'parent') && facts.may('decide-parent');
}

/** Parents of whom somebody would leave uninformed who may not decide that. @source rulings CF-24 */
const leftToManager = (about: Decided, { may }: InviteeFacts): readonly Invitation[] =>
  may('decide-parent')
    ? []
    : about.flatMap(({ row, change }) => (row.part === 'parent' && change.decision === 'not-informed' ? [row] : []));

/** What whoever chose it is told where the decision went to the manager. */
export const waitsForManager = (said: DecideInvitees, facts: InviteeFacts): string | undefined =>
  leftToManager(decidedAbout(said, facts), facts).length === 0
    ? undefined
    : 'That a parent is not informed is for the team manager to decide, with the legal reason (ruling CF-24). They have it on their desk now.';

/**
 * Decides about people who might be invited. Leaving the child out, or a parent, needs a written reason; that a parent is not
 * informed is the manager's to decide, and goes to their desk from anyone else. Nothing is sent meanwhile.
 *
 * @source CF-21, CF-24, CF-51; E-13; Torbay T-21
 */
export function decideInvitees(said: DecideInvitees, facts: InviteeFacts): Decision<Effects | undefined> {
  const about = decidedAbout(said, facts);
  const closed = whyNoPeople(facts.meeting);
  if (closed !== undefined) return notYet(closed);
  for (const { row, change } of about) {
    const missing = reasonMissing(row, change);
    if (missing !== undefined) return notYet(missing);
  }
  const settled = about.find(({ row, change }) => change.carersOf !== undefined && !maySayWhoseCarers(row));
  if (settled !== undefined) return notYet(SAID_TOO_LATE, 'domain §2.2');
  const forManager = leftToManager(about, facts);
  if (forManager.length > 0) return decided(managerAsked(forManager, facts), ['Rulings CF-24']);

  const changed = changedInvitations(about, facts);
  if (changed.length === 0) return decided(undefined, ['CF-05']);
  const together = seatedTogether(changed, about, facts);
  if (together !== undefined) return notYet(together, 'E-13', 'CF-51');
  return decided(
    {
      key: decisionKey(`${facts.meeting.ref}/people`, facts.invitations, changed, facts.now),
      about: facts.meeting.about,
      changes: [...peopleChanged(facts.meeting), ...changed.map(({ change }) => change), ...homesSaid(about, facts)],
      steps: [],
      words: wordsTogether(changed),
      did: 'decided about the people',
      didTo: facts.meeting.ref,
      redraw: [{ about: facts.meeting.ref, cards: ['draft-meeting', 'chair-approval'] }],
    },
    ['CF-05'],
  );
}

/** Why nobody can be added to the people of a meeting, or decided about, as it stands; undefined where somebody can. */
export function whyNoPeople({ ref, state }: Pick<Meeting, 'ref' | 'state'>): string | undefined {
  switch (state) {
    case 'sending':
      return `The invitations to ${ref} are going out at this moment. Look again in a few minutes, when they have gone.`;
    case 'cancelled':
      return `${ref} was called off: nobody is asked to it any more.`;
    case 'held':
    case 'minuted':
    case 'closed':
      return `${ref} has taken place: nobody is asked to it any more.`;
    default:
      return undefined;
  }
}

/** What the chair approved was another list of people. */
export const peopleChanged = ({ key, kind, approvedBy, state }: Meeting): readonly Change[] =>
  kind !== 'disruption' || approvedBy === undefined || state !== 'approved'
    ? []
    : [changedRow('meetings', key, { approvedBy: undefined, approvedAt: undefined, state: 'arranging' })];

/** Each is decided upon as those before it are decided now: two people who are seated apart get a sitting each. */
function changedInvitations(about: Decided, { invitations, circle }: InviteeFacts) {
  const seats = new Map(invitations.map(({ key, sitting }) => [key, sitting]));
  return about.flatMap(({ row, change: { key, carersOf, ...said } }, at) => {
    const alone = said.decision === 'separate' && (said.sitting ?? row.sitting) === 1;
    const to: Partial<Invitation> = {
      ...defined(said),
      ...(carersOf === undefined ? {} : { part: partOfCarers(row, carersOf, circle) }),
      ...(alone ? { sitting: Math.max(1, ...seats.values()) + 1 } : {}),
    };
    seats.set(key, to.sitting ?? row.sitting);
    if (isSo(row, to)) return [];
    const apart = wordsApart(to, ['reason'], `-${at}`);
    return [{ change: changedRow('invitations', key, apart.to), words: apart.words }];
  });
}

/** Why one of those who were decided about would sit with whom they must not meet; undefined where nobody would. */
function seatedTogether(
  changed: ReturnType<typeof changedInvitations>,
  about: Decided,
  { meeting, invitations, circle }: InviteeFacts,
): string | undefined {
  const changes = changed.map(({ change }) => change);
  const seats = invitations.map((row) => rowAfter('invitations', row, { changes }));
  const decidedNow = about.map(({ row }) => row.person);
  const pairs = apartFor(meeting, circle).filter(({ one, other }) =>
    [one, other].some((key) => decidedNow.includes(key)),
  );
  return refusedTogether(pairs, seats, circle);
}

const defined = (said: Omit<InviteeChange, 'key'>): Partial<Invitation> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

const REASONED: readonly InvitationDecision[] = ['left-out', 'views-only', 'not-informed'];

function reasonMissing({ part, name }: Invitation, { decision, reason }: InviteeChange): string | undefined {
  if (!REASONED.includes(decision)) return undefined;
  if (part === 'child') {
    const may = mayLeaveChildOut(reason);
    return may.is === 'asking'
      ? may.ask.map(({ ask, because }) => `${ask} (${because.join(', ')})`).join(' ')
      : undefined;
  }
  if (!isBlank(reason)) return undefined;
  if (part === 'parent')
    return `Say why the ${partAndInitials({ part, name })} is not invited: the decision is written down with its reason (CF-24).`;
  return `Say why the ${partAndInitials({ part, name })} is not invited.`;
}

/** The decision is on the manager's desk, once for each parent; undefined where the case has no manager. */
function managerAsked(
  parents: readonly Invitation[],
  { meeting, placement, caseEpisode, today }: InviteeFacts,
): Effects | undefined {
  const manager = caseEpisode?.managerId ?? placement.teamManagerId;
  if (manager === undefined) return undefined;
  const key = `${meeting.ref}/decide-parent-${parents.map(({ person }) => person).join('+')}`;
  const owed = parents.map(({ person }) =>
    owedByOne(meeting, person, {
      kind: 'meeting.decide-parent',
      ownerRole: 'team-manager',
      ownerId: manager,
      startsOn: today,
      due: today,
      sum: 'Today: nothing is sent before. Decide it in the meeting, under People.',
      force: 'law',
      because: ['CF-24', 'ruling: parent not informed'],
    }),
  );
  return {
    key,
    about: meeting.about,
    changes: owed.map(({ change }) => change),
    steps: owed.map((one, at) => ({
      do: 'show-card',
      id: stepId(key, `card-${at}`),
      to: manager,
      card: 'task',
      about: one.key,
    })),
    did: 'asked the manager about a parent',
    didTo: meeting.ref,
    redraw: [],
  };
}
