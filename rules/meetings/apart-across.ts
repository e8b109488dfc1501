import type { CirclePerson } from '../case-records.ts';
import type { CaseFactsByName } from '../facts.ts';
import { apartFor, isComing, THE_CHILD } from './apart.ts';

type OneChild = Pick<CaseFactsByName, 'meeting' | 'circle' | 'invitations'>;

/**
 * Whether two people who must not meet would come on the day of one meeting for several children, each perhaps to another child’s
 * part: the same parent stands in each child’s circle with a row of its own.
 *
 * @source E-13, E-30
 */
export const wouldMeetAcross = (children: readonly OneChild[]): boolean =>
  children.some((child) =>
    apartFor(child.meeting, child.circle).some(({ one, other }) =>
      [one, other].every((key) => (key === THE_CHILD ? childComes(child) : comesToAny(rowOf(key, child), children))),
    ),
  );

const rowOf = (key: string, { circle }: OneChild): CirclePerson | undefined =>
  circle.find((person) => person.key === key);

const childComes = ({ invitations }: OneChild): boolean =>
  invitations.some((one) => one.personIs === 'child' && isComing(one));

const comesToAny = (person: CirclePerson | undefined, children: readonly OneChild[]): boolean =>
  person !== undefined &&
  children.some(({ circle, invitations }) =>
    circle.some(
      (row) =>
        isSamePerson(row, person) &&
        invitations.some((one) => one.personIs === 'circle' && one.person === row.key && isComing(one)),
    ),
  );

/** By name, or by how they are reached: one of them is enough, because to be wrong keeps two people apart. */
const isSamePerson = (one: CirclePerson, other: CirclePerson): boolean =>
  one.key === other.key ||
  folded(one.name) === folded(other.name) ||
  isShared(one.mail, other.mail) ||
  isShared(one.phone?.replaceAll(/\D/g, ''), other.phone?.replaceAll(/\D/g, ''));

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();

const isShared = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && one !== '' && one.toLowerCase() === other?.toLowerCase();
