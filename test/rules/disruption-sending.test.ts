import { describe, expect, it } from 'vitest';
import {
  endingDuties,
  isRegulatedEnding,
  maySendInvitations,
  SETTINGS,
  type EndingToCheck,
  type NextHome,
  type Profile,
  type ToSend,
} from '#rules';
import { blended, calendar, warrington } from './invented-case.ts';

const settled: ToSend = {
  meeting: {
    chairId: 'crm',
    minuteTakerId: 'minutes',
    approvedBy: 'crm',
    startsAt: '2027-01-12T10:00',
    from: '2026-12-21',
    by: '2027-02-01',
    outOfWindowReason: undefined,
    outOfWindowBy: undefined,
    returnBy: '2027-01-05',
  },
  invitations: [
    { part: 'child', name: 'A.B.', decision: 'invite', reason: undefined },
    { part: 'parent', name: 'Invented Mother', decision: 'separate', reason: undefined },
  ],
  questionnairesSettled: true,
  hold: false,
};
const facts = (
  changed: Partial<ToSend> = {},
  meeting: Partial<ToSend['meeting']> = {},
  profile: Profile = warrington,
) => {
  const decision = maySendInvitations({ ...settled, ...changed, meeting: { ...settled.meeting, ...meeting } }, profile);
  return decision.is === 'asking' ? decision.ask.map(({ fact }) => fact) : decision.is;
};

describe('CF-05: nothing leaves before the chair has approved the people', () => {
  it('settled and approved, it goes', () => {
    expect(facts()).toBe('decided');
  });

  it.each([
    ['W-80: without approval', { approvedBy: undefined }, ['approvedBy']],
    ['E-54: approved by a chair who no longer chairs', { approvedBy: 'old-chair' }, ['approvedBy']],
    ['W-75: without a chair', { chairId: undefined }, ['chairId', 'approvedBy']],
    ['CF-46: without a minute taker', { minuteTakerId: undefined }, ['minuteTakerId']],
    ['W-70: without a day', { startsAt: undefined }, ['startsAt']],
    [
      'W-72: outside the window without a reason',
      { startsAt: '2027-02-02T10:00', outOfWindowBy: 'sum' },
      ['outOfWindowReason'],
    ],
    [
      'W-71: before the window without anyone',
      { startsAt: '2026-12-18T10:00', outOfWindowReason: 'Trial.' },
      ['outOfWindowReason'],
    ],
    ['W-74: without an agreed day', { returnBy: undefined }, ['returnBy']],
  ] as const)('%s', (_what, meeting, expected) => {
    expect(facts({}, meeting)).toEqual(expected);
  });

  it('outside the window, with reason and who allowed it, it goes', () => {
    expect(facts({}, { startsAt: '2027-02-02T10:00', outOfWindowBy: 'sum', outOfWindowReason: 'Trial.' })).toBe(
      'decided',
    );
  });

  it.each([
    ['CF-24: a parent nobody decided about', { part: 'parent', decision: 'undecided', reason: undefined }, 'parents'],
    [
      'CF-24: a parent not informed without the legal reason',
      { part: 'parent', decision: 'not-informed', reason: '' },
      'parentReason',
    ],
    [
      'CF-21: a child left out without a reason',
      { part: 'child', decision: 'views-only', reason: undefined },
      'childReason',
    ],
  ] as const)('%s', (_what, invitation, fact) => {
    expect(facts({ invitations: [{ name: 'Invented', ...invitation }] })).toEqual([fact]);
  });

  it('with their reasons they go', () => {
    const invitations = [
      { part: 'child', name: 'A.B.', decision: 'left-out', reason: 'Said no, twice.' },
      { part: 'child', name: 'A.B.', decision: 'separate', reason: undefined },
      { part: 'parent', name: 'Invented Mother', decision: 'not-informed', reason: 'Section 34(4).' },
    ] as const;
    expect(facts({ invitations })).toBe('decided');
  });

  it('CF-19: who gets which questionnaire is settled first', () => {
    expect(facts({ questionnairesSettled: false })).toEqual(['questionnaires']);
  });

  it('E-01: a hold holds it', () => {
    expect(facts({ hold: true })).toBe('held');
  });

  it('a council without minute taker asks for none', () => {
    const own: Profile = {
      ...warrington,
      disruption: { ...warrington.disruption, minuteTaker: { required: { is: false, source: 'Our own rule' } } },
    };
    expect(facts({}, { minuteTakerId: undefined }, own)).toBe('decided');
  });
});

