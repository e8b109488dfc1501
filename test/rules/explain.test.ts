import { describe, expect, it } from 'vitest';
import {
  calendarFrom,
  explain,
  explained,
  explanationWords,
  profileNamed,
  readingOf,
  resolveProfile,
  obligationsStartedBy,
  type WhatIf,
} from '#rules';
import { monday9November } from './obligation-facts.ts';

const blended = profileNamed('blended-default');
const calendar = calendarFrom([]);
const foster = { setting: 'foster-care', provider: 'in-house' } as const;
const report = {
  about: 'report',
  placement: foster,
  on: '2026-11-09',
  triggers: ['carer-struggling'],
  voice: 'carer',
  immediateDanger: false,
} as const;
const judged = {
  about: 'judgement',
  placement: foster,
  on: '2026-11-10',
  reportedOn: '2026-11-09',
  triggers: ['carer-struggling'],
  bestInterests: 'yes',
  reason: 'The manager’s reason.',
} as const;

describe('CF-42: a judgement on an allegation', () => {
  const allegation = { ...judged, outcome: 'stability-meeting', triggers: ['allegation'] } as const;
  it('gives no meeting while nothing is said of the hold', () => {
    const asked = explain(allegation, blended, calendar);
    expect(asked).toMatchObject({ is: 'asking', decision: [], obligations: [] });
    expect(asked.asks[0]).toContain('safeguarding hold');
    expect(explain({ ...allegation, hold: true }, blended, calendar).is).toBe('held');
    expect(explain({ ...allegation, hold: false }, blended, calendar).is).toBe('decided');
  });
});

const ended = {
  about: 'placement-ended',
  placement: { ...foster, match: 'panel-agreed' },
  leftOn: '2026-11-09',
  inCarePlan: 'no',
} as const;

const decisionOf = (facts: WhatIf) => explain(facts, blended, calendar).decision;
const asksOf = (facts: WhatIf) => explain(facts, blended, calendar).asks;

describe('What would follow from a report', () => {
  it('the manager judges by the next working day', () => {
    expect(explain(report, blended, calendar)).toMatchObject({
      is: 'decided',
      profile: 'blended-default',
      profileVersion: '1.0',
      decision: ['The team manager judges whether it can be managed, by Tuesday 10 November 2026.'],
    });
  });

  it('immediate danger is never a meeting: ring first', () => {
    expect(decisionOf({ ...report, immediateDanger: true })[0]).toBe(
      'Someone is in immediate danger: ring the emergency duty team or 999 first. This is not a meeting.',
    );
  });

  it('on a Saturday the receipt says who is on duty', () => {
    expect(explain({ ...report, on: '2026-11-14' }, blended, calendar).plan).toContain(
      'The office is closed on this day: the receipt says who is on duty.',
    );
  });

  it('without a trigger it is asked for', () => {
    expect(asksOf({ ...report, triggers: [] })).toEqual(['What makes the placement unsteady? Choose at least one.']);
  });
});

describe('What would follow from a judgement', () => {
  it.each([
    ['support', 'More support, looked at again.'],
    ['fostering-support-meeting', 'A fostering support meeting.'],
    ['planning-review', 'A planning meeting to review the placement.'],
    ['stability-meeting', 'A stability meeting.'],
    ['earlier-case-review', 'An earlier case review.'],
    ['move-towards-an-ending', 'A planned move towards an ending.'],
    ['no-concern', 'No concern.'],
  ] as const)('%s: “%s”', (outcome, words) => {
    const support = 'The supervising social worker visits twice a week.';
    const facts = { ...judged, outcome, support, prompts: [] } as const;
    expect(decisionOf(facts)[0]).toBe(words);
  });

  it('while a hold stands, nothing follows', () => {
    expect(explain({ ...judged, outcome: 'stability-meeting', hold: true }, blended, calendar)).toMatchObject({
      is: 'held',
      decision: ['Held for safeguarding: nothing follows until a named manager lifts it.'],
      obligations: [],
    });
  });

  it('no concern though the child wants to leave: who told the child is asked, then the reviewing officer sees it', () => {
    const facts = { ...judged, outcome: 'no-concern', triggers: ['child-wants-to-leave'] } as const;
    expect(asksOf(facts)).toEqual(['The child said they want to leave. Who told the child what?']);
    const told = explain({ ...facts, childToldBy: 'The social worker, on the visit.' }, blended, calendar);
    expect(told.plan).toContain('The independent reviewing officer sees that there is no concern, and why.');
  });

  it('without a reason it is asked for', () => {
    expect(asksOf({ ...judged, reason: undefined, outcome: 'stability-meeting' })).toEqual([
      'Why do you judge so? Two or three sentences are enough.',
    ]);
  });
});

