import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionsFrom,
  agreementOf,
  DIP_QUESTIONS,
  type DipReading,
  type Drawable,
  drawSample,
  moderate,
  obligationsStartedBy,
  readingFaults,
  readingsDiffer,
  samplePeriod,
} from '#rules';
import { drawNumber, inDrawOrder } from '../../rules/learning/draw.ts';
import { blended, calendar } from './invented-case.ts';

const meetings: readonly Drawable[] = Array.from({ length: 60 }, (_, index) => ({
  row: `DM-2026-${String(index + 1).padStart(4, '0')}`,
  team: index % 3 === 0 ? 'Team Wren' : 'Team Heron',
  outcome: index % 4 === 0 ? 'late' : 'in-window',
  chairId: `chair-${index % 5}`,
  people: [`chair-${index % 5}`, `worker-${index % 7}`],
}));
const readers = ['chair-0', 'worker-1', 'reader-a', 'reader-b'];
const seed = '2026 quarter 3';
const drawFrom = (those: readonly Drawable[]) => drawSample({ meetings: those, readers, seed }, blended);
const withDip = (changed: object) => ({
  ...blended,
  council: { ...blended.council, dipSample: { ...blended.council.dipSample, ...changed } },
});

describe('Torbay T-78: the dip sample', () => {
  it('the lot is the documented one: anybody can work it out again', () => {
    // Worked out apart from the product, from the description alone.
    expect(drawNumber('', '')).toBe(549_924_681);
    expect(drawNumber(seed, 'DM-2026-0001')).toBe(1_961_997_339);
    expect(drawNumber(seed, 'DM-2026-0002')).toBe(2_746_706_186);
    expect(drawNumber('Übung', 'ref')).toBe(2_241_216_457);
    // Two with one number stand by their references.
    expect(drawNumber('s', 'DM-691668')).toBe(drawNumber('s', 'DM-943932'));
    const both = ['DM-943932', 'DM-691668'];
    expect(inDrawOrder('s', both, (one) => one)).toEqual(['DM-691668', 'DM-943932']);
    expect(inDrawOrder('s', both.toReversed(), (one) => one)).toEqual(['DM-691668', 'DM-943932']);
  });

  it('CF-41: a tenth is drawn, and two at the least', () => {
    expect(drawFrom(meetings).meetings).toHaveLength(6);
    expect(drawFrom(meetings.slice(0, 5)).meetings).toHaveLength(2);
    expect(drawFrom(meetings.slice(0, 1)).meetings).toHaveLength(1);
    expect(drawFrom([]).meetings).toEqual([]);
  });

  it('the same meetings give the same sample, in whatever order they come', () => {
    const first = drawFrom(meetings);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...meetings], { minLength: 60 }),
        fc.shuffledSubarray(readers, { minLength: 4 }),
        (shuffled, others) => {
          expect(drawSample({ meetings: shuffled, readers: others, seed }, blended)).toEqual(first);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('it is spread over teams and outcomes in proportion', () => {
    const { strata } = drawFrom(meetings);
    expect(strata).toEqual([
      { team: 'Team Heron', outcome: 'in-window', of: 30, taken: 3 },
      { team: 'Team Heron', outcome: 'late', of: 10, taken: 1 },
      { team: 'Team Wren', outcome: 'in-window', of: 15, taken: expect.any(Number) as number },
      { team: 'Team Wren', outcome: 'late', of: 5, taken: expect.any(Number) as number },
    ]);
    expect(strata.reduce((sum, { taken }) => sum + taken, 0)).toBe(6);
  });

  it('it is spread over chairs where the procedure asks for it', () => {
    const all = withDip({ percent: { is: 50, source: 'Ours' } });
    const chairs = (profile: typeof blended) => {
      const drawn = new Set(drawSample({ meetings, readers, seed }, profile).meetings.map(({ row }) => row));
      const heron = meetings.filter(
        ({ row, team, outcome }) => drawn.has(row) && team === 'Team Heron' && outcome === 'in-window',
      );
      const times = [0, 1, 2, 3, 4].map((chair) => heron.filter(({ chairId }) => chairId === `chair-${chair}`).length);
      return Math.max(...times) - Math.min(...times);
    };
    expect(chairs(all)).toBe(0);
    const anyhow = withDip({ percent: { is: 50, source: 'Ours' }, spreadOver: { is: 'none', source: 'Ours' } });
    expect(chairs(anyhow)).toBeGreaterThan(0);
  });

  it('nobody reads a meeting in which they had a part, and nobody reads one twice', () => {
    const all = withDip({ percent: { is: 100, source: 'Ours' } });
    const { meetings: drawn } = drawSample({ meetings, readers, seed }, all);
    expect(drawn).toHaveLength(60);
    for (const { row, reader, secondReader } of drawn) {
      const { people } = meetings.find((meeting) => meeting.row === row) as Drawable;
      expect(people).not.toContain(reader);
      expect(people).not.toContain(secondReader);
      expect(secondReader === undefined || secondReader !== reader).toBe(true);
    }
    expect(drawn.filter(({ readTwice }) => readTwice)).toHaveLength(12);
    expect(drawn.filter(({ secondReader }) => secondReader !== undefined)).toHaveLength(12);
  });

  it('where everybody who could read had a part, a person has to find somebody', () => {
    const one = [{ row: 'DM-2026-0001', team: 'Team Heron', outcome: 'late', people: ['reader-a'] }];
    expect(drawSample({ meetings: one, readers: ['reader-a'], seed }, blended)).toMatchObject({
      meetings: [{ row: 'DM-2026-0001', reader: undefined, readTwice: true, secondReader: undefined }],
      toSettle: [
        'DM-2026-0001: everybody who could read it had a part in the case. Find somebody from outside.',
        'DM-2026-0001: it is to be read twice, and no second reader is free of the case.',
      ],
      because: ['Torbay T-78', 'CF-41'],
    });
  });

  it.each([
    ['2026-07-10', '2026-04-01', '2026-06-30'],
    ['2026-06-30', '2026-01-01', '2026-03-31'],
    ['2026-10-01', '2026-07-01', '2026-09-30'],
    ['2027-02-28', '2026-10-01', '2026-12-31'],
  ] as const)('on %s it is drawn from %s to %s', (today, from, to) => {
    expect(samplePeriod(today, blended)).toEqual({ from, to });
  });

  it('once a year, where the procedure says so', () => {
    const yearly = withDip({ every: { is: 'year', source: 'Ours' } });
    expect(samplePeriod('2026-07-10', yearly)).toEqual({ from: '2025-04-01', to: '2026-03-31' });
  });

  it('it is owed after each quarter, and in a council that samples once a year after the year alone', () => {
    const ends = ['2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30'] as const;
    const nowhere = { provider: 'none', setting: 'other', outOfArea: false } as const;
    const owedAfter = (profile: typeof blended) =>
      ends.filter((day) =>
        obligationsStartedBy('quarter-ended', { day, ...nowhere }, profile, calendar).some(
          ({ kind }) => kind === 'dip-sample.look',
        ),
      );
    expect(owedAfter(blended)).toEqual(ends);
    expect(owedAfter(withDip({ every: { is: 'year', source: 'Ours' } }))).toEqual(['2026-03-31']);
  });
});

const reading = (changed: Partial<DipReading> = {}): DipReading => ({
  row: 'DM-2026-0001',
  by: 'reader-a',
  answers: DIP_QUESTIONS.map(({ id }) => ({ question: id, evidenced: 'yes', evidence: 'page 2' })),
  grade: 'good',
  why: 'The child’s words lead.',
  ...changed,
});
const without = (question: string): DipReading['answers'] =>
  reading().answers.map((answer) => (answer.question === question ? { ...answer, evidenced: 'no' } : answer));

describe('Reading a sampled meeting', () => {
  it('every question has its source', () => {
    expect(DIP_QUESTIONS).toHaveLength(11);
    expect(DIP_QUESTIONS.filter(({ because }) => because.length === 0)).toEqual([]);
  });

  it('a grade counts with every question answered, each with its evidence, and a reason', () => {
    expect(readingFaults(reading())).toEqual([]);
    expect(
      readingFaults({
        answers: [
          ...reading().answers.slice(1, -1),
          { question: 'difference', evidenced: 'yes', evidence: ' ' },
          { question: 'colour', evidenced: 'yes', evidence: 'blue' },
        ],
        why: '',
      }),
    ).toEqual([
      'Not answered: Was the right meeting chosen, and was it held in time?',
      'Say where it stands, or what is missing: What difference did it make for the child?',
      'There is no question “colour”.',
      'Say why the grade is what it is.',
    ]);
  });

  it('what two readers see differently is said, and nobody’s reading is written over', () => {
    const second = reading({ by: 'reader-b', grade: 'requires-improvement', answers: without('childs-view') });
    expect(readingsDiffer(reading(), reading({ by: 'reader-b' }))).toEqual([]);
    expect(readingsDiffer(reading(), second)).toEqual([
      'The grade: good and requires-improvement.',
      'Is the child’s view there in the child’s own words, and was the child told afterwards?',
    ]);
    const moderation = { by: 'reader-c', grade: 'requires-improvement', why: 'Nobody told the child.' } as const;
    expect(moderate(reading(), second, moderation, ['worker-1'])).toEqual({
      is: 'settled',
      value: {
        row: 'DM-2026-0001',
        grade: 'requires-improvement',
        why: 'Nobody told the child.',
        readings: [reading(), second],
        moderation,
      },
    });
  });

  it('two that agree are settled as they are', () => {
    expect(moderate(reading(), reading({ by: 'reader-b' }), undefined, [])).toMatchObject({
      is: 'settled',
      value: { grade: 'good' },
    });
  });

  const differing = reading({ by: 'reader-b', grade: 'inadequate' });
  const third = { by: 'reader-c', grade: 'good', why: 'As the first.' } as const;
  it.each([
    ['another meeting', reading({ row: 'DM-2026-0002', by: 'reader-b' }), third, 'These are readings of two meetings.'],
    ['the same person twice', reading(), third, 'Both readings are by one person.'],
    ['nobody yet', differing, undefined, 'The two readings differ: a third person settles the grade.'],
    [
      'one of the two',
      differing,
      { ...third, by: 'reader-b' },
      'Whoever settles it read neither and had no part in the case.',
    ],
    [
      'the first',
      differing,
      { ...third, by: 'reader-a' },
      'Whoever settles it read neither and had no part in the case.',
    ],
    [
      'somebody of the case',
      differing,
      { ...third, by: 'worker-1' },
      'Whoever settles it read neither and had no part in the case.',
    ],
    ['no reason', differing, { ...third, why: '' }, 'Say why the grade is settled so.'],
  ])('it is not settled with %s', (_who, second, moderation, say) => {
    expect(moderate(reading(), second, moderation, ['worker-1'])).toEqual({ is: 'open', say });
  });

  it('what is missing becomes an action; the head of service owns those of an inadequate meeting', () => {
    const readings = [reading({ answers: without('filed') })];
    expect(actionsFrom({ row: 'DM-2026-0001', grade: 'inadequate', readings })).toEqual([
      {
        row: 'DM-2026-0001',
        question: 'filed',
        words: 'Is the record filed in the case management system?',
        found: 'the record is not filed in the case management system',
        ownerRole: 'head-of-service',
        because: ['Torbay T-78', 'Torbay T-76', 'CF-39'],
      },
    ]);
    expect(actionsFrom({ row: 'DM-2026-0001', grade: 'good', readings })).toMatchObject([
      { ownerRole: 'team-manager' },
    ]);
    expect(actionsFrom({ row: 'DM-2026-0001', grade: 'requires-improvement', readings })).toMatchObject([
      { ownerRole: 'team-manager' },
    ]);
  });
});

describe('How far two readers agree, by Cohen', () => {
  const pairs = (...counts: readonly (readonly [string, string, number])[]) =>
    counts.flatMap(([one, other, many]) => Array.from({ length: many }, () => [one, other] as const));

  it('beyond chance: 20 both good, 15 both inadequate, 5 and 10 apart is 0.40', () => {
    const agreement = agreementOf(
      pairs(
        ['good', 'good', 20],
        ['good', 'inadequate', 5],
        ['inadequate', 'good', 10],
        ['inadequate', 'inadequate', 15],
      ),
    );
    expect(agreement.kappa).toBeCloseTo(0.4, 10);
    expect(agreement.words).toBe(
      'The two readers agreed on 35 of 50 (70%; the numbers allow 56% to 81%). Beyond chance that is a kappa of 0.40.',
    );
  });

  it('nothing read twice says nothing', () => {
    expect(agreementOf([])).toEqual({ pairs: 0, same: 0, words: 'Nothing was read twice.' });
  });

  it('one grade for all says nothing beyond chance', () => {
    expect(agreementOf(pairs(['good', 'good', 4]))).toEqual({
      pairs: 4,
      same: 4,
      words:
        'The two readers agreed on 4 of 4 (100%; the numbers allow 51% to 100%). Both always gave one grade, so kappa says nothing.',
    });
  });

  it('always is 1, never is below 0, and a few are said to be few', () => {
    expect(agreementOf(pairs(['good', 'good', 2], ['inadequate', 'inadequate', 2])).kappa).toBe(1);
    expect(agreementOf(pairs(['good', 'inadequate', 2], ['inadequate', 'good', 2])).words).toBe(
      'The two readers agreed on 0 of 4 (0%; the numbers allow 0% to 49%). Beyond chance that is a kappa of −1.00. With so few it moves easily.',
    );
    expect(agreementOf(pairs(['good', 'good', 1], ['good', 'inadequate', 1])).words).toContain('a kappa of 0.00.');
  });
});
