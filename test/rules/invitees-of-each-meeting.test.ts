import { describe, expect, it } from 'vitest';
import { inviteesFor, type InviteeFacts, type MeetingKind, type Profile } from '#rules';
import { blended, day, placement, placementWith, someone, warrington } from './invented-case.ts';

const facts: InviteeFacts = {
  placement,
  workers: [
    { part: 'childs-social-worker', id: 'worker-sw', name: 'Invented Worker' },
    { part: 'supervising-social-worker', id: 'worker-ssw', name: 'Invented Supervisor' },
    { part: 'fostering-team-manager', id: 'worker-ftm', name: 'Invented Fostering Manager' },
    { part: 'independent-reviewing-officer', id: 'worker-iro', name: 'Invented Reviewer' },
  ],
  circle: [
    someone({ key: 'carer', part: 'foster-carer', side: 'carers', way: 'mail' }),
    someone({ key: 'mother', part: 'parent', side: 'birth-family', parentalResponsibility: true, way: 'phone' }),
    someone({ key: 'school', part: 'school' }),
    someone({ key: 'nurse', part: 'health-professional' }),
  ],
  hold: false,
  subjectIds: [],
  legalStatus: 'care-order',
  on: day('2026-11-20'),
};

const invite = (kind: MeetingKind, changed: Partial<InviteeFacts> = {}, profile: Profile = blended) =>
  inviteesFor(kind, { ...facts, ...changed }, profile);

const one = (list: ReturnType<typeof invite>, person: string) => list.find((invitee) => invitee.person === person);

describe('Warrington W-08 to W-12: who contributes to a planning meeting', () => {
  it('in foster care the carers and their supervising social worker (W-12)', () => {
    const list = invite('planning', {}, warrington);
    expect(one(list, 'carer')).toMatchObject({ decision: 'invite', because: ['Warrington W-12'] });
    expect(one(list, 'worker-ssw')).toMatchObject({ decision: 'invite', because: ['Warrington W-12'] });
  });

  it('in a children’s home the key worker and, where it makes sense, the manager (W-11)', () => {
    const list = invite('planning', {
      placement: placementWith({ setting: 'residential-school' }),
      circle: [someone({ key: 'key', part: 'key-worker' })],
    });
    expect(one(list, 'key')).toMatchObject({ decision: 'invite', because: ['Warrington W-11'] });
    expect(one(list, 'nobody-yet/home-manager')).toMatchObject({ way: 'through-worker' });
  });

  it('at 16 a personal adviser (W-08)', () => {
    const at16 = (changed: Partial<InviteeFacts['placement']>, on: InviteeFacts['on'] = facts.on) =>
      invite('planning', {
        on,
        placement: placementWith(changed),
        circle: [someone({ key: 'pa', part: 'personal-adviser' })],
      }).find(({ person }) => person === 'pa');
    expect(at16({ bornOn: '2010-11-20' })).toMatchObject({ decision: 'invite' });
    expect(at16({ bornOn: '2010-11-21' })).toMatchObject({ decision: 'left-out', whyNot: 'The child is not 16 yet.' });
    expect(at16({ bornOn: undefined, schoolYear: 12 })).toMatchObject({ decision: 'invite' });
    expect(at16({ bornOn: undefined, schoolYear: 10 })).toMatchObject({ decision: 'left-out' });
    expect(at16({ bornOn: undefined, schoolYear: 11 })).toMatchObject({ decision: 'undecided' });
  });
});

