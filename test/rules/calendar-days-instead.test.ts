import { describe, expect, it } from 'vitest';
import { obligationsStartedBy, planningClock, resolveProfile, stabilityClock } from '#rules';
import { calendar, torbay } from './invented-case.ts';
import { monday9November } from './obligation-facts.ts';

const calendarDays = (days: number) => ({ is: { days, count: 'calendar' }, source: 'Our procedure' }) as const;

/** A council that counts in days of the calendar where the two procedures count working days. */
const ours = resolveProfile({
  name: 'our-council',
  title: 'Our council',
  version: '1',
  effectiveFrom: '2026-01-01',
  extends: 'blended-default',
  planning: { planCompleteWithin: calendarDays(5) },
  stability: { urgent: { bookWithin: calendarDays(1) } },
});

describe('A council that counts in days of the calendar is told what is to be done by when', () => {
  it('after a match: the Placement Plan', () => {
    expect(planningClock({ startsOn: '2026-11-16', today: '2026-11-09' }, ours, calendar)).toMatchObject({
      sums: [
        '1 working day before Mon 16 Nov is Fri 13 Nov',
        '5 days from Mon 16 Nov is Sat 21 Nov, so have it complete by Fri 20 Nov',
      ],
    });
  });

  it('after a judgement: the booking, on the day itself where the next day is a Saturday', () => {
    const { bookBy } = stabilityClock({ judgedOn: '2026-11-13', reportedOn: '2026-11-13' }, ours, calendar);
    expect(bookBy).toMatchObject({
      day: '2026-11-13',
      sum: '1 day from Fri 13 Nov is Sat 14 Nov, so book it by Fri 13 Nov',
    });
  });

  it('T-66: in Torbay, the carers’ account three days before the meeting', () => {
    const facts = { ...monday9November, meetingOn: '2027-01-05', ofRole: 'foster-carer' } as const;
    const account = obligationsStartedBy('questionnaire-issued', facts, torbay, calendar).find(
      ({ kind }) => kind === 'disruption.carer-report',
    );
    expect(account).toMatchObject({
      due: '2026-12-31',
      sum: '3 days before Tue 5 Jan is Sat 2 Jan, so do it by Thu 31 Dec 2026',
    });
  });
});
