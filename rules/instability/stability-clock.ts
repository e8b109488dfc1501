import { addWorkingDays, workingDays, workingDaysBetween, type WorkingCalendar } from '../days.ts';
import { within, type Deadline, withinSettled } from '../deadline.ts';
import type { Profile } from '../profile.ts';
import type { LocalDate } from '../vocabulary.ts';

export interface StabilityClock {
  /** Day 0 of the limit. */
  readonly from: LocalDate;
  readonly holdBy: Deadline;
  readonly bookBy: Deadline;
  /** Working days after the judgement on which the meeting can be held. */
  readonly usableDays: number;
}

/**
 * By when the stability meeting is held: 7 calendar days from the earlier of the judgement and one working day after the
 * report, so that a slow judgement buys no time. Rolls back to a working day.
 *
 * @source Torbay T-45; CF-12; rulings CF-12
 */
export function stabilityClock(
  {
    judgedOn,
    reportedOn,
    immediate,
  }: {
    readonly judgedOn: LocalDate;
    readonly reportedOn: LocalDate;
    /** The placement is breaking down at once: then the shorter limit holds, where the procedure has one. */
    readonly immediate?: boolean | undefined;
  },
  { stability: { urgent } }: Pick<Profile, 'stability'>,
  calendar: WorkingCalendar,
): StabilityClock {
  const latestJudgement = addWorkingDays(reportedOn, 1, calendar);
  const from = {
    'earlier-of-judgement-and-report-plus-1-working-day': judgedOn < latestJudgement ? judgedOn : latestJudgement,
    judgement: judgedOn,
    report: reportedOn,
  }[urgent.clockFrom.is];
  const [atOnce] = urgent.immediateWithin;
  const settled = immediate === true && atOnce !== undefined ? atOnce : urgent.within;
  const limit = withinSettled(from, settled, calendar, urgent.means.is === 'held' ? 'hold it' : 'arrange it');
  // Read as “arranged”, the limit is for the booking, and the meeting has as long again.
  const arranged = urgent.means.is === 'arranged';
  const holdBy = arranged ? withinSettled(limit.day, urgent.within, calendar) : limit;
  const booking = withinSettled(judgedOn, urgent.bookWithin, calendar, 'book it');
  // Judged late, the day may have passed: it is booked the day it is judged, and shows as overdue.
  const bookBy = booking.day <= holdBy.day ? booking : within(judgedOn, workingDays(0), calendar);
  return {
    from,
    holdBy,
    bookBy: arranged ? limit : bookBy,
    usableDays: workingDaysBetween(judgedOn, holdBy.day, calendar),
  };
}
