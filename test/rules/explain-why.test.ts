import { describe, expect, it } from 'vitest';
import { explain, explanationWords, type WhatIf } from '#rules';
import { blended, calendar, warrington } from './invented-case.ts';

const foster = { setting: 'foster-care', provider: 'in-house' } as const;
const explained = (facts: WhatIf) => explain(facts, blended, calendar);
const factsOf = (facts: WhatIf) => explained(facts).facts.map(({ fact, value }) => `${fact}: ${value}`);

const ended = {
  about: 'placement-ended',
  placement: { ...foster, match: 'panel-agreed', legalStatus: 'care-order', bornOn: '2014-05-01' },
  leftOn: '2026-11-09',
  inCarePlan: 'no',
  route: 'after-review',
} as const;
const judged = {
  about: 'judgement',
  placement: foster,
  on: '2026-11-10',
  reportedOn: '2026-11-09',
  triggers: ['carer-struggling'],
  outcome: 'stability-meeting',
  bestInterests: 'yes',
  reason: 'The manager’s reason.',
} as const;
const placed = {
  about: 'new-placement',
  placement: { ...foster, outOfArea: false, schoolYear: 7 },
  on: '2026-11-09',
  startsOn: '2026-11-16',
  emergency: false,
} as const;
const chair = {
  about: 'chair',
  placement: foster,
  kind: 'disruption',
  candidateRoles: ['conference-and-review-manager'],
  isAllocatedReviewingOfficer: false,
  managesTheWorker: false,
  isSubject: false,
} as const;

describe('Every decision says why: the lines with their sentences, the facts used, the sum', () => {
  it('W-32, W-34: of a matched foster placement that ended unplanned, only what was read is named', () => {
    const { why, sums } = explained(ended);
    expect(why).toEqual([
      'Warrington, line W-32: Unplanned end of ANY long-term fostering placement: disruption meeting required.',
      'Warrington, line W-34: A long-term foster placement counts only with a Fostering Panel match, or a plan to match.',
      'CF-09: A disruption meeting is required for an unplanned ending of a matched long-term foster placement or of an adoption; for other unplanned endings a manager considers it.',
    ]);
    expect(factsOf(ended)).toEqual([
      'Where the child lives: foster care',
      'Long-term match: match agreed by panel',
      'Date of birth: Thursday 1 May 2014',
      'Left on: Monday 9 November 2026',
      'Ending in the care plan before the difficulties: no',
      'How it ended: after a review',
    ]);
    expect(sums).toEqual(['42 days from Mon 9 Nov is Mon 21 Dec; 84 days from Mon 9 Nov is Mon 1 Feb 2027']);
  });

  it('E-50: of an adult’s ending hardly anything is read, and the reason is a sentence', () => {
    const adult = { ...ended, placement: { ...ended.placement, bornOn: '2008-11-01' } } as const;
    expect(factsOf(adult)).toContain('Date of birth: Saturday 1 November 2008');
    expect(factsOf(adult)).not.toContain('Ended without notice: not said');
    expect(explained(adult).why).toEqual([
      'E-50: Someone of 18 or over is an adult: no stability or disruption meeting, but the offer of a conversation about what can be learned, if they want one.',
    ]);
  });

  it('CF-08: the review before an adoption order has its sum beside that of the meeting', () => {
    const adopted = { ...ended, placement: { setting: 'adoption-before-order', provider: 'in-house' } } as const;
    expect(explained({ ...adopted, leftOn: '2026-11-13' }).sums).toEqual([
      '42 days from Fri 13 Nov is Christmas Day, so hold it no sooner than Tue 29 Dec; 84 days from Fri 13 Nov is Fri 5 Feb 2027',
      '28 days from Fri 13 Nov is Fri 11 Dec; 42 days from Fri 13 Nov is Christmas Day, so hold it by Thu 24 Dec',
    ]);
  });

  it('T-45: what somebody wrote is not said again; days, triggers and prompts are', () => {
    expect(factsOf({ ...judged, prompts: ['notice-given'], paidSupport: false, hold: false })).toEqual([
      'Where the child lives: foster care',
      'Who provides it: the council’s own',
      'Reported on: Monday 9 November 2026',
      'Judged on: Tuesday 10 November 2026',
      'What set it off: the carer is struggling, or feels unable to go on',
      'Safeguarding hold stands: no',
      'What the manager judges: a stability meeting',
      'Staying is best for the child: yes',
      'Prompts ticked: notice given',
      'Reason: given',
      'Support that costs money: no',
    ]);
    expect(factsOf({ ...judged, prompts: [] })).toContain('Prompts ticked: none');
    expect(factsOf({ ...judged, triggers: [], prompts: [] })).toContain('What set it off: nothing named');
  });

  it('a report names its day, its voice and its triggers, and a request for support the day it was made', () => {
    const report = {
      about: 'report',
      placement: { ...foster, bornOn: '2014-05-01' },
      on: '2026-11-09',
      triggers: ['carer-struggling'],
      voice: 'carer',
      immediateDanger: false,
    } as const;
    expect(factsOf(report)).toEqual([
      'Where the child lives: foster care',
      'Date of birth: Thursday 1 May 2014',
      'Reported on: Monday 9 November 2026',
      'What set it off: the carer is struggling, or feels unable to go on',
      'Whose voice: the carer said so',
      'Immediate danger: no',
    ]);
    const request = { about: 'support-request', placement: foster, on: '2026-11-09', crisis: false } as const;
    expect(factsOf({ ...request, concern: 'ahead' })).toEqual([
      'Where the child lives: foster care',
      'Asked for on: Monday 9 November 2026',
      'Come to a crisis: no',
      'Notice given: not said',
      'What it is about: what lies ahead',
    ]);
  });

  it('the text has the facts, and behind what is owed each line once with its sentence', () => {
    const words = explanationWords(explained(placed));
    expect(words).toContain('Facts used');
    expect(words).toContain('- Moves in on: Monday 16 November 2026');
    const behind = words.slice(words.indexOf('The lines behind what is owed'));
    expect(behind).toContain(
      '- Regulation 28, Care Planning Regulations 2010: The child is visited within a week of the start of a placement.',
    );
    expect(new Set(behind.slice(0, -2)).size).toBe(behind.length - 2);
  });
});

