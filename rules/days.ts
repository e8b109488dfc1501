import { dayNumber, dayOfNumber, weekdayOfNumber } from './day-number.ts';
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

/** From a floor to a limit, both counted from the same day, both ends usable. */
export interface DayWindow {
  readonly notSoonerThan: DayLimit;
  readonly notLaterThan: DayLimit;
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

/** The day that a limit names before anything rolls. */
export const countedDay = (from: LocalDate, { days, count }: DayLimit, calendar: WorkingCalendar): LocalDate =>
  count === 'calendar' ? addDays(from, days) : addWorkingDays(from, days, calendar);

/** The day that a limit before an event names before anything rolls. */
export const countedDayBefore = (event: LocalDate, limit: DayLimit, calendar: WorkingCalendar): LocalDate =>
  countedDay(event, { ...limit, days: -limit.days }, calendar);

/**
 * The last day on which a limit that protects is still kept: rolled back to a working day.
 *
 * It is never before the day from which it is counted: where no working day lies between the two, the limit itself
 * stands, though it is not a working day.
 *
 * @source domain §5.1
 */
export function lastDayWithin(from: LocalDate, limit: DayLimit, calendar: WorkingCalendar): LocalDate {
  const counted = countedDay(from, limit, calendar);
  const rolled = lastWorkingDayUntil(counted, calendar);
  return rolled < from ? counted : rolled;
}

/** The first day on which a floor is kept: rolled forward to a working day. @source domain §5.1 */
export const firstDayNotSooner = (from: LocalDate, limit: DayLimit, calendar: WorkingCalendar): LocalDate =>
  firstWorkingDayFrom(countedDay(from, limit, calendar), calendar);

/** The last day on which a limit before an event is kept: rolled back to a working day. @source domain §5.1 */
export const lastDayBefore = (event: LocalDate, limit: DayLimit, calendar: WorkingCalendar): LocalDate =>
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
