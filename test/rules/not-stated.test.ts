import { describe, expect, it } from 'vitest';
import {
  addMonths,
  before,
  checkProfile,
  citationLines,
  disruptionWindow,
  explainProfile,
  limitWords,
  obligationsStartedBy,
  profileAsSaved,
  profileNamed,
  stabilityClock,
  within,
  type Profile,
} from '#rules';
import { calendar, day } from './invented-case.ts';

const header = { name: 'ours', title: 'Ours', version: '1', effectiveFrom: '2026-04-01' } as const;
const checked = (part: object): Profile => {
  const answer = checkProfile({ ...header, extends: 'neutral', ...part });
  if (!answer.ok) throw new Error(answer.errors.join('\n'));
  return answer.profile;
};
const facts = { setting: 'foster-care', provider: 'in-house', outOfArea: false } as const;
const notStated = { is: 'not-stated', source: 'Ours, chapter 4' } as const;

describe('What a council does not say is not stated', () => {
  it('the neutral base marks every value that is neither law nor a safeguard as not the council’s', () => {
    const unmarked = explainProfile(profileNamed('neutral')).flatMap(({ key, lines }) =>
      lines.filter(({ notStated: marked }) => marked !== true).map(() => key),
    );
    expect([...new Set(unmarked)]).toEqual([
      'hold.startsOn',
      'hold.lookedAtWithin',
      'hold.childSeenWithin',
      'hold.advocateOfferedWithin',
      'hold.liftedBy',
      'planning.planCompleteWithin',
      'planning.agenda',
      'placement.notices.within',
      'placement.firstVisit.within',
      'placement.ending.review',
      'placement.ending.noticesWithin',
      'placement.ending.independentReviewingOfficerToldWithin',
      'placement.ending.accommodationWithin',
      'placement.schoolMove.approvedBy',
      'placement.outOfArea.approvedBy',
      'placement.outOfArea.atDistanceApprovedBy',
      'adoption.beforeOrder.review',
    ]);
  });

  it('a silent council does not get Warrington’s 42 to 84 days: any day in three months, said not to be its own', () => {
    // Fri 20 Nov 2026 is day 0, a working day; three months on is Sat 20 Feb 2027, rolled back to Fri 19 Feb.
    const window = disruptionWindow(day('2026-11-20'), facts, checked({}), calendar);
    expect(window).toMatchObject({ first: '2026-11-20', last: '2027-02-19' });
    expect(window.sum).toBe(
      'The same day, Fri 20 Nov; 3 months from Fri 20 Nov is Sat 20 Feb 2027, so hold it by Fri 19 Feb 2027 (not from your council)',
    );
  });

  it('a profile over Warrington’s may say that its own procedure is silent on one thing', () => {
    const ours = checked({ extends: 'warrington-2024', disruption: { window: notStated } });
    expect(ours.disruption.window).toEqual({
      is: { notSoonerThan: { days: 0, count: 'calendar' }, notLaterThan: { months: 3 } },
      source: 'Ours, chapter 4: not stated; not from your council; default, domain §5.3',
      notStated: true,
    });
    expect(ours.disruption.chair.roles.is).toEqual(['conference-and-review-manager']);
  });

  it('a list may be not stated as a whole', () => {
    const { consider } = checked({ extends: 'warrington-2024', disruption: { consider: notStated } }).disruption;
    expect(consider).toMatchObject([{ is: 'any-other-unplanned', notStated: true }]);
  });

  it('something owed says that its days are not the council’s, and why', () => {
    const owed = obligationsStartedBy('disruption-held', { ...facts, day: day('2026-11-20') }, checked({}), calendar);
    const minutes = owed.find(({ kind }) => kind === 'disruption.minutes');
    expect(minutes?.sum).toBe('7 days from Fri 20 Nov is Fri 27 Nov (not from your council)');
    expect(minutes?.because).toContain('not from your council');
    expect(citationLines('not from your council')).toEqual([
      'not from your council: The council’s procedure, as Steady knows it, does not say; this stands in until the council settles it.',
    ]);
  });

  it('what the council says of its own is not marked, and neither is the law', () => {
    const ours = checked({
      disruption: { minutes: { within: { is: { days: 10, count: 'working' }, source: 'Ours, 4' } } },
    });
    const sumOf = (moment: 'disruption-held' | 'placement-started', kind: string) =>
      obligationsStartedBy(moment, { ...facts, day: day('2026-11-20'), emergency: true }, ours, calendar).find(
        (one) => one.kind === kind,
      )?.sum;
    // Ten working days after Fri 20 Nov: 23 to 27 Nov are five, 30 Nov to 4 Dec five more.
    expect(sumOf('disruption-held', 'disruption.minutes')).toBe('10 working days from Fri 20 Nov is Fri 4 Dec');
    expect(sumOf('placement-started', 'placement.first-visit')).toBe('7 days from Fri 20 Nov is Fri 27 Nov');
  });

  it('the clock of the stability meeting says it once', () => {
    const { holdBy } = stabilityClock(
      { judgedOn: day('2026-11-20'), reportedOn: day('2026-11-20') },
      checked({}),
      calendar,
    );
    expect(holdBy.sum).toBe('7 days from Fri 20 Nov is Fri 27 Nov (not from your council)');
    const [hold] = obligationsStartedBy(
      'judged-unmanageable',
      { ...facts, day: day('2026-11-20'), reportedOn: day('2026-11-20') },
      checked({}),
      calendar,
    ).filter(({ kind }) => kind === 'stability.hold');
    expect(hold?.sum.match(/not from your council/g)).toHaveLength(1);
  });

  it('neither a half of a value nor a value without what was looked at is taken', () => {
    const errors = (window: object): readonly string[] => {
      const answer = checkProfile({ ...header, extends: 'neutral', disruption: { window } });
      return answer.ok ? [] : answer.errors;
    };
    expect(errors({ is: 'not-stated' })).toHaveLength(1);
    expect(errors({ is: 'unstated', source: 'Ours' })).toHaveLength(1);
  });
});

