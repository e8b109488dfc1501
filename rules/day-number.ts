import type { LocalDate } from './vocabulary.ts';

/*
 * Civil dates as whole numbers, so that counting days never meets a time of day, a time zone or the change of the clocks.
 * The calendar's year is taken to begin in March: the leap day is then the last day of a year and needs no exception.
 */

const DAYS_IN_400_YEARS = 146_097;

/** @returns days since 1 March of the year 0; neighbours in the calendar are neighbours here. */
export const dayNumber = (day: LocalDate): number => numberOf(day);

function numberOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const dayOfMonth = Number(day.slice(8, 10));
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + Math.floor((marchMonth * 153 + 2) / 5) + dayOfMonth - 1;
}

/** @returns the civil date of a day number. */
export function dayOfNumber(number: number): LocalDate {
  const era = Math.floor(number / DAYS_IN_400_YEARS);
  const dayOfEra = number - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return civil(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

/** Monday is 0, Sunday is 6. 1 March of the year 0 was a Wednesday. */
export const weekdayOfNumber = (number: number): number => (number + 2) % 7;

/** @returns `YYYY-MM-DD` of a year, a month from 1 and a day from 1. */
export const civil = (year: number, month: number, day: number): LocalDate =>
  // One of the places in which a text becomes a day: built here from a number that is one.
  `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as LocalDate;

/** Whether this names a day that exists, as `YYYY-MM-DD`. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // A day that exists comes back from its number as it was written; the thirteenth month comes back as a January.
  return dayOfNumber(numberOf(text)) === text;
}

/** @returns the same text as a date. @throws where it names no day that exists. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError('This is not a day.');
  return text;
}
