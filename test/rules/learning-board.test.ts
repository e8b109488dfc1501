import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boardOf,
  countRow,
  type HomeRecord,
  insideRelease,
  measuresCsv,
  newTally,
  type Obligation,
  stabilityMeasuresOn,
  summaryCsv,
  yearlySummary,
} from '#rules';
import { csvOf } from '../../rules/learning/csv.ts';
import { blended, calendar } from './invented-case.ts';
import { endingWith, YEAR } from './invented-year.ts';

const TODAY = '2026-11-30';
const owed = (changed: Partial<Obligation>): Obligation => ({
  key: 'o',
  kind: 'stability.hold',
  about: 'IN-2026-0007',
  childRef: 'C-1042',
  team: 'Team Heron',
  ownerRole: 'fostering-service-coordinator',
  ownerId: 'worker-a',
  startsOn: '2026-11-09',
  due: '2026-11-16',
  sum: '',
  force: 'procedure',
  because: ['Torbay T-45'],
  level: 0,
  ...changed,
});
const board = (obligations: readonly Obligation[]) => boardOf(obligations, TODAY, calendar, blended);

const OBLIGATIONS: readonly Obligation[] = [
  owed({}),
  owed({ due: '2026-11-20', ownerId: undefined }),
  owed({ due: '2026-11-26', ownerId: 'worker-b', override: 'postponed' }),
  owed({ due: '2026-11-27', ownerId: 'worker-b' }),
  owed({ due: '2026-12-01' }),
  owed({ due: '2026-12-20', override: 'held' }),
  owed({ doneAt: '2026-11-10T09:00:00.000Z' }),
  owed({ override: 'waived' }),
  owed({ team: 'Team Wren', kind: 'disruption.chair', ownerRole: 'safeguarding-unit-manager', due: '2026-12-20' }),
  owed({ team: 'Team Wren', kind: 'action.done', ownerRole: 'childs-social-worker', due: undefined }),
];

describe('Ruling on boards: by team and by duty, never by person', () => {
  it('says what waits, what is late and why', () => {
    expect(board(OBLIGATIONS)).toEqual({
      on: TODAY,
      use: 'This is for putting things right. It is by team and by duty, never by person, and not for performance or conduct.',
      duties: [
        {
          team: 'Team Heron',
          kind: 'stability.hold',
          title: 'Hold the stability meeting',
          ownerRole: 'fostering-service-coordinator',
          open: 6,
          dueSoon: 1,
          held: 1,
          late: 4,
          longestLateDays: 14,
          why: [
            'not done by its day (2 times)',
            'nobody has been named for it (1 time)',
            'postponed once, and its new day has passed (1 time)',
          ],
          because: ['Torbay T-45'],
        },
        expect.objectContaining({ team: 'Team Wren', kind: 'action.done', open: 1, late: 0, why: [] }) as unknown,
        expect.objectContaining({ team: 'Team Wren', kind: 'disruption.chair', open: 1, late: 0 }) as unknown,
      ],
    });
  });

  it('whoever owes what, and in whatever order it comes, the board is the same', () => {
    const first = board(OBLIGATIONS);
    const named = OBLIGATIONS.filter(({ ownerId }) => ownerId !== undefined).length;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...OBLIGATIONS], { minLength: OBLIGATIONS.length }),
        fc.array(fc.constantFrom('worker-a', 'worker-b', 'worker-c'), { minLength: named, maxLength: named }),
        (shuffled, workers) => {
          let next = 0;
          const others = shuffled.map((one) =>
            one.ownerId === undefined ? one : { ...one, ownerId: workers[next++], doneBy: 'worker-c' },
          );
          expect(board(others)).toEqual(first);
        },
      ),
    );
    expect(JSON.stringify(first)).not.toContain('worker-');
  });
});

const home = (childRef: string, homeRef: string, startedOn: string, endedOn?: string, bornOn = '2015-01-01') =>
  ({ childRef, homeRef, startedOn, endedOn, bornOn, setting: 'foster-care' }) as HomeRecord;

