import { describe, expect, it } from 'vitest';
import {
  countChangeWords,
  differenceOfShares,
  exactInterval,
  partWords,
  shareChangeWords,
  wilsonInterval,
} from '../../rules/learning/intervals.ts';

const rounded = (interval: { readonly low: number; readonly high: number } | undefined) =>
  interval && [interval.low.toFixed(4), interval.high.toFixed(4)];

describe('What small numbers can say', () => {
  it.each([
    [41, 46, '0.7696', '0.9527'],
    [0, 7, '0.0000', '0.3543'],
    [7, 7, '0.6457', '1.0000'],
    [1, 2, '0.0945', '0.9055'],
  ])('%d of %d lies between %s and %s by Wilson', (count, of, low, high) => {
    expect(rounded(wilsonInterval(count, of))).toEqual([low, high]);
  });

  it.each([
    [0, 10, '0.0000', '0.3085'],
    [10, 10, '0.6915', '1.0000'],
    [5, 10, '0.1871', '0.8129'],
    [18, 30, '0.4060', '0.7734'],
  ])('%d of %d lies between %s and %s exactly', (count, of, low, high) => {
    expect(rounded(exactInterval(count, of))).toEqual([low, high]);
  });

  it('of very many the exact interval is Wilson’s, and of none there is none', () => {
    expect(exactInterval(900, 1800)).toEqual(wilsonInterval(900, 1800));
    expect(exactInterval(0, 0)).toBeUndefined();
    expect(wilsonInterval(0, 0)).toBeUndefined();
    expect(partWords({ count: 0, of: 0 })).toBe('none of none');
  });

  it('two shares differ by Newcombe’s interval, as in his own example of 56 of 70 and 48 of 80', () => {
    expect(rounded(differenceOfShares({ count: 56, of: 70 }, { count: 48, of: 80 }))).toEqual(['0.0524', '0.3339']);
  });

  it('a share is said with what the numbers allow', () => {
    expect(partWords({ count: 41, of: 46 })).toBe('41 of 46 (89%; the numbers allow 77% to 95%)');
  });

  it('a change that chance could explain is said to be one', () => {
    expect(countChangeWords(18, 12, 'ending', 'endings')).toBe(
      '18 endings; 12 the year before. Chance alone could explain the difference: anything from 0.7 to 3.4 times as many would fit.',
    );
    expect(shareChangeWords({ count: 41, of: 46 }, { count: 30, of: 40 })).toBe(
      'The year before it was 75% (of 40). Chance alone could explain the difference: a change from −2 to +31 points would fit.',
    );
  });

  it('a change that chance does not explain is said to be more or fewer', () => {
    expect(countChangeWords(40, 12, 'ending', 'endings')).toBe(
      '40 endings; 12 the year before. That is more than chance explains: anything from 1.7 to 7.0 times as many would fit.',
    );
    expect(countChangeWords(6, 30, 'ending', 'endings')).toBe(
      '6 endings; 30 the year before. That is fewer than chance explains: anything from 0.1 to 0.5 times as many would fit.',
    );
    expect(shareChangeWords({ count: 56, of: 70 }, { count: 48, of: 80 })).toBe(
      'The year before it was 60% (of 80). That is more than chance explains: a change from +5 to +33 points would fit.',
    );
    expect(shareChangeWords({ count: 10, of: 80 }, { count: 48, of: 80 })).toBe(
      'The year before it was 60% (of 80). That is less than chance explains: a change from −59 to −33 points would fit.',
    );
  });

  it('from nothing, to nothing, and nothing at all', () => {
    expect(countChangeWords(7, 0, 'ending', 'endings')).toBe(
      '7 endings; 0 the year before. That is more than chance explains: at least 1.4 times as many would fit.',
    );
    expect(countChangeWords(0, 9, 'ending', 'endings')).toBe(
      '0 endings; 9 the year before. That is fewer than chance explains: at most 0.5 times as many would fit.',
    );
    expect(countChangeWords(0, 0, 'ending', 'endings')).toBe('No endings in either year.');
    expect(shareChangeWords({ count: 0, of: 0 }, { count: 1, of: 8 })).toBe(
      'One of the two years has none to compare.',
    );
  });
});
