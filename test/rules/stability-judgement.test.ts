import { describe, expect, it } from 'vitest';
import {
  followJudgement,
  isCrisis,
  judgementPrompts,
  JUDGEMENTS,
  offeredJudgements,
  respondToReport,
  scopeOf,
  stabilityClock,
  TRIGGERS,
  VOICES,
  type JudgementFacts,
  type Profile,
  type ReportFacts,
} from '#rules';
import { blended, calendar, day, placement, placementWith, torbay } from './invented-case.ts';

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
      because: expect.arrayContaining(['E-01', 'Torbay T-06']),
    });
  });

  it('T-05 to T-11: without a trigger it asks which', () => {
    expect(respond({ triggers: [] })).toMatchObject({ is: 'asking', ask: [{ fact: 'triggers' }] });
  });

  it('CF-13: danger is answered before the form is complete', () => {
    expect(respond({ triggers: [], immediateDanger: true })).toMatchObject({
      is: 'decided',
      value: { immediate: true },
      because: expect.arrayContaining(['E-78']),
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
    expect(respond({ triggers: [trigger] })).toMatchObject({ because: expect.arrayContaining([source]) });
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
    expect(respond({ voice })).toMatchObject({ because: expect.arrayContaining([source]) });
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

const judged: JudgementFacts = {
  outcome: 'stability-meeting',
  bestInterests: 'yes',
  prompts: [],
  paidSupport: false,
  reason: 'The carers cannot go on as it is.',
  support: '',
  triggers: ['carer-struggling'],
  judgedOn: '2026-11-20',
  judgedAt: '2026-11-20T17:00:00Z',
  reportedOn: '2026-11-20',
  hold: false,
  placement,
};
const follow = (changed: Partial<JudgementFacts> = {}, profile: Profile = torbay) =>
  followJudgement({ ...judged, ...changed }, profile, calendar);

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

describe('What follows each judgement', () => {
  it('T-45: a stability meeting, by when, under whom, the reviewing officer told (CF-25, CF-35)', () => {
    expect(follow()).toEqual({
      is: 'decided',
      value: {
        outcome: 'stability-meeting',
        askFunding: false,
        tellIro: true,
        iroSees: false,
        meeting: {
          kind: 'stability',
          holdBy: expect.objectContaining({ day: '2026-11-27', from: '2026-11-20' }),
          bookBy: expect.objectContaining({ day: '2026-11-23' }),
          coordinatorRole: 'fostering-service-coordinator',
          lengthMinutes: 90,
        },
      },
      because: ['Torbay T-14', 'Torbay T-45; CF-12', 'ruling: stability clock', 'Torbay T-15; CF-35', 'CF-25'],
      sums: ['7 days from Fri 20 Nov is Fri 27 Nov', '1 working day from Fri 20 Nov is Mon 23 Nov'],
    });
  });

  it('T-46, T-48: support, and a second look after 14 days', () => {
    expect(follow({ outcome: 'support', support: 'Respite, Ms Invented, by Friday.' })).toMatchObject({
      value: { outcome: 'support', recheckOn: { day: '2026-12-04' }, askFunding: false, tellIro: false },
    });
  });

  it('T-38, T-47, CF-34: support that costs money asks the head of service', () => {
    expect(follow({ outcome: 'support', support: undefined, paidSupport: true })).toMatchObject({
      value: { askFunding: true },
      because: expect.arrayContaining(['Torbay T-38', 'Torbay T-47', 'CF-34']),
    });
  });

  it('W-40, CF-27: a fostering support meeting within 15 working days', () => {
    expect(follow({ outcome: 'fostering-support-meeting' })).toMatchObject({
      value: {
        meeting: {
          kind: 'support',
          holdBy: { day: '2026-12-11' },
          bookBy: { day: '2026-11-27' },
          coordinatorRole: 'supervising-social-worker',
          lengthMinutes: 60,
        },
      },
    });
  });

  it('W-21, W-05: a planning meeting, arranged by the social worker', () => {
    expect(follow({ outcome: 'planning-review' })).toMatchObject({
      value: {
        meeting: {
          kind: 'planning',
          holdBy: { day: '2026-12-04' },
          coordinatorRole: 'childs-social-worker',
          lengthMinutes: 60,
        },
      },
      because: ['Warrington W-05', 'Warrington W-21'],
    });
  });

  it('W-23: an earlier case review is told to the reviewing officer', () => {
    const followed = follow({ outcome: 'earlier-case-review' });
    expect(followed).toMatchObject({ value: { tellIro: true, askFunding: false } });
    expect(followed).not.toHaveProperty('value.meeting');
  });

  it('W-24, W-68: a move towards an ending goes by way of a review, and the reviewing officer is told', () => {
    expect(follow({ outcome: 'move-towards-an-ending', bestInterests: 'no' })).toMatchObject({
      value: { tellIro: true },
      because: expect.arrayContaining(['Warrington W-68']),
    });
  });

  it('E-76: no concern closes with its reason, and asks for no money', () => {
    expect(follow({ outcome: 'no-concern', paidSupport: true })).toMatchObject({
      value: { askFunding: false, iroSees: false, tellIro: false },
    });
  });

  it('T-09, rulings: when the child said they want to leave, “no concern” says who told the child what, and the reviewing officer sees it', () => {
    const wants = { outcome: 'no-concern', triggers: ['child-wants-to-leave'] } as const;
    expect(follow(wants)).toMatchObject({ is: 'asking', ask: [{ fact: 'childToldBy' }] });
    expect(follow({ ...wants, childToldBy: 'Their social worker, on Thursday.' })).toMatchObject({
      is: 'decided',
      value: { iroSees: true },
    });
  });
});

describe('What is missing is asked', () => {
  it('CF-13: the reason', () => {
    expect(follow({ reason: ' ' })).toMatchObject({ is: 'asking', ask: [{ fact: 'reason' }] });
  });

  it('T-46: who does what by when', () => {
    expect(follow({ outcome: 'support', support: ' ' })).toMatchObject({ is: 'asking', ask: [{ fact: 'support' }] });
  });

  it.each(['support', 'fostering-support-meeting', 'planning-review', 'no-concern'] as const)(
    'T-12, E-73: “%s” though staying is not in the child’s best interests',
    (outcome) => {
      expect(follow({ outcome, bestInterests: 'no', support: 'x' })).toMatchObject({
        is: 'asking',
        ask: [{ fact: 'outcome' }],
      });
    },
  );

  it('W-40, CF-26: a support meeting outside foster care', () => {
    expect(
      follow({ outcome: 'fostering-support-meeting', placement: placementWith({ setting: 'childrens-home' }) }),
    ).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'outcome', ask: 'A fostering support meeting is for foster care only. What else is judged?' }],
    });
  });

  it('W-45, CF-26: a support meeting in a crisis', () => {
    expect(follow({ outcome: 'fostering-support-meeting', prompts: ['notice-given'] })).toMatchObject({ is: 'asking' });
  });

  it('T-04: a stability meeting where the procedure does not reach', () => {
    expect(follow({ placement: placementWith({ setting: 'with-parents' }) })).toMatchObject({
      is: 'asking',
      ask: [{ because: ['Torbay T-04'] }],
    });
    expect(follow({ placement: placementWith({ setting: 'with-parents' }) }, blended)).toMatchObject({ is: 'decided' });
  });
});

