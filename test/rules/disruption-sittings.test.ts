import { describe, expect, it } from 'vitest';
import { earlyCarerReview, sequenceOf, type Placement, type Profile, type Seated } from '#rules';
import { blended, placementWith, citing } from './invented-case.ts';

describe('Warrington W-99, CF-50: an early review of the carers’ approval', () => {
  const review = (about: Partial<Placement>, approved = true) =>
    earlyCarerReview(placementWith(about), approved, blended);

  it.each([
    ['our own carers, matched', { match: 'panel-agreed' }, 'consider-and-record', 'fostering-team-manager'],
    [
      'our own carers, for good by the care plan',
      { permanencePlan: true },
      'consider-and-record',
      'fostering-team-manager',
    ],
    [
      'an agency’s carers',
      { match: 'panel-agreed', provider: 'agency' },
      'notify-provider',
      'placement-service-coordinator',
    ],
    ['a placement that was not for good', {}, 'not-needed', undefined],
    ['a children’s home', { setting: 'childrens-home', permanencePlan: true }, 'not-needed', undefined],
  ] as const)('%s', (_which, about, what, owner) => {
    const decision = review(about);
    expect(decision).toMatchObject({ is: 'decided', value: { what } });
    expect(decision.is === 'decided' && decision.value.owner).toBe(owner);
  });

  it('E-18: carers who have resigned are not reviewed', () => {
    expect(review({ match: 'panel-agreed' }, false)).toMatchObject({
      value: { what: 'not-needed' },
      because: citing('E-18'),
    });
  });
});

describe('Warrington W-83, CF-51: several sittings of one meeting', () => {
  const seat = (person: string, side: Seated['side'], sitting = 1): Seated => ({ person, side, sitting });
  const oneSitting: Profile = {
    ...blended,
    disruption: { ...blended.disruption, sittings: { is: 'one-sitting', source: 'Our own rule' } },
  };

  it('everybody who may sits together', () => {
    expect(
      sequenceOf(
        [seat('sw', 'professionals', 0), seat('carer', 'carers'), seat('mother', 'birth-family')],
        [],
        blended,
      ),
    ).toEqual({
      sittings: [{ number: 1, people: ['sw', 'carer', 'mother'] }],
      moved: [],
      inWriting: [],
    });
  });

  it('E-12: adopters and birth family never', () => {
    expect(
      sequenceOf(
        [seat('sw', 'professionals', 0), seat('adopter', 'adopters'), seat('mother', 'birth-family')],
        [],
        blended,
      ),
    ).toEqual({
      sittings: [
        { number: 1, people: ['sw', 'adopter'] },
        { number: 2, people: ['sw', 'mother'] },
      ],
      moved: [{ person: 'mother', because: 'E-12' }],
      inWriting: [],
    });
  });

  it('E-13: nor two people who are kept apart', () => {
    const { sittings, moved } = sequenceOf(
      [seat('mother', 'birth-family'), seat('father', 'birth-family')],
      [['father', 'mother']],
      blended,
    );
    expect(sittings.map(({ people }) => people)).toEqual([['mother'], ['father']]);
    expect(moved).toEqual([{ person: 'father', because: 'E-13' }]);
  });

  it('E-13: two people who are kept apart may each meet everyone else', () => {
    const people = [seat('mother', 'birth-family'), seat('aunt', 'birth-family'), seat('father', 'birth-family')];
    expect(sequenceOf(people, [['father', 'mother']], blended).sittings).toEqual([
      { number: 1, people: ['mother', 'aunt'] },
      { number: 2, people: ['father'] },
    ]);
  });

  it('whom someone in every sitting must not meet gives their views in writing', () => {
    expect(
      sequenceOf([seat('sw', 'professionals', 0), seat('father', 'birth-family')], [['sw', 'father']], blended),
    ).toMatchObject({ inWriting: ['father'] });
  });

  it('W-82: where a council holds one sitting, the second side writes', () => {
    expect(sequenceOf([seat('adopter', 'adopters'), seat('mother', 'birth-family', 2)], [], oneSitting)).toEqual({
      sittings: [{ number: 1, people: ['adopter'] }],
      moved: [{ person: 'mother', because: 'E-12' }],
      inWriting: ['mother'],
    });
  });

  it('a sitting that was chosen is kept', () => {
    expect(sequenceOf([seat('carer', 'carers', 2), seat('sw', 'professionals', 1)], [], blended).sittings).toEqual([
      { number: 1, people: ['sw'] },
      { number: 2, people: ['carer'] },
    ]);
  });

  it('people who come to every sitting make one, when nobody else comes', () => {
    expect(sequenceOf([seat('sw', 'professionals', 0)], [], blended).sittings).toEqual([{ number: 1, people: ['sw'] }]);
    expect(sequenceOf([], [], blended).sittings).toEqual([]);
  });
});
