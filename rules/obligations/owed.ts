import { caseOfMeeting } from '../case-of.ts';
import type { Meeting, Obligation, Placement } from '../case-records.ts';
import { changedRow, newRow, type Change } from '../effects.ts';
import type { Supply } from '../facts.ts';
import type { Instant, LocalDate, Role } from '../vocabulary.ts';
import type { DraftObligation } from './started-by.ts';

/** Whom an obligation can fall to. */
export interface Owners {
  /** The record that it is owed about. */
  readonly about: string;
  readonly placement: Placement;
  readonly managerId?: string | undefined;
  readonly meeting?: Meeting | undefined;
  /** Who has no part in this case: what would be theirs is the manager’s. */
  readonly without?: readonly string[] | undefined;
}

/** One obligation is one row: of this record, of this kind, and where it can be owed more than once, of this tag. */
export const obligationKey = (about: string, kind: string, tag = ''): string =>
  `owed:${about}:${kind}${tag === '' ? '' : `:${tag}`}`;

/** What of a placement decides what is owed. */
export const placementFacts = (placement: Placement) => {
  const { provider, setting, outOfArea, schoolYear, bornOn, match, permanencePlan, legalStatus } = placement;
  return { provider, setting, outOfArea, schoolYear, bornOn, match, permanencePlan, legalStatus };
};

/** The obligation of a draft, with its case and its person. */
export function obligationFrom(draft: DraftObligation, owners: Owners, supply: Supply, tag = ''): Obligation {
  const { kind, ownerRole, ofChair = false, startsOn, due, nextLook, sum, force, because } = draft;
  const { about, placement } = owners;
  return {
    key: obligationKey(about, kind, tag),
    kind,
    about,
    case: owners.meeting === undefined ? about : caseOfMeeting(owners.meeting),
    childRef: placement.childRef,
    placement: placement.key,
    team: placement.team,
    ownerRole,
    ownerId: ofChair ? chairOf(ownerRole, owners, supply) : ownerOf(ownerRole, owners, supply),
    startsOn,
    due,
    sum,
    force,
    because,
    level: 0,
    ...(nextLook === undefined ? {} : { nextLook }),
  };
}

/** What is owed from now on, one row each. An obligation opened twice is one. */
export const obligationsOwed = (
  drafts: readonly DraftObligation[],
  owners: Owners,
  supply: Supply,
  tag = '',
): readonly Change[] => drafts.map((draft) => newRow('obligations', obligationFrom(draft, owners, supply, tag)));

/** The changes of a decision, in which each new obligation says on which day it was opened. */
export const openedOn = (changes: readonly Change[], today: LocalDate): readonly Change[] =>
  changes.map((change) =>
    'create' in change && change.create === 'obligations'
      ? newRow('obligations', { ...change.row, openedOn: today })
      : change,
  );

/** Neither done nor set aside. */
export const isOutstanding = ({ doneAt, override }: Pick<Obligation, 'doneAt' | 'override'>): boolean =>
  doneAt === undefined && override === undefined;

/** Done, or set aside for good: it waits for nobody. What is postponed or held still waits. */
export const isOver = ({ doneAt, override }: Pick<Obligation, 'doneAt' | 'override'>): boolean =>
  doneAt !== undefined || override === 'waived' || override === 'not-required' || override === 'not-done';

/** Whether its meeting is over, and nobody has said yet what became of it. */
export const isPassed = (row: Pick<Obligation, 'passedOn' | 'doneAt' | 'override'>): boolean =>
  row.passedOn !== undefined && isOutstanding(row);

/** Who still has it to do; nobody once it is over, or its meeting is. */
export const whoseTurn = (row: Pick<Obligation, 'ownerId' | 'passedOn' | 'doneAt' | 'override'>): string | undefined =>
  isOver(row) || isPassed(row) ? undefined : row.ownerId;

/** It is done, unless it was done before. */
export const settled = (key: string, by: { readonly id: string; readonly at: Instant }, note: string): Change =>
  changedRow('obligations', key, { doneAt: by.at, doneBy: by.id, note }, { doneAt: undefined });

/**
 * What a decision makes owed and settles in the same breath is made as done, in one write. For rows whose key is this decision's own:
 * of one that was there before, the making would be left out and the settling with it.
 */
export function madeAsDone(changes: readonly Change[]): readonly Change[] {
  const made = new Set(changes.flatMap((one) => ('create' in one ? [one.row.key] : [])));
  const settling = new Map<unknown, Settling['to']>(
    changes.flatMap((one) => (isSettling(one) && made.has(one.key) ? [[one.key, one.to]] : [])),
  );
  return changes
    .filter((one) => !isSettling(one) || !settling.has(one.key))
    .map((one) =>
      'create' in one && one.create === 'obligations'
        ? newRow('obligations', { ...one.row, ...settling.get(one.row.key) })
        : one,
    );
}

type Settling = Extract<Change, { readonly change: 'obligations' }>;
const isSettling = (one: Change): one is Settling =>
  'change' in one && one.change === 'obligations' && 'doneAt' in one.to;

/** What it was owed for will not be: it is not required any more, unless it was done before. */
export const setAsideAsVoid = (key: string, by: { readonly id: string; readonly at: Instant }, why: string): Change =>
  changedRow(
    'obligations',
    key,
    { override: 'not-required', overrideBy: by.id, overrideAt: by.at, overrideReason: why },
    { doneAt: undefined },
  );

/** A meeting without a chair yet is its coordinator's to move on. */
const chairOf = (role: Role, owners: Owners, supply: Supply): string | undefined =>
  owners.meeting?.chairId ?? owners.meeting?.coordinatorId ?? ownerOf(role, owners, supply);

/** The people in this case whom the procedure names, each once. */
export const peopleNamed = (roles: Role | readonly Role[], owners: Owners, supply: Supply): readonly string[] => [
  ...new Set([roles].flat().flatMap((role) => ownerOf(role, owners, supply) ?? [])),
];

/** The person in this case who has the role; else the first in the council who has it. */
function ownerOf(role: Role, owners: Owners, supply: Supply): string | undefined {
  const known = inThisCase(role, owners);
  if (known !== undefined) return owners.without?.includes(known) === true ? owners.managerId : known;
  if (role === 'minute-taker' || role === 'conference-and-review-manager') return owners.meeting?.coordinatorId;
  return supply.holdersOf(role)[0]?.id;
}

function inThisCase(role: Role, { placement, managerId, meeting }: Owners): string | undefined {
  const coordinates = (kind: Meeting['kind']) => (meeting?.kind === kind ? meeting.coordinatorId : undefined);
  const inCase: Partial<Record<Role, string | undefined>> = {
    'childs-social-worker': placement.socialWorkerId,
    'team-manager': managerId ?? placement.teamManagerId,
    'supervising-social-worker': placement.supervisingSocialWorkerId,
    'fostering-team-manager': placement.fosteringManagerId,
    'independent-reviewing-officer': placement.independentReviewingOfficerId,
    'minute-taker': meeting?.minuteTakerId,
    'fostering-service-coordinator': coordinates('stability'),
    'placement-service-coordinator': coordinates('stability'),
    'safeguarding-unit-organiser': coordinates('disruption'),
    'conference-and-review-manager': meeting?.chairId,
    'independent-chair': meeting?.chairId,
  };
  return inCase[role];
}
