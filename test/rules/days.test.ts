import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  before,
  calendarDays,
  calendarFrom,
  daysBetween,
  isWorkingDay,
  isLocalDate,
  notSoonerThan,
  weekday,
  windowBetween,
  within,
  workingDays,
} from '#rules';

const calendar = calendarFrom([]);
const sixToTwelveWeeks = { notSoonerThan: calendarDays(42), notLaterThan: calendarDays(84) };

describe('The worked dates of domain §5.2', () => {
  it.each([
    ['Placement Plan, 5 working days over Christmas', '2026-12-23', workingDays(5), '2027-01-04'],
    ['Placement Plan, 5 working days over Easter 2026', '2026-04-01', workingDays(5), '2026-04-10'],
    ['Placement Plan, 5 working days over Easter 2027', '2027-03-24', workingDays(5), '2027-04-02'],
    ['first review, 20 working days over Christmas', '2026-12-23', workingDays(20), '2027-01-25'],
    ['first review, 20 working days with no holiday', '2026-11-20', workingDays(20), '2026-12-18'],
    ['stability meeting, 7 days ending on Christmas Day', '2026-12-18', calendarDays(7), '2026-12-24'],
    ['stability meeting, 7 working days over Christmas', '2026-12-18', workingDays(7), '2026-12-31'],
    ['stability meeting, 7 days ending on the day kept for Boxing Day', '2026-12-21', calendarDays(7), '2026-12-24'],
    ['stability meeting, 7 days ending on Good Friday', '2026-03-27', calendarDays(7), '2026-04-02'],
    ['minutes, 7 days', '2026-12-15', calendarDays(7), '2026-12-22'],
    ['minutes, 7 working days', '2026-12-15', workingDays(7), '2026-12-24'],
  ] as const)('%s: from %s, by %s → %s', (_what, from, limit, day) => {
    expect(within(from, limit, calendar).day).toBe(day);
  });

  it.each([
    ['2026-11-09', '2026-12-21', '2027-02-01'],
    ['2026-11-13', '2026-12-29', '2027-02-05'],
    ['2026-10-03', '2026-11-16', '2026-12-24'],
    ['2026-02-20', '2026-04-07', '2026-05-15'],
    ['2027-01-04', '2027-02-15', '2027-03-25'],
  ] as const)('a placement that ended on %s: the disruption meeting is held from %s to %s', (from, first, last) => {
    expect(windowBetween(from, sixToTwelveWeeks, calendar)).toMatchObject({ first, last });
  });

  it('a child returned by adopters on 13 November 2026 is reviewed from 11 to 24 December', () => {
    const window = { notSoonerThan: calendarDays(28), notLaterThan: calendarDays(42) };
    expect(windowBetween('2026-11-13', window, calendar)).toMatchObject({
      first: '2026-12-11',
      last: '2026-12-24',
      opens: '2026-12-11',
      closes: '2026-12-25',
    });
  });

  it.each([
    ['2027-01-05', calendarDays(3), '2026-12-31'],
    ['2027-01-05', workingDays(3), '2026-12-30'],
    ['2026-04-08', workingDays(3), '2026-04-01'],
  ] as const)('the report before a meeting on %s, %j before, is with the chair by %s', (event, limit, day) => {
    expect(before(event, limit, calendar).day).toBe(day);
  });
});

