import { describe, expect, it } from 'vitest';
import {
  bestWeeks,
  disruptionWindow,
  obligationsStartedBy,
  profileNamed,
  stabilityClock,
  type LocalDate,
  type MatchStatus,
  type Profile,
  type Setting,
} from '#rules';
import { calendar, day } from './invented-case.ts';

/*
 * The days of eight councils, as their public pages say. A name with a number is a worked example from the reading of those
 * pages; the others were added. Each day was counted by hand from the bank holidays of England and Wales; the sum stands beside it.
 */

const council = (name: string): Profile => profileNamed(`${name}-public-pages`) as Profile;

const WINDOWS: readonly (readonly [
  example: string,
  council: string,
  setting: string,
  match: string,
  leftOn: string,
  first: string,
  last: string,
  sum: string,
])[] = [
  [
    'brighton-hove-01',
    'brighton-hove',
    'adoption-before-order',
    'none',
    '2026-11-20',
    '2026-12-18',
    '2026-12-31',
    '28 days is Fri 18 Dec 2026; 42 days is Fri 1 Jan 2027, no working day, so Thu 31 Dec 2026',
  ],
  [
    'brighton-hove-02',
    'brighton-hove',
    'adoption-before-order',
    'none',
    '2026-11-30',
    '2026-12-29',
    '2027-01-11',
    '28 days is Mon 28 Dec 2026, no working day, so Tue 29 Dec 2026; 42 days is Mon 11 Jan 2027',
  ],
  [
    'brighton-hove-04',
    'brighton-hove',
    'adoption-before-order',
    'none',
    '2027-02-26',
    '2027-03-30',
    '2027-04-09',
    '28 days is Fri 26 Mar 2027, no working day, so Tue 30 Mar 2027; 42 days is Fri 9 Apr 2027',
  ],
  [
    'brighton-hove more',
    'brighton-hove',
    'adoption-before-order',
    'none',
    '2026-10-03',
    '2026-11-02',
    '2026-11-13',
    '28 days is Sat 31 Oct 2026, no working day, so Mon 2 Nov 2026; 42 days is Sat 14 Nov 2026, no working day, so Fri 13 Nov 2026',
  ],
  [
    'brighton-hove more',
    'brighton-hove',
    'adoption-before-order',
    'none',
    '2026-12-24',
    '2027-01-21',
    '2027-02-04',
    '28 days is Thu 21 Jan 2027; 42 days is Thu 4 Feb 2027',
  ],
  [
    'brighton-hove more',
    'brighton-hove',
    'adoption-before-order',
    'none',
    '2027-02-12',
    '2027-03-12',
    '2027-03-25',
    '28 days is Fri 12 Mar 2027; 42 days is Fri 26 Mar 2027, no working day, so Thu 25 Mar 2027',
  ],
  [
    'brighton-hove more',
    'brighton-hove',
    'adoption-before-order',
    'none',
    '2027-04-01',
    '2027-04-29',
    '2027-05-13',
    '28 days is Thu 29 Apr 2027; 42 days is Thu 13 May 2027',
  ],
  [
    'walsall-01',
    'walsall',
    'adoption-before-order',
    'none',
    '2026-11-20',
    '2026-12-18',
    '2026-12-31',
    '28 days is Fri 18 Dec 2026; 42 days is Fri 1 Jan 2027, no working day, so Thu 31 Dec 2026',
  ],
  [
    'walsall-02',
    'walsall',
    'adoption-before-order',
    'none',
    '2026-12-24',
    '2027-01-21',
    '2027-02-04',
    '28 days is Thu 21 Jan 2027; 42 days is Thu 4 Feb 2027',
  ],
  [
    'walsall more',
    'walsall',
    'adoption-before-order',
    'none',
    '2026-10-03',
    '2026-11-02',
    '2026-11-13',
    '28 days is Sat 31 Oct 2026, no working day, so Mon 2 Nov 2026; 42 days is Sat 14 Nov 2026, no working day, so Fri 13 Nov 2026',
  ],
  [
    'walsall more',
    'walsall',
    'adoption-before-order',
    'none',
    '2026-11-27',
    '2026-12-29',
    '2027-01-08',
    '28 days is Fri 25 Dec 2026, no working day, so Tue 29 Dec 2026; 42 days is Fri 8 Jan 2027',
  ],
  [
    'walsall more',
    'walsall',
    'adoption-before-order',
    'none',
    '2027-02-19',
    '2027-03-19',
    '2027-04-02',
    '28 days is Fri 19 Mar 2027; 42 days is Fri 2 Apr 2027',
  ],
  [
    'walsall more',
    'walsall',
    'adoption-before-order',
    'none',
    '2027-03-29',
    '2027-04-26',
    '2027-05-10',
    '28 days is Mon 26 Apr 2027; 42 days is Mon 10 May 2027',
  ],
  [
    'walsall more',
    'walsall',
    'adoption-before-order',
    'none',
    '2027-01-31',
    '2027-03-01',
    '2027-03-12',
    '28 days is Sun 28 Feb 2027, no working day, so Mon 1 Mar 2027; 42 days is Sun 14 Mar 2027, no working day, so Fri 12 Mar 2027',
  ],
  [
    'east-riding-adoption-01',
    'east-riding-adoption',
    'adoption-before-order',
    'none',
    '2026-10-03',
    '2026-11-02',
    '2026-11-13',
    '28 days is Sat 31 Oct 2026, no working day, so Mon 2 Nov 2026; 42 days is Sat 14 Nov 2026, no working day, so Fri 13 Nov 2026',
  ],
  [
    'east-riding-adoption-02',
    'east-riding-adoption',
    'adoption-before-order',
    'none',
    '2026-11-20',
    '2026-12-18',
    '2026-12-31',
    '28 days is Fri 18 Dec 2026; 42 days is Fri 1 Jan 2027, no working day, so Thu 31 Dec 2026',
  ],
  [
    'east-riding-adoption-04',
    'east-riding-adoption',
    'adoption-before-order',
    'none',
    '2027-02-12',
    '2027-03-12',
    '2027-03-25',
    '28 days is Fri 12 Mar 2027; 42 days is Fri 26 Mar 2027, no working day, so Thu 25 Mar 2027',
  ],
  [
    'east-riding-adoption more',
    'east-riding-adoption',
    'adoption-before-order',
    'none',
    '2026-11-27',
    '2026-12-29',
    '2027-01-08',
    '28 days is Fri 25 Dec 2026, no working day, so Tue 29 Dec 2026; 42 days is Fri 8 Jan 2027',
  ],
  [
    'east-riding-adoption more',
    'east-riding-adoption',
    'adoption-before-order',
    'none',
    '2026-12-04',
    '2027-01-04',
    '2027-01-15',
    '28 days is Fri 1 Jan 2027, no working day, so Mon 4 Jan 2027; 42 days is Fri 15 Jan 2027',
  ],
  [
    'east-riding-adoption more',
    'east-riding-adoption',
    'adoption-before-order',
    'none',
    '2027-03-01',
    '2027-03-30',
    '2027-04-12',
    '28 days is Mon 29 Mar 2027, no working day, so Tue 30 Mar 2027; 42 days is Mon 12 Apr 2027',
  ],
  [
    'east-riding-adoption more',
    'east-riding-adoption',
    'adoption-before-order',
    'none',
    '2027-04-05',
    '2027-05-04',
    '2027-05-17',
    '28 days is Mon 3 May 2027, no working day, so Tue 4 May 2027; 42 days is Mon 17 May 2027',
  ],
  [
    'hertfordshire-01',
    'hertfordshire',
    'foster-care',
    'panel-agreed',
    '2026-11-20',
    '2027-01-04',
    '2027-02-12',
    '42 days is Fri 1 Jan 2027, no working day, so Mon 4 Jan 2027; 84 days is Fri 12 Feb 2027',
  ],
  [
    'hertfordshire-02',
    'hertfordshire',
    'foster-care',
    'panel-agreed',
    '2026-12-24',
    '2027-02-04',
    '2027-03-18',
    '42 days is Thu 4 Feb 2027; 84 days is Thu 18 Mar 2027',
  ],
  [
    'hertfordshire more',
    'hertfordshire',
    'foster-care',
    'panel-agreed',
    '2026-10-03',
    '2026-11-16',
    '2026-12-24',
    '42 days is Sat 14 Nov 2026, no working day, so Mon 16 Nov 2026; 84 days is Sat 26 Dec 2026, no working day, so Thu 24 Dec 2026',
  ],
  [
    'hertfordshire more',
    'hertfordshire',
    'foster-care',
    'panel-agreed',
    '2027-02-12',
    '2027-03-30',
    '2027-05-07',
    '42 days is Fri 26 Mar 2027, no working day, so Tue 30 Mar 2027; 84 days is Fri 7 May 2027',
  ],
  [
    'hertfordshire more',
    'hertfordshire',
    'foster-care',
    'panel-agreed',
    '2027-03-05',
    '2027-04-16',
    '2027-05-28',
    '42 days is Fri 16 Apr 2027; 84 days is Fri 28 May 2027',
  ],
  [
    'hertfordshire-04',
    'hertfordshire',
    'adoption-after-order',
    'none',
    '2026-10-03',
    '2026-11-16',
    '2026-12-24',
    '42 days is Sat 14 Nov 2026, no working day, so Mon 16 Nov 2026; 84 days is Sat 26 Dec 2026, no working day, so Thu 24 Dec 2026',
  ],
  [
    'hertfordshire more',
    'hertfordshire',
    'adoption-after-order',
    'none',
    '2026-11-13',
    '2026-12-29',
    '2027-02-05',
    '42 days is Fri 25 Dec 2026, no working day, so Tue 29 Dec 2026; 84 days is Fri 5 Feb 2027',
  ],
  [
    'hertfordshire more',
    'hertfordshire',
    'adoption-after-order',
    'none',
    '2027-01-04',
    '2027-02-15',
    '2027-03-25',
    '42 days is Mon 15 Feb 2027; 84 days is Mon 29 Mar 2027, no working day, so Thu 25 Mar 2027',
  ],
  [
    'hertfordshire-05',
    'hertfordshire',
    'adoption-before-order',
    'none',
    '2026-11-20',
    '2026-12-18',
    '2026-12-31',
    '28 days is Fri 18 Dec 2026; 42 days is Fri 1 Jan 2027, no working day, so Thu 31 Dec 2026',
  ],
  [
    'hertfordshire-07',
    'hertfordshire',
    'adoption-before-order',
    'none',
    '2026-10-03',
    '2026-11-02',
    '2026-11-13',
    '28 days is Sat 31 Oct 2026, no working day, so Mon 2 Nov 2026; 42 days is Sat 14 Nov 2026, no working day, so Fri 13 Nov 2026',
  ],
  [
    'hertfordshire more',
    'hertfordshire',
    'adoption-before-order',
    'none',
    '2027-02-26',
    '2027-03-30',
    '2027-04-09',
    '28 days is Fri 26 Mar 2027, no working day, so Tue 30 Mar 2027; 42 days is Fri 9 Apr 2027',
  ],
  [
    'knowsley-01',
    'knowsley',
    'adoption-before-order',
    'none',
    '2026-11-20',
    '2026-12-18',
    '2027-02-12',
    '28 days is Fri 18 Dec 2026; 84 days is Fri 12 Feb 2027',
  ],
  [
    'knowsley-02',
    'knowsley',
    'adoption-before-order',
    'none',
    '2026-12-24',
    '2027-01-21',
    '2027-03-18',
    '28 days is Thu 21 Jan 2027; 84 days is Thu 18 Mar 2027',
  ],
  [
    'knowsley more',
    'knowsley',
    'adoption-before-order',
    'none',
    '2026-10-03',
    '2026-11-02',
    '2026-12-24',
    '28 days is Sat 31 Oct 2026, no working day, so Mon 2 Nov 2026; 84 days is Sat 26 Dec 2026, no working day, so Thu 24 Dec 2026',
  ],
  [
    'knowsley more',
    'knowsley',
    'adoption-before-order',
    'none',
    '2026-11-30',
    '2026-12-29',
    '2027-02-22',
    '28 days is Mon 28 Dec 2026, no working day, so Tue 29 Dec 2026; 84 days is Mon 22 Feb 2027',
  ],
  [
    'knowsley more',
    'knowsley',
    'adoption-before-order',
    'none',
    '2027-01-04',
    '2027-02-01',
    '2027-03-25',
    '28 days is Mon 1 Feb 2027; 84 days is Mon 29 Mar 2027, no working day, so Thu 25 Mar 2027',
  ],
  [
    'knowsley more',
    'knowsley',
    'adoption-before-order',
    'none',
    '2027-02-26',
    '2027-03-30',
    '2027-05-21',
    '28 days is Fri 26 Mar 2027, no working day, so Tue 30 Mar 2027; 84 days is Fri 21 May 2027',
  ],
];

