import { describe, expect, it } from 'vitest';
import {
  ageOn,
  coordinatorFor,
  inviteesFor,
  mayDecideParent,
  mayLeaveChildOut,
  supportingManagerFor,
  twoPartNeedsReason,
  type InviteeFacts,
  type MeetingKind,
  type Profile,
} from '#rules';
import { blended, day, placement, placementWith, someone, torbay, warrington } from './invented-case.ts';

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

describe('Torbay T-24 to T-30: who is asked to a stability meeting', () => {
  const list = invite('stability', {}, torbay);

  it('T-24, rulings: the child, always through a worker, never as an attendee', () => {
    expect(one(list, 'child')).toMatchObject({
      personIs: 'child',
      name: 'A.B.',
      part: 'child',
      way: 'through-worker',
      workerId: 'worker-sw',
      decision: 'invite',
    });
  });

  it.each([
    ['T-25', 'worker-sw', 'teams'],
    ['T-26', 'carer', 'mail'],
    ['T-27', 'worker-ssw', 'teams'],
    ['T-28', 'worker-ftm', 'teams'],
  ])('%s: %s is invited, reached by %s', (id, person, way) => {
    expect(one(list, person)).toMatchObject({ decision: 'invite', way, because: [expect.stringContaining(id)] });
  });

  it('T-30, T-49, CF-23: an advocate is offered by the social worker though nobody is named', () => {
    expect(list.find(({ part }) => part === 'advocate')).toMatchObject({
      person: 'nobody-yet/advocate',
      personIs: 'nobody-yet',
      way: 'through-worker',
      workerId: 'worker-sw',
      decision: 'invite',
    });
  });

  it('T-29: another professional waits for a decision', () => {
    expect(one(list, 'nurse')).toMatchObject({
      decision: 'undecided',
      whyNot: 'Decide whether they are relevant here.',
    });
    expect(one(list, 'school')).toMatchObject({ decision: 'invite' });
  });

  it('CF-24: a parent waits for the manager’s decision, with what the law says', () => {
    expect(one(list, 'mother')).toMatchObject({
      decision: 'undecided',
      whyNot:
        'Decide: invite, meet separately, views only, or not informed with the legal reason. Has parental responsibility. Under a care order parents keep parental responsibility.',
    });
  });

  it('CF-24: where no parent is recorded, the decision is owed all the same', () => {
    const alone = invite('stability', { circle: [] });
    expect(one(alone, 'nobody-yet/parent')).toMatchObject({ decision: 'undecided', personIs: 'nobody-yet' });
    expect(one(alone, 'nobody-yet/parent')?.whyNot).toContain('Parental responsibility is not recorded.');
  });

  it('CF-25: the reviewing officer is invited in the blended profile, not in Torbay’s', () => {
    expect(one(list, 'worker-iro')).toBeUndefined();
    expect(one(invite('stability'), 'worker-iro')).toMatchObject({ decision: 'invite' });
  });

  it('CF-36: only the manager of the service that supports the placement comes', () => {
    const agency = invite('stability', {
      placement: placementWith({ provider: 'agency' }),
      circle: [someone({ key: 'agency-manager', part: 'provider-manager' })],
    });
    expect(one(agency, 'agency-manager')).toMatchObject({ decision: 'invite' });
    expect(one(agency, 'worker-ftm')).toMatchObject({
      decision: 'left-out',
      whyNot: 'Another service supports this placement, and its manager comes.',
    });
  });

  it('T-26: in a children’s home the key worker and the home’s manager', () => {
    const home = invite('stability', {
      placement: placementWith({
        setting: 'childrens-home',
        supervisingSocialWorkerId: undefined,
        fosteringManagerId: undefined,
      }),
      workers: [],
      circle: [someone({ key: 'key', part: 'key-worker' }), someone({ key: 'manager', part: 'home-manager' })],
    });
    expect(one(home, 'key')?.decision).toBe('invite');
    expect(one(home, 'manager')?.decision).toBe('invite');
    expect(home.map(({ part }) => part)).not.toContain('supervising-social-worker');
    expect(home.map(({ part }) => part)).not.toContain('foster-carer');
  });

  it('a worker whose name nobody gave is known by the register', () => {
    expect(one(invite('stability', { workers: [] }), 'worker-ssw')).toMatchObject({
      personIs: 'worker',
      name: 'worker-ssw',
    });
  });

  it('someone whom the list does not ask to this placement says why not', () => {
    const list = invite('planning', { circle: [someone({ key: 'key', part: 'key-worker' })] });
    expect(one(list, 'key')).toMatchObject({ decision: 'left-out', whyNot: 'This is not a residential placement.' });
  });

  it('people of another child’s life are not asked', () => {
    expect(
      one(
        invite('stability', { circle: [someone({ key: 'stranger', part: 'school', childRef: 'C-2000' })] }),
        'stranger',
      ),
    ).toBeUndefined();
  });

  it.each([
    ['invited', 'invite'],
    ['not-invited', 'left-out'],
  ] as const)('a council whose profile says that parents are %s', (is, decision) => {
    const profile: Profile = {
      ...blended,
      stability: { ...blended.stability, parents: { decision: { is, source: 'Our own rule' } } },
    };
    expect(one(invite('stability', {}, profile), 'mother')?.decision).toBe(decision);
  });

  it.each(['section-20', 'interim-care-order', 'placement-order', 'other'] as const)(
    'E-11: under “%s” the manager sees what it means',
    (legalStatus) => {
      const words = {
        'section-20': 'Under section 20 the placement rests on the parents’ agreement.',
        'interim-care-order': 'Under an interim care order parents keep parental responsibility; proceedings are open.',
        'placement-order': 'Under a placement order birth parents’ part usually ends or changes: ask legal.',
        other: 'Ask legal what the child’s status means for the parents.',
      }[legalStatus];
      expect(one(invite('stability', { legalStatus }), 'mother')?.whyNot).toContain(words);
    },
  );
});

