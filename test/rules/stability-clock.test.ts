import { describe, expect, it } from 'vitest';
import { stabilityClock, type Profile } from '#rules';
import { calendar, day, torbay } from './invented-case.ts';

describe('Torbay T-45, rulings CF-12: by when a stability meeting is held', () => {
  it.each([
    ['a week with no holiday', '2026-11-09', '2026-11-09', '2026-11-16'],
    ['the week of Christmas Day', '2026-12-18', '2026-12-18', '2026-12-24'],
    ['the week of Boxing Day, kept on the Monday', '2026-12-21', '2026-12-21', '2026-12-24'],
    ['the week of Good Friday', '2026-03-27', '2026-03-27', '2026-04-02'],
    ['a seventh day that is a Sunday', '2026-11-08', '2026-11-08', '2026-11-13'],
    ['judged on the working day after the report', '2026-11-09', '2026-11-10', '2026-11-17'],
    ['judged three days late', '2026-11-09', '2026-11-13', '2026-11-17'],
    ['reported on Friday, judged on Monday', '2026-11-06', '2026-11-09', '2026-11-16'],
  ])('%s: reported %s, judged %s, held by %s', (_week, reportedOn, judgedOn, by) => {
    expect(stabilityClock({ reportedOn: day(reportedOn), judgedOn: day(judgedOn) }, torbay, calendar).holdBy.day).toBe(
      by,
    );
  });

  it('booked within a working day of the judgement', () => {
    expect(stabilityClock({ reportedOn: '2026-11-20', judgedOn: '2026-11-20' }, torbay, calendar)).toMatchObject({
      from: '2026-11-20',
      bookBy: { day: '2026-11-23' },
      usableDays: 5,
    });
  });

  it('booked on the very day on which it is held, when the days are that short', () => {
    const profile = reading({ within: { is: { days: 1, count: 'calendar' }, source: 'Our own rule' } });
    expect(stabilityClock({ reportedOn: '2026-11-09', judgedOn: '2026-11-09' }, profile, calendar)).toMatchObject({
      holdBy: { day: '2026-11-10' },
      bookBy: { day: '2026-11-10' },
    });
  });

  it('judged after its day has passed, it is booked the same day', () => {
    expect(stabilityClock({ reportedOn: '2026-11-02', judgedOn: '2026-11-20' }, torbay, calendar)).toMatchObject({
      holdBy: { day: '2026-11-10' },
      bookBy: { day: '2026-11-20' },
      usableDays: 0,
    });
  });

  const reading = (urgent: Partial<Profile['stability']['urgent']>): Profile => ({
    ...torbay,
    stability: { ...torbay.stability, urgent: { ...torbay.stability.urgent, ...urgent } },
  });

  it.each([
    ['judgement', '2026-11-20'],
    ['report', '2026-11-16'],
  ] as const)('a council may count from the %s', (is, by) => {
    const profile = reading({ clockFrom: { is, source: 'Our own rule' } });
    expect(stabilityClock({ reportedOn: '2026-11-09', judgedOn: '2026-11-13' }, profile, calendar).holdBy.day).toBe(by);
  });

  it('a council may read “arranged within 7 days”: then it is booked by that day', () => {
    const profile = reading({ means: { is: 'arranged', source: 'Our own rule' } });
    expect(stabilityClock({ reportedOn: '2026-11-09', judgedOn: '2026-11-09' }, profile, calendar)).toMatchObject({
      bookBy: { day: '2026-11-16' },
      holdBy: { day: '2026-11-23' },
    });
  });
});