describe('The sum in words', () => {
  it.each([
    ['2026-12-18', calendarDays(7), '7 days from Fri 18 Dec is Christmas Day, so hold it by Thu 24 Dec'],
    ['2026-11-08', calendarDays(7), '7 days from Sun 8 Nov is Sun 15 Nov, so hold it by Fri 13 Nov'],
    ['2026-11-09', calendarDays(7), '7 days from Mon 9 Nov is Mon 16 Nov'],
    ['2026-11-09', calendarDays(0), 'The same day, Mon 9 Nov'],
    ['2026-03-27', calendarDays(7), '7 days from Fri 27 Mar is Good Friday, Fri 3 Apr, so hold it by Thu 2 Apr'],
    [
      '2026-05-18',
      calendarDays(7),
      '7 days from Mon 18 May is the Spring bank holiday, Mon 25 May, so hold it by Fri 22 May',
    ],
    [
      '2026-12-23',
      workingDays(5),
      '5 working days from Wed 23 Dec is Mon 4 Jan 2027; Christmas Day, Boxing Day (substitute day) and New Year’s Day do not count',
    ],
    ['2026-08-28', workingDays(1), '1 working day from Fri 28 Aug is Tue 1 Sep; Summer bank holiday does not count'],
  ] as const)('from %s, %j: “%s”', (from, limit, sum) => {
    expect(within(from, limit, calendar).sum).toBe(sum);
  });

  it('names what is to be done by then', () => {
    expect(within('2026-12-18', calendarDays(7), calendar, 'send them').sum).toBe(
      '7 days from Fri 18 Dec is Christmas Day, so send them by Thu 24 Dec',
    );
  });

  it('before an event, counts back and rolls back', () => {
    expect(before('2027-01-05', calendarDays(3), calendar).sum).toBe(
      '3 days before Tue 5 Jan is Sat 2 Jan, so have it ready by Thu 31 Dec 2026',
    );
    expect(before('2027-01-05', workingDays(3), calendar).sum).toBe(
      '3 working days before Tue 5 Jan is Wed 30 Dec 2026; New Year’s Day does not count',
    );
  });

  it('a day says whether it rolled', () => {
    expect(within('2026-12-18', calendarDays(7), calendar).rolled).toBe(true);
    expect(within('2026-11-09', calendarDays(7), calendar).rolled).toBe(false);
    expect(notSoonerThan('2026-11-09', calendarDays(42), calendar).rolled).toBe(false);
    expect(before('2027-01-05', calendarDays(3), calendar).rolled).toBe(true);
    expect(before('2027-01-05', workingDays(3), calendar).rolled).toBe(false);
    expect(windowBetween('2026-11-09', sixToTwelveWeeks, calendar).warnings).toEqual([]);
  });

  it('a floor says no sooner than', () => {
    expect(notSoonerThan('2026-11-13', calendarDays(42), calendar)).toMatchObject({
      day: '2026-12-29',
      rolled: true,
      sum: '42 days from Fri 13 Nov is Christmas Day, so hold it no sooner than Tue 29 Dec',
    });
  });
});

describe('Warnings', () => {
  it('a week with three working days says so: decided on Monday 21 December 2026', () => {
    expect(within('2026-12-21', calendarDays(7), calendar).warnings).toEqual([
      'Only 3 working days left after Mon 21 Dec: the last is Thu 24 Dec.',
    ]);
    expect(within('2026-12-18', calendarDays(7), calendar).warnings).toEqual([]);
  });

  it('a limit with no working day in it stands as it is, and is never before the day it is counted from', () => {
    expect(within('2026-04-03', calendarDays(1), calendar)).toMatchObject({
      day: '2026-04-04',
      rolled: false,
      warnings: ['No working day lies between Fri 3 Apr and Sat 4 Apr: someone on duty does it.'],
    });
  });

  it('a window with no working day in it says so', () => {
    const window = { notSoonerThan: calendarDays(1), notLaterThan: calendarDays(2) };
    expect(windowBetween('2026-11-20', window, calendar).warnings).toContain('No working day lies inside this window.');
  });

  it('past the last year with known bank holidays, the result comes with a warning', () => {
    expect(within('2028-12-28', calendarDays(7), calendar)).toMatchObject({
      day: '2029-01-04',
      warnings: ['Bank holidays are known up to Sun 31 Dec 2028 only; a later one may change this day.'],
    });
    expect(within('2028-12-20', calendarDays(7), calendar).warnings).toEqual([
      'Only 3 working days left after Wed 20 Dec: the last is Wed 27 Dec.',
    ]);
    expect(before('2029-01-04', calendarDays(1), calendar).warnings).toHaveLength(1);
  });
});

describe('Days of the calendar', () => {
  it('29 February counts: from 28 February 2028, 1 day is the 29th and 2 days is 1 March', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });

  it('the year ends: from 31 December 2026, 1 day is 1 January 2027 and 1 working day is Monday 4 January', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-04');
    expect(addWorkingDays('2027-01-04', -1, calendar)).toBe('2026-12-31');
  });

  it('Monday is 1 and Sunday is 7', () => {
    expect(weekday('2026-11-16')).toBe(1);
    expect(weekday('2026-11-22')).toBe(7);
  });

  it.each([
    ['2026-11-21', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['21/11/2026', false],
    ['2026-1-1', false],
  ])('%s is a date: %s', (text, is) => {
    expect(isLocalDate(text)).toBe(is);
  });

  it('a local closure day is a working day for a limit', () => {
    const closed = calendarFrom([], 'england-and-wales', ['2026-12-29']);
    expect(isWorkingDay('2026-12-29', closed)).toBe(true);
    expect(within('2026-12-22', calendarDays(7), closed).day).toBe('2026-12-29');
  });
});
