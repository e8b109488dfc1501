import { ROLES, type Role } from '../vocabulary.ts';

/** Somebody who is asked, in whichever list: an invitation or a person of the circle has a part, a form has a role. */
interface Person {
  readonly key: string;
  readonly part?: Role | undefined;
  readonly role?: Role | undefined;
  readonly name?: string | undefined;
}

/** Whom a meeting is about stands first, then the family, then who cares; the workers follow in their own order. */
const FIRST: readonly Role[] = [
  'child',
  'advocate',
  'parent',
  'foster-carer',
  'adopter',
  'next-carer',
  'home-manager',
  'key-worker',
  'household-member',
  'carers-own-child',
  'interpreter',
];
const IN_ORDER: readonly Role[] = [...FIRST, ...ROLES.filter((role) => !FIRST.includes(role))];

const placeOf = ({ part, role }: Person): number => {
  const is = part ?? role;
  return is === undefined ? IN_ORDER.length : IN_ORDER.indexOf(is);
};

/**
 * The order in which people are shown and asked, whatever order their rows were made in: by part, the child first; of one part by
 * name; the same name by key.
 *
 * @returns below 0 where the first stands before the second
 */
export const comparePeople = (one: Person, other: Person): number =>
  placeOf(one) - placeOf(other) || byWord(one.name ?? '', other.name ?? '') || byWord(one.key, other.key);

const byWord = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
