import type { Procedure, Sourced } from '../profile.ts';
import type { Provider, Role } from '../vocabulary.ts';
import type { ChairQuestion } from './chair-facts.ts';

/** Which roles chair this kind of meeting here. @source CF-02; Torbay T-31; CF-27; CF-30 */
export function chairRoles({
  kind,
  profile,
  facts = {},
}: Pick<ChairQuestion, 'kind' | 'profile'> & {
  readonly facts?: Where;
}): Sourced<readonly Role[]> {
  const usual = kind === 'planning' ? rolesHere(profile.planning, facts) : profile[kind].chair.roles;
  if (kind !== 'disruption' || profile.disruption.chair.tiers.length === 0) return usual;
  return { ...usual, is: [...new Set([...usual.is, ...profile.disruption.chair.tiers.flatMap(({ is }) => is.roles)])] };
}

type Where = { readonly provider?: Provider | undefined };

const lineHere = ({ chair }: Procedure['planning'], { provider }: Where) =>
  chair.byProvider.find(({ is }) => is.provider === provider);

/** Who chairs the planning meeting where the placement is provided so; else whoever does usually. @source domain §10 */
export function rolesHere(planning: Procedure['planning'], where: Where): Sourced<readonly Role[]> {
  const line = lineHere(planning, where);
  return line === undefined ? planning.chair.roles : { ...line, is: line.is.roles };
}

/** Whether the procedure names who chairs the planning meeting here, and leaves nothing to be agreed. @source CF-30 */
export const isNamedHere = (planning: Procedure['planning'], where: Where): boolean =>
  planning.chair.chosen.is === 'named' || lineHere(planning, where) !== undefined;

/** Where worker and home agree who chairs, no role refuses anyone. @source Warrington W-07; CF-30 */
export const anyoneAgreed = ({ kind, profile, facts }: ChairQuestion): boolean =>
  kind === 'planning' && !isNamedHere(profile.planning, facts);
