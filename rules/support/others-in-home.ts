import type { CirclePerson, Placement } from '../case-records.ts';

/** How another child who lives in the home stands in this child’s circle. */
const keyOf = (child: string, other: string): string => `circle:${child}-home-${other}`;

/**
 * Other looked-after children who live in the same home, as the register has it: each is asked about the home through a social worker of
 * their own, and named by initials. Whom an allegation about this child names asks nobody.
 *
 * @source Warrington W-55; CF-28; E-02, E-33
 */
export const othersInHome = (
  { childRef }: Pick<Placement, 'childRef'>,
  inHome: readonly Placement[],
  subjectIds: readonly string[],
): readonly CirclePerson[] =>
  inHome
    .filter((one) => one.childRef !== childRef && one.endedOn === undefined)
    .map((one) => ({
      key: keyOf(childRef, one.childRef),
      childRef,
      name: one.initials,
      part: 'other-child-in-the-home',
      parentalResponsibility: false,
      side: 'carers',
      way: 'through-worker',
      workerId: subjectIds.includes(one.socialWorkerId) ? one.teamManagerId : one.socialWorkerId,
      largePrint: false,
    }));