describe('A profile that was kept before the shape changed', () => {
  it('keeps what it settled; a key that is newer comes from the base in which it ends', () => {
    const { reminders: _later, ...before2 } = checked({});
    expect(profileAsSaved(before2).reminders.dueSoon.notStated).toBe(true);
    const { reminders: _too, ...warrington } = profileNamed('warrington-2024');
    expect(profileAsSaved(warrington).reminders.dueSoon).toEqual({
      is: { days: 2, count: 'working' },
      source: 'default',
    });
  });
});

describe('Months and hours', () => {
  it.each([
    // Two months is the same day number: 61, 61 and 59 days.
    ['2026-10-25', 2, '2026-12-25'],
    ['2026-11-20', 2, '2027-01-20'],
    ['2027-01-26', 2, '2027-03-26'],
    // February 2027 has no 30th and no 31st.
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    // A leap year has the 29th.
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('a limit in months rolls back from Christmas Day', () => {
    expect(within(day('2026-10-25'), { months: 2 }, calendar)).toMatchObject({
      day: '2026-12-24',
      sum: '2 months from Sun 25 Oct is Christmas Day, so hold it by Thu 24 Dec',
    });
  });

  it('72 hours from a Friday is Monday; from Christmas Eve no working day lies inside but the day itself', () => {
    expect(within(day('2026-12-18'), { hours: 72 }, calendar)).toMatchObject({
      day: '2026-12-21',
      sum: '72 hours from Fri 18 Dec is Mon 21 Dec',
    });
    expect(within(day('2026-12-24'), { hours: 72 }, calendar).day).toBe('2026-12-24');
  });

  it('a part of a day is left out of a limit, and counts whole before an event', () => {
    expect(within(day('2026-11-16'), { hours: 36 }, calendar).day).toBe('2026-11-17');
    expect(before(day('2026-11-20'), { hours: 36 }, calendar).day).toBe('2026-11-18');
    expect(before(day('2027-01-11'), { months: 1 }, calendar).day).toBe('2026-12-11');
  });

  it('they have words', () => {
    expect(
      [{ months: 1 }, { months: 3 }, { hours: 72 }, { days: 5, count: 'working' } as const].map(limitWords),
    ).toEqual(['1 month', '3 months', '72 hours', '5 working days']);
  });

  it('a council may write them, and may not use them to be looser than the law', () => {
    expect(
      checked({ stability: { urgent: { within: { is: { hours: 72 }, source: 'Ours' } } } }).stability.urgent.within.is,
    ).toEqual({ hours: 72 });
    const late = checkProfile({
      ...header,
      extends: 'neutral',
      placement: { firstVisit: { within: { is: { months: 1 }, source: 'Ours' } } },
    });
    expect(late).toMatchObject({
      ok: false,
      errors: [
        'placement.firstVisit.within: 1 month is longer than is allowed: at most 7 days (Regulation 28, Care Planning Regulations 2010).',
      ],
    });
  });
});
