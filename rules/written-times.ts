import { isLocalDate } from './day-number.ts';
import type { Instant, LocalDate, LocalTime } from './vocabulary.ts';

/*
 * What was written as text becomes a time or a moment here, or is refused: 31 November and 25 o’clock go no further.
 */

/** Whether this is a day that exists and an hour that it has. */
export const isLocalTime = (text: unknown): text is LocalTime =>
  typeof text === 'string' && /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) && isLocalDate(text.slice(0, 10));

/** Whether this is a moment in UTC, to the second or finer. */
export const isInstant = (text: unknown): text is Instant =>
  typeof text === 'string' &&
  /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/.test(text) &&
  isLocalDate(text.slice(0, 10));

/** @returns the same text as a civil time. @throws where it is no hour of a day that exists. */
export function localTime(text: string): LocalTime {
  if (!isLocalTime(text)) throw new RangeError('This is not a time.');
  return text;
}

/** @returns the moment so many milliseconds after 1970 began. @throws where there is none, or its year has five figures. */
export function momentAt(milliseconds: number): Instant {
  const text = new Date(milliseconds).toISOString();
  if (!isInstant(text)) throw new RangeError('This is not a moment.');
  return text;
}

/** A moment some seconds later. */
export const secondsLater = (moment: Instant, seconds: number): Instant =>
  momentAt(Date.parse(moment) + seconds * 1000);

/** @returns the day of a civil time. */
// A civil time begins with its day: `localTime` has looked. Asked too often to look again.
export const dayOfTime = (time: LocalTime): LocalDate => time.slice(0, 10) as LocalDate;
