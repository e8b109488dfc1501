import { describe, expect, it } from 'vitest';
import { checkProfile, explain, needOfDisruptionMeeting, profileNamed, type Profile, type WhatIfAbout } from '#rules';
import type { EndingFacts } from '../../rules/endings/ending-rules.ts';
import { calendar, day, placementWith } from './invented-case.ts';

/* Whether a meeting follows, in eight councils, as their public pages say. A name with a number is a worked example from them. */

const council = (name: string): Profile => profileNamed(`${name}-public-pages`) as Profile;

interface Ended extends Omit<Partial<EndingFacts>, 'placement'> {
  readonly setting?: EndingFacts['placement']['setting'];
  readonly permanencePlan?: boolean;
}

/** An unplanned ending on Fri 20 Nov 2026 of a foster placement of nearly two years, with what is said otherwise. */
function needIn(name: string, { setting = 'foster-care', permanencePlan = false, ...facts }: Ended) {
  const { match = 'none' } = facts;
  const need = needOfDisruptionMeeting(
    {
      placement: placementWith({ setting, match, permanencePlan }),
      leftOn: day('2026-11-20'),
      placedOn: day('2025-01-10'),
      inCarePlan: 'no',
      match,
      ...facts,
    },
    council(name),
  );
  return need.is === 'decided' ? { ...need.value, because: need.because } : need;
}

const matched = { match: 'panel-agreed' } as const;
const beforeOrder = { setting: 'adoption-before-order' } as const;
const afterOrder = { setting: 'adoption-after-order' } as const;
const threeYears = { placedOn: day('2023-11-20') };
const threeYearsAgo = { ...matched, ...threeYears };

