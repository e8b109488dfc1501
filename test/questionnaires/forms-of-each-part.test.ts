import { describe, expect, it } from 'vitest';
import { instrumentFor, oncePerRole, QUESTION_BANK, whoIsAsked, type PersonToAsk, type Role } from '#rules';

const form = (role: Role, more: Partial<Parameters<typeof instrumentFor>[0]> = {}) =>
  instrumentFor({ kind: 'disruption', role, ...more })?.id;

describe('Domain §8.1 to §8.8: the form of each part before a disruption meeting', () => {
  it.each([
    ['service-manager', 'disruption.manager'],
    ['emergency-duty-worker', 'disruption.core'],
    ['fostering-team-manager', 'disruption.supervising-social-worker'],
    ['provider-manager', 'disruption.supervising-social-worker'],
    ['virtual-school', 'disruption.professional'],
    ['health-professional', 'disruption.professional'],
    ['other-professional', 'disruption.professional'],
    ['personal-adviser', 'disruption.core'],
    ['key-worker', 'disruption.core'],
    ['home-manager', 'disruption.core'],
    ['advocate', 'disruption.core'],
    ['household-member', 'disruption.core'],
    ['carers-own-child', 'disruption.child.in-the-home'],
    ['head-of-service', undefined],
    ['fostering-review-manager', undefined],
    ['conference-and-review-manager', undefined],
    ['independent-chair', undefined],
    ['nominated-officer', undefined],
    ['other-childs-social-worker', undefined],
  ] as const)('%s: %s', (role, expected) => {
    expect(form(role)).toBe(expected);
  });

  it.each([
    [3, 'watched'],
    [4, 'younger'],
    [8, 'younger'],
    [9, 'middle'],
    [12, 'middle'],
    [13, 'older'],
    [undefined, 'middle'],
  ] as const)('a child of %s: %s', (age, band) => {
    expect(form('child', { age })).toBe(`disruption.child.${band}`);
  });

  it('a child who is watched is so at any age', () => {
    expect(form('child', { age: 15, watched: true })).toBe('disruption.child.watched');
    expect(form('child', { age: 15, watched: false })).toBe('disruption.child.older');
  });

  it('CF-17: where a report is written, nobody but the carers and the child has a form', () => {
    const preparedBy = 'report';
    expect(form('adopter', { preparedBy })).toBe('disruption.carers');
    expect(form('child', { preparedBy, age: 10 })).toBe('disruption.child.middle');
    expect(form('carers-own-child', { preparedBy })).toBeUndefined();
    expect(form('childs-social-worker', { preparedBy })).toBeUndefined();
    expect(form('childs-social-worker', { preparedBy: 'questionnaire-is-the-report' })).toBe(
      'disruption.social-worker',
    );
  });
});

describe('W-51 to W-58, T-18: the short views form of each part', () => {
  it.each([
    ['child', 'child'],
    ['foster-carer', 'carers'],
    ['adopter', 'carers'],
    ['independent-reviewing-officer', 'independent-reviewing-officer'],
    ['school', 'education'],
    ['virtual-school', 'education'],
    ['other-child-in-the-home', 'other-children'],
    ['other-childs-social-worker', 'household'],
    ['household-member', 'household'],
    ['carers-own-child', 'carers-own-children'],
    ['health-professional', 'others'],
  ] as const)('before a support meeting, %s: %s', (role, group) => {
    expect(form(role, { kind: 'support' })).toBe(`views.support.${group}`);
  });

  it.each(['minute-taker', 'interpreter', 'safeguarding-unit-organiser', 'panel-adviser'] as const)(
    'CF-19, E-24: a %s is never asked',
    (role) => {
      for (const kind of ['planning', 'support', 'stability', 'disruption'] as const) {
        expect(form(role, { kind })).toBeUndefined();
      }
    },
  );
});

describe('Whether somebody is asked, with the statements', () => {
  const carer: PersonToAsk = {
    person: 'circle:1',
    role: 'foster-carer',
    way: 'mail',
    kind: 'disruption',
    chairsThis: false,
    takesMinutes: false,
    hold: false,
  };
  const asked = (changed: Partial<PersonToAsk>) => whoIsAsked({ ...carer, ...changed });
  const not = (words: string, because: string) => ({
    is: 'decided',
    value: { asked: false, words },
    because: [because],
    sums: [],
  });

  it('whoever chairs, writes the minutes or has no form is not', () => {
    expect(asked({ chairsThis: true })).toEqual(not('The chair reads what comes back and is not asked.', 'CF-19'));
    expect(asked({ takesMinutes: true })).toEqual(not('The minute taker is not asked.', 'CF-19'));
    expect(asked({ role: 'interpreter' })).toEqual(not('This part has no form.', 'CF-19'));
    expect(asked({ noneFor: ['foster-carer'] })).toEqual(not('The procedure gives this part no form.', 'CF-19'));
    expect(asked({ noneFor: ['school'] })).toMatchObject({ value: { asked: true } });
    expect(asked({ way: 'none' })).toEqual(not('No safe way to reach this person is recorded.', 'E-87'));
  });

  it('an adult is asked in their own way, a child through a worker', () => {
    expect(asked({})).toMatchObject({ value: { asked: true, way: 'mail' }, because: ['Warrington W-73', 'E-87'] });
    expect(asked({ role: 'child', way: 'none', age: 9 })).toMatchObject({
      value: { asked: true, way: 'through-worker' },
      because: ['rulings, the child’s invitation', 'domain §8.8'],
    });
  });

  it('with the forms of the council’s own bank', () => {
    expect(whoIsAsked(carer, { ...QUESTION_BANK, instruments: [] })).toMatchObject({ value: { asked: false } });
  });

  it('E-68: two people in one part have a form each', () => {
    const one = { person: 'w1', role: 'school' } as const;
    const other = { person: 'w2', role: 'school' } as const;
    expect(oncePerRole([one, other, one])).toEqual([one, other]);
  });
});
