import {
  BANK_HOLIDAYS_KNOWN_UNTIL,
  bankHolidayFeed,
  type BankHolidayFeed,
  bankHolidaysOf,
  type Division,
} from './bank-holidays.ts';
import { civil } from './day-number.ts';
import type { BankHoliday, WorkingCalendar } from './days.ts';
import type { LocalDate } from './vocabulary.ts';

/**
 * The calendar of one division: the bundled bank holidays, and over them the council's own rows.
 *
 * A year that the rows list in full is taken from them alone, so that a holiday that was moved does not stand twice.
 * Rows of any other year are added: an extra day proclaimed on its own. Closures touch suggestions only.
 *
 * @source domain §5.1
 */
export function calendarFrom(
  rows: readonly BankHoliday[],
  division: Division = 'england-and-wales',
  closures: readonly LocalDate[] = [],
): WorkingCalendar {
  const own = rows.filter((row) => row.division === division);
  const listed = yearsListedInFull(own, division);
  const bundled = BUNDLED[division].events.filter(({ date }) => !listed.has(date.slice(0, 4)));
  const holidays = new Map(
    [...bundled, ...own].map(({ date, title, notes }) => [date, titleOf(title, notes)] as const),
  );
  return { division, holidays, knownUntil: knownUntil(listed), closures: new Set(closures) };
}

const BUNDLED = bankHolidayFeed();

/** @returns the rows of a feed in GOV.UK's shape, each with its division. */
export const rowsOfFeed = (feed: BankHolidayFeed): readonly BankHoliday[] =>
  Object.values(feed).flatMap(({ division, events }) => events.map((event) => ({ ...event, division })));

const titleOf = (title: string, notes: string): string => (notes === '' ? title : `${title} (${notes.toLowerCase()})`);

/** A year counts as listed when the rows hold at least as many days as the calendar's own rule gives. */
function yearsListedInFull(rows: readonly BankHoliday[], division: Division): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const { date } of rows) count.set(date.slice(0, 4), (count.get(date.slice(0, 4)) ?? 0) + 1);
  const inFull = [...count].filter(([year, days]) => days >= bankHolidaysOf(division, Number(year)).length);
  return new Set(inFull.map(([year]) => year));
}

/** Known to the end of the last year listed without a gap after the bundled ones. */
function knownUntil(listed: ReadonlySet<string>): LocalDate {
  let year = Number(BANK_HOLIDAYS_KNOWN_UNTIL.slice(0, 4));
  while (listed.has(String(year + 1))) year += 1;
  return civil(year, 12, 31);
}
