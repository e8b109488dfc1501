import { describe, expect, it } from 'vitest';
import { dayOfTime, isInstant, isLocalTime, localDate } from '#rules';

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

  it('a time has its day', () => {
    expect(dayOfTime('2026-11-27T10:00')).toBe('2026-11-27');
  });
});
