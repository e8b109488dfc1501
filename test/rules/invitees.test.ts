import { describe, expect, it } from 'vitest';
import { inviteesFor, type InviteeFacts, type MeetingKind, type Profile } from '#rules';
import { blended, day, placement, placementWith, someone, torbay } from './invented-case.ts';

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
  const list = () => invite('stability', {}, torbay);

  it('T-24, rulings: the child, always through a worker, never as an attendee', () => {
    expect(one(list(), 'child')).toMatchObject({
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
    expect(one(list(), person)).toMatchObject({ decision: 'invite', way, because: [expect.stringContaining(id)] });
  });

  it('T-30, T-49, CF-23: an advocate is offered by the social worker though nobody is named', () => {
    expect(list().find(({ part }) => part === 'advocate')).toMatchObject({
      person: 'nobody-yet/advocate',
      personIs: 'nobody-yet',
      way: 'through-worker',
      workerId: 'worker-sw',
      decision: 'invite',
    });
  });

  it('T-29: another professional waits for a decision', () => {
    expect(one(list(), 'nurse')).toMatchObject({
      decision: 'undecided',
      whyNot: 'Decide whether they are relevant here.',
    });
    expect(one(list(), 'school')).toMatchObject({ decision: 'invite' });
  });

  it('CF-24: a parent waits for the manager’s decision, with what the law says', () => {
    expect(one(list(), 'mother')).toMatchObject({
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
    expect(one(list(), 'worker-iro')).toBeUndefined();
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

  it.each(['with-parents', 'adoption-before-order', 'other'] as const)(
    'CF-36: %s, no service supports the placement, so no manager of one is named, with a reason or without',
    (setting) => {
      const people = invite('stability', { placement: placementWith({ setting }) });
      expect(one(people, 'worker-ftm')).toBeUndefined();
      expect(people.filter(({ whyNot }) => whyNot?.includes('service') === true)).toEqual([]);
    },
  );

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
