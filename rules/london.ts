import { civil, dayNumber, dayOfNumber, weekdayOfNumber } from './day-number.ts';
import type { Instant, LocalDate, LocalTime } from './vocabulary.ts';
import { dayOfTime, localTime, momentAt } from './written-times.ts';

/*
 * Europe/London, computed: British Summer Time is one hour ahead of UTC, from 01:00 UTC on the last Sunday of March to
 * 01:00 UTC on the last Sunday of October (the rule since 1996). No locale and no time zone table of the machine is asked.
 */

const MS_IN_MINUTE = 60_000;
const MS_IN_HOUR = 3_600_000;
const MS_IN_DAY = 86_400_000;
const EPOCH = dayNumber('1970-01-01');

/** @returns the civil date in London at that moment. */
export const londonDay = (instant: Instant): LocalDate => dayOfTime(londonTime(instant));

/** @returns the clock in London at that moment, to the minute. */
export function londonTime(instant: Instant): LocalTime {
  const utc = Date.parse(instant);
  return clock(isSummer(utc) ? utc + MS_IN_HOUR : utc);
}

function isSummer(utc: number): boolean {
  const year = Number(dayOfNumber(Math.floor(utc / MS_IN_DAY) + EPOCH).slice(0, 4));
  return utc >= changeOf(year, 3) && utc < changeOf(year, 10);
}

/** 01:00 UTC on the last Sunday of a month with 31 days. */
function changeOf(year: number, month: 3 | 10): number {
  const last = dayNumber(civil(year, month, 31));
  const sunday = last - ((weekdayOfNumber(last) + 1) % 7);
  return (sunday - EPOCH) * MS_IN_DAY + MS_IN_HOUR;
}

function clock(ms: number): LocalTime {
  const day = Math.floor(ms / MS_IN_DAY);
  const minutes = Math.floor((ms - day * MS_IN_DAY) / MS_IN_MINUTE);
  const two = (value: number) => String(value).padStart(2, '0');
  return localTime(`${dayOfNumber(day + EPOCH)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

/** A civil time some minutes later, by the London clock; over a change of summer time the clock's reading, not the minutes between. */
export function addMinutes(time: LocalTime, minutes: number): LocalTime {
  const later = new Date(Date.parse(`${time}:00Z`) + minutes * 60_000);
  return localTime(later.toISOString().slice(0, 16));
}

/** From one civil time to another, by the London clock's reading. */
export const minutesBetween = (from: LocalTime, to: LocalTime): number =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;

/** The moment of a civil time in London; of an hour that the clock shows twice, the first. */
function momentOfTime(time: LocalTime): number {
  const read = Date.parse(`${time}:00Z`);
  return londonTime(momentAt(read - MS_IN_HOUR)) === time ? read - MS_IN_HOUR : read;
}

/** A civil time so many hours later as they really pass: over nights, holidays and a change of summer time. @source law §0.3 */
export const hoursLater = (time: LocalTime, hours: number): LocalTime =>
  londonTime(momentAt(momentOfTime(time) + hours * MS_IN_HOUR));
