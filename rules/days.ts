import { dayNumber, dayOfNumber, localDate, weekdayOfNumber } from './day-number.ts';
import type { LocalDate } from './vocabulary.ts';

/** The days on which a council works, as data: bank holidays of one division, and how far they are known. */
export interface WorkingCalendar {
  readonly division: 'england-and-wales' | 'scotland' | 'northern-ireland';
  readonly holidays: ReadonlyMap<LocalDate, string>;
  /** Last day up to which holidays are known; a deadline past it carries a warning. */
  readonly knownUntil: LocalDate;
  /** Local closure days; they touch suggestions only, never a limit. */
  readonly closures: ReadonlySet<LocalDate>;
}

/** A row of the bank holiday list, in GOV.UK's shape. */
export interface BankHoliday {
  readonly division: WorkingCalendar['division'];
  readonly title: string;
  readonly date: LocalDate;
  readonly notes: string;
  readonly bunting: boolean;
}

/** A number of days and how they are counted. The day of the event is day 0. */
export interface DayLimit {
  readonly days: number;
  readonly count: 'calendar' | 'working';
}

/** Calendar months: the same day of the month, or its last day where it has no such day. 31 December and 2 months is 28 February. */
export interface MonthLimit {
  readonly months: number;
}

/**
 * Hours that run by the clock, through nights, weekends and holidays. Where only the day is known they are whole days, a part
 * of a day left out, so that the day that is named is never too late.
 */
export interface HourLimit {
  readonly hours: number;
}

/** How long, in the unit in which the procedure says it. The day of the event is day 0. */
export type Limit = DayLimit | MonthLimit | HourLimit;

/** From a floor to a limit, both counted from the same day, both ends usable. */
export interface DayWindow {
  readonly notSoonerThan: Limit;
  readonly notLaterThan: Limit;
}

/** @returns that many calendar days; the day of the event is day 0. */
export const calendarDays = (days: number): DayLimit => ({ days, count: 'calendar' });
/** @returns that many working days; the first counted is the working day after the event. */
export const workingDays = (days: number): DayLimit => ({ days, count: 'working' });

/** Calendar days; below 0 counts back. */
export const addDays = (day: LocalDate, days: number): LocalDate => dayOfNumber(dayNumber(day) + days);

/** Calendar days from one day to another; below 0 when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** Monday is 1, Sunday is 7. */
export const weekday = (day: LocalDate): number => weekdayOfNumber(dayNumber(day)) + 1;

/**
 * Not a Saturday, a Sunday or a bank holiday of the division. Local closure days are working days here.
 *
 * @source Banking and Financial Dealings Act 1971 · domain §5.1
 */
export const isWorkingDay = (day: LocalDate, calendar: WorkingCalendar): boolean => isWorking(dayNumber(day), calendar);

/**
 * Working days after that day, or before it when `days` is below 0. The day itself is day 0 and is not counted, whether
 * it is a working day or not; with 0 days the answer is the day itself.
 */
export function addWorkingDays(day: LocalDate, days: number, calendar: WorkingCalendar): LocalDate {
  const step = days < 0 ? -1 : 1;
  let number = dayNumber(day);
  for (let left = Math.abs(days); left > 0;) {
    number += step;
    if (isWorking(number, calendar)) left -= 1;
  }
  return dayOfNumber(number);
}

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number {
  let count = 0;
  const last = dayNumber(to);
  for (let number = dayNumber(from) + 1; number <= last; number += 1) if (isWorking(number, calendar)) count += 1;
  return count;
}

/** That day, or the working day before it. */
export function lastWorkingDayUntil(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  let number = dayNumber(day);
  while (!isWorking(number, calendar)) number -= 1;
  return dayOfNumber(number);
}

/** That day, or the working day after it. */
export function firstWorkingDayFrom(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  let number = dayNumber(day);
  while (!isWorking(number, calendar)) number += 1;
  return dayOfNumber(number);
}

/**
 * Calendar months later, or earlier below 0: the same day of the month, or the last one of a month that has no such day.
 *
 * @source domain §10: councils that say “within two months”
 */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = (of: number): LocalDate =>
    localDate(`${Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, '0')}-01`);
  const last = addDays(first(count + 1), -1);
  return day.slice(8) < last.slice(8) ? localDate(`${last.slice(0, 8)}${day.slice(8)}`) : last;
}

const HOURS_A_DAY = 24;

/** The day that a limit names before anything rolls. */
export function countedDay(from: LocalDate, limit: Limit, calendar: WorkingCalendar): LocalDate {
  if ('months' in limit) return addMonths(from, limit.months);
  if ('hours' in limit) return addDays(from, Math.floor(limit.hours / HOURS_A_DAY));
  return limit.count === 'calendar' ? addDays(from, limit.days) : addWorkingDays(from, limit.days, calendar);
}

/** The day that a limit before an event names before anything rolls. */
export function countedDayBefore(event: LocalDate, limit: Limit, calendar: WorkingCalendar): LocalDate {
  if ('months' in limit) return addMonths(event, -limit.months);
  if ('hours' in limit) return addDays(event, -Math.ceil(limit.hours / HOURS_A_DAY));
  return countedDay(event, { ...limit, days: -limit.days }, calendar);
}

/** The least and the most calendar days that a limit can be; working days at the least five a week, at the most with holidays. */
export function daysOf(limit: Limit): { readonly least: number; readonly most: number } {
  if ('hours' in limit)
    return { least: Math.floor(limit.hours / HOURS_A_DAY), most: Math.ceil(limit.hours / HOURS_A_DAY) };
  if ('months' in limit)
    return { least: Math.floor(limit.months * 30.4) - 2, most: Math.ceil(limit.months * 30.5) + 1 };
  if (limit.count === 'calendar') return { least: limit.days, most: limit.days };
  return { least: limit.days, most: Math.ceil((limit.days * 7) / 5) + 6 };
}

/**
 * The last day on which a limit that protects is still kept: rolled back to a working day.
 *
 * It is never before the day from which it is counted: where no working day lies between the two, the limit itself
 * stands, though it is not a working day.
 *
 * @source domain §5.1
 */
export function lastDayWithin(from: LocalDate, limit: Limit, calendar: WorkingCalendar): LocalDate {
  const counted = countedDay(from, limit, calendar);
  const rolled = lastWorkingDayUntil(counted, calendar);
  return rolled < from ? counted : rolled;
}

/** The first day on which a floor is kept: rolled forward to a working day. @source domain §5.1 */
export const firstDayNotSooner = (from: LocalDate, limit: Limit, calendar: WorkingCalendar): LocalDate =>
  firstWorkingDayFrom(countedDay(from, limit, calendar), calendar);

/** The last day on which a limit before an event is kept: rolled back to a working day. @source domain §5.1 */
export const lastDayBefore = (event: LocalDate, limit: Limit, calendar: WorkingCalendar): LocalDate =>
  lastWorkingDayUntil(countedDayBefore(event, limit, calendar), calendar);

/** Bank holidays as day numbers, once for each calendar: a decision asks for hundreds of days. */
const holidayNumbers = new WeakMap<WorkingCalendar, ReadonlySet<number>>();

function isWorking(number: number, calendar: WorkingCalendar): boolean {
  if (weekdayOfNumber(number) >= 5) return false;
  let holidays = holidayNumbers.get(calendar);
  if (holidays === undefined) {
    holidays = new Set([...calendar.holidays.keys()].map(dayNumber));
    holidayNumbers.set(calendar, holidays);
  }
  return !holidays.has(number);
}
