import { describe, expect, it } from 'vitest';
import {
  inviteesFor,
  mayDecideParent,
  mayLeaveChildOut,
  supportingManagerFor,
  twoPartNeedsReason,
  type InviteeFacts,
  type InviteeLine,
  type MeetingKind,
  type Profile,
} from '#rules';
import { blended, day, placement, placementWith, someone, torbay } from './invented-case.ts';

const facts: InviteeFacts = {
  placement,
  workers: [],
  circle: [],
  hold: false,
  subjectIds: [],
  legalStatus: 'care-order',
  on: day('2026-11-20'),
};
const invite = (kind: MeetingKind, changed: Partial<InviteeFacts> = {}, profile: Profile = blended) =>
  inviteesFor(kind, { ...facts, ...changed }, profile);

/** A council whose planning meeting has these lines, and no others. */
const lines = (...of: readonly Omit<InviteeLine, 'as'>[]): Profile => ({
  ...blended,
  planning: {
    ...blended.planning,
    contributors: of.map((line, index) => ({ is: { ...line, as: 'invented' }, source: `Our list, ${index + 1}` })),
  },
});
const planning = (changed: Partial<InviteeFacts>, ...of: readonly Omit<InviteeLine, 'as'>[]) =>
  invite('planning', changed, lines(...of));

const school = someone({ key: 'school', part: 'school' });
const nurse = someone({ key: 'nurse', part: 'health-professional' });

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

describe('What each condition says of whom it leaves out, or leaves to a person', () => {
  const of = (when: InviteeLine['when'], changed: Partial<InviteeFacts> = {}) =>
    planning({ circle: [school], ...changed }, { role: 'school', when })[0];

  it.each([
    ['foster', placementWith({ setting: 'childrens-home' }), 'This is not a foster placement.'],
    ['residential', placement, 'This is not a residential placement.'],
    ['supported-accommodation', placement, 'This is not supported accommodation.'],
    ['adoption', placement, 'This is not an adoption placement.'],
    ['agency', placement, 'No agency provides this placement.'],
    [
      'not-agency',
      placementWith({ provider: 'agency' }),
      'An agency provides this placement and sends its own manager.',
    ],
    [
      'not-agency',
      placementWith({ provider: 'other-authority' }),
      'An agency provides this placement and sends its own manager.',
    ],
    ['school-age', placementWith({ schoolYear: undefined, bornOn: '2024-01-01' }), 'The child is not of school age.'],
    ['school-age', placementWith({ schoolYear: undefined, bornOn: '2008-11-20' }), 'The child is not of school age.'],
    ['aged-16-or-over', placement, 'The child is not 16 yet.'],
    ['out-of-area', placement, 'The child lives in our own area.'],
    ['siblings-looked-after', placement, 'No brother or sister is looked after.'],
  ] as const)('“%s” leaves out', (when, about, whyNot) => {
    expect(of(when, { placement: about })).toMatchObject({ decision: 'left-out', whyNot });
  });

  it.each([
    ['foster', placement],
    ['residential', placementWith({ setting: 'secure-home' })],
    ['supported-accommodation', placementWith({ setting: 'supported-accommodation' })],
    ['adoption', placementWith({ setting: 'adoption-after-order' })],
    ['agency', placementWith({ provider: 'agency' })],
    ['agency', placementWith({ provider: 'other-authority' })],
    ['not-agency', placement],
    ['school-age', placementWith({ schoolYear: 0, bornOn: '2024-01-01' })],
    ['school-age', placementWith({ schoolYear: undefined, bornOn: '2022-11-20' })],
    ['school-age', placementWith({ schoolYear: undefined, bornOn: '2008-11-21' })],
    ['aged-16-or-over', placementWith({ bornOn: '2010-11-20' })],
    ['out-of-area', placementWith({ outOfArea: true })],
    ['siblings-looked-after', placementWith({ siblings: ['C-1043'] })],
  ] as const)('“%s” asks', (when, about) => {
    expect(of(when, { placement: about })).toMatchObject({ decision: 'invite' });
  });

  it('what the register does not say, a person is asked', () => {
    const noBirthday = placementWith({ bornOn: undefined, schoolYear: undefined });
    expect(of('school-age', { placement: noBirthday })).toMatchObject({
      decision: 'undecided',
      whyNot: 'How old is the child? Neither birthday nor school year is known.',
    });
    expect(of('school-age', { placement: placementWith({ schoolYear: undefined }), on: undefined })).toMatchObject({
      decision: 'undecided',
    });
    expect(of('aged-16-or-over', { placement: noBirthday })).toMatchObject({
      decision: 'undecided',
      whyNot: 'Is the young person 16 or older? The birthday is not known.',
    });
    expect(of('new-home-known')).toMatchObject({
      decision: 'undecided',
      whyNot: 'Is it known where the child lives next?',
    });
    expect(of('new-home-known', { newHomeKnown: false })).toMatchObject({
      decision: 'left-out',
      whyNot: 'It is not known yet where the child lives next.',
    });
    expect(of('new-home-known', { newHomeKnown: true })).toMatchObject({ decision: 'invite' });
    expect(of('if-needed')).toMatchObject({ decision: 'undecided', whyNot: 'Decide whether this is needed.' });
  });

  it('CF-24: only a parent comes with what the law says', () => {
    const nurses = planning({ circle: [nurse] }, { role: 'health-professional', when: 'decision-needed' });
    expect(nurses).toMatchObject([
      { whyNot: 'Decide: invite, meet separately, views only, or not informed with the legal reason.' },
    ]);
    const father = someone({ key: 'father', part: 'parent' });
    expect(planning({ circle: [father] }, { role: 'parent', when: 'where-relevant' })).toMatchObject([
      {
        whyNot:
          'Decide whether they are relevant here. Parental responsibility is not recorded. Under a care order parents keep parental responsibility.',
      },
    ]);
    expect(planning({ circle: [father] }, { role: 'parent', when: 'residential' })).toMatchObject([
      { whyNot: 'This is not a residential placement.' },
    ]);
  });
});