describe('What would follow from an ending', () => {
  it.each([
    ['required', ended, 'A disruption meeting is held from Monday 21 December 2026 to Monday 1 February 2027.'],
    [
      'to be considered',
      { ...ended, placement: { ...foster, match: 'none' } },
      'A disruption meeting is to be considered; if there is one, it is held from Monday 21 December 2026 to Monday 1 February 2027.',
    ],
    ['not needed', { ...ended, inCarePlan: 'yes' }, 'No disruption meeting is needed.'],
  ] as const)('%s', (_need, facts, words) => {
    expect(decisionOf(facts)[0]).toBe(words);
  });

  it('a plan to match without its document stays required, and a manager checks it', () => {
    expect(decisionOf({ ...ended, placement: { ...foster, match: 'plan-to-match' } })).toEqual([
      'A disruption meeting is held from Monday 21 December 2026 to Monday 1 February 2027.',
      'A manager checks this: no document shows the plan to match.',
    ]);
  });

  it('what is not known of the care plan is asked, never assumed', () => {
    expect(explain({ ...ended, inCarePlan: 'not-known' }, blended, calendar)).toMatchObject({
      is: 'asking',
      obligations: [],
    });
  });
});

describe('What would follow from a new placement', () => {
  it('the meeting comes before the child moves in, the Plan five working days after', () => {
    expect(decisionOf({ about: 'new-placement', placement: foster, on: '2026-11-09', startsOn: '2026-11-16' })).toEqual(
      [
        'The planning meeting is held by Friday 13 November 2026, before the child moves in.',
        'The Placement Plan is complete by Monday 23 November 2026.',
      ],
    );
  });

  it('without the day of the move it is asked for', () => {
    expect(asksOf({ about: 'new-placement', placement: foster, on: '2026-11-09' })).toEqual([
      'On which day does the child move in?',
    ]);
  });
});

describe('What would follow from a request for support', () => {
  const request = {
    about: 'support-request',
    placement: foster,
    on: '2026-11-09',
    crisis: false,
    concern: 'ahead',
  } as const;

  it('before a crisis, a support meeting', () => {
    expect(decisionOf(request)).toEqual(['A fostering support meeting is held by Monday 30 November 2026.']);
  });

  it('in a crisis, or outside fostering, it is judged as instability', () => {
    expect(decisionOf({ ...request, crisis: true })).toEqual([
      'Not a fostering support meeting: it has come to a crisis. The manager judges it as instability.',
    ]);
    expect(decisionOf({ ...request, noticeGiven: true })[0]).toContain('it has come to a crisis');
    expect(decisionOf({ ...request, placement: { setting: 'childrens-home', provider: 'agency' } })).toEqual([
      'Not a fostering support meeting: the child is in a children’s home. The manager judges it as instability.',
    ]);
  });

  it('whether it is a crisis is asked', () => {
    expect(asksOf({ ...request, crisis: undefined })).toEqual(['Has it come to a crisis, or has anyone given notice?']);
  });
});

