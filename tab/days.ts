import type { Instant, LocalDate } from '#rules/views';

const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_A_WEEK = 7;

const LONDON_CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** Days are civil: they are read as UTC only so that no zone can move them. */
const dayNumber = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;

/** The London clock at that moment, as a status says it: `14:02`. */
export const clockTime = (moment: Instant): string => LONDON_CLOCK.format(Date.parse(moment));

/** Days from one civil date to another; below zero when it is past. */
export const daysFrom = (from: LocalDate, to: LocalDate): number => Math.round(dayNumber(to) - dayNumber(from));

export const WHEN = ['overdue', 'today', 'tomorrow', 'this-week', 'later', 'no-day'] as const;
export type When = (typeof WHEN)[number];

export const WHEN_WORDS: Record<When, string> = {
  overdue: 'Overdue',
  today: 'Today',
  tomorrow: 'Tomorrow',
  'this-week': 'This week',
  later: 'Later',
  'no-day': 'No day set',
};

/** Under which heading of the desk a day falls. A week ends on its Sunday. */
export function whenIs(day: LocalDate | undefined, today: LocalDate): When {
  if (day === undefined) return 'no-day';
  const away = daysFrom(today, day);
  if (away < 0) return 'overdue';
  if (away === 0) return 'today';
  if (away === 1) return 'tomorrow';
  const mondayIsNought = (new Date(`${today}T00:00:00Z`).getUTCDay() + DAYS_A_WEEK - 1) % DAYS_A_WEEK;
  return away < DAYS_A_WEEK - mondayIsNought ? 'this-week' : 'later';
}
