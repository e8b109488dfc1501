import { describe, expect, it } from 'vitest';
import {
  countRow,
  type Figures,
  insideRelease,
  newTally,
  publicRelease,
  type SummaryFigure,
  type SummaryScope,
  summaryYearOf,
  yearBefore,
  type YearlySummary,
  yearlySummary,
} from '#rules';
import { blended } from './invented-case.ts';
import { endingWith, meetingWith, stabilityWith, times, YEAR } from './invented-year.ts';

const BEFORE: SummaryScope = { from: '2025-04-01', to: '2026-03-31' };

const tallyOf = (rows: readonly Figures[]) => {
  const tally = newTally([YEAR, BEFORE]);
  for (const row of rows) countRow(tally, row);
  return tally;
};
const inside = (rows: readonly Figures[], scope: SummaryScope = YEAR) => insideRelease(tallyOf(rows), scope);
const figureOf = ({ figures }: YearlySummary, id: string): SummaryFigure =>
  figures.find((figure) => figure.id === id) as SummaryFigure;

const held = (changed: Parameters<typeof meetingWith>[0]) => ({ ...meetingWith(changed), panel: 'sent' as const });
const rows: readonly Figures[] = [
  ...times(20, endingWith(), 'a'),
  ...times(6, endingWith({ meeting: held({ timing: 'late', outsideBecause: 'no-chair' }) }), 'b'),
  ...times(2, endingWith({ meeting: held({ timing: 'not-known' }) }), 'c'),
  ...times(
    8,
    endingWith({ need: 'considered', outcome: 'not-held', meeting: undefined, notHeldBecause: 'one-off-event' }),
    'd',
  ),
  ...times(
    7,
    endingWith({
      type: 'planned',
      reason: 'CARPL',
      need: 'not-required',
      outcome: 'none',
      meeting: undefined,
      before: 'yes',
      daysBefore: 30,
      factors: ['child-1', 'home-8'],
    }),
    'e',
  ),
  ...times(30, endingWith({ on: '2025-05-05' }), 'f'),
  ...times(9, stabilityWith(), 'g'),
  ...times(3, stabilityWith({ afterSixMonths: 'ended-unplanned' }), 'h'),
];