describe('The first and last day of the meeting', () => {
  it.each(WINDOWS)(
    '%s: %s, %s, match %s, ended %s: %s to %s (%s)',
    (_id, name, setting, match, leftOn, first, last) => {
      const placement = { setting: setting as Setting, match: match as MatchStatus };
      const window = disruptionWindow(day(leftOn), placement, council(name), calendar);
      expect(window).toMatchObject({ first, last });
      expect(window.sum).not.toContain('not from your council');
      // Nobody says when in these days it is best held, so nothing is suggested.
      expect(bestWeeks(day(leftOn), placement, council(name), calendar)).toBeUndefined();
    },
  );
});

const TARGETS: readonly (readonly [
  example: string,
  council: string,
  leftOn: string,
  target: string,
  nearestBefore: string,
  nearestAfter: string,
  words: string,
])[] = [
  [
    'bracknell-forest-01',
    'bracknell-forest',
    '2026-11-20',
    '2026-12-18',
    '2026-12-18',
    '2026-12-18',
    'target Fri 18 Dec 2026',
  ],
  [
    'bracknell-forest-02',
    'bracknell-forest',
    '2026-11-26',
    '2026-12-24',
    '2026-12-24',
    '2026-12-24',
    'target Thu 24 Dec 2026',
  ],
  [
    'bracknell-forest-04',
    'bracknell-forest',
    '2026-11-30',
    '2026-12-28',
    '2026-12-24',
    '2026-12-29',
    'target Mon 28 Dec 2026: no working day, so Thu 24 Dec 2026 or Tue 29 Dec 2026',
  ],
  [
    'bracknell-forest-05',
    'bracknell-forest',
    '2027-02-26',
    '2027-03-26',
    '2027-03-25',
    '2027-03-30',
    'target Fri 26 Mar 2027: no working day, so Thu 25 Mar 2027 or Tue 30 Mar 2027',
  ],
  [
    'bracknell-forest more',
    'bracknell-forest',
    '2026-11-27',
    '2026-12-25',
    '2026-12-24',
    '2026-12-29',
    'target Fri 25 Dec 2026: no working day, so Thu 24 Dec 2026 or Tue 29 Dec 2026',
  ],
  [
    'bracknell-forest more',
    'bracknell-forest',
    '2026-12-04',
    '2027-01-01',
    '2026-12-31',
    '2027-01-04',
    'target Fri 1 Jan 2027: no working day, so Thu 31 Dec 2026 or Mon 4 Jan 2027',
  ],
  [
    'bracknell-forest more',
    'bracknell-forest',
    '2026-10-03',
    '2026-10-31',
    '2026-10-30',
    '2026-11-02',
    'target Sat 31 Oct 2026: no working day, so Fri 30 Oct 2026 or Mon 2 Nov 2026',
  ],
  [
    'bracknell-forest more',
    'bracknell-forest',
    '2027-03-01',
    '2027-03-29',
    '2027-03-25',
    '2027-03-30',
    'target Mon 29 Mar 2027: no working day, so Thu 25 Mar 2027 or Tue 30 Mar 2027',
  ],
  [
    'bracknell-forest more',
    'bracknell-forest',
    '2027-04-05',
    '2027-05-03',
    '2027-04-30',
    '2027-05-04',
    'target Mon 3 May 2027: no working day, so Fri 30 Apr 2027 or Tue 4 May 2027',
  ],
  [
    'bracknell-forest more',
    'bracknell-forest',
    '2026-11-28',
    '2026-12-26',
    '2026-12-24',
    '2026-12-29',
    'target Sat 26 Dec 2026: no working day, so Thu 24 Dec 2026 or Tue 29 Dec 2026',
  ],
  [
    'cumberland-01',
    'cumberland',
    '2026-11-20',
    '2027-01-01',
    '2026-12-31',
    '2027-01-04',
    'target Fri 1 Jan 2027: no working day, so Thu 31 Dec 2026 or Mon 4 Jan 2027',
  ],
  [
    'cumberland-02',
    'cumberland',
    '2027-02-12',
    '2027-03-26',
    '2027-03-25',
    '2027-03-30',
    'target Fri 26 Mar 2027: no working day, so Thu 25 Mar 2027 or Tue 30 Mar 2027',
  ],
  [
    'cumberland more',
    'cumberland',
    '2026-11-13',
    '2026-12-25',
    '2026-12-24',
    '2026-12-29',
    'target Fri 25 Dec 2026: no working day, so Thu 24 Dec 2026 or Tue 29 Dec 2026',
  ],
  [
    'cumberland more',
    'cumberland',
    '2026-11-16',
    '2026-12-28',
    '2026-12-24',
    '2026-12-29',
    'target Mon 28 Dec 2026: no working day, so Thu 24 Dec 2026 or Tue 29 Dec 2026',
  ],
  [
    'cumberland more',
    'cumberland',
    '2026-10-03',
    '2026-11-14',
    '2026-11-13',
    '2026-11-16',
    'target Sat 14 Nov 2026: no working day, so Fri 13 Nov 2026 or Mon 16 Nov 2026',
  ],
  [
    'cumberland more',
    'cumberland',
    '2027-02-15',
    '2027-03-29',
    '2027-03-25',
    '2027-03-30',
    'target Mon 29 Mar 2027: no working day, so Thu 25 Mar 2027 or Tue 30 Mar 2027',
  ],
  [
    'cumberland more',
    'cumberland',
    '2027-03-22',
    '2027-05-03',
    '2027-04-30',
    '2027-05-04',
    'target Mon 3 May 2027: no working day, so Fri 30 Apr 2027 or Tue 4 May 2027',
  ],
];

