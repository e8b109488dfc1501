import { describe, expect, it } from 'vitest';
import { type InviteeFacts, type InviteeLine } from '#rules';
import { someone } from './invented-case.ts';
import { planning } from './invented-invitees.ts';

const school = someone({ key: 'school', part: 'school' });

describe('One invitee in full', () => {
  it('who is asked has no reason against them', () => {
    expect(planning({ circle: [school] }, { role: 'school', when: 'always' })).toEqual([
      {
        person: 'school',
        personIs: 'circle',
        name: 'Invented school',
        parentalResponsibility: false,
        part: 'school',
        way: 'mail',
        workerId: 'worker-sw',
        decision: 'invite',
        because: ['Our list, 1'],
        sitting: 1,
      },
    ]);
  });

  it('CF-23: an offer is an invitation, and says that it is an offer', () => {
    expect(planning({ circle: [school] }, { role: 'school', when: 'if-wanted' })).toMatchObject([
      { decision: 'invite', because: ['Our list, 1', 'CF-23'] },
    ]);
    expect(planning({ circle: [school] }, { role: 'school', when: 'if-wanted' })[0]).not.toHaveProperty('whyNot');
  });

  it('a worker is reached in Teams', () => {
    expect(planning({}, { role: 'childs-social-worker', when: 'always' })).toMatchObject([
      { person: 'worker-sw', personIs: 'worker', way: 'teams' },
    ]);
  });

  it('E-02: whom the allegation is about, whatever the line says', () => {
    expect(planning({ circle: [school], subjectIds: ['school'] }, { role: 'school', when: 'always' })).toMatchObject([
      {
        decision: 'left-out',
        because: ['Our list, 1', 'E-02'],
        whyNot: 'The allegation or complaint is about them.',
      },
    ]);
  });

  it.each(['foster-carer', 'adopter', 'household-member', 'carers-own-child', 'key-worker', 'home-manager'] as const)(
    'E-01: while a hold stands, a %s waits, unless the list does not ask them at all',
    (role) => {
      const circle = [someone({ key: 'one', part: role })];
      expect(planning({ circle, hold: true }, { role, when: 'always' })).toMatchObject([
        {
          decision: 'undecided',
          because: ['Our list, 1', 'Rulings E-01'],
          whyNot: 'A safeguarding hold stands: agree with the LADO first whether they may be asked.',
        },
      ]);
      expect(planning({ circle, hold: true }, { role, when: 'adoption' })).toMatchObject([
        { decision: 'left-out', because: ['Our list, 1'], whyNot: 'This is not an adoption placement.' },
      ]);
      expect(planning({ circle }, { role, when: 'always' })).toMatchObject([{ decision: 'invite' }]);
    },
  );
});

describe('E-68: one person on two lines', () => {
  const twice = (first: InviteeLine['when'], second: InviteeLine['when']) =>
    planning({ circle: [school] }, { role: 'school', when: first }, { role: 'school', when: second });

  it('the line that asks wins', () => {
    expect(twice('residential', 'always')).toMatchObject([{ decision: 'invite', because: ['Our list, 2'] }]);
    expect(twice('always', 'residential')).toMatchObject([{ decision: 'invite', because: ['Our list, 1'] }]);
  });

  it('of two that do not ask, the first says why', () => {
    expect(twice('residential', 'adoption')).toMatchObject([
      { decision: 'left-out', because: ['Our list, 1'], whyNot: 'This is not a residential placement.' },
    ]);
  });

  it('of two that ask, the first counts', () => {
    expect(twice('always', 'if-wanted')).toMatchObject([{ because: ['Our list, 1'] }]);
  });
});

describe('Someone whom nobody has named yet', () => {
  const when = (condition: InviteeLine['when']) => planning({}, { role: 'advocate', when: condition });

  it('is a task where the list asks for them or a decision is owed, and nothing where it does not', () => {
    expect(when('always')).toMatchObject([{ personIs: 'nobody-yet', decision: 'invite' }]);
    expect(when('if-wanted')).toMatchObject([{ personIs: 'nobody-yet', decision: 'invite' }]);
    expect(when('decision-needed')).toMatchObject([{ personIs: 'nobody-yet', decision: 'undecided' }]);
    expect(when('if-needed')).toEqual([]);
    expect(when('residential')).toEqual([]);
  });
});

describe('E-12, CF-51: adopters and birth family never share a sitting', () => {
  const adopter = someone({ key: 'adopter', part: 'adopter', side: 'adopters' });
  const mother = someone({ key: 'mother', part: 'parent', side: 'birth-family' });
  const aunt = someone({ key: 'aunt', part: 'other-professional', side: 'birth-family' });
  const all = [
    { role: 'adopter', when: 'always' },
    { role: 'parent', when: 'always' },
    { role: 'other-professional', when: 'always' },
    { role: 'school', when: 'always' },
  ] as const;
  const sittings = (...circle: InviteeFacts['circle']) =>
    planning({ circle }, ...all)
      .filter(({ personIs }) => personIs === 'circle')
      .map(({ person, sitting, decision, because }) => [person, sitting, decision, because.at(-1)]);

  it('parents, and whoever is of the birth family, meet apart', () => {
    expect(sittings(adopter, mother, aunt, school)).toEqual([
      ['adopter', 1, 'invite', 'Our list, 1'],
      ['mother', 2, 'separate', 'E-12'],
      ['aunt', 2, 'separate', 'E-12'],
      ['school', 1, 'invite', 'Our list, 4'],
    ]);
  });

  it('a parent whose side nobody recorded meets apart all the same', () => {
    const father = someone({ key: 'father', part: 'parent' });
    expect(sittings(adopter, father).map(([, sitting]) => sitting)).toEqual([1, 2]);
  });

  it('someone on the adopters’ side is enough', () => {
    const friend = someone({ key: 'friend', part: 'school', side: 'adopters' });
    const circle = [friend, mother];
    const list = planning({ circle }, { role: 'school', when: 'always' }, { role: 'parent', when: 'always' });
    expect(list.map(({ sitting }) => sitting)).toEqual([1, 2]);
  });

  it('an adopter whose side nobody recorded is enough', () => {
    const unsided = someone({ key: 'adopter', part: 'adopter' });
    expect(sittings(unsided, mother).map(([, sitting]) => sitting)).toEqual([1, 2]);
  });

  it('a parent of whom nothing is decided stays undecided, in the other sitting', () => {
    const list = planning({ circle: [adopter, mother] }, all[0], { role: 'parent', when: 'decision-needed' });
    expect(list).toMatchObject([{ sitting: 1 }, { sitting: 2, decision: 'undecided' }]);
  });

  it('without adopters all meet together', () => {
    const list = planning(
      { circle: [mother, school] },
      { role: 'parent', when: 'always' },
      { role: 'school', when: 'always' },
    );
    expect(list.map(({ sitting, decision }) => [sitting, decision])).toEqual([
      [1, 'invite'],
      [1, 'invite'],
    ]);
  });
});