describe('Who may chair says which bar it is, and who may make an exception', () => {
  it.each([
    [
      'CF-03: the line manager of a worker: the head of service may make an exception',
      { managesTheWorker: true },
      'Is the line manager of the child’s social worker or of the supervising social worker. The head of service may make an exception, with a written reason.',
    ],
    [
      'W-76: the reviewing officer of this child: nobody may',
      { isAllocatedReviewingOfficer: true },
      'Is the independent reviewing officer of this child, or of a brother or sister in the same meeting. No exception can be made.',
    ],
    [
      'E-02: whom it is about: nobody may',
      { isSubject: true },
      'The complaint or allegation is about them. No exception can be made.',
    ],
  ] as const)('%s', (_title, changed, reason) => {
    expect(explained({ ...chair, ...changed }).why[0]).toBe(reason);
  });

  it('CF-03: beside a bar without a way round, no exception is offered from the other', () => {
    expect(explained({ ...chair, managesTheWorker: true, isSubject: true }).why.slice(0, 2)).toEqual([
      'The complaint or allegation is about them. No exception can be made.',
      'Is the line manager of the child’s social worker or of the supervising social worker.',
    ]);
  });

  it('CF-11: the line manager may chair a stability meeting, with a written reason that is asked for', () => {
    const manager = { ...chair, kind: 'stability', candidateRoles: ['team-manager'], managesTheWorker: true } as const;
    expect(explained(manager)).toMatchObject({
      decision: [
        'A team manager may chair this placement stability meeting.',
        'Whoever names them writes down why it is them.',
      ],
      why: [
        'Holds the role that chairs this meeting.',
        'Against it: Is the line manager of the child’s social worker: someone else is preferred, or say why it is them.',
        'Torbay, line T-31: Chaired by a Team Manager.',
      ],
    });
  });

  it('W-07: where worker and home agree who chairs, that is why, and it is said', () => {
    const agreed = { ...chair, kind: 'planning', candidateRoles: ['foster-carer'] } as const;
    expect(explained(agreed)).toMatchObject({
      decision: ['A foster carer may chair this placement planning meeting.'],
      because: ['Warrington W-07; CF-30'],
    });
    expect(explained(agreed).why[0]).toBe(
      'No role refuses anyone at a placement planning meeting: worker and home agree who chairs.',
    );
  });

  it('an independent chair is “an”', () => {
    expect(explained({ ...chair, candidateRoles: ['independent-chair'] }).decision).toEqual([
      'An independent chair may chair this disruption meeting.',
    ]);
  });
});

