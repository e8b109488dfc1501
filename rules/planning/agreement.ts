import type { Placement } from '../case-records.ts';
import { asking, decided, type Decision } from '../decision.ts';
import { isNamedHere, rolesHere } from '../meetings/chair-roles.ts';
import { surroundingsOf } from '../meetings/placement-kinds.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, Role } from '../vocabulary.ts';

/** What worker and home have agreed about a planning meeting. */
export interface PlanningAgreement {
  readonly agreedBy: readonly Role[];
  readonly chairId?: string | undefined;
  readonly chairRoles?: readonly Role[] | undefined;
  /** Where, or that it is online. */
  readonly place?: string | undefined;
}

/** With whom the child's social worker agrees: the home's manager, or the supervising social worker. @source Warrington W-04, W-06 */
export const agreesWith = (placement: Pick<Placement, 'setting'>): Role | undefined =>
  (
    ({
      residential: 'home-manager',
      foster: 'supervising-social-worker',
      adoption: 'supervising-social-worker',
      'supported-accommodation': 'key-worker',
      'with-parents': undefined,
      other: undefined,
    }) as const
  )[surroundingsOf(placement)];

/**
 * Whether format, venue and chair of a planning meeting are settled: agreed between the child's social worker and the home, or
 * chaired by whom the council names.
 *
 * @source Warrington W-06, W-07; CF-30
 */
export function planningAgreed(
  { agreedBy, chairId, chairRoles, place }: PlanningAgreement,
  placement: Pick<Placement, 'setting'> & Partial<Pick<Placement, 'provider'>>,
  { planning }: Pick<Profile, 'planning'>,
): Decision<true> {
  const { chosen } = planning.chair;
  const roles = rolesHere(planning, placement);
  const other = agreesWith(placement);
  const needed: readonly Role[] = other === undefined ? ['childs-social-worker'] : ['childs-social-worker', other];
  if (chairId === undefined)
    return asking({ fact: 'chairId', ask: 'Who chairs the planning meeting?', because: [chosen.source] });
  if (isNamedHere(planning, placement) && !chairRoles?.some((role) => roles.is.includes(role))) {
    return asking({
      fact: 'chairId',
      ask: 'Here the chair is named by the procedure. Who of them chairs?',
      because: [roles.source],
    });
  }
  if (place === undefined || place.trim() === '') {
    return asking({ fact: 'place', ask: 'Where, or online?', because: [planning.chair.agreedBy.source] });
  }
  if (!needed.every((role) => agreedBy.includes(role))) {
    return asking({
      fact: 'agreedBy',
      ask: 'Have social worker and home agreed how, where and under whom they meet?',
      because: [planning.chair.agreedBy.source],
    });
  }
  return decided<true>(true, [planning.chair.agreedBy.source, chosen.source]);
}

/** Whether a planning meeting can be closed: the day of the next one is agreed, or why there is none. @source Warrington W-04, W-05 */
export function nextPlanningAgreed(
  facts: { readonly nextOn?: LocalDate | undefined; readonly noNextReason?: string | undefined },
  { planning }: Pick<Profile, 'planning'>,
): Decision<true> {
  const { source } = planning.next.agreedWith;
  if (facts.nextOn !== undefined || (facts.noNextReason ?? '').trim() !== '') return decided<true>(true, [source]);
  return asking({
    fact: 'nextOn',
    ask: 'When is the next planning meeting? It is agreed with the home, or say why there is none.',
    because: [source],
  });
}