describe('Who may chair', () => {
  const chair = {
    about: 'chair',
    placement: foster,
    kind: 'disruption',
    candidateRoles: ['conference-and-review-manager'],
    isAllocatedReviewingOfficer: false,
    managesTheWorker: false,
    isSubject: false,
  } as const;

  it('a conference and review manager may; one who reviews this child, manages the worker or is the subject may not', () => {
    expect(decisionOf(chair)).toEqual(['A conference and review manager may chair this disruption meeting.']);
    expect(decisionOf({ ...chair, isAllocatedReviewingOfficer: true })[0]).toContain('may not chair');
    expect(decisionOf({ ...chair, managesTheWorker: true })[0]).toContain('may not chair');
    expect(decisionOf({ ...chair, isSubject: true })[0]).toContain('may not chair');
    expect(decisionOf({ ...chair, candidateRoles: ['fostering-review-manager'] })[0]).toContain('may not chair');
  });
});

describe('As text', () => {
  it('says what is missing under its own heading', () => {
    expect(explanationWords(explain({ ...report, triggers: [] }, blended, calendar)).slice(0, 2)).toEqual([
      'Something is missing',
      '- What makes the placement unsteady? Choose at least one.',
    ]);
  });

  it('says an obligation with owner, day, sum, force and sources; and one without a day by its words', () => {
    const [line] = explanationWords(explain(report, blended, calendar)).filter((one) =>
      one.startsWith('- Tell the manager'),
    );
    expect(line).toBe(
      '- Tell the manager about the worry: child’s social worker, by Tuesday 10 November 2026 (1 working day from Mon 9 Nov is Tue 10 Nov). From the council’s procedure: Torbay T-01; Torbay T-02; Torbay T-41; default, domain §13.',
    );
    const views = explanationWords(
      explain(
        { about: 'support-request', placement: foster, on: '2026-11-09', crisis: false, concern: 'now' },
        blended,
        calendar,
      ),
    ).find((one) => one.includes('views before') || one.startsWith('- Gather'));
    expect(views).toContain('once its day is known');
  });
});

it('E-50: what a report is told about the placement is part of what follows', () => {
  const tooYoung = {
    ...report,
    placement: { ...foster, setting: 'supported-accommodation', bornOn: '2012-01-01' },
  } as const;
  expect(explain(tooYoung, blended, calendar).plan).toContain(
    'Under 16 in supported accommodation: not a lawful placement. Tell your manager now.',
  );
});

it('W-03: what is owed of a new placement starts today or on the day the child moves in', () => {
  const placed = { about: 'new-placement', placement: foster, on: '2026-11-09', startsOn: '2026-11-12' } as const;
  const starts = explain({ ...placed, emergency: false }, blended, calendar).obligations.map(
    ({ startsOn }) => startsOn,
  );
  expect([...new Set(starts)]).toEqual(['2026-11-09', '2026-11-12']);
});

it('a decision without a sum is explained without one', () => {
  const follows = () => ({ decision: ['Done.'], plan: [], obligations: [] });
  const frame = { facts: report, profile: blended, reading: readingOf(report) };
  expect(explained(frame, { is: 'decided', value: true, because: ['Our procedure, 4.2'] }, follows)).toEqual({
    about: 'report',
    profile: 'blended-default',
    profileVersion: '1.0',
    is: 'decided',
    decision: ['Done.'],
    asks: [],
    because: ['Our procedure, 4.2'],
    why: ['Our procedure, 4.2'],
    facts: [],
    sums: [],
    plan: [],
    obligations: [],
  });
});

it('a profile that names nobody for a task cannot be run', () => {
  const nobody = resolveProfile({
    name: 'our-council',
    title: 'Our council',
    version: '1',
    effectiveFrom: '2026-01-01',
    extends: 'blended-default',
    disruption: { chair: { roles: { is: [], source: 'Our procedure' } } },
  });
  expect(() => obligationsStartedBy('disruption-held', monday9November, nobody, calendar)).toThrow(
    'A profile names nobody for a task that someone has to own.',
  );
});