const ending: EndingToCheck = {
  placement: { setting: 'foster-care', schoolYear: 7 },
  route: 'after-review',
  leftOn: '2026-11-09',
};
const home: NextHome = {
  setting: 'foster-care',
  startsOn: '2026-11-09',
  emergency: false,
  movesSchool: false,
  outOfArea: false,
  atDistance: false,
};
const duties = (changed: Partial<EndingToCheck> = {}) => {
  const decision = endingDuties({ ...ending, ...changed }, blended, calendar);
  if (decision.is !== 'decided') throw new Error(decision.is);
  return decision.value.map(({ key, due, owner }) => [key, due, owner] as const);
};
const keys = (changed: Partial<EndingToCheck>) => duties(changed).map(([key]) => key);

describe('Regulation 14, W-68: what the law asks at an ending', () => {
  it('after a review: review, home, reviewing officer and notices before; late notices within 10 working days', () => {
    expect(duties()).toEqual([
      ['ending.review', '2026-11-09', 'childs-social-worker'],
      ['ending.altAccommodation', '2026-11-09', 'childs-social-worker'],
      ['ending.iro', '2026-11-09', 'childs-social-worker'],
      ['ending.noticesBefore', '2026-11-09', 'childs-social-worker'],
      ['ending.notices', '2026-11-23', 'childs-social-worker'],
    ]);
  });

  it('E-43: at immediate risk it is ended at once, and the rest follows', () => {
    expect(duties({ route: 'immediate-risk' })).toEqual([
      ['ending.riskRecorded', '2026-11-09', 'childs-social-worker'],
      ['ending.altAccommodation', '2026-11-10', 'childs-social-worker'],
      ['ending.iro', '2026-11-10', 'childs-social-worker'],
      ['ending.review', '2026-11-10', 'childs-social-worker'],
      ['ending.notices', '2026-11-23', 'childs-social-worker'],
    ]);
  });

  it('which of the two it was is asked', () => {
    expect(endingDuties({ ...ending, route: 'not-known' }, blended, calendar)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'route' }],
    });
  });

  it.each(SETTINGS)('%s: whether regulation 14 bites', (setting) => {
    expect(isRegulatedEnding({ setting })).toBe(setting !== 'with-parents' && setting !== 'adoption-after-order');
  });
});

describe('Regulations 9, 10, 11, 13, 28: what the law asks of the next home', () => {
  const next = (changed: Partial<NextHome>, schoolYear: number | undefined = 7) =>
    duties({ nextHome: { ...home, ...changed }, placement: { setting: 'foster-care', schoolYear } }).slice(5);

  it('Placement Plan in 5 working days, a visit in a week, notices before', () => {
    expect(next({})).toEqual([
      ['placementPlan.complete', '2026-11-16', 'childs-social-worker'],
      ['visit.first', '2026-11-16', 'childs-social-worker'],
      ['reg13.notices', '2026-11-09', 'childs-social-worker'],
    ]);
  });

  it('regulation 13: in an emergency notices within 5 working days', () => {
    expect(next({ emergency: true })[2]).toEqual(['reg13.notices', '2026-11-16', 'childs-social-worker']);
  });

  it('regulation 10, W-17: in years 10 and 11 a move that upsets school is approved first', () => {
    expect(next({ movesSchool: true }, 10)[3]).toEqual(['reg10.approval', '2026-11-09', 'nominated-officer']);
    expect(next({ movesSchool: true }, 11)[3]).toEqual(['reg10.approval', '2026-11-09', 'nominated-officer']);
    expect(next({ movesSchool: true }, 9)[3]?.[0]).toBe('reg10.education');
    expect(next({ movesSchool: true, emergency: true }, 10)[3]?.[0]).toBe('reg10.education');
  });

  it('regulation 10: an unknown school year is asked after', () => {
    const asked = duties({
      nextHome: { ...home, movesSchool: true },
      placement: { setting: 'foster-care', schoolYear: undefined },
    });
    expect(asked.at(-1)?.[0]).toBe('reg10.schoolYear');
  });

  it('regulation 11, W-18: out of area by the nominated officer, at a distance by the director; the area is told', () => {
    expect(next({ outOfArea: true }).slice(3)).toEqual([
      ['reg11.approval', '2026-11-09', 'nominated-officer'],
      ['reg11.areaAuthority', '2026-11-09', 'childs-social-worker'],
    ]);
    expect(next({ outOfArea: true, atDistance: true }).slice(3)).toEqual([
      ['reg11.approval', '2026-11-09', 'director-of-childrens-services'],
      ['reg11.areaAuthority', '2026-11-09', 'childs-social-worker'],
    ]);
    expect(next({ atDistance: true }).slice(3)).toHaveLength(2);
  });

  it('section 22D: a move to other arrangements is reviewed first', () => {
    expect(keys({ nextHome: { ...home, setting: 'supported-accommodation' } })).toContain('section22D.review');
    expect(keys({ nextHome: { ...home, setting: 'childrens-home' } })).not.toContain('section22D.review');
  });
});
