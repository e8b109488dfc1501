import { describe, expect, it } from 'vitest';
import {
  addDays,
  type BankHoliday,
  bankHolidayFeed,
  before,
  calendarDays,
  calendarFrom,
  easterSunday,
  isLocalDate,
  isWorkingDay,
  localDate,
  notSoonerThan,
  windowBetween,
  within,
  workingDays,
} from '#rules';

describe('Days that exist, and days that do not', () => {
  it.each([
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-02-30', false],
    ['2026-11-00', false],
    ['x2026-01-01', false],
    ['2026-01-01x', false],
    ['2026-01-01T09:00', false],
    ['-746-05-02', false],
    ['', false],
  ])('“%s” is a date: %s', (text, is) => {
    expect(isLocalDate(text)).toBe(is);
    if (is) expect(localDate(text)).toBe(text);
    else expect(() => localDate(text)).toThrow('This is not a day.');
  });

  it.each([
    ['1900-02-28', '1900-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2000-02-29', '2000-03-01'],
    ['2099-12-31', '2100-01-01'],
    ['2100-02-28', '2100-03-01'],
    ['2100-12-31', '2101-01-01'],
    ['2399-12-31', '2400-01-01'],
  ] as const)('the day after %s is %s', (day, next) => {
    expect(addDays(day, 1)).toBe(next);
  });

  it('five working days are counted as working days, five days as days of the calendar', () => {
    expect(workingDays(5)).toEqual({ days: 5, count: 'working' });
    expect(calendarDays(5)).toEqual({ days: 5, count: 'calendar' });
  });
});

describe('Bank holidays and the years around', () => {
  it.each([
    [1818, '1818-03-22'],
    [1981, '1981-04-19'],
    [1999, '1999-04-04'],
    [2100, '2100-03-28'],
    [2200, '2200-04-06'],
    [2285, '2285-03-22'],
  ] as const)('Easter Sunday in %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('each part of the feed says which division it is', () => {
    expect(Object.entries(bankHolidayFeed()).map(([key, { division }]) => [key, division])).toEqual([
      ['england-and-wales', 'england-and-wales'],
      ['scotland', 'scotland'],
      ['northern-ireland', 'northern-ireland'],
    ]);
  });

  it('a day kept in place of another says so; one on its own day has its name alone', () => {
    const { holidays } = calendarFrom([]);
    expect(holidays.get('2026-12-28')).toBe('Boxing Day (substitute day)');
    expect(holidays.get('2026-12-25')).toBe('Christmas Day');
  });

  it('one extra day in the council’s list leaves the other bank holidays of that year where they are', () => {
    const thanks: BankHoliday = {
      division: 'england-and-wales',
      title: 'A day of thanks',
      date: '2026-06-19',
      notes: '',
      bunting: true,
    };
    const calendar = calendarFrom([thanks]);
    expect(isWorkingDay('2026-06-19', calendar)).toBe(false);
    expect(isWorkingDay('2026-12-25', calendar)).toBe(false);
  });

  it('a council that names no closure days has none', () => {
    expect([...calendarFrom([]).closures]).toEqual([]);
    expect([...calendarFrom([], 'england-and-wales', ['2026-12-29']).closures]).toEqual(['2026-12-29']);
  });
});

describe('The sum in words, at its edges', () => {
  it('a floor of no days from a Sunday is the Monday, and says why', () => {
    expect(notSoonerThan('2026-11-15', calendarDays(0), calendarFrom([]))).toMatchObject({
      day: '2026-11-16',
      rolled: true,
      sum: '0 days from Sun 15 Nov is Sun 15 Nov, so hold it no sooner than Mon 16 Nov',
    });
  });

  it('a meeting on Christmas Day: the day itself is not among the days that were stepped over', () => {
    expect(before('2026-12-25', workingDays(1), calendarFrom([])).sum).toBe(
      '1 working day before Fri 25 Dec is Thu 24 Dec',
    );
  });

  it('Christmas Day needs no date; the day kept in its place, and a day of another name, do', () => {
    const orthodox: BankHoliday = {
      division: 'england-and-wales',
      title: 'Orthodox Christmas Day',
      date: '2026-06-19',
      notes: '',
      bunting: true,
    };
    expect(within('2027-12-20', calendarDays(7), calendarFrom([])).sum).toBe(
      '7 days from Mon 20 Dec is Christmas Day (substitute day), Mon 27 Dec, so hold it by Fri 24 Dec',
    );
    expect(within('2026-06-12', calendarDays(7), calendarFrom([orthodox])).sum).toBe(
      '7 days from Fri 12 Jun is Orthodox Christmas Day, Fri 19 Jun, so hold it by Thu 18 Jun',
    );
  });

  it('a window of one working day is usable, and nothing is warned of', () => {
    const oneDay = { notSoonerThan: calendarDays(42), notLaterThan: calendarDays(42) };
    expect(windowBetween('2026-11-09', oneDay, calendarFrom([]))).toMatchObject({
      first: '2026-12-21',
      last: '2026-12-21',
      warnings: [],
    });
  });

  it('the last day of the last known year is known', () => {
    expect(within('2028-12-24', calendarDays(7), calendarFrom([])).warnings).toEqual([
      'Only 3 working days left after Sun 24 Dec: the last is Fri 29 Dec.',
    ]);
    expect(within('2028-12-25', calendarDays(7), calendarFrom([])).warnings).toHaveLength(2);
  });
});
