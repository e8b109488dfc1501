import type { Placement } from '../case-records.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, MeetingKind, Role, Setting } from '../vocabulary.ts';

/** How the procedures divide where a child lives. @source CF-35, CF-36; domain §6.9 */
export type Surroundings = 'foster' | 'adoption' | 'residential' | 'supported-accommodation' | 'with-parents' | 'other';

const SURROUNDINGS = {
  'foster-care': 'foster',
  'connected-persons': 'foster',
  'fostering-for-adoption': 'foster',
  'adoption-before-order': 'adoption',
  'adoption-after-order': 'adoption',
  'childrens-home': 'residential',
  'residential-school': 'residential',
  'secure-home': 'residential',
  'supported-accommodation': 'supported-accommodation',
  'with-parents': 'with-parents',
  other: 'other',
} as const satisfies Record<Setting, Surroundings>;

export const surroundingsOf = ({ setting }: Pick<Placement, 'setting'>): Surroundings => SURROUNDINGS[setting];

type Where = Pick<Placement, 'setting' | 'provider'>;

/** Who coordinates the stability meeting: by what kind of placement it is and who provides it. @source Torbay T-15, T-16; CF-35 */
export function coordinatorFor(
  placement: Where,
  { stability }: Pick<Profile, 'stability'>,
): { readonly role: Role; readonly because: string } {
  const { coordinator, provider } = stability;
  const choice = {
    foster:
      placement.setting === 'connected-persons'
        ? coordinator.connectedPersons
        : provider.ourOwnFosteringService.is.includes(placement.provider)
          ? coordinator.fosteringInHouse
          : coordinator.fosteringAgency,
    adoption: coordinator.other,
    residential: coordinator.residential,
    'supported-accommodation': coordinator.supportedAccommodation,
    'with-parents': coordinator.withParents,
    other: coordinator.other,
  } satisfies Record<Surroundings, typeof coordinator.other>;
  const { is, source } = choice[surroundingsOf(placement)];
  return { role: is, because: source };
}

/** Whose holders are looked up for a new meeting of this kind, wherever the child lives. @source CF-35, CF-36; domain §6.9 */
export function rolesForMeeting(
  kind: MeetingKind,
  { stability, support, planning, disruption }: Pick<Profile, 'stability' | 'support' | 'planning' | 'disruption'>,
): readonly Role[] {
  const {
    fosteringInHouse,
    fosteringAgency,
    connectedPersons,
    residential,
    supportedAccommodation,
    withParents,
    other,
  } = stability.coordinator;
  const coordinators = [
    fosteringInHouse,
    fosteringAgency,
    connectedPersons,
    residential,
    supportedAccommodation,
    withParents,
    other,
  ];
  const roles = {
    stability: coordinators.map(({ is }) => is),
    support: [support.arrangedBy.is],
    planning: [planning.arrangedBy.is],
    disruption: [disruption.organiser.is],
  } satisfies Record<MeetingKind, readonly Role[]>;
  return [...new Set<Role>([...roles[kind], 'fostering-team-manager', 'virtual-school'])];
}

/** The one manager from the service that supports the placement; none where no service does. @source Torbay T-28, T-50; CF-36 */
export function supportingManagerFor(placement: Where, { stability }: Pick<Profile, 'stability'>): Role | undefined {
  const { supportingManager, provider } = stability;
  const ownService =
    provider.ourOwnFosteringService.is.includes(placement.provider) ||
    (placement.setting === 'connected-persons' && placement.provider === 'none');
  const choice = {
    foster: (ownService ? supportingManager.fosteringInHouse : supportingManager.fosteringAgency).is,
    adoption: undefined,
    residential: supportingManager.residential.is,
    'supported-accommodation': supportingManager.supportedAccommodation.is,
    'with-parents': undefined,
    other: undefined,
  } satisfies Record<Surroundings, Role | undefined>;
  return choice[surroundingsOf(placement)];
}

/** Whole years on that day; someone born on 29 February has their birthday on 1 March in other years. @source E-51 */
export function ageOn(bornOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
