import { clock } from './hours.ts';

/** Somebody outside the council, who asks them, and when it is safe to reach them, as their worker wrote it. */
export interface ToAsk {
  readonly name: string;
  readonly who: string;
  readonly safeTimes?: string | undefined;
}

const RANGE = /\b([01]\d|2[0-3]):([0-5]\d)\s*(?:-|–|to)\s*([01]\d|2[0-3]):([0-5]\d)\b/g;

/**
 * The hours that are written as hours, such as `18:00 to 20:00`; nothing else is read out of what somebody wrote.
 *
 * @source E-87
 */
export const safeHoursIn = (words: string): readonly { readonly from: string; readonly to: string }[] =>
  [...words.matchAll(RANGE)].map(([, fromHour = '', from = '', toHour = '', to = '']) => ({
    from: `${fromHour}:${from}`,
    to: `${toHour}:${to}`,
  }));

/** Who is asked only outside the hours in which it is safe for them. Where none are written as hours, nobody can tell. @source E-87 */
export const outsideSafeHours = (people: readonly ToAsk[], start: number, end: number): readonly ToAsk[] =>
  people.filter(({ safeTimes = '' }) => {
    const hours = safeHoursIn(safeTimes);
    return hours.length > 0 && !hours.some(({ from, to }) => from <= clock(start) && clock(end) <= to);
  });

/** How they are asked, with what is written about safe contact, so that whoever asks has it before them. @source E-87 */
export const askedWords = ({ name, who, safeTimes = '' }: ToAsk): string =>
  `${name} (${who} asks${safeTimes.trim() === '' ? '' : `; safe contact: ${safeTimes.trim()}`})`;
