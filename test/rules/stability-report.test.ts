import { describe, expect, it } from 'vitest';
import { respondToReport, scopeOf, TRIGGERS, VOICES, type Profile, type ReportFacts } from '#rules';
import { calendar, day, placement, placementWith, torbay, citing } from './invented-case.ts';

const report: ReportFacts = {
  triggers: ['fragile-relationship'],
  voice: 'social-worker',
  immediateDanger: false,
  reportedAt: '2026-11-20T16:20:00Z',
  reportedOn: '2026-11-20',
  placement,
};

const respond = (changed: Partial<ReportFacts> = {}, profile: Profile = torbay) =>
  respondToReport({ ...report, ...changed }, profile, calendar);

describe('Torbay T-01, T-02, T-41: what follows a report at once', () => {
  it('the line manager is told, and judges within a working day', () => {
    expect(respond()).toMatchObject({
      is: 'decided',
      value: {
        immediate: false,
        hold: false,
        tell: 'line-manager',
        onDutyNote: false,
        judgeBy: { day: '2026-11-23' },
        scope: { is: 'in-scope', notes: [] },
      },
      because: ['Torbay T-02', 'Torbay T-44', 'Torbay T-08', 'CF-13'],
    });
  });

  it('E-78: reported on a Saturday it says who is on duty, and the clock runs from the report', () => {
    expect(respond({ reportedOn: '2026-11-21' })).toMatchObject({
      value: { onDutyNote: true, judgeBy: { day: '2026-11-23', from: '2026-11-21' } },
    });
  });

  it('E-01: an allegation holds, and says so', () => {
    expect(respond({ triggers: ['allegation'] })).toMatchObject({
      value: { hold: true },
      because: citing('E-01', 'Torbay T-06'),
    });
  });

  it('T-05 to T-11: without a trigger it asks which', () => {
    expect(respond({ triggers: [] })).toMatchObject({ is: 'asking', ask: [{ fact: 'triggers' }] });
  });

  it('CF-13: danger is answered before the form is complete', () => {
    expect(respond({ triggers: [], immediateDanger: true })).toMatchObject({
      is: 'decided',
      value: { immediate: true },
      because: citing('E-78'),
    });
  });

  it.each(TRIGGERS)('T-05 to T-11: the trigger “%s” cites its statement', (trigger) => {
    const source = {
      'raised-in-a-review': 'Torbay T-05',
      allegation: 'Torbay T-06',
      complaint: 'Torbay T-06',
      'missing-or-away': 'Torbay T-07',
      'fragile-relationship': 'Torbay T-08',
      'child-wants-to-leave': 'Torbay T-09',
      'carer-struggling': 'Torbay T-10',
      'needs-not-met': 'Torbay T-11',
    }[trigger];
    expect(respond({ triggers: [trigger] })).toMatchObject({ because: citing(source) });
  });

  it.each(VOICES)('T-42 to T-44: the voice “%s” cites its way in', (voice) => {
    const source = {
      'social-worker': 'Torbay T-44',
      event: 'Torbay T-43',
      child: 'Torbay T-42',
      carer: 'Torbay T-42',
      agency: 'Torbay T-42',
      other: 'Torbay T-42',
    }[voice];
    expect(respond({ voice })).toMatchObject({ because: citing(source) });
  });
});

describe('Torbay T-04: for whom the stability procedure is', () => {
  const scope = (changed: Parameters<typeof placementWith>[0], profile: Profile = torbay) =>
    scopeOf(placementWith(changed), day('2026-11-20'), profile);

  it.each(['foster-care', 'childrens-home', 'supported-accommodation'] as const)('%s at 16 is in scope', (setting) => {
    expect(scope({ setting, bornOn: '2010-01-01' })).toEqual({ is: 'in-scope', notes: [] });
  });

  it('a child placed with parents is heard, without this meeting (Torbay)', () => {
    expect(scope({ setting: 'with-parents' })).toMatchObject({
      is: 'other-setting',
      notes: [{ because: 'Torbay T-04' }],
    });
  });

  it('CF-45: under 16 in supported accommodation is flagged', () => {
    expect(scope({ setting: 'supported-accommodation', bornOn: '2010-11-21' }).notes).toMatchObject([
      { because: 'CF-45, domain §6.5' },
    ]);
  });

  it('CF-45: an unknown age in supported accommodation is asked after', () => {
    expect(scope({ setting: 'supported-accommodation', bornOn: undefined }).notes[0]?.words).toBe(
      'The date of birth is missing: nobody under 16 may live here.',
    );
  });

  it('E-50: at 18 they are an adult, and neither meeting applies', () => {
    expect(scope({ bornOn: '2008-11-20' })).toMatchObject({ is: 'adult', notes: [{ because: 'E-50' }] });
    expect(scope({ bornOn: '2008-11-21' })).toMatchObject({ is: 'in-scope' });
  });
});