describe('Facts that contradict each other are refused, and both are named', () => {
  it.each([
    [
      'T-02: judged before it was reported',
      { ...judged, on: '2026-11-08' },
      'Judged on Sunday 8 November 2026, but reported only on Monday 9 November 2026: nothing is judged before it is reported.',
    ],
    [
      'born after leaving',
      { ...ended, placement: { ...ended.placement, bornOn: '2026-11-10' } },
      'Born on Tuesday 10 November 2026, but the child left on Monday 9 November 2026, before the birth.',
    ],
    [
      'born after the move',
      { ...placed, placement: { ...foster, bornOn: '2026-11-17' } },
      'Born on Tuesday 17 November 2026, but the child moves in on Monday 16 November 2026, before the birth.',
    ],
    [
      'E-50: a stability meeting for someone of 26',
      { ...judged, placement: { ...foster, bornOn: '2000-02-01' } },
      'Born on Tuesday 1 February 2000, they are 26 on Tuesday 10 November 2026, but this is a stability meeting, which is for a child. Correct one of the two, or offer the adult a conversation about what can be learned.',
    ],
    [
      'E-50: a new placement for someone of 26',
      { ...placed, placement: { ...foster, bornOn: '2000-02-01' } },
      'Born on Tuesday 1 February 2000, they are 26 on Monday 16 November 2026, but this is a new placement with its planning meeting, which is for a child. Correct one of the two, or offer the adult a conversation about what can be learned.',
    ],
    [
      'E-50: support for someone of 26',
      {
        about: 'support-request',
        placement: { ...foster, bornOn: '2000-02-01' },
        on: '2026-11-09',
        crisis: false,
        concern: 'now',
      },
      'Born on Tuesday 1 February 2000, they are 26 on Monday 9 November 2026, but this is a request for a fostering support meeting, which is for a child. Correct one of the two, or offer the adult a conversation about what can be learned.',
    ],
    [
      'W-17: five years old in year 11',
      { ...placed, placement: { ...foster, bornOn: '2021-05-01', schoolYear: 11 } },
      'In school year 11, but born on Saturday 1 May 2021, so 5 years old on Monday 9 November 2026: one of the two is wrong.',
    ],
    [
      'CF-10: a document of a match that there was not',
      { ...ended, placement: { ...foster, match: 'none', matchDocument: 'Panel minutes' } },
      'A document of a match is named, but the long-term match is “none”: one of the two is wrong.',
    ],
    [
      'CF-09: no placement this year, though one ended',
      { ...ended, placementsThisYear: 0 },
      'The number of placements this year is 0, but this one ended and is counted too: write at least 1.',
    ],
    [
      'CF-09: no unplanned ending, though this one was',
      { ...ended, unplannedEndingsIn12Months: 0 },
      'The number of unplanned endings in 12 months is 0, but this one ended and is counted too: write at least 1.',
    ],
  ] as const)('%s', (_title, facts, sentence) => {
    expect(explained(facts)).toMatchObject({
      is: 'contradictory',
      decision: [],
      asks: [sentence],
      obligations: [],
      facts: [],
    });
    expect(explanationWords(explained(facts)).slice(0, 2)).toEqual(['Two facts do not fit together', `- ${sentence}`]);
  });

  it.each([
    ['a child may be matched before birth', { ...placed, placement: { ...foster, bornOn: '2026-11-12' } }],
    [
      'the day of the move may not be known yet',
      { ...placed, startsOn: undefined, placement: { ...foster, bornOn: '2026-11-12' } },
    ],
    [
      'an adult may be of no concern',
      { ...judged, outcome: 'no-concern', placement: { ...foster, bornOn: '2000-02-01' } },
    ],
    ['a planned ending is none of the unplanned ones', { ...ended, inCarePlan: 'yes', unplannedEndingsIn12Months: 0 }],
    ['the year group fits the age', { ...placed, placement: { ...foster, bornOn: '2011-05-01', schoolYear: 11 } }],
    ['a blank document is none', { ...ended, placement: { ...foster, match: 'none', matchDocument: ' ' } }],
    ['who may chair has no day', { ...chair, placement: { ...foster, bornOn: '2014-05-01', schoolYear: 7 } }],
  ] as const)('%s: that is no contradiction', (_title, facts) => {
    expect(explained(facts).is).not.toBe('contradictory');
  });
});

