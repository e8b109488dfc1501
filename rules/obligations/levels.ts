import { isLocalDate } from '../day-number.ts';
import type { Obligation } from '../case-records.ts';
import { addWorkingDays, lastWorkingDayUntil, type WorkingCalendar } from '../days.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate, Role } from '../vocabulary.ts';

/** What of an obligation says how far it is. */
export type OwedThing = Pick<
  Obligation,
  'kind' | 'ownerRole' | 'startsOn' | 'openedOn' | 'due' | 'doneAt' | 'override' | 'passedOn'
>;

/** One level of the ladder: from which day on, and who hears of it. */
export interface Level {
  readonly on: LocalDate;
  readonly to: readonly Role[];
}

/**
 * The levels of the council's ladder for something owed, in their order; none while it has no day. What was told late climbs from the
 * day on which it was told: whoever stands above hears of it when there was time to do it.
 */
export function levelsOf(
  { due, ownerRole, openedOn }: OwedThing,
  calendar: WorkingCalendar,
  { reminders }: Profile,
): readonly Level[] {
  if (due === undefined) return [];
  return reminders.ladder.map(({ is: { after, to } }) => ({
    on: levelDay(after > 0 && openedOn !== undefined && openedOn > due ? openedOn : due, after, calendar),
    to: to.map((whom) => roleOn(whom, ownerRole)),
  }));
}

/**
 * When something owed is looked at next: `2026-11-24>0>2026-11-20` is the twentieth, while it is due on the twenty-fourth and nobody was
 * reminded yet; `>never` once the last level is reached. With another due day, or climbing anew for somebody else, what stands here says
 * nothing any more. Undefined where it has no day.
 */
export function nextLookAt(
  owed: OwedThing & Pick<Obligation, 'level'>,
  calendar: WorkingCalendar,
  profile: Profile,
): string | undefined {
  if (owed.due === undefined) return undefined;
  const next = levelsOf(owed, calendar, profile)[owed.level];
  return `${owed.due}>${String(owed.level)}>${next?.on ?? NEVER_AGAIN}`;
}

/** The day that is said there for this due day and this level. */
export function lookedAtOn({
  due,
  level,
  nextLook,
}: Pick<Obligation, 'due' | 'level' | 'nextLook'>): LocalDate | 'never' | undefined {
  const [forDay, forLevel, on] = nextLook?.split('>') ?? [];
  if (due === undefined || forDay !== due || forLevel !== String(level)) return undefined;
  return on === NEVER_AGAIN || isLocalDate(on) ? on : undefined;
}
const NEVER_AGAIN = 'never';

/** Before the day counted back, and after it counted on, in working days; a due day that is no working day counts as the one before. */
export const levelDay = (due: LocalDate, after: number, calendar: WorkingCalendar): LocalDate =>
  after === 0 ? due : addWorkingDays(lastWorkingDayUntil(due, calendar), after, calendar);

export const roleOn = (whom: Role | 'owner' | 'owners-manager', owner: Role): Role => {
  if (whom === 'owner') return owner;
  return whom === 'owners-manager' ? managerOf(owner) : whom;
};

/** Who stands over a role, for reminders. By role, never by person. */
export const managerOf = (role: Role): Role => MANAGERS[role] ?? 'team-manager';

const MANAGERS: Partial<Record<Role, Role>> = {
  'team-manager': 'service-manager',
  'service-manager': 'head-of-service',
  'head-of-service': 'director-of-childrens-services',
  'supervising-social-worker': 'fostering-team-manager',
  'fostering-team-manager': 'service-manager',
  'fostering-review-manager': 'service-manager',
  'fostering-service-coordinator': 'fostering-team-manager',
  'placement-service-coordinator': 'service-manager',
  'safeguarding-unit-organiser': 'safeguarding-unit-manager',
  'safeguarding-unit-manager': 'head-of-service',
  'minute-taker': 'safeguarding-unit-manager',
  'conference-and-review-manager': 'safeguarding-unit-manager',
  'independent-chair': 'safeguarding-unit-manager',
  'independent-reviewing-officer': 'independent-reviewing-officer-manager',
  'independent-reviewing-officer-manager': 'head-of-service',
  'principal-social-worker': 'head-of-service',
  'panel-adviser': 'head-of-service',
  'nominated-officer': 'director-of-childrens-services',
  'director-of-childrens-services': 'director-of-childrens-services',
};
