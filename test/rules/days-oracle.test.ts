import { expect, it } from 'vitest';
import {
  calendarFrom,
  countedDay,
  DIVISIONS,
  firstDayNotSooner,
  lastDayBefore,
  lastDayWithin,
  type LocalDate,
} from '#rules';
import { oracleDays } from './day-oracle.ts';

it(
  'agrees with a day-by-day count for every date from 2016 to 2040, 0 to 90 days, in three calendars',
  { timeout: 240_000 },
  () => {
    let compared = 0;
    const wrong: string[] = [];
    for (const division of DIVISIONS) {
      const product = calendarFrom([], division);
      const { days, works, indexOf } = oracleDays(division, 2015, 2041);
      const lastWork = days.map((_, index) => index);
      for (let i = 1; i < days.length; i += 1) lastWork[i] = works[i] ? i : (lastWork[i - 1] as number);
      const nextWork = days.map((_, index) => index);
      for (let i = days.length - 2; i >= 0; i -= 1) nextWork[i] = works[i] ? i : (nextWork[i + 1] as number);
      const first = indexOf.get('2016-01-01') as number;
      const last = indexOf.get('2040-12-31') as number;
      for (let start = first; start <= last; start += 1) {
        const from = days[start] as LocalDate;
        let ahead = start;
        let behind = start;
        for (let n = 0; n <= 90; n += 1) {
          if (n > 0) {
            do ahead += 1;
            while (!works[ahead]);
            do behind -= 1;
            while (!works[behind]);
          }
          const rolledBack = lastWork[start + n] as number;
          const expected = [
            days[rolledBack < start ? start + n : rolledBack],
            days[nextWork[start + n] as number],
            days[lastWork[start - n] as number],
            days[ahead],
            days[behind],
          ];
          const found = [
            lastDayWithin(from, { days: n, count: 'calendar' }, product),
            firstDayNotSooner(from, { days: n, count: 'calendar' }, product),
            lastDayBefore(from, { days: n, count: 'calendar' }, product),
            countedDay(from, { days: n, count: 'working' }, product),
            countedDay(from, { days: -n, count: 'working' }, product),
          ];
          for (let k = 0; k < 5; k += 1) {
            compared += 1;
            if (found[k] !== expected[k])
              wrong.push(`${division} ${from} ${n} [${k}]: ${found[k]} is not ${expected[k]}`);
          }
        }
      }
    }
    console.log(`Days compared with the day-by-day count: ${compared}; wrong: ${wrong.length}`);
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(compared).toBe(9132 * 91 * 3 * 5);
  },
);
