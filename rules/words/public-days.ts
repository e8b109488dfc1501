import { dayNumber, weekdayOfNumber } from '../day-number.ts';
import { present } from '../present.ts';
import type { LocalDate, LocalTime } from '../vocabulary.ts';
import { dayOfTime } from '../written-times.ts';
import type { SayPublic } from './public-words.ts';

/* Days and hours in the language of whoever reads: each with a sentence of the catalogue. */

const WEEKDAYS = ['day.mon', 'day.tue', 'day.wed', 'day.thu', 'day.fri', 'day.sat', 'day.sun'] as const;
const MONTHS = [
  'month.jan',
  'month.feb',
  'month.mar',
  'month.apr',
  'month.may',
  'month.jun',
  'month.jul',
  'month.aug',
  'month.sep',
  'month.oct',
  'month.nov',
  'month.dec',
] as const;
const HOURS = 12;

/** `Thursday 24 December 2026` */
export const publicDate = (day: LocalDate, say: SayPublic): string =>
  say('day.long', {
    weekday: say(present(WEEKDAYS[weekdayOfNumber(dayNumber(day))])),
    day: Number(day.slice(8)),
    month: say(present(MONTHS[Number(day.slice(5, 7)) - 1])),
    year: day.slice(0, 4),
  });

/** `10am`, `2:30pm`, `midday`, `midnight` */
export function publicTime(time: LocalTime, say: SayPublic): string {
  const at = time.slice(-5);
  const hours = Number(at.slice(0, 2));
  const minutes = at.slice(3);
  const hour = hours % HOURS === 0 ? HOURS : hours % HOURS;
  if (minutes !== '00')
    return hours < HOURS ? say('time.am-past', { hour, minutes }) : say('time.pm-past', { hour, minutes });
  if (hours % HOURS === 0) return hours === 0 ? say('time.midnight') : say('time.midday');
  return hours < HOURS ? say('time.am', { hour }) : say('time.pm', { hour });
}

/** `Thursday 24 December 2026, 2:30pm` */
export const publicMoment = (time: LocalTime, say: SayPublic): string =>
  say('time.moment', { date: publicDate(dayOfTime(time), say), time: publicTime(time, say) });
