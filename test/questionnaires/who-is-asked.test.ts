import { describe, expect, it } from 'vitest';
import { oncePerRole, whoIsAsked, type PersonToAsk } from '#rules';

const carer: PersonToAsk = {
  person: 'circle:1',
  role: 'foster-carer',
  way: 'mail',
  kind: 'disruption',
  chairsThis: false,
  takesMinutes: false,
  hold: false,
};
const asked = (change: Partial<PersonToAsk>) => {
  const decision = whoIsAsked({ ...carer, ...change });
  if (decision.is !== 'decided') return decision.is;
  return decision.value.asked ? `${decision.value.instrument.id} by ${decision.value.way}` : decision.value.words;
};

describe('Warrington W-73, CF-19: who has a questionnaire before a disruption meeting, and by which way', () => {
  it.each([
    ['the child’s social worker', { role: 'childs-social-worker', way: 'teams' }, 'disruption.social-worker by teams'],
    ['the manager', { role: 'team-manager', way: 'teams' }, 'disruption.manager by teams'],
    ['a foster carer', {}, 'disruption.carers by mail'],
    ['an adopter', { role: 'adopter', way: 'post' }, 'disruption.carers by post'],
    [
      'the supervising social worker',
      { role: 'supervising-social-worker', way: 'teams' },
      'disruption.supervising-social-worker by teams',
    ],
    [
      'the independent reviewing officer',
      { role: 'independent-reviewing-officer', way: 'teams' },
      'disruption.independent-reviewing-officer by teams',
    ],
    ['the school', { role: 'school' }, 'disruption.professional by mail'],
    ['a parent by phone', { role: 'parent', way: 'phone' }, 'disruption.parent by phone'],
    ['a child of 6', { role: 'child', age: 6 }, 'disruption.child.younger by through-worker'],
    ['a child of 9', { role: 'child', age: 9 }, 'disruption.child.middle by through-worker'],
    ['a child of 12', { role: 'child', age: 12 }, 'disruption.child.middle by through-worker'],
    ['a young person of 13', { role: 'child', age: 13 }, 'disruption.child.older by through-worker'],
    ['a child of 3', { role: 'child', age: 3 }, 'disruption.child.watched by through-worker'],
    ['a child without words', { role: 'child', age: 10, watched: true }, 'disruption.child.watched by through-worker'],
    [
      'another child in the home',
      { role: 'other-child-in-the-home' },
      'disruption.child.in-the-home by through-worker',
    ],
    [
      'the chair',
      { role: 'childs-social-worker', chairsThis: true },
      'The chair reads what comes back and is not asked.',
    ],
    ['the minute taker', { role: 'minute-taker' }, 'This part has no form.'],
    ['an interpreter', { role: 'interpreter' }, 'This part has no form.'],
    ['somebody without a safe way', { way: 'none' }, 'No safe way to reach this person is recorded.'],
    [
      'a role that the council leaves out',
      { role: 'school', noneFor: ['school'] },
      'The procedure gives this part no form.',
    ],
  ] as const)('%s', (_who, change, expected) => {
    expect(asked(change)).toBe(expected);
  });

  it('E-01: while a hold stands, nobody is asked', () => {
    expect(whoIsAsked({ ...carer, hold: true })).toEqual({ is: 'held', because: ['E-01', 'CF-19'] });
  });

  it('a child is never asked by the product, whatever way is recorded', () => {
    expect(asked({ role: 'child', way: 'mail', age: 15 })).toBe('disruption.child.older by through-worker');
  });

  it('CF-17: where carers write a report, only carers and the child are asked', () => {
    expect(asked({ preparedBy: 'report' })).toBe('disruption.carers by mail');
    expect(asked({ preparedBy: 'report', role: 'school' })).toBe('This part has no form.');
  });

  it('E-68: one person in two parts has one form for each, and none twice', () => {
    const one = { person: 'w1', role: 'childs-social-worker' } as const;
    const other = { person: 'w1', role: 'supervising-social-worker' } as const;
    expect(oncePerRole([one, other, one])).toEqual([one, other]);
  });

  it.each([
    ['stability', 'foster-carer', 'views.stability.adult by mail'],
    ['stability', 'child', 'views.stability.child by through-worker'],
    ['planning', 'parent', 'views.planning.adult by mail'],
    ['support', 'school', 'views.support.education by mail'],
    ['support', 'carers-own-child', 'views.support.carers-own-children by through-worker'],
    ['support', 'health-professional', 'views.support.others by mail'],
  ] as const)('before a %s meeting, %s: %s', (kind, role, expected) => {
    expect(asked({ kind, role })).toBe(expected);
  });
});