describe('Facts that are missing are asked, never assumed', () => {
  it('W-76, CF-03: whether somebody is the reviewing officer, a line manager or the subject is asked before they may chair', () => {
    const { candidateRoles, kind, about, placement } = chair;
    expect(explained({ candidateRoles, kind, about, placement })).toMatchObject({
      is: 'asking',
      asks: [
        'Is this person the independent reviewing officer of this child, or of a brother or sister in the same meeting?',
        'Is this person the line manager of the child’s social worker or of the supervising social worker?',
        'Is the complaint or the allegation about this person?',
      ],
    });
  });

  it('a refusal that stands whatever the rest is needs nothing more', () => {
    const { kind, about, placement } = chair;
    expect(explained({ kind, about, placement, candidateRoles: ['fostering-review-manager'] }).is).toBe('decided');
  });

  it('T-46: support without who does what by when is asked for', () => {
    expect(explained({ ...judged, outcome: 'support' }).asks).toEqual(['Who does what by when?']);
  });

  it('CF-26: a fostering support meeting asks first whether there is a crisis', () => {
    expect(explained({ ...judged, outcome: 'fostering-support-meeting' }).asks).toEqual([
      'Has it come to a crisis, or has anyone given notice? In a crisis it is a stability meeting instead.',
    ]);
  });

  it('W-34: whether there was a long-term match is asked where it would turn the answer', () => {
    expect(explained({ ...ended, placement: foster }).asks).toEqual([
      'Was there a long-term match: agreed by panel, a plan to match, or none?',
    ]);
    expect(explained({ ...ended, placement: { setting: 'with-parents', provider: 'none' } }).is).toBe('decided');
  });

  it('CF-09: where only some endings are considered, what would turn the answer is asked', () => {
    const { disruption } = blended;
    const some = disruption.consider.filter(({ is }) => is !== 'any-other-unplanned');
    const strict = { ...blended, disruption: { ...disruption, consider: some } };
    const facts = { ...ended, placement: { setting: 'childrens-home', provider: 'agency' } } as const;
    expect(explain(facts, strict, calendar).asks).toEqual([
      'Did the care plan say that this home was for good?',
      'How many unplanned endings has the child had in 12 months, this one included?',
      'How many placements has the child had this year, this one included?',
      'How many unplanned endings have these carers had, this one included?',
      'Did the placement end without notice?',
    ]);
  });

  it('CF-26: notice that was given is a crisis, whatever else was said', () => {
    const request = { about: 'support-request', placement: foster, on: '2026-11-09', concern: 'now' } as const;
    expect(explained({ ...request, noticeGiven: true }).decision).toEqual([
      'Not a fostering support meeting: it has come to a crisis. The manager judges it as instability.',
    ]);
  });

  it('of a decision that stands, what is still to be said is asked beside it', () => {
    const { about, on, startsOn } = placed;
    expect(explained({ about, on, startsOn, placement: { ...foster, schoolYear: 11 } })).toMatchObject({
      is: 'decided',
      asks: [
        'When was the child born? From 18 on they are an adult, for whom less is asked.',
        'Is the home out of the council’s area? Then it is approved, and the other authority is told.',
        'Is it an emergency? Then notices may follow the move.',
        'Does the move upset school?',
      ],
    });
    expect(explanationWords(explained({ ...ended, route: undefined }))).toContain(
      '- Did it end after a review, or at once because of an immediate risk?',
    );
  });
});

describe('What is decided here is what the product does', () => {
  const owed = (facts: WhatIf) => explained(facts).obligations.map(({ kind }) => kind);

  it('W-02, W-03: too late for a meeting before the move, none is owed before it; the law’s notices still are', () => {
    const today = { ...placed, on: '2026-11-16' } as const;
    expect(owed(today)).not.toContain('planning.hold');
    expect(owed(today)).toContain('placement.notices');
    expect(owed(placed)).toContain('planning.hold');
  });

  it('T-47: support that costs money is owed the head of service’s word', () => {
    expect(owed({ ...judged, paidSupport: true })).toContain('stability.funding');
    expect(owed({ ...judged, paidSupport: false })).not.toContain('stability.funding');
  });

  it('W-50: the views of a group are called as this procedure calls the group', () => {
    const request = { about: 'support-request', placement: foster, on: '2026-11-09', crisis: false } as const;
    const titles = explained({ ...request, concern: 'now' }).obligations.map(({ title }) => title);
    expect(titles).toContain('Gather the views of the carers’ own children');
    expect(titles.some((title) => title.includes('carers own child'))).toBe(false);
  });

  it('E-48: after an adoption order a manager checks who may agree to the meeting', () => {
    const adopted = { ...ended, placement: { setting: 'adoption-after-order', provider: 'none' } } as const;
    expect(explained(adopted).decision[1]).toBe(
      'A manager checks this: after an adoption order the meeting is offered to the family, and it is looked at who may agree to it.',
    );
  });

  it('W-71: another procedure explains in the same way', () => {
    expect(explain(ended, warrington, calendar)).toMatchObject({ is: 'decided', profile: 'warrington-2024' });
  });
});