describe('Warrington W-78 to W-85: who is asked to a disruption meeting', () => {
  it('the core list with the lost lines’ defaults', () => {
    const parts = invite('disruption', {}, warrington)
      .filter(({ decision }) => decision === 'invite')
      .map(({ part }) => part);
    expect(parts).toEqual([
      'minute-taker',
      'childs-social-worker',
      'team-manager',
      'foster-carer',
      'supervising-social-worker',
      'fostering-team-manager',
      'independent-reviewing-officer',
      'child',
      'advocate',
      'school',
      'virtual-school',
    ]);
  });

  it('the present carers are a task when it is known that there are some', () => {
    const carers = (newHomeKnown: boolean | undefined) =>
      invite('disruption', { newHomeKnown, circle: [] }).filter(({ part }) => part === 'foster-carer').length;
    expect(carers(true)).toBe(1);
    expect(carers(undefined)).toBe(1);
  });

  it('out of area and with looked-after brothers and sisters, their people too', () => {
    const list = invite('disruption', {
      placement: placementWith({ outOfArea: true, siblings: ['C-1043'] }),
      circle: [someone({ key: 'area', part: 'other-professional' })],
      workers: [{ part: 'other-childs-social-worker', id: 'sibling-worker', name: 'Invented Other' }],
    });
    expect(one(list, 'area')).toMatchObject({ decision: 'undecided' });
    expect(one(list, 'sibling-worker')).toMatchObject({ decision: 'invite' });
  });

  it('E-12: adopters never share a sitting with birth family', () => {
    const list = invite('disruption', {
      placement: placementWith({ setting: 'adoption-before-order' }),
      legalStatus: 'placement-order',
      circle: [
        someone({ key: 'adopter', part: 'adopter', side: 'adopters' }),
        someone({ key: 'mother', part: 'parent', side: 'birth-family' }),
        someone({ key: 'aunt', part: 'other-professional', side: 'birth-family' }),
      ],
    });
    expect(one(list, 'adopter')?.sitting).toBe(1);
    expect(one(list, 'mother')).toMatchObject({
      sitting: 2,
      decision: 'undecided',
      because: [expect.any(String), 'E-12'],
    });
    expect(one(list, 'aunt')?.sitting).toBe(2);
  });

  it('E-12: birth family who would be invited is met separately', () => {
    const profile: Profile = {
      ...blended,
      stability: { ...blended.stability, parents: { decision: { is: 'invited', source: 'Our own rule' } } },
    };
    const list = invite(
      'stability',
      {
        placement: placementWith({ setting: 'adoption-before-order' }),
        circle: [
          someone({ key: 'adopter', part: 'adopter', side: 'adopters' }),
          someone({ key: 'mother', part: 'parent', side: 'birth-family' }),
        ],
      },
      profile,
    );
    expect(one(list, 'mother')).toMatchObject({ decision: 'separate', sitting: 2 });
  });

  it.each([
    ['of 3', '2023-11-01', 'left-out'],
    ['of 4', '2022-11-01', 'invite'],
    ['of 18', '2008-11-01', 'left-out'],
  ])('the school of a child %s', (_age, bornOn, decision) => {
    const list = invite('disruption', { placement: placementWith({ bornOn: day(bornOn), schoolYear: undefined }) });
    expect(one(list, 'school')?.decision).toBe(decision);
  });

  it('the school of a child whose age nobody knows waits for a decision', () => {
    expect(
      one(invite('disruption', { placement: placementWith({ bornOn: undefined, schoolYear: undefined }) }), 'school')
        ?.decision,
    ).toBe('undecided');
  });
});

describe('Warrington W-40, W-51: who is asked to a support meeting', () => {
  it('carers, supervising social worker, social worker and the child', () => {
    expect(
      invite('support')
        .filter(({ decision }) => decision === 'invite')
        .map(({ part }) => part),
    ).toEqual(['foster-carer', 'supervising-social-worker', 'childs-social-worker', 'child']);
  });
});

describe('CF-21: the child’s part', () => {
  it.each(['stability', 'disruption'] as const)(
    'where the profile asks for views only, the task stays with the worker (%s)',
    (kind) => {
      const profile: Profile = {
        ...blended,
        [kind]: { ...blended[kind], child: { part: { is: 'views-only', source: 'Our own rule' } } },
      };
      expect(one(invite(kind, {}, profile), 'child')).toMatchObject({ decision: 'views-only', way: 'through-worker' });
    },
  );

  it('E-68: one person in two parts has one invitation', () => {
    const list = invite('stability', {
      workers: [
        { part: 'childs-social-worker', id: 'both', name: 'Invented Both' },
        { part: 'supervising-social-worker', id: 'both', name: 'Invented Both' },
      ],
    });
    expect(list.filter(({ person }) => person === 'both')).toHaveLength(1);
  });

  it('E-68: a line that asks wins over an earlier one that does not', () => {
    const list = invite('planning', {
      workers: [
        { part: 'personal-adviser', id: 'both', name: 'Invented Both' },
        { part: 'supervising-social-worker', id: 'both', name: 'Invented Both' },
      ],
    });
    expect(one(list, 'both')).toMatchObject({ part: 'supervising-social-worker', decision: 'invite' });
  });
});
