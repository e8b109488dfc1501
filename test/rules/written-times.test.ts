import { describe, expect, it } from 'vitest';
import { dayOfTime, isInstant, isLocalTime, localDate, localTime, momentAt, secondsLater } from '#rules';

describe('What was written as text', () => {
  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-11-31', false],
    ['2026-13-01', false],
    ['26-11-09', false],
    ['', false],
  ])('%s is a day: %s', (text, is) => {
    if (is) expect(localDate(text)).toBe(text);
    else expect(() => localDate(text)).toThrow('This is not a day.');
  });

  it.each([
    ['2026-11-27T10:00', true],
    ['2026-11-27T23:59', true],
    ['2026-11-27T24:00', false],
    ['2026-11-27T10:60', false],
    ['2026-11-31T10:00', false],
    ['2026-11-27 10:00', false],
    ['2026-11-27T10:00:00', false],
  ])('%s is a day and a time: %s', (text, is) => {
    expect(isLocalTime(text)).toBe(is);
    if (is) expect(localTime(text)).toBe(text);
    else expect(() => localTime(text)).toThrow('This is not a time.');
  });

  it.each([
    ['2026-11-27T10:00:00Z', true],
    ['2026-11-27T10:00:00.123Z', true],
    ['2026-11-27T10:00:00+01:00', false],
    ['2026-11-31T10:00:00Z', false],
    ['2026-11-27T10:00Z', false],
  ])('%s is a moment: %s', (text, is) => {
    expect(isInstant(text)).toBe(is);
  });

  it('a number is neither', () => {
    expect([isLocalTime(20261127), isInstant(20261127)]).toEqual([false, false]);
  });

  it('a moment is made of a clock’s milliseconds, and is none where there is no such year', () => {
    expect(momentAt(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(() => momentAt(Number.NaN)).toThrow(RangeError);
    expect(() => momentAt(Date.UTC(12_000, 0, 1))).toThrow('This is not a moment.');
  });

  it('half a minute after the last of a year is in the next, and half a minute before it is back', () => {
    expect(secondsLater('2026-12-31T23:59:45Z', 30)).toBe('2027-01-01T00:00:15.000Z');
    expect(secondsLater('2027-01-01T00:00:15Z', -30)).toBe('2026-12-31T23:59:45.000Z');
  });

  it('a time has its day', () => {
    expect(dayOfTime('2026-11-27T10:00')).toBe('2026-11-27');
  });
});