describe('E-87, CF-52: how people outside are reached', () => {
  const way = (changed: Parameters<typeof someone>[0]) =>
    one(invite('stability', { circle: [someone(changed)] }), changed.key);

  it('a carer without a safe way is reached through the supervising social worker', () => {
    expect(way({ key: 'carer', part: 'foster-carer', way: 'none' })).toMatchObject({
      way: 'through-worker',
      workerId: 'worker-ssw',
    });
  });

  it('nobody outside gets a card in Teams', () => {
    expect(way({ key: 'carer', part: 'foster-carer', way: 'teams' })).toMatchObject({ way: 'through-worker' });
  });

  it('their own worker is kept', () => {
    expect(way({ key: 'carer', part: 'foster-carer', way: 'phone', workerId: 'worker-x' })).toMatchObject({
      way: 'phone',
      workerId: 'worker-x',
    });
  });

  it('without a supervising social worker the child’s own worker asks the carers', () => {
    const list = invite('stability', {
      placement: placementWith({ supervisingSocialWorkerId: undefined }),
      circle: [someone({ key: 'carer', part: 'foster-carer' })],
    });
    expect(one(list, 'carer')?.workerId).toBe('worker-sw');
  });
});

describe('E-01, E-02: while a hold stands', () => {
  it('whom the allegation is about is left out, in the tenant or not', () => {
    const list = invite('stability', { subjectIds: ['carer', 'worker-ssw'] });
    expect(one(list, 'carer')).toMatchObject({
      decision: 'left-out',
      whyNot: 'The allegation or complaint is about them.',
    });
    expect(one(list, 'worker-ssw')).toMatchObject({ decision: 'left-out' });
  });

  it('people of the home wait for what is agreed with the LADO', () => {
    const list = invite('stability', { hold: true });
    expect(one(list, 'carer')).toMatchObject({
      decision: 'undecided',
      whyNot: 'A safeguarding hold stands: agree with the LADO first whether they may be asked.',
    });
    expect(one(list, 'worker-sw')?.decision).toBe('invite');
  });
});

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

