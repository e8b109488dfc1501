import { describe, expect, it } from 'vitest';
import { followJudgement, JUDGEMENTS, type JudgementFacts, type Profile } from '#rules';
import { blended, calendar, placement, placementWith, torbay, citing } from './invented-case.ts';

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
          holdBy: expect.objectContaining({ day: '2026-11-27', from: '2026-11-20' }) as unknown,
          bookBy: expect.objectContaining({ day: '2026-11-23' }) as unknown,
          coordinatorRole: 'fostering-service-coordinator',
          lengthMinutes: 90,
        },
      },
      because: ['Torbay T-14', 'Torbay T-45; CF-12', 'ruling: stability clock', 'Torbay T-15; CF-35', 'CF-25'],
      sums: ['7 days from Fri 20 Nov is Fri 27 Nov', '1 working day from Fri 20 Nov is Mon 23 Nov'],
    });
  });

  it('CF-42, E-01: an allegation without a word about the hold is asked for, never taken as lifted', () => {
    const { hold: _hold, ...unsaid } = judged;
    const allegation = { ...unsaid, triggers: ['allegation'] } as const;
    expect(followJudgement(allegation, torbay, calendar)).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'hold',
          ask: 'What was reported starts a safeguarding hold. Does it stand, was it lifted with the LADO’s outcome, or are terms agreed with the LADO?',
          because: ['CF-42; ruling: E-01 hold'],
        },
      ],
    });
    expect(followJudgement({ ...allegation, hold: true }, torbay, calendar)).toMatchObject({ is: 'held' });
    expect(followJudgement({ ...allegation, hold: false }, torbay, calendar)).toMatchObject({ is: 'decided' });
    expect(followJudgement({ ...allegation, ladoTerms: 'Without the carer.' }, torbay, calendar)).toMatchObject({
      is: 'decided',
    });
    expect(followJudgement({ ...unsaid, triggers: ['complaint'] }, torbay, calendar)).toMatchObject({ is: 'decided' });
  });

  it('CF-42: where a council lets a complaint hold too, that is asked for as well', () => {
    const { hold: _hold, ...unsaid } = judged;
    const own: Profile = {
      ...torbay,
      hold: { ...torbay.hold, startsOn: { is: ['complaint'], source: 'Our own rule' } },
    };
    expect(followJudgement({ ...unsaid, triggers: ['complaint'] }, own, calendar)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'hold', because: ['Our own rule'] }],
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
      because: citing('Torbay T-38', 'Torbay T-47', 'CF-34'),
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
      because: citing('Warrington W-68'),
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
