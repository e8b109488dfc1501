import { describe, expect, it } from 'vitest';
import { explain, mayAgreeTerms, type WhatIf } from '#rules';
import { blended, calendar, day } from './invented-case.ts';

const foster = { setting: 'foster-care', provider: 'in-house' } as const;

describe('W-17: a school year fits the ages of its pupils, a year early or late; beyond that one of the two is wrong', () => {
  const asked = (bornOn: string, schoolYear: number): WhatIf => ({
    about: 'new-placement',
    placement: { ...foster, outOfArea: false, schoolYear, bornOn: day(bornOn) },
    on: day('2026-11-09'),
    startsOn: day('2026-11-16'),
    emergency: false,
  });
  it.each([
    ['13', '2013-05-01', true],
    ['14', '2012-05-01', false],
    ['17', '2009-05-01', false],
    ['18, as a pupil a year behind is not', '2008-05-01', true],
  ])('year 11 at %s', (_age, bornOn, contradicts) => {
    expect(explain(asked(bornOn, 11), blended, calendar).is === 'contradictory').toBe(contradicts);
  });
  it('born on the very day, a child in no school year contradicts nothing', () => {
    const facts = asked('2026-11-16', 0);
    const { schoolYear: _none, ...placement } = facts.placement;
    expect(explain({ ...facts, placement }, blended, calendar).is).not.toBe('contradictory');
  });
});

describe('Ruling E-01: what is missing of terms agreed with the LADO is asked for by name', () => {
  const agree = (changed: object) =>
    mayAgreeTerms({
      actorId: 'tm',
      reporterIds: ['sw'],
      subjectIds: ['carer'],
      terms: 'Without the carer.',
      agreedWith: 'LADO 77',
      agreedOn: day('2026-11-20'),
      heldSince: day('2026-11-19'),
      today: day('2026-11-23'),
      ...changed,
    });
  it.each([
    ['terms', { terms: ' ' }, 'On which terms may a meeting be prepared, and who stays away from it?'],
    ['agreedWith', { agreedWith: '' }, 'Who agreed the terms for the LADO?'],
    ['agreedOn', { agreedOn: day('2026-11-18') }, 'On which day were the terms agreed, since the hold began?'],
    ['agreedOn', { agreedOn: day('2026-11-24') }, 'On which day were the terms agreed, since the hold began?'],
  ])('%s', (fact, changed, ask) => {
    expect(agree(changed)).toEqual({ is: 'asking', ask: [{ fact, ask, because: ['Ruling E-01'] }] });
  });
});