const NEEDS: readonly (readonly [example: string, council: string, said: string, facts: Ended, expected: object])[] = [
  ['bracknell-forest-01', 'bracknell-forest', 'any unplanned ending', {}, { need: 'required' }],
  [
    'bracknell-forest more',
    'bracknell-forest',
    'a children’s home, unplanned',
    { setting: 'childrens-home' },
    { need: 'required' },
  ],
  ['bracknell-forest more', 'bracknell-forest', 'adoption before the order', beforeOrder, { need: 'required' }],
  [
    'bracknell-forest more',
    'bracknell-forest',
    'ended as the care plan said',
    { inCarePlan: 'yes' },
    { need: 'not-required' },
  ],
  ['brighton-hove-01', 'brighton-hove', 'adoption before the order', beforeOrder, { need: 'required' }],
  [
    'brighton-hove-05',
    'brighton-hove',
    'permanent residential placement',
    { setting: 'childrens-home', permanencePlan: true },
    { need: 'required' },
  ],
  ['brighton-hove more', 'brighton-hove', 'long-term fostering, agreed by panel', matched, { need: 'required' }],
  [
    'brighton-hove more',
    'brighton-hove',
    'permanent fostering without a match',
    { permanencePlan: true },
    { need: 'required' },
  ],
  ['brighton-hove more', 'brighton-hove', 'after the order', afterOrder, { need: 'consider' }],
  ['brighton-hove more', 'brighton-hove', 'short-term fostering: nothing was read', {}, { need: 'consider' }],
  ['cumberland-01', 'cumberland', 'matched, three years', threeYearsAgo, { need: 'required' }],
  [
    'cumberland-04',
    'cumberland',
    'matched, 14 months',
    { ...matched, placedOn: day('2025-09-20') },
    { need: 'consider', toCheck: true },
  ],
  [
    'cumberland-05',
    'cumberland',
    'matched, exactly two years: not over two',
    { ...matched, placedOn: day('2024-11-20') },
    { need: 'consider', toCheck: true },
  ],
  [
    'cumberland more',
    'cumberland',
    'matched, two years and a day',
    { ...matched, placedOn: day('2024-11-19') },
    { need: 'required' },
  ],
  ['cumberland more', 'cumberland', 'three years, not matched', threeYears, { need: 'consider', toCheck: true }],
  ['cumberland more', 'cumberland', 'neither matched nor long: nothing was read', {}, { need: 'consider' }],
  [
    'cumberland more',
    'cumberland',
    'a children’s home for three years is no foster placement',
    { ...threeYears, setting: 'childrens-home' },
    { need: 'consider', toCheck: false },
  ],
  ['durham-01', 'durham', 'matched, moving unplanned', matched, { need: 'required' }],
  [
    'durham-02',
    'durham',
    'the child’s endings on 15 Dec 2025 and now: 12 months end on 15 Dec 2026',
    { earlierUnplannedEndings: [day('2025-12-15')] },
    { need: 'consider', toCheck: false },
  ],
  [
    'durham-04',
    'durham',
    'exactly 12 months ago',
    { earlierUnplannedEndings: [day('2025-11-20')] },
    { need: 'consider', toCheck: true },
  ],
  [
    'durham-05',
    'durham',
    'the carers’ endings on 10 Jan 2025 and now: 22 months apart',
    { carersEarlierEndings: [day('2025-01-10')], carersUnplannedEndings: 2 },
    { need: 'not-required' },
  ],
  [
    'durham more',
    'durham',
    'the carers’ endings on 21 Nov 2025 and now',
    { carersEarlierEndings: [day('2025-11-21')] },
    { need: 'consider' },
  ],
  [
    'durham more',
    'durham',
    'the child’s earlier ending a day too long ago',
    { earlierUnplannedEndings: [day('2025-11-19')] },
    { need: 'not-required' },
  ],
  ['durham-07', 'durham', 'without notice', { withoutNotice: true }, { need: 'consider' }],
  [
    'durham-08',
    'durham',
    'by the carer, with notice, outside the care plan',
    { endedBy: 'carer', withoutNotice: false },
    { need: 'consider' },
  ],
  ['durham more', 'durham', 'by the council', { endedBy: 'council' }, { need: 'not-required' }],
  [
    'durham more',
    'durham',
    'by the carer, as the care plan said',
    { endedBy: 'carer', inCarePlan: 'yes' },
    { need: 'not-required' },
  ],
  [
    'durham more',
    'durham',
    'two endings this year, by count alone',
    { unplannedEndingsIn12Months: 2 },
    { need: 'consider' },
  ],
  ['hertfordshire-01', 'hertfordshire', 'matched by Fostering Panel', matched, { need: 'consider', offered: true }],
  ['hertfordshire-04', 'hertfordshire', 'after the order', afterOrder, { need: 'consider', offered: true }],
  ['hertfordshire-05', 'hertfordshire', 'before the order', beforeOrder, { need: 'required' }],
  [
    'hertfordshire-08',
    'hertfordshire',
    'long-term fostering never matched: not in this chapter',
    { permanencePlan: true },
    { need: 'consider' },
  ],
  [
    'hertfordshire more',
    'hertfordshire',
    'as the care plan said',
    { ...matched, inCarePlan: 'yes' },
    { need: 'not-required' },
  ],
  [
    'hertfordshire more',
    'hertfordshire',
    'a children’s home: nothing was read',
    { setting: 'childrens-home' },
    { need: 'consider' },
  ],
  [
    'knowsley-05',
    'knowsley',
    'ratified, children’s home',
    { setting: 'childrens-home', ...matched },
    { need: 'required' },
  ],
  ['knowsley more', 'knowsley', 'ratified, foster care', matched, { need: 'required' }],
  [
    'knowsley-07',
    'knowsley',
    'the second short-term breakdown',
    { earlierUnplannedEndings: [day('2026-06-02')] },
    { need: 'consider' },
  ],
  ['knowsley more', 'knowsley', 'one short-term breakdown', { earlierUnplannedEndings: [] }, { need: 'not-required' }],
  [
    'knowsley-01',
    'knowsley',
    'adoption, within a year of the placement',
    { ...beforeOrder, placedOn: day('2026-03-01') },
    { need: 'required' },
  ],
  [
    'knowsley-08',
    'knowsley',
    'adoption, placed on 1 Sept 2025: the year ended on 1 Sept 2026',
    { ...beforeOrder, placedOn: day('2025-09-01') },
    { need: 'consider', toCheck: true },
  ],
  [
    'knowsley more',
    'knowsley',
    'adoption, a year to the day',
    { ...beforeOrder, placedOn: day('2025-11-20') },
    { need: 'required' },
  ],
  ['knowsley more', 'knowsley', 'after the order', afterOrder, { need: 'not-required' }],
  ['walsall-01', 'walsall', 'adoption before the order', beforeOrder, { need: 'required' }],
  [
    'walsall-08',
    'walsall',
    'ended before the child moved in',
    { ...beforeOrder, placedOn: day('2026-12-01') },
    {
      need: 'not-required',
      form: { for: 'adoption-before-the-move', form: 'report', by: ['adopters-link-worker', 'family-finder'] },
    },
  ],
  [
    'walsall more',
    'walsall',
    'on the day of the move',
    { ...beforeOrder, placedOn: day('2026-11-20') },
    { need: 'required' },
  ],
  [
    'walsall more',
    'walsall',
    'a foster placement that never began: no report was read',
    { placedOn: day('2026-12-01') },
    { need: 'consider' },
  ],
  ['east-riding-adoption-01', 'east-riding-adoption', 'adoption before the order', beforeOrder, { need: 'required' }],
  [
    'east-riding-adoption more',
    'east-riding-adoption',
    'after the order a meeting may be held',
    afterOrder,
    { need: 'consider' },
  ],
  ['east-riding-adoption more', 'east-riding-adoption', 'fostering: nothing was read', {}, { need: 'consider' }],
];

