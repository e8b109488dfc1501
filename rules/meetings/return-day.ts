import { addWorkingDays, type WorkingCalendar, workingDaysBetween } from '../days.ts';
import { before } from '../deadline.ts';
import type { Profile } from '../profile.ts';
import type { Citation, LocalDate } from '../vocabulary.ts';
import { countWords, shortDate } from '../words/dates.ts';

export interface ReturnDay {
  /** By when questionnaires are back; carers and the child may have a later day of their own: see `dueDayFor`. */
  readonly day: LocalDate;
  readonly sum: string;
  readonly warnings: readonly string[];
  readonly because: readonly Citation[];
}

/**
 * The agreed day: five working days before the meeting, but never so early that people have less than ten working days to think.
 * The chair may choose another.
 *
 * @source Warrington W-74, W-91; CF-15, CF-18; rulings CF-15, CF-18
 */
export function returnDay(
  meetingOn: LocalDate,
  issuedOn: LocalDate,
  { disruption }: Profile,
  calendar: WorkingCalendar,
): ReturnDay {
  const { questionnaires } = disruption;
  const wanted = before(meetingOn, questionnaires.before.is, calendar, 'have it back');
  const earliest = addWorkingDays(issuedOn, questionnaires.timeToReflect.is.days, calendar);
  const latest = addWorkingDays(meetingOn, -1, calendar);
  const day = earlier(later(wanted.day, earliest), latest);

  const warnings: string[] = [];
  const toThink = workingDaysBetween(issuedOn, day, calendar);
  if (toThink < questionnaires.timeToReflect.is.days) {
    warnings.push(`Only ${countWords(toThink, 'working day')} to think; a later meeting gives people time to reflect.`);
  }
  if (day > wanted.day) {
    const left = workingDaysBetween(day, meetingOn, calendar);
    warnings.push(`Back on ${shortDate(day)}: the chair has ${countWords(left, 'working day')} for the overview.`);
  }
  return {
    day,
    sum:
      day === wanted.day
        ? wanted.sum
        : `${questionnaires.timeToReflect.is.days} working days to think from ${shortDate(issuedOn)}: back by ${shortDate(day)}`,
    warnings,
    because: [questionnaires.before.source, questionnaires.timeToReflect.source],
  };
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);
const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other);