describe('About four weeks, usually six: a day to aim at, and no first or last one', () => {
  it.each(TARGETS)('%s: %s, ended %s: %s, or %s, or %s (%s)', (_id, name, leftOn, target, before, after, words) => {
    const placement = { setting: 'foster-care', match: 'panel-agreed' } as const;
    const window = disruptionWindow(day(leftOn), placement, council(name), calendar);
    expect(window.target).toEqual({ day: target, nearestBefore: before, nearestAfter: after, words });
    expect(window.sum).toContain('not from your council');
    expect(bestWeeks(day(leftOn), placement, council(name), calendar)).toMatchObject({ first: before, last: after });
  });
});

/** No day was readable: any day in three months, which is Steady’s own stand-in and says so. */
const SILENT: readonly (readonly [example: string, council: string, setting: Setting, leftOn: string, last: string])[] =
  [
    // 3 months is Sat 20 Feb 2027, no working day, so Fri 19 Feb.
    ['durham-01', 'durham', 'foster-care', '2026-11-20', '2027-02-19'],
    // 3 months is Sun 28 Feb 2027, as February has no 30th, so Fri 26 Feb.
    ['durham more', 'durham', 'foster-care', '2026-11-30', '2027-02-26'],
    // 3 months is Wed 31 Mar 2027.
    ['durham more', 'durham', 'foster-care', '2026-12-31', '2027-03-31'],
    ['durham more', 'durham', 'foster-care', '2027-01-26', '2027-04-26'],
    ['brighton-hove-05', 'brighton-hove', 'childrens-home', '2026-11-20', '2027-02-19'],
    ['knowsley-05', 'knowsley', 'childrens-home', '2026-11-20', '2027-02-19'],
    ['knowsley more', 'knowsley', 'foster-care', '2026-11-30', '2027-02-26'],
    ['east-riding-adoption more', 'east-riding-adoption', 'foster-care', '2026-11-20', '2027-02-19'],
    ['walsall more', 'walsall', 'adoption-after-order', '2026-11-20', '2027-02-19'],
    ['hertfordshire-08', 'hertfordshire', 'foster-care', '2026-11-20', '2027-02-19'],
    ['hertfordshire more', 'hertfordshire', 'foster-care', '2026-12-31', '2027-03-31'],
    ['hertfordshire more', 'hertfordshire', 'childrens-home', '2026-11-30', '2027-02-26'],
    ['hertfordshire more', 'hertfordshire', 'connected-persons', '2027-01-26', '2027-04-26'],
    ['east-riding-adoption more', 'east-riding-adoption', 'childrens-home', '2026-11-30', '2027-02-26'],
    ['east-riding-adoption more', 'east-riding-adoption', 'foster-care', '2026-12-31', '2027-03-31'],
  ];