describe('Whether a disruption meeting follows', () => {
  it.each(NEEDS)('%s (%s): %s', (_id, name, _said, facts, expected) => {
    expect(needIn(name, facts)).toMatchObject(expected);
  });

  it('what was not read says in its reason that it is not the council’s', () => {
    for (const name of ['brighton-hove', 'cumberland', 'hertfordshire', 'walsall', 'east-riding-adoption']) {
      expect(needIn(name, {})).toMatchObject({
        because: [expect.stringMatching(/other endings not stated; not from your council$/)],
      });
    }
  });

  it('cumberland-04, durham-04: what the words leave open is asked, and nobody waits for it', () => {
    expect(needIn('cumberland', { ...matched, placedOn: day('2025-09-20') })).toMatchObject({
      asks: [
        expect.stringContaining(
          'its words may be read either way (Cumberland, planning and disruption meetings: matched on a permanent basis; more than two years (both or either is not said)). Ask the council which it means.',
        ),
      ],
    });
    expect(needIn('durham', { earlierUnplannedEndings: [day('2025-11-20')] })).toMatchObject({
      asks: [
        'An ending on Thu 20 Nov 2025 is exactly 12 months before (Durham, guidance for placement disruption meetings). Ask the council whether it counts.',
      ],
    });
  });

  it('durham more: two endings with these carers and no days: their days are asked', () => {
    expect(needIn('durham', { carersUnplannedEndings: 2 })).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'carersEarlierEndings' }],
    });
  });

  it('cumberland more: where nobody said when the child moved in, that is asked', () => {
    expect(needIn('cumberland', { ...matched, placedOn: undefined })).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'startedOn' }],
    });
  });
});

