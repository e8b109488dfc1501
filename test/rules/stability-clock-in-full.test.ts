import { describe, expect, it } from 'vitest';
import { nextInSeries, respondToReport, stabilityClock, whoJudges, type Profile, type ReportFacts } from '#rules';
import { blended, calendar, placement, torbay } from './invented-case.ts';
import { cited, stability } from './cited-stability.ts';

describe('T-45, CF-12: the clock, with its sums', () => {
  it('says what is to be done by the day to which it rolls', () => {
    const clock = stabilityClock({ judgedOn: '2026-12-18', reportedOn: '2026-12-18' }, torbay, calendar);
    expect(clock.holdBy.sum).toBe('7 days from Fri 18 Dec is Christmas Day, so hold it by Thu 24 Dec');
    const arranged = stability({ urgent: { ...torbay.stability.urgent, means: { is: 'arranged', source: 'Ours' } } });
    expect(stabilityClock({ judgedOn: '2026-12-18', reportedOn: '2026-12-18' }, arranged, calendar).bookBy.sum).toBe(
      '7 days from Fri 18 Dec is Christmas Day, so arrange it by Thu 24 Dec',
    );
  });

  it('booking says so, on a day that rolls', () => {
    const days = { is: { days: 2, count: 'calendar' }, source: 'Ours' } as const;
    const carryOutInBackground = stability({ urgent: { ...torbay.stability.urgent, bookWithin: days } });
    expect(
      stabilityClock({ judgedOn: '2026-11-20', reportedOn: '2026-11-20' }, carryOutInBackground, calendar).bookBy.sum,
    ).toBe('2 days from Fri 20 Nov is Sun 22 Nov, so book it by Fri 20 Nov');
  });

  it('is told to the manager from the report', () => {
    const report: ReportFacts = {
      triggers: ['complaint'],
      voice: 'carer',
      immediateDanger: false,
      reportedAt: '2026-11-20T09:00:00Z',
      reportedOn: '2026-11-20',
      placement,
    };
    const { judgement } = blended.instability;
    const carryOutInBackground: Profile = {
      ...blended,
      instability: {
        ...blended.instability,
        judgement: { ...judgement, within: { is: { days: 1, count: 'calendar' }, source: 'Ours' } },
      },
    };
    expect(respondToReport(report, carryOutInBackground, calendar)).toMatchObject({
      because: ['Torbay T-02', 'Torbay T-42', 'Torbay T-06', 'Ours'],
      sums: ['1 day from Fri 20 Nov is Sat 21 Nov, so judge it by Fri 20 Nov'],
    });
    expect(
      respondToReport({ ...report, triggers: ['allegation'], immediateDanger: true }, carryOutInBackground, calendar),
    ).toMatchObject({
      because: ['Torbay T-02', 'Torbay T-42', 'Torbay T-06', 'Ours', 'E-01', 'CF-13', 'E-78'],
    });
    expect(respondToReport({ ...report, triggers: [] }, carryOutInBackground, calendar)).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'triggers',
          ask: 'What makes the placement unsteady? Choose at least one.',
          because: ['Torbay T-05 to T-11'],
        },
      ],
    });
  });
});

describe('T-35, E-72: the next of a series, with its statements', () => {
  const next = (heldOn: readonly `2026-${number}-${number}`[], openedOn: `2026-${number}-${number}`) =>
    nextInSeries({ heldOn, openedOn, today: '2026-11-25' }, cited, calendar);

  it('within four weeks of the last', () => {
    expect(next(['2026-11-25'], '2026-11-01')).toMatchObject({
      because: ['series'],
      sums: ['28 days from Wed 25 Nov is Wed 23 Dec'],
    });
  });

  it('many meetings alone, and a long case alone, bring somebody in from outside', () => {
    expect(next(['2026-09-01', '2026-10-01', '2026-11-25'], '2026-11-01')).toMatchObject({
      because: ['series', 'oversight'],
      value: { oversight: 'service-manager' },
    });
    expect(next(['2026-11-25'], '2026-01-01')).toMatchObject({
      because: ['series', 'oversight'],
      value: { oversight: 'service-manager' },
    });
  });

  it('the first meeting is asked for', () => {
    expect(next([], '2026-11-01')).toEqual({
      is: 'asking',
      ask: [{ fact: 'heldOn', ask: 'On which day was the first meeting held?', because: ['series'] }],
    });
  });
});

it('rulings CF-13: where nobody may judge, the manager is asked for', () => {
  expect(whoJudges({ teamManagerId: 'tm', subjectIds: ['tm'] })).toEqual({
    is: 'asking',
    ask: [
      {
        fact: 'managerId',
        ask: 'Which manager judges this? The register and the directory name nobody who may.',
        because: ['Torbay T-02', 'Rulings CF-13'],
      },
    ],
  });
});
