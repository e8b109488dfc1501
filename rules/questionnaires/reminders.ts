import { addWorkingDays, firstWorkingDayFrom, type WorkingCalendar } from '../days.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';

/** The last level, in working days after the due day, on which a person is still reminded; later levels are for workers. */
const LATEST_AFTER = 1;

/** The days on which somebody who has not answered is reminded: working days, from the ladder of the profile. */
export function reminderLevels(
  due: LocalDate,
  calendar: WorkingCalendar,
  { reminders }: Profile,
): readonly LocalDate[] {
  const days = reminders.ladder
    .filter(({ is }) => is.to.includes('owner') && is.after <= LATEST_AFTER)
    .map(({ is }) => firstWorkingDayFrom(addWorkingDays(due, is.after, calendar), calendar));
  return [...new Set(days)];
}

/** Which level has been reached today, counted from 1; 0 before the first. */
export const levelReached = (due: LocalDate, today: LocalDate, calendar: WorkingCalendar, profile: Profile): number =>
  reminderLevels(due, calendar, profile).filter((day) => day <= today).length;