describe('What the explanation says', () => {
  const ended = (name: string, more: Partial<WhatIfAbout<'placement-ended'>> = {}, placement: object = {}) =>
    explain(
      {
        about: 'placement-ended',
        leftOn: day('2026-11-20'),
        inCarePlan: 'no',
        route: 'after-review',
        unplannedEndingsIn12Months: 1,
        carersUnplannedEndings: 1,
        endedBy: 'council',
        withoutNotice: false,
        ...more,
        placement: {
          setting: 'foster-care',
          provider: 'in-house',
          match: 'none',
          permanencePlan: false,
          startedOn: day('2025-01-10'),
          ...placement,
        },
      },
      council(name),
      calendar,
    );

  it('durham-07: reviewing officer and fostering manager decide together; who settles it is not stated, and it says so', () => {
    expect(ended('durham', { withoutNotice: true }).decision).toContain(
      'The independent reviewing officer (IRO) and fostering team manager decide together; where they do not agree, the head of service does (not from your council).',
    );
  });

  it('durham-01: the sum says whose days they are not', () => {
    const { sums, why } = ended('durham', {}, { match: 'panel-agreed' });
    expect(sums[0]).toContain('(not from your council)');
    expect(why).toContain(
      'Durham, guidance for placement disruption meetings: matched with foster carers and moving unplanned',
    );
  });

  it('knowsley-07: any of the three may decide', () => {
    expect(ended('knowsley', { earlierUnplannedEndings: [day('2026-06-02')] }).decision).toContain(
      'It is for the child’s social worker, team manager or independent reviewing officer (IRO) to decide.',
    );
  });

  it('knowsley-04: while a complaint is in process, the days wait', () => {
    const waiting = ended(
      'knowsley',
      { complaintInProcess: true },
      { setting: 'adoption-before-order', startedOn: day('2026-03-01') },
    );
    expect(waiting.decision[0]).toBe(
      'A disruption meeting is held once the complaint is settled: until then its days wait.',
    );
    expect(ended('knowsley', {}, { setting: 'adoption-before-order', startedOn: day('2026-03-01') }).decision[0]).toBe(
      'A disruption meeting is held from Friday 18 December 2026 to Friday 12 February 2027.',
    );
  });

  it('hertfordshire-01: it is offered', () => {
    expect(ended('hertfordshire', {}, { match: 'panel-agreed' }).decision[0]).toBe(
      'A disruption meeting is offered, as support; if it is wanted, it is held from Monday 4 January 2027 to Friday 12 February 2027.',
    );
  });

  it('bracknell-forest-01: a day to aim at, and that no first or last day is named', () => {
    expect(ended('bracknell-forest').decision[0]).toBe(
      'A disruption meeting is held about Friday 18 December 2026 (target Fri 18 Dec 2026); the council names no first or last day.',
    );
  });

  it('walsall-08: a report in place of the meeting, by whom, and it is owed', () => {
    const report = ended('walsall', {}, { setting: 'adoption-before-order', startedOn: day('2026-12-01') });
    expect(report.decision[0]).toBe(
      'No meeting is held: a report stands in its place, by the adopters’ link worker or family finder.',
    );
    expect(report.obligations.find(({ kind }) => kind === 'disruption.instead')).toMatchObject({
      ownerRole: 'adopters-link-worker',
    });
  });
});

describe('Best weeks lie inside the window', () => {
  const header = { name: 'ours', title: 'Ours', version: '1', effectiveFrom: '2026-04-01', extends: 'blended-default' };
  const days = (number: number) => ({ days: number, count: 'calendar' });
  const window = (from: number, to: number) => ({
    is: { notSoonerThan: days(from), notLaterThan: days(to) },
    source: 'Ours',
  });

  it('a window of 0 to 30 days with the inherited best weeks of 49 to 63 is refused', () => {
    expect(checkProfile({ ...header, disruption: { window: window(0, 30) } })).toMatchObject({
      ok: false,
      errors: [
        'disruption.aim: 49 days to 63 days is not inside the days of disruption.window, 0 days to 30 days. Say when inside them the meeting is best held.',
      ],
    });
  });

  it('with weeks of its own it is taken; over the neutral base nobody suggests weeks', () => {
    expect(checkProfile({ ...header, disruption: { window: window(0, 30), aim: window(7, 21) } }).ok).toBe(true);
    expect(checkProfile({ ...header, extends: 'neutral', disruption: { window: window(0, 30) } }).ok).toBe(true);
  });
});
