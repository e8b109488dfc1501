import {
  countedDay,
  countedDayBefore,
  daysOf,
  type DayWindow,
  firstDayNotSooner,
  firstWorkingDayFrom,
  isWorkingDay,
  lastDayBefore,
  lastDayWithin,
  lastWorkingDayUntil,
  type Limit,
  addDays,
  type WorkingCalendar,
  workingDaysBetween,
} from './days.ts';
import type { Sourced } from './profile.ts';
import type { LocalDate } from './vocabulary.ts';
import { countWords, listWords, shortDate, shortDateWithYear } from './words/dates.ts';
import { whoseSum } from './words/not-stated.ts';

/** A day and how it was found. */
export interface Deadline {
  /** The day that counts, after rolling. */
  readonly day: LocalDate;
  readonly limit: Limit;
  /** Day 0. */
  readonly from: LocalDate;
  /** Whether the counted day was no working day, so that the limit rolled. */
  readonly rolled: boolean;
  /** The sum in words: “7 days from Fri 18 Dec is Christmas Day, so hold it by Thu 24 Dec”. */
  readonly sum: string;
  readonly warnings: readonly string[];
}

/** First and last usable day, and the days that the counting alone gives. */
export interface Window {
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly opens: LocalDate;
  readonly closes: LocalDate;
  readonly sum: string;
  readonly warnings: readonly string[];
  /** About when it is held, where the procedure names a day to aim at and no first or last one. */
  readonly target?: Target | undefined;
}

/** A day that is aimed at, and the working days beside it; all three are one where it is a working day. */
export interface Target {
  readonly day: LocalDate;
  readonly nearestBefore: LocalDate;
  readonly nearestAfter: LocalDate;
  /** `target Mon 28 Dec 2026: no working day, so Thu 24 Dec 2026 or Tue 29 Dec 2026` */
  readonly words: string;
}

/** About so long after that day. It neither protects nor bars: a target that is no working day is held just before or just after. */
export function around(from: LocalDate, limit: Limit, calendar: WorkingCalendar): Target {
  const day = countedDay(from, limit, calendar);
  const nearestBefore = lastWorkingDayUntil(day, calendar);
  const nearestAfter = firstWorkingDayFrom(day, calendar);
  const beside =
    nearestBefore === day
      ? ''
      : `: no working day, so ${shortDateWithYear(nearestBefore)} or ${shortDateWithYear(nearestAfter)}`;
  return { day, nearestBefore, nearestAfter, words: `target ${shortDateWithYear(day)}${beside}` };
}

/**
 * A limit that protects: so many days from that day, rolled back to a working day, never before the day itself.
 *
 * @param act what is to be done by then, as in “so hold it by Thu 24 Dec”
 */
export function within(from: LocalDate, limit: Limit, calendar: WorkingCalendar, act = 'hold it'): Deadline {
  const counted = countedDay(from, limit, calendar);
  const day = lastDayWithin(from, limit, calendar);
  const warnings = [
    ...(!isWorkingDay(day, calendar)
      ? [`No working day lies between ${shortDate(from)} and ${dayName(counted, calendar)}: someone on duty does it.`]
      : []),
    ...fewDays(from, day, limit, calendar),
    ...unknownHolidays(counted, calendar),
  ];
  return {
    day,
    limit,
    from,
    rolled: day !== counted,
    sum: sumAfter(from, limit, counted, day, `${act} by`, calendar),
    warnings,
  };
}

/** A limit that protects, as a procedure settles it: where the council does not say how long, the sum says so. */
export function withinSettled(
  from: LocalDate,
  limit: Pick<Sourced<Limit>, 'is' | 'notStated'>,
  calendar: WorkingCalendar,
  act?: string,
): Deadline {
  const deadline = within(from, limit.is, calendar, act);
  return { ...deadline, sum: whoseSum(deadline.sum, limit) };
}

/** A floor: no sooner than so many days from that day, rolled forward to a working day. */
export function notSoonerThan(from: LocalDate, limit: Limit, calendar: WorkingCalendar, act = 'hold it'): Deadline {
  const counted = countedDay(from, limit, calendar);
  const day = firstDayNotSooner(from, limit, calendar);
  const sum = sumAfter(from, limit, counted, day, `${act} no sooner than`, calendar);
  return { day, limit, from, rolled: day !== counted, sum, warnings: unknownHolidays(day, calendar) };
}

