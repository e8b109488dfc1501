import { workingDays, type WorkingCalendar } from '../days.ts';
import { before, type Deadline, withinSettled } from '../deadline.ts';
import { asking, decided, type Decision } from '../decision.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';

export interface PlanningClock {
  readonly when: 'before-placement' | 'so-that-the-plan-is-complete';
  readonly meetingBy: Deadline;
  /** The law's day: the Placement Plan, not the meeting. */
  readonly planBy: Deadline;
}

/**
 * By when the first planning meeting is held: before the child moves in; where that is too urgent, so that the written
 * Placement Plan is complete five working days after the start.
 *
 * @source Warrington W-01, W-02, W-03; regulation 9, Care Planning Regulations 2010; CF-31
 */
export function planningClock(
  { startsOn, today }: { readonly startsOn: LocalDate | undefined; readonly today: LocalDate },
  { planning }: Pick<Profile, 'planning'>,
  calendar: WorkingCalendar,
): Decision<PlanningClock> {
  if (startsOn === undefined) {
    return asking({ fact: 'startsOn', ask: 'On which day does the child move in?', because: [planning.held.source] });
  }
  const planBy = withinSettled(startsOn, planning.planCompleteWithin, calendar, 'have it complete');
  const beforeMove = before(startsOn, workingDays(1), calendar);
  const because = [planning.held.source, planning.planCompleteWithin.source];
  if (beforeMove.day >= today) {
    return decided<PlanningClock>({ when: 'before-placement', meetingBy: beforeMove, planBy }, because, [
      beforeMove.sum,
      planBy.sum,
    ]);
  }
  return decided<PlanningClock>({ when: 'so-that-the-plan-is-complete', meetingBy: planBy, planBy }, because, [
    planBy.sum,
  ]);
}