describe('Torbay T-21 to T-23: leaving the child out, or meeting in two parts', () => {
  it('T-21: leaving the child out is asked for its reason', () => {
    expect(mayLeaveChildOut(' ')).toMatchObject({ is: 'asking', ask: [{ fact: 'childReason' }] });
    expect(mayLeaveChildOut(undefined)).toMatchObject({ is: 'asking' });
    expect(mayLeaveChildOut('They asked their advocate to speak.')).toMatchObject({ is: 'decided', value: true });
  });

  it('T-22, T-23: two parts are an exception, and its reason is written', () => {
    expect(twoPartNeedsReason('single', undefined, torbay)).toMatchObject({ is: 'decided' });
    expect(twoPartNeedsReason('two-part', undefined, torbay)).toMatchObject({
      is: 'asking',
      ask: [{ fact: 'formatReason' }],
    });
    expect(twoPartNeedsReason('two-part', 'The adults need to talk about money first.', torbay)).toMatchObject({
      is: 'decided',
    });
  });

  it('a council that asks for no reason gets none', () => {
    const profile: Profile = {
      ...torbay,
      stability: {
        ...torbay.stability,
        format: { ...torbay.stability.format, otherNeedsReason: { is: false, source: 'Our own rule' } },
      },
    };
    expect(twoPartNeedsReason('two-part', undefined, profile)).toMatchObject({ is: 'decided' });
  });
});

describe('Rulings CF-24: the decision about a parent', () => {
  const decide = (changed: Partial<Parameters<typeof mayDecideParent>[0]>) =>
    mayDecideParent({ decision: 'not-informed', byManager: true, reason: 'Section 34(4).', ...changed });

  it('“not informed” is the manager’s, with the legal reason', () => {
    expect(decide({})).toMatchObject({ is: 'decided' });
    expect(decide({ byManager: false })).toMatchObject({ is: 'asking', ask: [{ fact: 'decidedBy' }] });
    expect(decide({ reason: '' })).toMatchObject({ is: 'asking', ask: [{ fact: 'reason' }] });
  });

  it('inviting needs no reason; deciding nothing is no decision', () => {
    expect(decide({ decision: 'invite', byManager: false, reason: undefined })).toMatchObject({ is: 'decided' });
    expect(decide({ decision: 'undecided' })).toMatchObject({ is: 'asking', ask: [{ fact: 'decision' }] });
  });
});

describe('Torbay T-15, T-16, CF-35, CF-36: which service', () => {
  it.each([
    ['foster-care', 'in-house', 'fostering-service-coordinator', 'fostering-team-manager'],
    ['foster-care', 'agency', 'placement-service-coordinator', 'provider-manager'],
    ['connected-persons', 'none', 'fostering-service-coordinator', 'fostering-team-manager'],
    ['childrens-home', 'agency', 'placement-service-coordinator', 'home-manager'],
    ['supported-accommodation', 'agency', 'placement-service-coordinator', 'provider-manager'],
    ['with-parents', 'none', 'childs-social-worker', undefined],
    ['adoption-before-order', 'none', 'childs-social-worker', undefined],
    ['other', 'none', 'childs-social-worker', undefined],
  ] as const)('%s provided by %s: coordinated by %s, supported by %s', (setting, provider, coordinator, manager) => {
    expect(coordinatorFor({ setting, provider }, torbay).role).toBe(coordinator);
    expect(supportingManagerFor({ setting, provider }, torbay)).toBe(manager);
  });
});

describe('E-51: how old someone is', () => {
  it.each([
    ['2010-06-15', '2026-06-14', 15],
    ['2010-06-15', '2026-06-15', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2024-02-29', 16],
  ])('born %s, on %s: %d', (bornOn, on, age) => {
    expect(ageOn(day(bornOn), day(on))).toBe(age);
  });
});
