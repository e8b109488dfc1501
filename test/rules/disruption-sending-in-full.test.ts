import { describe, expect, it } from 'vitest';
import { maySendInvitations, type ToSend } from '#rules';
import { warrington } from './invented-case.ts';

const yes = (...because: readonly string[]) => ({ is: 'decided', value: true, because, sums: [] });

describe('CF-05, W-80: what is asked before invitations leave, in order, with its statement', () => {
  const nothing: ToSend = {
    meeting: {
      chairId: undefined,
      minuteTakerId: undefined,
      approvedBy: undefined,
      startsAt: undefined,
      from: '2026-12-21',
      by: '2027-02-01',
      outOfWindowReason: undefined,
      outOfWindowBy: undefined,
      returnBy: undefined,
    },
    invitations: [],
    questionnairesSettled: false,
    hold: false,
  };
  const settled: ToSend = {
    ...nothing,
    meeting: {
      ...nothing.meeting,
      chairId: 'crm',
      minuteTakerId: 'minutes',
      approvedBy: 'crm',
      startsAt: '2027-01-12T10:00',
      returnBy: '2027-01-05',
    },
    questionnairesSettled: true,
  };
  const asked = (changed: ToSend) => {
    const decision = maySendInvitations(changed, warrington);
    return decision.is === 'asking' ? decision.ask : decision;
  };
  const { disruption } = warrington;

  it('all of it', () => {
    expect(asked(nothing)).toEqual([
      { fact: 'chairId', ask: 'Who chairs?', because: [disruption.chair.roles.source] },
      { fact: 'minuteTakerId', ask: 'Who takes the minutes?', because: [disruption.minuteTaker.required.source] },
      { fact: 'startsAt', ask: 'On which day and at what time?', because: [disruption.tasks.date.source] },
      {
        fact: 'questionnaires',
        ask: 'Who gets which questionnaire?',
        because: [disruption.questionnaires.none.source],
      },
      {
        fact: 'returnBy',
        ask: 'By which day are questionnaires back?',
        because: [disruption.questionnaires.agreedBy.source],
      },
      {
        fact: 'approvedBy',
        ask: 'Has the chair approved the people? Nothing leaves before.',
        because: [disruption.invitees.approvedBy.source],
      },
    ]);
  });

  it('nothing, when all is settled', () => {
    expect(asked(settled)).toEqual(yes(disruption.invitees.approvedBy.source));
  });

  it('E-01: a hold holds it, with its statement', () => {
    expect(asked({ ...settled, hold: true })).toMatchObject({ is: 'held', because: ['E-01'] });
  });

  it('a day outside the window', () => {
    expect(asked({ ...settled, meeting: { ...settled.meeting, startsAt: '2027-02-02T10:00' } })).toEqual([
      {
        fact: 'outOfWindowReason',
        ask: 'The day is outside the window. Who allows it, and why?',
        because: [disruption.outOfWindow.authorisedBy.source],
      },
    ]);
  });

  it('CF-21, CF-24: a parent and the child, and only they', () => {
    const person = (part: 'child' | 'parent' | 'school', decision: 'undecided' | 'not-informed' | 'views-only') => ({
      ...settled,
      invitations: [{ part, name: `Invented ${part}`, decision, reason: ' ' }],
    });
    expect(asked(person('parent', 'undecided'))).toEqual([
      {
        fact: 'parents',
        ask: 'What is decided about Invented parent?',
        because: ['CF-24'],
        inChat: 'What is decided about Parent IP?',
      },
    ]);
    expect(asked(person('parent', 'not-informed'))).toEqual([
      {
        fact: 'parentReason',
        ask: 'What is the legal reason that Invented parent is not informed?',
        because: ['Rulings CF-24'],
        inChat: 'What is the legal reason that Parent IP is not informed?',
      },
    ]);
    expect(asked(person('child', 'views-only'))).toEqual([
      { fact: 'childReason', ask: 'Why does the child not take part?', because: ['CF-21'] },
    ]);
    expect(asked(person('school', 'undecided'))).toMatchObject({ is: 'decided' });
    expect(asked(person('school', 'not-informed'))).toMatchObject({ is: 'decided' });
    expect(asked(person('parent', 'views-only'))).toMatchObject({ is: 'decided' });
  });

  it('W-80: approved by nobody, while nobody chairs, is not approved', () => {
    const meeting = { ...settled.meeting, chairId: undefined, approvedBy: undefined };
    expect(asked({ ...settled, meeting })).toMatchObject([{ fact: 'chairId' }, { fact: 'approvedBy' }]);
  });
});
