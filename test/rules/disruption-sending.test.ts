import { describe, expect, it } from 'vitest';
import { maySendInvitations, type Profile, type ToSend } from '#rules';
import { warrington } from './invented-case.ts';

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