describe('The national measures of stability', () => {
  const homes = [
    // Long in one home.
    home('C-1', 'H-1', '2022-01-10'),
    // Two years in care, in the third home of the year.
    home('C-2', 'H-2', '2023-05-01', '2026-05-01'),
    home('C-2', 'H-3', '2026-05-01', '2026-09-01'),
    home('C-2', 'H-4', '2026-09-02'),
    // Home for a while in between, so not without a break.
    home('C-3', 'H-5', '2023-01-01', '2024-06-01'),
    home('C-3', 'H-6', '2025-01-01'),
    // Seventeen.
    home('C-4', 'H-7', '2020-01-01', undefined, '2009-06-01'),
    // Left before the day.
    home('C-5', 'H-8', '2020-01-01', '2026-12-01'),
    // A change of status in the same home.
    home('C-6', 'H-9', '2023-01-01', '2026-11-01'),
    home('C-6', 'H-9', '2026-11-01'),
    { ...home('C-7', 'H-10', '2022-01-01'), bornOn: undefined },
    { ...home('C-8', 'H-11', '2022-01-01'), setting: 'adoption-after-order' } as HomeRecord,
    // Three in two years, and not in one.
    home('C-9', 'H-12', '2024-01-01', '2025-06-01'),
    home('C-9', 'H-13', '2025-06-01', '2025-12-01'),
    home('C-9', 'H-14', '2025-12-01'),
  ];

  it('counts those looked after on the day: three homes in the year, in two years, and two years in one home', () => {
    expect(stabilityMeasuresOn('2027-03-31', homes)).toMatchObject({
      on: '2027-03-31',
      threeHomesInYear: { count: 1, of: 7 },
      threeHomesInTwoYears: { count: 2, of: 7 - 0 },
      twoYearsInHome: { count: 2, of: 4 },
      ageNotKnown: 1,
      because: ['domain §6.10', 'CF-40'],
    });
  });

  it('over time', () => {
    expect(
      (['2024-03-31', '2027-03-31'] as const).map((day) => stabilityMeasuresOn(day, homes).threeHomesInYear),
    ).toEqual([
      { count: 0, of: 8 },
      { count: 1, of: 7 },
    ]);
    expect(stabilityMeasuresOn('2019-03-31', homes).threeHomesInYear).toEqual({ count: 0, of: 0 });
  });

  it('a day between two homes is no break, two are', () => {
    const since = (second: string) =>
      stabilityMeasuresOn('2027-03-31', [home('C-1', 'H-1', '2024-01-01', '2026-01-10'), home('C-1', 'H-2', second)])
        .threeHomesInTwoYears.of;
    expect([since('2026-01-10'), since('2026-01-11'), since('2026-01-12')]).toEqual([1, 1, 0]);
  });

  it('two homes at once on paper are no reason to stop', () => {
    const both = [home('C-1', 'H-1', '2026-01-01'), home('C-1', 'H-2', '2026-02-01')];
    expect(stabilityMeasuresOn('2026-03-31', both).threeHomesInYear).toEqual({ count: 0, of: 1 });
  });

  it('as a table for those who may see every number', () => {
    expect(measuresCsv([stabilityMeasuresOn('2027-03-31', homes)])).toBe(
      'Day,Three homes in a year,of,Three homes in two years,of,Two years in the same home,of,Age not known\r\n2027-03-31,1,7,2,7,2,4,1\r\n',
    );
  });
});

describe('A file for a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['\uFEFF=1', "'\uFEFF=1"],
    ['＝1', "'＝1"],
    ['"=1"', '"\'""=1"""'],
    ["'=1", "''=1"],
    ['a=1', 'a=1'],
    ['one, "two"', '"one, ""two"""'],
    ['line\nline', '"line\nline"'],
    ['', ''],
  ])('%j cannot be run as a formula', (value, written) => {
    expect(csvOf(['Words'], [[value]])).toBe(`Words\r\n${written}\r\n`);
  });

  it('a number stays a number, and what is not there stays empty', () => {
    expect(csvOf(['a', 'b', 'c'], [[-3, undefined, Number.NaN]])).toBe('a,b,c\r\n-3,,\r\n');
  });

  it('the summary is a line for each number, and a hidden one is a c', () => {
    const tally = newTally([YEAR]);
    countRow(tally, endingWith());
    const summary = yearlySummary(insideRelease(tally, YEAR));
    const lines = summaryCsv(summary).split('\r\n');
    expect(lines[0]).toBe('Period,Figure,Answer,Number,Per cent,Low,High,Of,Not known,How it was counted');
    expect(lines).toContain(
      'Wed 1 Apr 2026 to Wed 31 Mar 2027,"Endings, planned or not",unplanned,1,100,21,100,1,0,"Each placement that ended in the period, on the day the child had left and was not going back, by what the care plan said before the difficulties began."',
    );
    const hidden = summaryCsv({
      ...summary,
      figures: [
        {
          id: 'x',
          title: 'Endings',
          counted: 'Each.',
          of: { words: 'endings' },
          unknown: { words: 'not known' },
          rows: [{ words: 'planned' }],
          says: '',
          change: '',
        },
      ],
    });
    expect(hidden.split('\r\n')[1]).toBe('Wed 1 Apr 2026 to Wed 31 Mar 2027,Endings,planned,c,,,,c,c,Each.');
  });
});
