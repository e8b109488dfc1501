import type { CirclePerson, Placement } from '../case-records.ts';
import type { MeetingKind, Role } from '../vocabulary.ts';

/** The homes of a child, as the meeting is about them: the one that it looks at, and where the child lives now, or goes next. */
export interface HomesOfMeeting {
  readonly here: readonly string[];
  readonly next: readonly string[];
}

/** Who cares for a child in a home. */
export const CARERS: readonly Role[] = ['foster-carer', 'adopter'];

/**
 * Which homes the people of a meeting belong to. A disruption meeting looks at the home that was left, and asks the next one beside it;
 * a planning meeting is with both; any other is with the home in which the child lives.
 *
 * @source Warrington W-12, W-78, W-79 · Torbay T-61, T-63; domain §2.2
 */
export function homesOfMeeting(
  kind: MeetingKind,
  placement: Placement,
  childPlacements: readonly Placement[],
): HomesOfMeeting {
  const next = [
    ...new Set(
      childPlacements
        .filter((one) => one.key !== placement.key && comesAfter(one, placement))
        .map(({ homeRef }) => homeRef)
        .filter((homeRef) => homeRef !== placement.homeRef),
    ),
  ];
  return kind === 'planning' ? { here: [placement.homeRef, ...next], next: [] } : { here: [placement.homeRef], next };
}

/** A home of long ago is neither the one that is looked at nor the next one. */
const comesAfter = ({ startedOn, endedOn }: Placement, { startedOn: began, endedOn: left }: Placement): boolean =>
  endedOn === undefined ? startedOn >= began : left !== undefined && startedOn >= left;

/**
 * Whether somebody of a home lived through what the meeting looks at, has the child now, or belongs to a home of long ago. Where
 * nobody said which home they belong to, it is asked once there are two homes in question.
 *
 * @source domain §2.2: previous carers, and the present or next ones
 */
export type OfWhichHome = 'here' | 'next' | 'before' | 'not-said';

export const ofWhichHome = (
  { homeRef, part }: Pick<CirclePerson, 'homeRef' | 'part'>,
  { here, next }: HomesOfMeeting,
): OfWhichHome => {
  if (homeRef === undefined) return next.length > 0 && CARERS.includes(part) ? 'not-said' : 'here';
  if (here.includes(homeRef)) return 'here';
  return next.includes(homeRef) ? 'next' : 'before';
};

export const WHICH_HOME_WORDS =
  'Did they live through the ending, or does the child live with them now? Say it here: who lived through it is asked about it.';
