import type { Obligation } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Profile } from '../profile.ts';
import { isStillOwed } from './escalated.ts';
import { nextLookAt } from './levels.ts';
import { isPassed } from './owed.ts';

/**
 * When something owed is looked at next by the ladder and the holidays as they are now, where its row says otherwise; undefined where
 * it says so, or nobody is reminded of it any more.
 */
export function lookAnew(owed: Obligation, calendar: WorkingCalendar, procedure: Profile): string | undefined {
  if (owed.due === undefined || !isStillOwed(owed) || isPassed(owed)) return undefined;
  const next = nextLookAt(owed, calendar, procedure);
  return next === owed.nextLook ? undefined : next;
}