describe('No days were readable', () => {
  it.each(SILENT)(
    '%s: %s, %s, ended %s: the neutral base, by %s, and it says so',
    (_id, name, setting, leftOn, last) => {
      const window = disruptionWindow(day(leftOn), { setting }, council(name), calendar);
      expect(window).toMatchObject({ first: leftOn, last });
      expect(window.sum).toMatch(/ \(not from your council\)$/);
      expect(council(name).disruption.window.source).toMatch(/: not stated; not from your council; default/);
    },
  );
});

describe('What these councils count besides', () => {
  const owed = (name: string, moment: Parameters<typeof obligationsStartedBy>[0], kind: string, facts: object) =>
    obligationsStartedBy(
      moment,
      { setting: 'foster-care', provider: 'in-house', outOfArea: false, day: day('2026-11-20'), ...facts },
      council(name),
      calendar,
    ).find((one) => one.kind === kind);

  it.each([
    // Three months: Sat 20 Feb 2027 is no working day; Sun 28 Feb neither; the others are working days.
    ['brighton-hove-01', '2026-11-20', '2027-02-19'],
    ['brighton-hove-02', '2026-11-30', '2027-02-26'],
    ['brighton-hove-04', '2027-02-26', '2027-05-26'],
    ['brighton-hove more', '2026-12-24', '2027-03-24'],
    ['brighton-hove more', '2027-01-26', '2027-04-26'],
  ])(
    '%s: disrupted on %s, before panel by %s, counted from the disruption and not from the referral',
    (_id, leftOn, due) => {
      const facts = { setting: 'adoption-before-order', leftOn: day(leftOn), day: day('2027-02-27') };
      expect(owed('brighton-hove', 'disruption-required', 'disruption.panel-in-time', facts)).toMatchObject({ due });
    },
  );

  it('brighton-hove more: after long-term fostering no panel in three months was read', () => {
    expect(
      owed('brighton-hove', 'disruption-required', 'disruption.panel-in-time', { leftOn: day('2026-11-20') }),
    ).toBeUndefined();
  });

  it.each([
    // Five working days, counted from the working day after.
    ['brighton-hove-01', '2026-11-20', '2026-11-27'],
    ['brighton-hove-02', '2026-11-30', '2026-12-07'],
    ['brighton-hove-04', '2027-02-26', '2027-03-05'],
    // Christmas Day and the day kept for Boxing Day do not count: 21, 22, 23, 24, 29 December.
    ['brighton-hove more', '2026-12-18', '2026-12-29'],
  ])('%s: ended on %s, the reviewing officers’ team is told by %s', (_id, leftOn, due) => {
    const facts = { day: day(leftOn), disruptionMeeting: 'required' } as const;
    const referral = owed('brighton-hove', 'placement-ended', 'disruption.referral', facts);
    expect(referral).toMatchObject({ due });
    expect(referral?.sum).not.toContain('not from your council');
  });

  it.each([
    // 14 days before Mon 11 Jan is Mon 28 Dec, kept for Boxing Day: Thu 24 Dec. Before Fri 9 Apr it is Good Friday: Thu 25 Mar.
    ['walsall-04', '2027-01-20', '2027-01-06'],
    ['walsall-05', '2027-01-11', '2026-12-24'],
    ['walsall more', '2027-04-09', '2027-03-25'],
    ['walsall more', '2027-02-15', '2027-02-01'],
  ])('%s: adoption panel sits on %s, its papers are in by %s', (_id, panelOn, due) => {
    const facts = { panelOn: day(panelOn), day: day('2026-12-01') };
    expect(owed('walsall', 'minutes-approved', 'disruption.panel-papers', facts)).toMatchObject({ due });
  });

  it('walsall more: while the day of panel is not known, the papers have no day and say when', () => {
    const papers = owed('walsall', 'minutes-approved', 'disruption.panel-papers', {});
    expect(papers).toMatchObject({ due: undefined, sum: 'before panel, once its day is known' });
  });

  it.each([
    // Good Friday and Easter Monday do not count: 30, 31 March, 1, 2, 5 April. The law’s five days for the plan are the same.
    ['walsall-07', '2027-03-25', '2027-04-05'],
    ['walsall more', '2026-12-18', '2026-12-29'],
  ])('%s: placed at once on %s, the planning meeting by %s', (_id, startsOn, due) => {
    const facts = { day: day(startsOn), emergency: true, placementStartsOn: day(startsOn) };
    expect(owed('walsall', 'placement-started', 'planning.hold-after-emergency', facts)).toMatchObject({ due });
    expect(owed('walsall', 'placement-started', 'planning.placement-plan', facts)).toMatchObject({ due });
  });

  it('knowsley more: before a stability meeting two managers look at the request; Brighton’s carers always get its record', () => {
    const judged = { reportedOn: day('2026-11-20') };
    expect(owed('knowsley', 'judged-unmanageable', 'stability.triage', judged)).toMatchObject({
      ownerRole: 'fostering-team-manager',
    });
    expect(owed('brighton-hove', 'stability-held', 'stability.minutes-always-to', {})).toBeDefined();
    expect(owed('durham', 'judged-unmanageable', 'stability.triage', judged)).toBeUndefined();
  });

  it('knowsley more: the note of management oversight goes on both records, in the time in which the meeting is booked', () => {
    const judged = { reportedOn: day('2026-11-20') };
    // Judged and reported on Fri 20 Nov: booked by the next working day.
    expect(owed('knowsley', 'judged-unmanageable', 'stability.oversight-note', judged)).toMatchObject({
      ownerRole: 'team-manager',
      due: '2026-11-23',
    });
    expect(council('knowsley').stability.triage.noteOn.map(({ is }) => is)).toEqual([
      'record-of-the-child',
      'record-of-the-carers',
    ]);
    expect(owed('walsall', 'judged-unmanageable', 'stability.oversight-note', judged)).toBeUndefined();
  });

  it('what a council writes of a match and of telling panel is owed, and in no other', () => {
    const durham = council('durham');
    const ours: Profile = {
      ...durham,
      planning: {
        ...durham.planning,
        matching: { chairedBy: [{ is: 'fostering-team-manager', source: 'Our procedure, 3' }] },
      },
      disruption: {
        ...durham.disruption,
        panel: {
          ...durham.disruption.panel,
          toldWithin: [{ is: { days: 2, count: 'working' }, source: 'Our procedure, 9' }],
        },
      },
    };
    const facts = { setting: 'foster-care', provider: 'in-house', outOfArea: false } as const;
    const kinds = (profile: Profile, moment: 'placement-matched' | 'disruption-required') =>
      obligationsStartedBy(
        moment,
        { ...facts, day: day('2026-11-20'), placementStartsOn: day('2026-12-01') },
        profile,
        calendar,
      ).map(({ kind, ownerRole, due }) => `${kind} ${ownerRole} ${due}`);
    expect(kinds(ours, 'placement-matched')).toContain('planning.matching-meeting fostering-team-manager 2026-11-30');
    expect(kinds(ours, 'disruption-required')).toContain('disruption.panel-told childs-social-worker 2026-11-24');
    expect(kinds(durham, 'placement-matched').join()).not.toContain('matching-meeting');
    expect(kinds(durham, 'disruption-required').join()).not.toContain('panel-told');
  });
});

describe('A shorter clock when the placement is breaking down at once', () => {
  const judged = { judgedOn: '2026-12-18' as LocalDate, reportedOn: '2026-12-18' as LocalDate };
  const ours = (base: Profile): Profile => ({
    ...base,
    stability: {
      ...base.stability,
      urgent: {
        ...base.stability.urgent,
        within: { is: { days: 5, count: 'working' }, source: 'Ours' },
        immediateWithin: [{ is: { hours: 72 }, source: 'Ours' }],
      },
    },
  });

  it('72 hours from Friday morning is Monday; else 5 working days over Christmas is Tue 29 Dec', () => {
    const profile = ours(profileNamed('neutral'));
    expect(stabilityClock({ ...judged, immediate: true }, profile, calendar).holdBy.day).toBe('2026-12-21');
    expect(stabilityClock(judged, profile, calendar).holdBy.day).toBe('2026-12-29');
  });

  it('a procedure without one keeps its usual clock', () => {
    const blended = profileNamed('blended-default');
    expect(stabilityClock({ ...judged, immediate: true }, blended, calendar)).toEqual(
      stabilityClock(judged, blended, calendar),
    );
  });
});
