import { describe, expect, it } from 'vitest';
import { clockTime, whenIs } from '../../tab/days.ts';

describe('Under which heading of the desk a day falls', () => {
  it.each([
    ['yesterday', '2026-11-18', 'overdue'],
    ['the day itself', '2026-11-19', 'today'],
    ['the next day', '2026-11-20', 'tomorrow'],
    ['the Sunday of the same week', '2026-11-22', 'this-week'],
    ['the Monday after', '2026-11-23', 'later'],
  ] as const)('on Thursday 19 November, %s is under its own heading', (_what, day, heading) => {
    expect(whenIs(day, '2026-11-19')).toBe(heading);
  });

  it('on a Sunday, the next day is tomorrow and the day after is later', () => {
    expect(whenIs('2026-11-23', '2026-11-22')).toBe('tomorrow');
    expect(whenIs('2026-11-24', '2026-11-22')).toBe('later');
  });

  it('counts over the night on which the clocks change', () => {
    expect(whenIs('2026-10-26', '2026-10-25')).toBe('tomorrow');
    expect(whenIs('2027-03-28', '2027-03-27')).toBe('tomorrow');
  });

  it('has a heading for what has no day', () => {
    expect(whenIs(undefined, '2026-11-19')).toBe('no-day');
  });
});

describe('The time at which something was saved', () => {
  it('is said by the London clock, in winter and in summer', () => {
    expect(clockTime('2026-11-19T14:02:00Z')).toBe('14:02');
    expect(clockTime('2026-07-19T14:02:00Z')).toBe('15:02');
  });
});