describe('What is settled for one kind of meeting settles no other', () => {
  it('CF-36: the one supporting manager is a rule of the stability meeting', () => {
    const circle = [someone({ key: 'manager', part: 'provider-manager' })];
    expect(planning({ circle }, { role: 'provider-manager', when: 'always' })).toMatchObject([{ decision: 'invite' }]);
  });

  it('CF-24: a council that never asks parents to stability meetings may ask them elsewhere', () => {
    const circle = [someone({ key: 'mother', part: 'parent' })];
    const never = (kind: MeetingKind) => {
      const own = lines({ role: 'parent', when: 'always' });
      const stability = {
        ...own.stability,
        parents: { decision: { is: 'not-invited', source: 'Our own rule' } },
      } as const;
      return invite(kind, { circle }, { ...own, stability }).find(({ part }) => part === 'parent');
    };
    expect(never('planning')).toMatchObject({ decision: 'invite' });
    expect(never('stability')).toMatchObject({
      decision: 'left-out',
      whyNot: 'Parents are not asked to this meeting here (Our own rule).',
    });
  });

  const viewsOnly = (of: 'stability' | 'disruption'): Profile => ({
    ...blended,
    [of]: { ...blended[of], child: { ...blended[of].child, part: { is: 'views-only', source: 'Our own rule' } } },
  });
  const childAt = (kind: MeetingKind, profile: Profile) =>
    invite(kind, { circle: [school] }, profile).find(({ part }) => part === 'child')?.decision;

  it('CF-21: where the child gives views only, they do so at that kind of meeting, and only the child', () => {
    expect(childAt('stability', viewsOnly('stability'))).toBe('views-only');
    expect(childAt('disruption', viewsOnly('disruption'))).toBe('views-only');
    expect(childAt('disruption', viewsOnly('stability'))).not.toBe('views-only');
    expect(childAt('stability', viewsOnly('disruption'))).not.toBe('views-only');
    const others = invite('stability', { circle: [school] }, viewsOnly('stability')).filter(
      ({ part }) => part !== 'child',
    );
    expect(others.map(({ decision }) => decision)).not.toContain('views-only');
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

describe('What is asked before somebody is left out, in full', () => {
  it('T-21: the child', () => {
    expect(mayLeaveChildOut('')).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'childReason',
          ask: 'Why does the child not take part? Write the reason before anything is sent.',
          because: ['Torbay T-21'],
        },
      ],
    });
    expect(mayLeaveChildOut('They asked their advocate to speak.')).toEqual({
      is: 'decided',
      value: true,
      because: ['Torbay T-21'],
      sums: [],
    });
  });

  it('T-22, T-23: the form that is not the usual one', () => {
    const { usual, otherNeedsReason } = torbay.stability.format;
    expect(twoPartNeedsReason('two-part', ' ', torbay)).toEqual({
      is: 'asking',
      ask: [
        {
          fact: 'formatReason',
          ask: 'Why is this meeting held in a form that is not the usual one? Write the reason before invitations go.',
          because: [otherNeedsReason.source],
        },
      ],
    });
    expect(twoPartNeedsReason('single', '', torbay)).toEqual({
      is: 'decided',
      value: true,
      because: [usual.source],
      sums: [],
    });
  });

  it('CF-24: the parent', () => {
    const decide = (decision: 'undecided' | 'invite' | 'separate', byManager: boolean, reason: string | undefined) =>
      mayDecideParent({ decision, byManager, reason });
    const asks = (fact: string, ask: string) => ({ is: 'asking', ask: [{ fact, ask, because: ['Rulings CF-24'] }] });
    const yes = { is: 'decided', value: true, because: ['Rulings CF-24'], sums: [] };
    expect(decide('undecided', true, 'x')).toEqual(
      asks('decision', 'What is decided about this parent: invite, separate, views only or not informed?'),
    );
    expect(decide('separate', false, 'x')).toEqual(
      asks('decidedBy', 'Which manager decides that this parent is not invited in the usual way?'),
    );
    expect(decide('separate', true, ' ')).toEqual(
      asks('reason', 'What is the reason? For “not informed”, give the legal reason.'),
    );
    expect(decide('separate', true, 'They asked for it.')).toEqual(yes);
    expect(decide('invite', false, undefined)).toEqual(yes);
  });
});

describe('CF-36: whose manager comes', () => {
  it.each([
    ['connected-persons', 'none', 'fostering-team-manager'],
    ['connected-persons', 'agency', 'provider-manager'],
    ['foster-care', 'none', 'provider-manager'],
    ['foster-care', 'in-house', 'fostering-team-manager'],
    ['fostering-for-adoption', 'in-house', 'fostering-team-manager'],
    ['residential-school', 'agency', 'home-manager'],
    ['secure-home', 'none', 'home-manager'],
    ['adoption-after-order', 'agency', undefined],
  ] as const)('%s, provider %s: %s', (setting, provider, role) => {
    expect(supportingManagerFor({ setting, provider }, torbay)).toBe(role);
  });
});