describe('CF-40: the year of the summary', () => {
  it.each([
    ['2026-04-01', '2026-04-01', '2027-03-31'],
    ['2027-03-31', '2026-04-01', '2027-03-31'],
    ['2026-03-31', '2025-04-01', '2026-03-31'],
  ] as const)('%s lies in %s to %s', (day, from, to) => {
    expect(summaryYearOf(day, blended)).toEqual({ from, to });
  });

  it('a council whose year is the calendar’s says so', () => {
    const summary = {
      ...blended.council.summary,
      yearStarts: { is: '01-01', source: 'Ours' },
      yearEnds: { is: '12-31', source: 'Ours' },
    } as const;
    const ours = { council: { ...blended.council, summary } };
    expect(summaryYearOf('2026-05-05', ours)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  it('the year before is narrowed in the same way', () => {
    expect(yearBefore({ ...YEAR, team: 'Team Heron' }, blended)).toEqual({ ...BEFORE, team: 'Team Heron' });
  });
});

describe('Torbay T-77: the yearly summary', () => {
  const summary = yearlySummary(inside(rows), inside(rows, BEFORE));

  it('every figure says how it was counted, of how many, what is not known, what it says and how it changed', () => {
    expect(summary.figures.length).toBeGreaterThan(50);
    for (const { counted, of, unknown, says, change } of summary.figures) {
      for (const words of [counted, of.words, unknown.words, says, change]) expect(words).toMatch(/\S/);
    }
    expect(summary.because).toEqual(['Torbay T-77', 'CF-40']);
  });

  it('counts the meetings in time of those of which it is known', () => {
    expect(figureOf(summary, 'disruption.timing')).toEqual({
      id: 'disruption.timing',
      title: 'In time, early or late',
      counted: 'The day on which it was held, against the first and the last day that the procedure gave it.',
      of: { words: '28 disruption meetings', count: 28 },
      unknown: { words: 'not known: 2', count: 2 },
      sharesOf: 26,
      rows: [
        { words: 'early', count: 0, share: { percent: 0, low: 0, high: 13 } },
        { words: 'in time', count: 20, share: { percent: 77, low: 58, high: 89 } },
        { words: 'late', count: 6, share: { percent: 23, low: 11, high: 42 } },
        { words: 'not known', count: 2, share: undefined },
      ],
      says: 'in time: 20 of 26 (77%; the numbers allow 58% to 89%).',
      change:
        'The year before it was 100% (of 30). That is less than chance explains: a change from −42 to −7 points would fit.',
    });
  });

  it.each([
    ['disruption.late-because', '6 late meetings', 'Most often: no chair could be found (6).'],
    ['disruption.outcome', '43 endings', 'held: 28 of 36 (78%; the numbers allow 62% to 88%).'],
    [
      'disruption.not-held-because',
      '8 endings without the meeting',
      'Most often: a one-off event with little to learn (8).',
    ],
    ['endings.type', '43 endings', 'unplanned: 36 of 43 (84%; the numbers allow 70% to 92%).'],
    ['endings.reason', '43 endings', 'Most often: the carer asked, because of behaviour (CREQB) (36).'],
    ['endings.before', '43 endings', 'yes: 7 of 43 (16%; the numbers allow 8% to 30%).'],
    ['endings.days-before', '7 endings with such a meeting', 'Most often: 28 to 83 days (7).'],
    [
      'endings.factors',
      '7 endings with factors ticked',
      'Most often: Needs came to light after the placement began (7).',
    ],
    [
      'stability.after-6-months',
      '12 stability meetings',
      'still lived there: 9 of 12 (75%; the numbers allow 47% to 91%).',
    ],
    ['disruption.actions', '112 actions', 'in time: 56 of 84 (67%; the numbers allow 56% to 76%).'],
    ['disruption.participation', '28 disruption meetings', 'Most often: came and spoke (PN1) (28).'],
    ['learning.changed', '0 points', 'Nothing that can be told.'],
  ])('%s is asked of %s', (id, of, says) => {
    const figure = figureOf(summary, id);
    expect([figure.of.words, figure.says]).toEqual([of, says]);
  });

  it('forms are counted one by one over all meetings, and by whose views they ask', () => {
    expect(figureOf(summary, 'questionnaires.returned')).toMatchObject({
      of: { words: '120 forms' },
      says: 'returned: 80 of 120 (67%; the numbers allow 58% to 74%).',
    });
    expect(figureOf(summary, 'questionnaires.returned-by-group').rows).toContainEqual({
      words: 'carers: returned',
      count: 40,
      share: { percent: 33, low: 26, high: 42 },
    });
  });

  it('totals are compared with the year before, with what chance could do', () => {
    expect(summary.totals).toEqual([
      '43 endings; 30 the year before. Chance alone could explain the difference: anything from 0.9 to 2.4 times as many would fit.',
      '28 disruption meetings; 30 the year before. Chance alone could explain the difference: anything from 0.5 to 1.6 times as many would fit.',
      '12 stability meetings; 0 the year before. That is more than chance explains: at least 2.8 times as many would fit.',
      'No support meetings in either year.',
      'No planning meetings in either year.',
    ]);
  });

  it('without a year before nothing is compared', () => {
    const alone = yearlySummary(inside([endingWith()]));
    expect(alone.totals[0]).toBe('1 ending. There is no year before to compare with.');
    expect(figureOf(alone, 'endings.type').change).toBe('There is no year before to compare with.');
  });

  it('what is remembered while counting does not grow with the rows', () => {
    const sizeOf = (many: number) => {
      const { cells } = tallyOf(Array.from({ length: many }, () => rows).flat());
      return [...cells.values()].map(({ counts, factors }) => [factors.size, ...counts.map(({ size }) => size)]);
    };
    expect(sizeOf(40)).toEqual(sizeOf(1));
  });

  it('a share leaves out those for whom it is too early', () => {
    const early = times(4, stabilityWith({ afterSixMonths: 'too-early' }), 'early');
    const after = figureOf(yearlySummary(inside([...rows, ...early])), 'stability.after-6-months');
    expect(after).toMatchObject({
      of: { words: '16 stability meetings' },
      sharesOf: 12,
      says: 'still lived there: 9 of 12 (75%; the numbers allow 47% to 91%).',
    });
    expect(after.rows).toContainEqual({ words: 'too early to say', count: 4, share: undefined });
  });

  it('a factor is counted of those of whom any was ticked', () => {
    const ticked = inside(times(3, endingWith({ factors: ['child-1'] })));
    expect(ticked.tables['endings.factor.child-1']).toEqual([
      { category: 'named', count: 3 },
      { category: 'not-named', count: 0 },
      { category: 'does-not-apply', count: 0 },
    ]);
    expect(ticked.tables['endings.factor.child-2']?.[1]).toEqual({ category: 'not-named', count: 3 });
  });

  it('a summary that an older Steady published has no number for what was not counted then', () => {
    const older = yearlySummary(inside(rows), { ...inside(rows, BEFORE), tables: {} });
    expect(figureOf(older, 'endings.type').change).toBe('Not compared: a number is too small to show.');
  });

  it('what is hidden is said to be, and a share of it is not worked out', () => {
    const tally = tallyOf(rows);
    const published = yearlySummary(publicRelease(tally, YEAR, []), publicRelease(tally, BEFORE, []));
    expect(figureOf(published, 'disruption.timing')).toMatchObject({
      unknown: { words: 'not known: fewer than 6, or too few to split', count: undefined },
      rows: [
        { words: 'early', count: 0, share: undefined },
        { words: 'in time', count: 20, share: undefined },
        { words: 'late', count: undefined, share: undefined },
        { words: 'not known', count: undefined, share: undefined },
      ],
      says: 'Nothing that can be told.',
      change: 'Not compared: a number is too small to show.',
    });
    expect(figureOf(published, 'disruption.late-because')).toMatchObject({
      of: { words: 'late meetings: fewer than 6, or too few to split' },
      says: expect.any(String) as string,
    });
    expect(published.title).toBe('Wed 1 Apr 2026 to Wed 31 Mar 2027');
    expect(published.readers).toBe('public');
  });

  it('with next to nothing every figure says that it cannot be shown', () => {
    const tally = tallyOf([...times(4, endingWith()), ...times(8, endingWith({ on: '2025-05-05' }), 'x')]);
    const few = yearlySummary(
      publicRelease(tally, { ...YEAR, team: 'Team Heron', kindOfProvider: 'in-house' }, []),
      publicRelease(tally, BEFORE, []),
    );
    expect(few.title).toBe('Wed 1 Apr 2026 to Wed 31 Mar 2027, Team Heron, the council’s own foster carers');
    expect(few.totals[0]).toBe('endings: fewer than 6, or too few to split.');
    expect(figureOf(few, 'endings.type').says).toBe('Not shown: fewer than 6, or too few to split.');
    expect(figureOf(few, 'endings.factors')).toMatchObject({
      of: { words: 'endings with factors ticked: fewer than 6, or too few to split' },
      unknown: { words: 'not known: fewer than 6, or too few to split' },
      says: 'No factor can be shown.',
    });
    const other = yearlySummary(publicRelease(tally, BEFORE, []), publicRelease(tally, YEAR, []));
    expect(other.totals[0]).toBe('8 endings. Not compared: a number is too small to show.');
  });

  it('a row that the year does not cover, and one without its meeting, are counted as what they are', () => {
    const odd = yearlySummary(
      inside([
        endingWith({ on: '2031-01-01' }),
        endingWith({ on: '2019-01-01' }),
        endingWith({ meeting: undefined }),
        endingWith({
          outcome: 'held',
          meeting: held({ timing: 'late', outsideBecause: undefined, participation: undefined }),
        }),
        endingWith({ outcome: 'not-held', meeting: undefined }),
        endingWith({ reason: undefined, before: 'yes', daysBefore: undefined }),
        endingWith({ before: 'yes', daysBefore: 3 }),
        endingWith({ before: 'yes', daysBefore: 200, outOfArea: true }),
        stabilityWith({
          meeting: meetingWith({
            learning: [
              { theme: 'practice', changed: true },
              { theme: 'policy', changed: false },
            ],
          }),
        }),
      ]),
    );
    expect(odd.totals[0]).toBe('6 endings. There is no year before to compare with.');
    expect(figureOf(odd, 'disruption.timing').unknown.count).toBe(1);
    expect(figureOf(odd, 'disruption.participation').unknown.count).toBe(2);
    expect(figureOf(odd, 'disruption.panel').unknown.count).toBe(1);
    expect(figureOf(odd, 'endings.reason').unknown.count).toBe(1);
    expect(figureOf(odd, 'disruption.not-held-because').unknown.count).toBe(1);
    expect(figureOf(odd, 'disruption.late-because').unknown.count).toBe(1);
    expect(figureOf(odd, 'endings.days-before').rows.map(({ count: many }) => many)).toEqual([1, 0, 1, 1]);
    expect(figureOf(odd, 'learning.changed').says).toBe('changed: 1 of 2 (50%; the numbers allow 9% to 91%).');
  });
});