/** A limit before an event, rolled back to a working day. */
export function before(event: LocalDate, limit: Limit, calendar: WorkingCalendar, act = 'have it ready'): Deadline {
  const counted = countedDayBefore(event, limit, calendar);
  const day = lastDayBefore(event, limit, calendar);
  const plain = `${limitWords(limit)} before ${shortDate(event)} is ${dayName(counted, calendar, event)}`;
  const sum = `${plain}${day === counted ? skipped(counted, event, limit, calendar) : `, so ${act} by ${named(day, event)}`}`;
  return { day, limit, from: event, rolled: day !== counted, sum, warnings: unknownHolidays(event, calendar) };
}

/** From a floor to a limit: “no sooner than 6 weeks, no later than 12”. Both ends are usable. */
export function windowBetween(from: LocalDate, window: DayWindow, calendar: WorkingCalendar): Window {
  const floor = notSoonerThan(from, window.notSoonerThan, calendar);
  const limit = within(from, window.notLaterThan, calendar);
  const opens = countedDay(from, window.notSoonerThan, calendar);
  const closes = countedDay(from, window.notLaterThan, calendar);
  const none = floor.day > limit.day;
  return {
    first: floor.day,
    last: limit.day,
    opens,
    closes,
    sum: `${floor.sum}; ${limit.sum}`,
    warnings: [...(none ? ['No working day lies inside this window.'] : []), ...limit.warnings],
  };
}

/** `7 days`, `1 working day`, `2 months`, `72 hours`; `6 weeks` is written as 42 days. */
export function limitWords(limit: Limit): string {
  if ('months' in limit) return countWords(limit.months, 'month');
  if ('hours' in limit) return countWords(limit.hours, 'hour');
  return countWords(limit.days, limit.count === 'calendar' ? 'day' : 'working day');
}

function sumAfter(
  from: LocalDate,
  limit: Limit,
  counted: LocalDate,
  day: LocalDate,
  act: string,
  calendar: WorkingCalendar,
): string {
  if ('days' in limit && limit.days === 0 && day === counted) return `The same day, ${named(day, from)}`;
  const plain = `${limitWords(limit)} from ${shortDate(from)} is ${dayName(counted, calendar, from)}`;
  return day === counted
    ? `${plain}${skipped(from, counted, limit, calendar)}`
    : `${plain}, so ${act} ${named(day, from)}`;
}

/** Which bank holidays a count of working days stepped over. */
function skipped(from: LocalDate, to: LocalDate, limit: Limit, calendar: WorkingCalendar): string {
  if (!('count' in limit) || limit.count === 'calendar') return '';
  const names: string[] = [];
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    const name = calendar.holidays.get(day);
    if (name !== undefined) names.push(name);
  }
  if (names.length === 0) return '';
  return `; ${listWords(names)} ${names.length === 1 ? 'does' : 'do'} not count`;
}

/** `Christmas Day` or `the Summer bank holiday` where it is one, otherwise the date; with the year where it changes. */
function dayName(day: LocalDate, calendar: WorkingCalendar, beside: LocalDate = day): string {
  const holiday = calendar.holidays.get(day);
  if (holiday === undefined) return named(day, beside);
  const name = /bank holiday/i.test(holiday) ? `the ${holiday}` : holiday;
  return /^(Christmas Day|New Year’s Day)$/.test(name) ? name : `${name}, ${named(day, beside)}`;
}

const named = (day: LocalDate, beside: LocalDate): string =>
  day.slice(0, 4) === beside.slice(0, 4) ? shortDate(day) : shortDateWithYear(day);

const A_WEEK = 7;
const FEW_DAYS = 3;

/** A week with three working days or fewer is short: a chair, a room and a family have to be found in them. */
function fewDays(from: LocalDate, day: LocalDate, limit: Limit, calendar: WorkingCalendar): readonly string[] {
  const usable = workingDaysBetween(from, day, calendar);
  const short = daysOf(limit).least >= A_WEEK && usable <= FEW_DAYS;
  return short
    ? [`Only ${countWords(usable, 'working day')} left after ${shortDate(from)}: the last is ${shortDate(day)}.`]
    : [];
}

function unknownHolidays(day: LocalDate, calendar: WorkingCalendar): readonly string[] {
  if (day <= calendar.knownUntil) return [];
  return [
    `Bank holidays are known up to ${shortDateWithYear(calendar.knownUntil)} only; a later one may change this day.`,
  ];
}
