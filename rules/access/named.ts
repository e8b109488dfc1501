import type { Profile, Sourced } from '../profile.ts';
import type { Role } from '../vocabulary.ts';
import type { Part } from './acts.ts';

/** One role or several, as a value of the procedure names them. */
export type Named = Role | readonly Role[];

/** Roles that are held in one case: naming them means those of this child, never everyone who has that job in the council. */
const OF_THIS_CHILD: Partial<Record<Role, readonly Part[]>> = {
  'childs-social-worker': ['childs-social-worker'],
  'supervising-social-worker': ['supervising-social-worker'],
  'independent-reviewing-officer': ['independent-reviewing-officer'],
};

/** The child's team manager, and whoever judges the episode in their place. @source rulings CF-13 */
const THE_MANAGER: readonly Part[] = ['team-manager', 'judge'];

/** Whom a value of the procedure means: by their part in this case, or by their role in the council. */
export function namedIn(
  named: Named,
  manager: readonly Part[] = THE_MANAGER,
): { readonly parts: readonly Part[]; readonly roles: readonly Role[] } {
  const all: readonly Role[] = [named].flat();
  const inCase = (role: Role) => (role === 'team-manager' ? manager : OF_THIS_CHILD[role]);
  return {
    parts: all.flatMap((role) => inCase(role) ?? []),
    roles: all.filter((role) => inCase(role) === undefined),
  };
}

/** Nobody can summarise or sample meetings that they may not see. @source Torbay T-77, T-78; CF-40, CF-41 */
export const whoLearns = ({ summary, dipSample }: Profile['council']): readonly Sourced<Named>[] => [
  summary.ownedBy,
  dipSample.ownedBy,
];
