import { civil, dayNumber, dayOfNumber, weekdayOfNumber } from './day-number.ts';
import type { BankHoliday, WorkingCalendar } from './days.ts';
import type { LocalDate } from './vocabulary.ts';

export type Division = WorkingCalendar['division'];
export const DIVISIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const satisfies readonly Division[];

/** The feed at https://www.gov.uk/bank-holidays.json, as it is published. */
export type BankHolidayFeed = {
  readonly [division in Division]: { readonly division: division; readonly events: readonly BankHolidayEvent[] };
};
export type BankHolidayEvent = Omit<BankHoliday, 'division'>;

/** Bank holidays are proclaimed some years ahead. After this day the rule of the calendar is all that is known. */
export const BANK_HOLIDAYS_KNOWN_UNTIL: LocalDate = '2028-12-31';
const FIRST_YEAR = 2010;
const LAST_YEAR = 2050;

type Named = readonly [title: string, month: number, day: number];

const NEW_YEAR: Named = ['New Year’s Day', 1, 1];
const CHRISTMAS: readonly Named[] = [
  ['Christmas Day', 12, 25],
  ['Boxing Day', 12, 26],
];

/** Days of the year that keep their date; on a weekend a weekday stands in for them. */
const FIXED: Readonly<Record<Division, readonly Named[]>> = {
  'england-and-wales': [NEW_YEAR, ...CHRISTMAS],
  scotland: [NEW_YEAR, ['2nd January', 1, 2], ['St Andrew’s Day', 11, 30], ...CHRISTMAS],
  'northern-ireland': [
    NEW_YEAR,
    ['St Patrick’s Day', 3, 17],
    ['Battle of the Boyne (Orangemen’s Day)', 7, 12],
    ...CHRISTMAS,
  ],
};

/** A day proclaimed once. `moved` names the day of that year that it takes the place of. */
interface OneOff {
  readonly title: string;
  readonly date: LocalDate;
  readonly moved?: LocalDate;
  readonly only?: Division;
}

/** Days proclaimed once, and ordinary days moved for them. */
const ONE_OFFS: readonly OneOff[] = [
  { title: 'Royal wedding bank holiday', date: '2011-04-29' },
  { title: 'Spring bank holiday', date: '2012-06-04', moved: '2012-05-28' },
  { title: 'Queen’s Diamond Jubilee', date: '2012-06-05' },
  { title: 'Early May bank holiday (VE day)', date: '2020-05-08', moved: '2020-05-04' },
  { title: 'Spring bank holiday', date: '2022-06-02', moved: '2022-05-30' },
  { title: 'Platinum Jubilee bank holiday', date: '2022-06-03' },
  { title: 'Bank Holiday for the State Funeral of Queen Elizabeth II', date: '2022-09-19' },
  { title: 'Bank holiday for the coronation of King Charles III', date: '2023-05-08' },
  { title: 'World Cup bank holiday', date: '2026-06-15', only: 'scotland' },
];

/** @returns the bank holidays of one year and division, in the order of the calendar. */
export function bankHolidaysOf(division: Division, year: number): readonly BankHoliday[] {
  const rows = [...fixedDays(division, year), ...movingDays(division, year)]
    .filter(({ date }) => !ONE_OFFS.some(({ moved }) => moved === date))
    .concat(oneOffs(division, year));
  return rows
    .map(({ title, date, notes }) => ({
      division,
      title,
      date,
      notes,
      bunting: title !== 'Good Friday' && !title.includes('Funeral'),
    }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** @returns the feed for the years from 2010 to 2050; proclaimed days are in it up to `BANK_HOLIDAYS_KNOWN_UNTIL`. */
export function bankHolidayFeed(): BankHolidayFeed {
  const events = (division: Division): readonly BankHolidayEvent[] =>
    Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => bankHolidaysOf(division, FIRST_YEAR + index))
      .flat()
      .map(({ title, date, notes, bunting }) => ({ title, date, notes, bunting }));
  return {
    'england-and-wales': { division: 'england-and-wales', events: events('england-and-wales') },
    scotland: { division: 'scotland', events: events('scotland') },
    'northern-ireland': { division: 'northern-ireland', events: events('northern-ireland') },
  };
}

/** @returns Easter Sunday, by the Gregorian rule of 1583. */
export function easterSunday(year: number): LocalDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const afterMarch = epact + toSunday - 7 * late + 22;
  return dayOfNumber(dayNumber(civil(year, 3, 1)) + afterMarch - 1);
}

type Row = Pick<BankHoliday, 'title' | 'date' | 'notes'>;

/** A day on a weekend is kept on the next weekday that is not itself one of these days. */
function fixedDays(division: Division, year: number): readonly Row[] {
  const natural = FIXED[division].map(([title, month, day]) => ({ title, number: dayNumber(civil(year, month, day)) }));
  const taken = new Set(natural.map(({ number }) => number));
  return natural.map(({ title, number }) => {
    if (weekdayOfNumber(number) < 5) return { title, date: dayOfNumber(number), notes: '' };
    let stand = number;
    while (weekdayOfNumber(stand) >= 5 || taken.has(stand)) stand += 1;
    taken.add(stand);
    return { title, date: dayOfNumber(stand), notes: 'Substitute day' };
  });
}

function movingDays(division: Division, year: number): readonly Row[] {
  const easter = dayNumber(easterSunday(year));
  const days: readonly (readonly [string, LocalDate])[] = [
    ['Good Friday', dayOfNumber(easter - 2)],
    ...(division === 'scotland' ? [] : [['Easter Monday', dayOfNumber(easter + 1)] as const]),
    ['Early May bank holiday', mondayFrom(civil(year, 5, 1))],
    ['Spring bank holiday', mondayFrom(civil(year, 5, 25))],
    ['Summer bank holiday', mondayFrom(division === 'scotland' ? civil(year, 8, 1) : civil(year, 8, 25))],
  ];
  return days.map(([title, date]) => ({ title, date, notes: '' }));
}

const oneOffs = (division: Division, year: number): readonly Row[] =>
  ONE_OFFS.filter(({ date, only }) => date.startsWith(`${year}-`) && (only === undefined || only === division)).map(
    ({ title, date }) => ({ title, date, notes: '' }),
  );

/** The first Monday on or after that day. */
function mondayFrom(day: LocalDate): LocalDate {
  const number = dayNumber(day);
  return dayOfNumber(number + ((7 - weekdayOfNumber(number)) % 7));
}
