import { dayOfTime, localTime, momentAt, type Instant, type LocalDate, type LocalTime } from '#rules';

/** Windows' name for Europe/London; it has summer time. */
export const LONDON = 'GMT Standard Time';
/** Without it Graph answers in UTC. */
export const IN_LONDON = { Prefer: `outlook.timezone="${LONDON}"` };

const MINUTE = 60_000;
const WALL = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });

/** What the clocks in London show at this moment. */
export const londonTime = (at: number): LocalTime => localTime(WALL.format(at).replace(' ', 'T'));

/** The moment at which the clocks in London show this; of an hour that comes twice, the first. */
export function momentOf(local: LocalTime): number {
  const asUtc = Date.parse(`${local}:00Z`);
  // London is on UTC or an hour ahead of it.
  return londonTime(asUtc - 60 * MINUTE) === local ? asUtc - 60 * MINUTE : asUtc;
}

/** So many minutes later by the clocks. */
export const minutesLater = (local: LocalTime, minutes: number): LocalTime =>
  localTime(new Date(Date.parse(`${local}:00Z`) + minutes * MINUTE).toISOString().slice(0, 16));

export const startOf = (day: LocalDate): LocalTime => `${day}T00:00`;
export const dayAfter = (day: LocalDate, days = 1): LocalDate => dayOfTime(minutesLater(startOf(day), days * 24 * 60));
export const instant = (at: number): Instant => momentAt(at);

/** A time as Graph takes it. */
export const inLondon = (local: LocalTime) => ({ dateTime: `${local}:00`, timeZone: LONDON });
