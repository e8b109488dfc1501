const LONDON = 'Europe/London';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, ...options });
const DAY = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const TIME = format({ hour: '2-digit', minute: '2-digit' });
const PARTS = format({ year: 'numeric', month: '2-digit', day: '2-digit' });

export const longDay = (moment: Date): string => DAY.format(moment);
export const shortDay = (moment: Date): string => SHORT_DAY.format(moment);
export const clockTime = (moment: Date): string => TIME.format(moment);

/** The civil day in London, `YYYY-MM-DD`. */
export function londonDay(moment: Date): string {
  const part = Object.fromEntries(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part['year'] ?? ''}-${part['month'] ?? ''}-${part['day'] ?? ''}`;
}

/** A moment as Graph writes one, `{ dateTime, timeZone }`: UTC when it says so, London's own clock otherwise. */
export function graphMoment({ dateTime, timeZone }: { readonly dateTime: string; readonly timeZone?: string }): Date {
  const bare = dateTime.replace(/(\.\d{3})\d*/, '$1');
  if (/Z$|[+-]\d\d:\d\d$/.test(bare)) return new Date(bare);
  const utc = new Date(`${bare}Z`);
  if (timeZone === undefined || timeZone === 'UTC') return utc;
  // London is at most an hour away from UTC: what its clock shows at that moment tells which.
  const shown = `${londonDay(utc)}T${clockTime(utc)}`;
  return shown === bare.slice(0, 16) ? utc : new Date(utc.getTime() - 3_600_000);
}

/** Monday of the week of a civil day, `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  return addDays(day, -((date.getUTCDay() + 6) % 7));
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Noon of a civil day: safe for showing its name in any season. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
