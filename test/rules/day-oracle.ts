/*
 * A second way of counting days, for the test of the first: it walks one day at a time over Date.UTC and knows bank
 * holidays from a table of years written by hand from GOV.UK and from Easter by the older Meeus method. It shares no line
 * with rules/.
 */

export type OracleDivision = 'england-and-wales' | 'scotland' | 'northern-ireland';

const DAY = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const isWeekend = (ms: number): boolean => [0, 6].includes(new Date(ms).getUTCDay());

/** Every day of the years in order, with whether it is a working day. */
export interface OracleDays {
  readonly days: readonly string[];
  readonly works: readonly boolean[];
  readonly indexOf: ReadonlyMap<string, number>;
}

export function oracleDays(division: OracleDivision, firstYear: number, lastYear: number): OracleDays {
  const off = new Set<string>();
  for (let year = firstYear; year <= lastYear; year += 1) for (const day of holidays(division, year)) off.add(day);
  const days: string[] = [];
  const works: boolean[] = [];
  const indexOf = new Map<string, number>();
  for (let ms = Date.UTC(firstYear, 0, 1); ms <= Date.UTC(lastYear, 11, 31); ms += DAY) {
    indexOf.set(iso(ms), days.length);
    days.push(iso(ms));
    works.push(!isWeekend(ms) && !off.has(iso(ms)));
  }
  return { days, works, indexOf };
}

/** Which days people do not work, one by one, as the law’s schedule lists them. */
function holidays(division: OracleDivision, year: number): readonly string[] {
  const found: string[] = [];
  const easter = Date.parse(`${meeusEaster(year)}T00:00:00Z`);
  found.push(iso(easter - 2 * DAY));
  if (division !== 'scotland') found.push(iso(easter + DAY));
  found.push(year === 2020 ? '2020-05-08' : mondayOf(year, 4, 'first'));
  found.push(year === 2022 ? '2022-06-02' : mondayOf(year, 4, 'last'));
  found.push(mondayOf(year, 7, division === 'scotland' ? 'first' : 'last'));
  if (year === 2022) found.push('2022-06-03', '2022-09-19');
  if (year === 2023) found.push('2023-05-08');
  if (year === 2026 && division === 'scotland') found.push('2026-06-15');
  found.push(...newYear(division, year), ...christmas(year));
  if (division === 'scotland') found.push(orMonday(Date.UTC(year, 10, 30)));
  if (division === 'northern-ireland') found.push(orMonday(Date.UTC(year, 2, 17)), orMonday(Date.UTC(year, 6, 12)));
  return found;
}

/** By the weekday of 25 December, Sunday first. */
function christmas(year: number): readonly string[] {
  const table = [
    ['12-26', '12-27'],
    ['12-25', '12-26'],
    ['12-25', '12-26'],
    ['12-25', '12-26'],
    ['12-25', '12-26'],
    ['12-25', '12-28'],
    ['12-27', '12-28'],
  ];
  return (table[new Date(Date.UTC(year, 11, 25)).getUTCDay()] ?? []).map((day) => `${year}-${day}`);
}

/** By the weekday of 1 January, Sunday first; Scotland keeps two days. */
function newYear(division: OracleDivision, year: number): readonly string[] {
  const weekday = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const one = ['02', '01', '01', '01', '01', '01', '03'];
  const two = [
    ['02', '03'],
    ['01', '02'],
    ['01', '02'],
    ['01', '02'],
    ['01', '02'],
    ['01', '04'],
    ['03', '04'],
  ];
  const days = division === 'scotland' ? (two[weekday] ?? []) : [one[weekday] ?? ''];
  return days.map((day) => `${year}-01-${day}`);
}

function orMonday(ms: number): string {
  const weekday = new Date(ms).getUTCDay();
  if (weekday === 6) return iso(ms + 2 * DAY);
  return weekday === 0 ? iso(ms + DAY) : iso(ms);
}

function mondayOf(year: number, month: number, which: 'first' | 'last'): string {
  const mondays: string[] = [];
  for (let day = 1; day <= 31; day += 1) {
    const at = new Date(Date.UTC(year, month, day));
    if (at.getUTCMonth() === month && at.getUTCDay() === 1) mondays.push(iso(at.getTime()));
  }
  return (which === 'first' ? mondays[0] : mondays.at(-1)) ?? '';
}

/** Meeus’s Julian-free table: the full moon by the golden number, then the Sunday after. */
function meeusEaster(year: number): string {
  const fullMoons = [
    '04-14',
    '04-03',
    '03-23',
    '04-11',
    '03-31',
    '04-18',
    '04-08',
    '03-28',
    '04-16',
    '04-05',
    '03-25',
    '04-13',
    '04-02',
    '03-22',
    '04-10',
    '03-30',
    '04-17',
    '04-07',
    '03-27',
  ];
  let ms = Date.parse(`${year}-${fullMoons[year % 19]}T00:00:00Z`) + DAY;
  while (new Date(ms).getUTCDay() !== 0) ms += DAY;
  return iso(ms);
}
