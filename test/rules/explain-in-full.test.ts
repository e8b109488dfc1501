import { describe, expect, it } from 'vitest';
import { calendarFrom, explain, explanationWords, type Judgement, type WhatIf } from '#rules';
import { blended } from './invented-case.ts';

const foster = { setting: 'foster-care', provider: 'in-house' } as const;
const unmatched = { ...foster, match: 'none' } as const;
const home = { setting: 'childrens-home', provider: 'agency' } as const;
const explained = (facts: WhatIf) => explain(facts, blended, calendarFrom([]));
/** All that is decided, all that follows, and all that is owed. */
const whole = (facts: WhatIf) => {
  const { decision, plan, obligations } = explained(facts);
  return { decision, plan, owed: obligations.map(({ kind }) => kind) };
};

describe('All that follows from a report', () => {
  const report = {
    about: 'report',
    placement: foster,
    on: '2026-11-09',
    triggers: ['carer-struggling'],
    voice: 'carer',
    immediateDanger: false,
  } as const;
  const owed = ['instability.report-to-manager', 'instability.judgement', 'instability.child-conversation'];

  it('T-02, T-03: a carer who struggles is a judgement by the next working day, and nothing is held', () => {
    expect(whole(report)).toEqual({
      decision: ['The team manager judges whether it can be managed, by Tuesday 10 November 2026.'],
      plan: [],
      owed,
    });
  });

  it('E-01: an allegation is held, the duties of the hold come with it, and two managers alone may lift it', () => {
    expect(whole({ ...report, triggers: ['allegation'] })).toEqual({
      decision: [
        'The allegation is held for safeguarding: no invitation, no questionnaire and no message that reveals it.',
      ],
      plan: ['Only the team manager or service manager may lift the hold, never whoever reported.'],
      owed: [...owed, 'hold.designated-officer', 'hold.look-again', 'hold.child-seen', 'hold.advocate-offered'],
    });
  });
});

describe('All that follows from a judgement on 10 November 2026', () => {
  const judged = (outcome: Judgement, changed: Partial<Extract<WhatIf, { about: 'judgement' }>> = {}): WhatIf => ({
    about: 'judgement',
    placement: foster,
    on: '2026-11-10',
    reportedOn: '2026-11-09',
    triggers: ['carer-struggling'],
    bestInterests: 'yes',
    reason: 'The manager’s reason.',
    outcome,
    support: 'The supervising social worker visits twice a week.',
    prompts: [],
    ...changed,
  });
  const told = 'The independent reviewing officer is told.';

  it.each([
    ['support', ['More support, looked at again.'], ['It is looked at again by Tuesday 24 November 2026.']],
    [
      'fostering-support-meeting',
      [
        'A fostering support meeting.',
        'The fostering support meeting is held by Tuesday 1 December 2026 and booked by Tuesday 17 November 2026.',
      ],
      ['The supervising social worker arranges it.'],
    ],
    [
      'planning-review',
      [
        'A planning meeting to review the placement.',
        'The placement planning meeting is held by Tuesday 24 November 2026 and booked by Tuesday 17 November 2026.',
      ],
      ['The child’s social worker arranges it.'],
    ],
    [
      'stability-meeting',
      [
        'A stability meeting.',
        'The placement stability meeting is held by Tuesday 17 November 2026 and booked by Wednesday 11 November 2026.',
      ],
      ['The fostering service coordinator arranges it.', told],
    ],
    ['earlier-case-review', ['An earlier case review.'], [told]],
    ['move-towards-an-ending', ['A planned move towards an ending.'], [told]],
    ['no-concern', ['No concern.'], []],
  ] as const)('%s: what is decided and what follows, and nothing besides', (outcome, decision, plan) => {
    expect(whole(judged(outcome))).toMatchObject({ decision, plan });
  });

  it('CF-34: where support is paid for, the head of service is asked, and no meeting waits for it', () => {
    expect(whole(judged('stability-meeting', { paidSupport: true })).plan).toEqual([
      'The fostering service coordinator arranges it.',
      'The head of service is asked about the money; no meeting waits for it.',
      told,
    ]);
  });

  it('T-09: no concern owes nothing; where the child wants to leave, two things', () => {
    expect(whole(judged('no-concern')).owed).toEqual([]);
    const leaving = judged('no-concern', { triggers: ['child-wants-to-leave'], childToldBy: 'The social worker.' });
    expect(whole(leaving)).toEqual({
      decision: ['No concern.'],
      plan: ['The independent reviewing officer sees that there is no concern, and why.'],
      owed: ['instability.child-told', 'instability.show-independent-reviewing-officer'],
    });
  });

  it('two warnings of one day are two sentences: a stability meeting judged on Christmas Day 2028', () => {
    const lines = explanationWords(
      explained(judged('stability-meeting', { on: '2028-12-25', reportedOn: '2028-12-25' })),
    );
    expect(lines.find((line) => line.startsWith('- Hold the stability meeting'))).toContain(
      'CF-12. Only 3 working days left after Mon 25 Dec: the last is Fri 29 Dec. Bank holidays are known up to Sun 31 Dec 2028 only; a later one may change this day.',
    );
  });
});

