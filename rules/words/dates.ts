import { dayNumber, weekdayOfNumber } from '../day-number.ts';
import type { LocalDate, LocalTime } from '../vocabulary.ts';
import { dayOfTime } from '../written-times.ts';
import { present } from '../present.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `Thursday 24 December 2026` */
export const longDate = (day: LocalDate): string =>
  `${weekdayWords(day)} ${Number(day.slice(8))} ${monthWords(day)} ${day.slice(0, 4)}`;

/** `Thu 24 Dec` */
export const shortDate = (day: LocalDate): string =>
  `${weekdayWords(day).slice(0, 3)} ${Number(day.slice(8))} ${monthWords(day).slice(0, 3)}`;

/** `Thu 24 Dec 2026` */
export const shortDateWithYear = (day: LocalDate): string => `${shortDate(day)} ${day.slice(0, 4)}`;

/** `Thursday` */
export const weekdayWords = (day: LocalDate): string => present(WEEKDAYS[weekdayOfNumber(dayNumber(day))]);

/** `December` */
const monthWords = (day: LocalDate): string => present(MONTHS[Number(day.slice(5, 7)) - 1]);

/** `10am`, `2:30pm`, `midday`, `midnight`; takes a time with or without its day. */
export function timeWords(time: LocalTime | `${number}:${number}`): string {
  const at = time.slice(-5);
  const hours = Number(at.slice(0, 2));
  const minutes = Number(at.slice(3));
  if (minutes === 0 && hours % 12 === 0) return hours === 0 ? 'midnight' : 'midday';
  const past = minutes === 0 ? '' : `:${at.slice(3)}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${past}${hours < 12 ? 'am' : 'pm'}`;
}

/** `Thursday 24 December 2026, 2:30pm` */
export const momentWords = (time: LocalTime): string => `${longDate(dayOfTime(time))}, ${timeWords(time)}`;

/** `a`, `a and b`, `a, b and c` */
export function listWords(items: readonly string[], joined: 'and' | 'or' = 'and'): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${joined} ${last}`;
}

/** `1 day`, `3 working days`, `none` is written as 0. */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
