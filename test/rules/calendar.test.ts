import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  type BankHoliday,
  bankHolidayFeed,
  bankHolidaysOf,
  calendarFrom,
  calendarDays,
  easterSunday,
  isWorkingDay,
  londonDay,
  londonTime,
  momentAt,
  rowsOfFeed,
  within,
} from '#rules';

const datesOf = (division: Parameters<typeof bankHolidaysOf>[0], year: number) =>
  bankHolidaysOf(division, year).map(({ date }) => date.slice(5));

describe('Bank holidays', () => {
  it.each([
    [2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
    [2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
    [2028, ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']],
    [2020, ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28']],
    [2022, ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27']],
    [2023, ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']],
  ])('England and Wales in %i: %j', (year, dates) => {
    expect(datesOf('england-and-wales', year)).toEqual(dates);
  });

  it('Scotland keeps 2 January, the first Monday of August and St Andrew’s Day, and no Easter Monday', () => {
    expect(datesOf('scotland', 2026)).toEqual([
      '01-01',
      '01-02',
      '04-03',
      '05-04',
      '05-25',
      '06-15',
      '08-03',
      '11-30',
      '12-25',
      '12-28',
    ]);
    expect(datesOf('scotland', 2022)).toEqual([
      '01-03',
      '01-04',
      '04-15',
      '05-02',
      '06-02',
      '06-03',
      '08-01',
      '09-19',
      '11-30',
      '12-26',
      '12-27',
    ]);
    expect(datesOf('scotland', 2024)).toContain('12-02');
  });

  it('Northern Ireland keeps 17 March and 12 July', () => {
    expect(datesOf('northern-ireland', 2026)).toEqual([
      '01-01',
      '03-17',
      '04-03',
      '04-06',
      '05-04',
      '05-25',
      '07-13',
      '08-31',
      '12-25',
      '12-28',
    ]);
    expect(datesOf('northern-ireland', 2024)).toContain('03-18');
  });

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ] as const)('Easter Sunday in %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('come in the shape of GOV.UK’s feed', () => {
    const feed = bankHolidayFeed();
    expect(Object.keys(feed)).toEqual(['england-and-wales', 'scotland', 'northern-ireland']);
    expect(feed['england-and-wales'].division).toBe('england-and-wales');
    expect(feed['england-and-wales'].events).toContainEqual({
      title: 'Boxing Day',
      date: '2026-12-28',
      notes: 'Substitute day',
      bunting: true,
    });
    expect(feed.scotland.events).toContainEqual({
      title: 'Good Friday',
      date: '2026-04-03',
      notes: '',
      bunting: false,
    });
  });
});

describe('The council’s own list of bank holidays', () => {
  const extra: BankHoliday = {
    division: 'england-and-wales',
    title: 'A day of thanks',
    date: '2026-06-19',
    notes: '',
    bunting: true,
  };

  it('an extra proclaimed holiday counts from the moment it is in the list', () => {
    const calendar = calendarFrom([extra]);
    expect(within('2026-06-12', calendarDays(7), calendar)).toMatchObject({
      day: '2026-06-18',
      sum: '7 days from Fri 12 Jun is A day of thanks, Fri 19 Jun, so hold it by Thu 18 Jun',
    });
    expect(calendar.knownUntil).toBe('2028-12-31');
  });

  it('a row of another division changes nothing', () => {
    expect(isWorkingDay('2026-06-19', calendarFrom([{ ...extra, division: 'scotland' }]))).toBe(true);
  });

  it('a year listed in full is taken as listed, so a holiday that was moved does not stand twice', () => {
    const moved = bankHolidaysOf('england-and-wales', 2029).map((row) =>
      row.title === 'Early May bank holiday' ? { ...row, date: '2029-05-11' as const } : row,
    );
    const calendar = calendarFrom(moved);
    expect(isWorkingDay('2029-05-07', calendar)).toBe(true);
    expect(isWorkingDay('2029-05-11', calendar)).toBe(false);
    expect(calendar.knownUntil).toBe('2029-12-31');
  });

  it('a year after a gap does not move the day up to which they are known', () => {
    expect(calendarFrom(bankHolidaysOf('england-and-wales', 2030)).knownUntil).toBe('2028-12-31');
  });

  it('a whole feed read in again gives the same working days', () => {
    const calendar = calendarFrom(rowsOfFeed(bankHolidayFeed()), 'scotland');
    expect(calendar.holidays).toEqual(calendarFrom([], 'scotland').holidays);
    expect(calendar.knownUntil).toBe('2050-12-31');
  });
});

describe('London’s clocks', () => {
  it.each([
    ['2026-03-29T00:59:00Z', '2026-03-29T00:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29T02:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30'],
    ['2026-10-25T00:59:59Z', '2026-10-25T01:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25T01:00'],
    ['2026-07-01T23:30:00Z', '2026-07-02T00:30'],
    ['2026-12-31T23:59:00Z', '2026-12-31T23:59'],
  ] as const)('at %s they show %s', (instant, time) => {
    expect(londonTime(instant)).toBe(time);
  });

  it('the civil date in London is tomorrow’s already, half an hour before midnight UTC in summer', () => {
    expect(londonDay('2026-07-01T23:30:00Z')).toBe('2026-07-02');
    expect(londonDay('2026-01-01T23:30:00Z')).toBe('2026-01-01');
  });

  it('agree with the machine’s own table for each hour of ten years', () => {
    const table = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const wrong: string[] = [];
    for (let ms = Date.UTC(2020, 0, 1); ms < Date.UTC(2030, 0, 1); ms += 3_600_000) {
      const instant = momentAt(ms);
      const expected = table.format(ms).replace(' ', 'T');
      if (londonTime(instant) !== expected) wrong.push(instant);
    }
    expect(wrong).toEqual([]);
  });
});

it('a time some minutes later is what the clock in London then shows', () => {
  expect(addMinutes('2026-11-23T15:30', 90)).toBe('2026-11-23T17:00');
  expect(addMinutes('2026-12-31T23:30', 60)).toBe('2027-01-01T00:30');
  expect(addMinutes('2026-03-29T00:30', 60)).toBe('2026-03-29T01:30');
});
