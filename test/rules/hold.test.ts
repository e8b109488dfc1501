import { describe, expect, it } from 'vitest';
import { holdStartsWith, mayAgreeTerms, mayLiftHold, TRIGGERS, whileHeld, whoJudges, type Profile } from '#rules';
import { blended, day } from './invented-case.ts';

describe('E-01: what puts a case on hold', () => {
  it.each(TRIGGERS.map((trigger) => [trigger, trigger === 'allegation'] as const))(
    '“%s” alone: %s',
    (trigger, holds) => {
      expect(holdStartsWith([trigger])).toBe(holds);
      expect(holdStartsWith([trigger], blended)).toBe(holds);
    },
  );

  it('an allegation among other worries holds (T-06)', () => {
    expect(holdStartsWith(['carer-struggling', 'allegation'])).toBe(true);
  });

  it('a council may let a complaint hold too, and can never let an allegation pass', () => {
    const stricter: Profile = {
      ...blended,
      hold: { ...blended.hold, startsOn: { is: ['complaint'], source: 'Our own rule' } },
    };
    expect(holdStartsWith(['complaint'], stricter)).toBe(true);
    expect(holdStartsWith(['allegation'], stricter)).toBe(true);
  });
});

describe('E-01, domain §13: who lifts a hold', () => {
  const lift = (changed: Partial<Parameters<typeof mayLiftHold>[0]>) =>
    mayLiftHold({
      actorId: 'tm',
      reporterIds: ['sw'],
      subjectIds: ['carer'],
      outcome: 'No further action.',
      ...changed,
    });

  it('whoever access allows it to, with what the LADO decided', () => {
    expect(lift({})).toEqual({ is: 'decided', value: true, because: ['E-01'], sums: [] });
  });

  it.each([
    ['the reporter', { reporterIds: ['tm'] }, 'liftedBy'],
    ['whom it is about (E-02)', { subjectIds: ['tm'] }, 'liftedBy'],
    ['a manager without the outcome', { outcome: ' ' }, 'outcome'],
  ])('never %s', (_who, changed, fact) => {
    expect(lift(changed)).toMatchObject({ is: 'asking', ask: [{ fact }] });
  });
});

describe('Ruling E-01: terms agreed with the LADO, on which meetings are prepared while the hold stands', () => {
  const agree = (changed: Partial<Parameters<typeof mayAgreeTerms>[0]>) =>
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

  it('are kept by whoever may lift the hold', () => {
    expect(agree({})).toEqual({ is: 'decided', value: true, because: ['Ruling E-01'], sums: [] });
    expect(agree({ agreedOn: day('2026-11-19') })).toMatchObject({ is: 'decided' });
    expect(agree({ agreedOn: day('2026-11-23') })).toMatchObject({ is: 'decided' });
  });

  it.each([
    ['the reporter', { reporterIds: ['tm'] }, 'liftedBy'],
    ['whom it is about (E-02)', { subjectIds: ['tm'] }, 'liftedBy'],
    ['a manager without the terms', { terms: ' ' }, 'terms'],
    ['a manager without who agreed them', { agreedWith: ' ' }, 'agreedWith'],
    ['on a day before the hold', { agreedOn: day('2026-11-18') }, 'agreedOn'],
    ['on a day to come', { agreedOn: day('2026-11-24') }, 'agreedOn'],
  ])('never %s', (_who, changed, fact) => {
    expect(agree(changed)).toMatchObject({ is: 'asking', ask: [{ fact }] });
  });
});

describe('Rulings E-01: while a hold stands', () => {
  it('the child is seen, an advocate offered, the LADO rung, the hold looked at, nobody warned, terms agreed', () => {
    expect(whileHeld.map(({ id }) => id)).toEqual([
      'speak-to-the-lado',
      'see-the-child',
      'offer-an-advocate',
      'look-at-the-hold',
      'tell-nobody',
      'agree-terms',
    ]);
  });
});

describe('Rulings CF-13, T-02, T-41: who judges', () => {
  it.each([
    [
      'the team manager of the child’s social worker',
      { teamManagerId: 'tm', directoryManagerId: 'dir', nextManagerUpId: 'up' },
      [],
      'tm',
    ],
    [
      'the directory’s manager where the register names none',
      { directoryManagerId: 'dir', nextManagerUpId: 'up' },
      [],
      'dir',
    ],
    [
      'the next manager up where the team manager is the subject',
      { teamManagerId: 'tm', directoryManagerId: 'dir', nextManagerUpId: 'up' },
      ['tm'],
      'up',
    ],
    ['the next manager up where there is no other', { nextManagerUpId: 'up' }, [], 'up'],
  ])('%s', (_who, facts, subjectIds, managerId) => {
    expect(whoJudges({ ...facts, subjectIds })).toMatchObject({ is: 'decided', value: { managerId } });
  });

  it.each([
    ['nobody is known', {}, []],
    ['both are subjects', { teamManagerId: 'tm', nextManagerUpId: 'up' }, ['tm', 'up']],
    ['the subject has nobody above', { teamManagerId: 'tm' }, ['tm']],
  ])('where %s it is asked', (_when, facts, subjectIds) => {
    expect(whoJudges({ ...facts, subjectIds })).toMatchObject({ is: 'asking', ask: [{ fact: 'managerId' }] });
  });

  it('E-02 is cited when the subject is passed over, and only then', () => {
    expect(whoJudges({ teamManagerId: 'tm', nextManagerUpId: 'up', subjectIds: ['tm'] })).toMatchObject({
      because: ['Torbay T-02', 'Rulings CF-13', 'E-02'],
    });
    expect(whoJudges({ nextManagerUpId: 'up', subjectIds: [] })).toMatchObject({
      because: ['Torbay T-02', 'Rulings CF-13'],
    });
  });
});