describe('E-01: a standing hold', () => {
  it.each(JUDGEMENTS)('holds “%s”', (outcome) => {
    expect(follow({ outcome, hold: true })).toEqual({ is: 'held', because: ['E-01', 'Rulings E-01'] });
    expect(follow({ outcome, hold: true, ladoTerms: ' ' })).toMatchObject({ is: 'held' });
  });

  it('lets a meeting go ahead on terms agreed with the LADO', () => {
    expect(follow({ hold: true, ladoTerms: 'Without the carers; agreed with the LADO by phone.' })).toMatchObject({
      is: 'decided',
    });
  });
});

describe('CF-13: what the manager is asked and offered', () => {
  it('each prompt of the built-in profiles is known by its id', () => {
    expect(judgementPrompts(blended).map(({ id }) => id)).toEqual([
      'immediate-danger',
      'notice-given',
      'refuses-to-return',
      'injury-or-police',
      'allegation',
      'carers-children-at-risk',
      'support-has-failed',
      'move-being-sought',
      'carers-health',
      'school-has-broken-down',
    ]);
  });

  it('a council’s own prompt keeps its place as its id', () => {
    const own: Profile = {
      ...blended,
      instability: {
        ...blended.instability,
        judgement: { ...blended.instability.judgement, prompts: [{ is: 'Is there a pet?', source: 'Our own rule' }] },
      },
    };
    expect(judgementPrompts(own)).toEqual([{ id: 'own-1', words: 'Is there a pet?', because: 'Our own rule' }]);
  });

  it.each([
    ['immediate-danger', true],
    ['notice-given', true],
    ['refuses-to-return', true],
    ['injury-or-police', true],
    ['allegation', true],
    ['carers-children-at-risk', true],
    ['support-has-failed', false],
    ['move-being-sought', true],
    ['carers-health', false],
    ['school-has-broken-down', false],
    ['own-1', false],
  ])('“%s” means a crisis: %s', (prompt, crisis) => {
    expect(isCrisis([prompt])).toBe(crisis);
  });

  const offered = (changed: Partial<Parameters<typeof offeredJudgements>[0]>, profile: Profile = torbay) =>
    offeredJudgements(
      { setting: 'foster-care', provider: 'in-house', crisis: false, holdStanding: false, triggers: [], ...changed },
      profile,
    );
  const refused = (list: ReturnType<typeof offered>) =>
    list.filter((one) => one.refused !== undefined).map(({ outcome }) => outcome);

  it('all seven, each in words and with its source', () => {
    const list = offered({});
    expect(list.map(({ outcome }) => outcome)).toEqual([
      'support',
      'fostering-support-meeting',
      'planning-review',
      'stability-meeting',
      'earlier-case-review',
      'move-towards-an-ending',
      'no-concern',
    ]);
    expect(refused(list)).toEqual([]);
    expect(list.map(({ words }) => words)).toEqual([
      'Manageable: more support, and look again',
      'A fostering support meeting',
      'A planning meeting, to settle day-to-day arrangements',
      'Cannot be managed as it is: a stability meeting',
      'Bring the next case review forward',
      'Move towards a planned ending, by way of a case review',
      'No concern, with the reason',
    ]);
    expect(list[3]?.because).toBe('Torbay T-45');
  });

  it('CF-26: in a crisis no fostering support meeting', () => {
    expect(refused(offered({ crisis: true }))).toEqual(['fostering-support-meeting']);
  });

  it('CF-26: outside foster care no fostering support meeting', () => {
    expect(refused(offered({ setting: 'childrens-home' }))).toEqual(['fostering-support-meeting']);
  });

  it('T-04: where the procedure does not reach, no stability meeting', () => {
    expect(refused(offered({ setting: 'with-parents' }))).toEqual(['fostering-support-meeting', 'stability-meeting']);
  });

  it('E-01: while a hold stands, nothing', () => {
    expect(refused(offered({ holdStanding: true }))).toHaveLength(7);
  });
});