describe('All that follows from an ending', () => {
  const law =
    'What the law asks at an ending does not wait for the meeting: review, other accommodation, the independent reviewing officer, notices.';
  const ended = { about: 'placement-ended', placement: unmatched, leftOn: '2028-11-09', inCarePlan: 'no' } as const;

  it('a meeting whose window ends past the known bank holidays says so; where none is needed, nothing is warned of', () => {
    expect(explained(ended).plan).toEqual([
      law,
      'Bank holidays are known up to Sun 31 Dec 2028 only; a later one may change this day.',
    ]);
    expect(explained({ ...ended, inCarePlan: 'yes' })).toMatchObject({ plan: [law], sums: [] });
  });

  it('E-48, E-50: after an adoption order and for an adult, regulation 14 is not spoken of', () => {
    const adopted = { ...foster, setting: 'adoption-after-order', provider: 'none' } as const;
    expect(explained({ ...ended, placement: adopted }).plan).not.toContain(law);
    expect(explained({ ...ended, placement: { ...foster, bornOn: '2010-11-09' } }).plan).toEqual([]);
  });

  it('E-51: turning 18 inside the window is said, with what it changes; outside it is not', () => {
    const turning = (bornOn: `${number}-${number}-${number}`) =>
      explained({ ...ended, placement: { ...unmatched, bornOn } }).plan.filter((line) => line.includes('turns 18'));
    expect(turning('2011-01-04')).toEqual([
      'The young person turns 18 on Thursday 4 January 2029, inside the window. From then on their own consent decides who is invited and told, their personal adviser takes over, and the independent reviewing officer’s part ends; the window stays (E-51).',
    ]);
    expect(turning('2011-03-04')).toEqual([]);
    expect(explained({ ...ended, inCarePlan: 'yes', placement: { ...foster, bornOn: '2011-01-04' } }).plan).toEqual([
      law,
    ]);
  });

  it('W-99: where none is held, the carers are thought of all the same; after an ending as planned they are not', () => {
    const lately = { ...foster, provider: 'in-house', match: 'none', permanencePlan: true } as const;
    const never = { ...blended, disruption: { ...blended.disruption, required: [], consider: [] } };
    const kinds = (inCarePlan: 'no' | 'yes') =>
      explain({ ...ended, inCarePlan, placement: lately }, never, calendarFrom([])).obligations.map(({ kind }) => kind);
    expect(kinds('no')).toContain('disruption.early-carer-review');
    expect(kinds('yes')).not.toContain('disruption.early-carer-review');
  });

  it('CF-10: foster care that was for good by its care plan, without a match, is checked; without such a plan it is not', () => {
    const consider =
      'A disruption meeting is to be considered; if there is one, it is held from Thursday 21 December 2028 to Thursday 1 February 2029.';
    expect(explained(ended).decision).toEqual([consider]);
    expect(explained({ ...ended, placement: { ...unmatched, permanencePlan: true } }).decision).toEqual([
      consider,
      'A manager checks this: the care plan says that this home was for good, but no match is recorded.',
    ]);
  });

  it('CF-09: a children’s home that was for good by the care plan is named as the reason to consider a meeting', () => {
    const because = (permanencePlan: boolean) =>
      explained({ ...ended, placement: { ...home, permanencePlan } }).because.length;
    expect(because(true)).toBe(because(false) + 1);
  });
});

describe('All that follows from a new placement, and from a request for support', () => {
  const placed = { about: 'new-placement', placement: foster, on: '2026-11-09', startsOn: '2026-11-16' } as const;

  it('W-18: approval out of area is owed where the home is out of area, and nowhere else', () => {
    const inYear7 = { ...foster, schoolYear: 7 };
    const before = [
      'planning.hold',
      'placement.plan-ready',
      'placement.plan-signed',
      'placement.delegated-authority',
      'placement.child-wishes',
      'placement.reviewing-officer-informed',
      'placement.notices',
    ];
    const owed = [...before, 'planning.placement-plan', 'placement.first-visit'];
    expect(whole({ ...placed, placement: inYear7 }).owed).toEqual(owed);
    expect(whole({ ...placed, placement: { ...inYear7, provider: 'agency', outOfArea: true } }).owed).toEqual([
      ...before,
      'placement.out-of-area-approval',
      'placement.area-authority',
      'planning.placement-plan',
      'placement.first-visit',
    ]);
  });

  const request = { about: 'support-request', placement: foster, on: '2026-11-09', concern: 'ahead' } as const;

  it('W-50: the eight groups whose views are gathered first, and how the day was found', () => {
    expect(explained({ ...request, crisis: false })).toMatchObject({
      plan: [
        'Before it, views are gathered of the child, the foster carers, the independent reviewing officer, school, other looked-after children in the home, and their social workers, other members of the household, the carers’ own children and anyone else who matters.',
      ],
      sums: ['15 working days from Mon 9 Nov is Mon 30 Nov'],
    });
  });

  it('CF-26: in a crisis what is owed is what a report owes, and nothing of a support meeting', () => {
    expect(whole({ ...request, crisis: true })).toEqual({
      decision: ['Not a fostering support meeting: it has come to a crisis. The manager judges it as instability.'],
      plan: [],
      owed: ['instability.report-to-manager', 'instability.judgement', 'instability.child-conversation'],
    });
  });
});

describe('Who may chair, and by which statement not', () => {
  const chair = {
    about: 'chair',
    placement: foster,
    kind: 'disruption',
    candidateRoles: ['conference-and-review-manager'],
    isAllocatedReviewingOfficer: false,
    managesTheWorker: false,
    isSubject: false,
  } as const;

  it.each([
    ['who is nothing else in the case', {}, 'may', 'CF-02; Warrington W-75; Torbay T-56'],
    ['who reviews this child', { isAllocatedReviewingOfficer: true }, 'may not', 'Warrington W-76'],
    ['who manages the worker', { managesTheWorker: true }, 'may not', 'CF-03'],
    ['whom it is about', { isSubject: true }, 'may not', 'CF-03, CF-11, E-02'],
  ] as const)('someone %s: %j, %s chair', (_who, changed, may, because) => {
    expect(explained({ ...chair, ...changed })).toMatchObject({
      decision: [`A conference and review manager ${may} chair this disruption meeting.`],
      plan: [],
      obligations: [],
      because: [because],
    });
  });
});
