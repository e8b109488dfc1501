import { describe, expect, it } from 'vitest';
import { whatFollowsForCarers, sequenceOf, type Profile, type Seated } from '#rules';
import { blended, placementWith } from './invented-case.ts';

describe('Warrington W-99, CF-50: what follows for the carers', () => {
  it.each([
    ['our own carers, matched: an early review is considered', { match: 'panel-agreed' }, 'consider-and-record'],
    ['our own carers, for good by the care plan: considered', { permanencePlan: true }, 'consider-and-record'],
    [
      'relatives without a provider, whom the council approved: considered',
      { setting: 'connected-persons', provider: 'none', permanencePlan: true },
      'consider-and-record',
    ],
    ['an agency’s carers: the agency is told', { match: 'panel-agreed', provider: 'agency' }, 'notify-provider'],
    [
      'E-37, carers of another authority: that authority is told',
      { match: 'plan-to-match', provider: 'other-authority' },
      'notify-provider',
    ],
    ['an agency’s carers, not for good: nothing', { provider: 'agency' }, 'not-needed'],
    ['our own carers, not for good: nothing', {}, 'not-needed'],
    ['a children’s home: nothing', { setting: 'childrens-home', permanencePlan: true }, 'not-needed'],
  ] as const)('%s', (_which, about, what) => {
    expect(whatFollowsForCarers(placementWith(about), blended)).toBe(what);
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

  it('E-13: someone who would come to every sitting comes to their own, where a person sits whom they must not meet', () => {
    expect(
      sequenceOf(
        [seat('father', 'birth-family'), seat('carer', 'carers', 2), seat('sw', 'professionals', 0)],
        [['sw', 'father']],
        blended,
      ),
    ).toEqual({
      sittings: [
        { number: 1, people: ['father'] },
        { number: 2, people: ['carer', 'sw'] },
      ],
      moved: [{ person: 'sw', because: 'E-13' }],
      inWriting: [],
    });
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
