import { describe, expect, it } from 'vitest';
import { dayOfDisruption, mayChangeDay, returnDay, sharedDays, type Profile } from '#rules';
import { blended, calendar } from './invented-case.ts';

const asks = (fact: string, ask: string, ...because: readonly string[]) => ({
  is: 'asking',
  ask: [{ fact, ask, because }],
});
const yes = (...because: readonly string[]) => ({ is: 'decided', value: true, because, sums: [] });

describe('CF-48: the day of disruption, with its statements', () => {
  const { source } = blended.disruption.day.counted;

  it('asks for what is missing', () => {
    expect(dayOfDisruption({}, blended)).toEqual(
      asks('outSince', 'From which day was the child no longer living there?', source),
    );
    expect(dayOfDisruption({ outSince: '2026-11-01' }, blended)).toEqual(
      asks(
        'returnRuledOutOn',
        'On which day was it ruled out that the child goes back? If it has not been, this is not an ending yet.',
        source,
        'E-42',
      ),
    );
  });

  it('E-41 is named only where the child was out before it was ruled out that they go back', () => {
    const day = (outSince: '2026-11-01' | '2026-11-09', returnRuledOutOn: '2026-11-01' | '2026-11-09') =>
      dayOfDisruption({ outSince, returnRuledOutOn }, blended);
    const found = (...because: readonly string[]) => ({ is: 'decided', value: '2026-11-09', because, sums: [] });
    expect(day('2026-11-01', '2026-11-09')).toEqual(found(source, 'E-41'));
    expect(day('2026-11-09', '2026-11-01')).toEqual(found(source));
    expect(day('2026-11-09', '2026-11-09')).toEqual(found(source));
  });

  it('the last night in the placement, where a council counts from it', () => {
    const own: Profile = {
      ...blended,
      disruption: { ...blended.disruption, day: { counted: { is: 'last-night-in-placement', source: 'Ours' } } },
    };
    expect(dayOfDisruption({ outSince: '2026-11-01' }, own)).toMatchObject({ because: ['Ours'] });
  });

  it('is corrected with a reason', () => {
    expect(mayChangeDay('')).toEqual(
      asks('reason', 'Why is the day of disruption corrected? The window moves with it.', 'CF-48'),
    );
    expect(mayChangeDay('They went back for two nights.')).toEqual(yes('CF-48'));
  });
});

describe('W-71, W-72: windows that overlap', () => {
  const window = { first: '2026-12-21', last: '2027-02-01' } as const;

  it('E-31: windows that share one day share it', () => {
    expect(sharedDays([window, { first: '2027-02-01', last: '2027-03-01' }])).toEqual({
      first: '2027-02-01',
      last: '2027-02-01',
    });
  });
});

describe('W-74, W-91: the day on which questionnaires are back, with its sum and statements', () => {
  it('five working days before', () => {
    expect(returnDay('2026-12-21', '2026-11-23', blended, calendar)).toEqual({
      day: '2026-12-14',
      sum: '5 working days before Mon 21 Dec is Mon 14 Dec',
      warnings: [],
      because: ['CF-18; Warrington W-74', 'CF-18; Warrington W-91'],
    });
  });

  it('counted back in calendar days it may roll, and says to what', () => {
    const { questionnaires } = blended.disruption;
    const before = { is: { days: 8, count: 'calendar' }, source: 'Ours' } as const;
    const own: Profile = {
      ...blended,
      disruption: { ...blended.disruption, questionnaires: { ...questionnaires, before } },
    };
    expect(returnDay('2026-12-21', '2026-11-23', own, calendar).sum).toBe(
      '8 days before Mon 21 Dec is Sun 13 Dec, so have it back by Fri 11 Dec',
    );
  });
});
