import { describe, expect, it } from 'vitest';
import {
  explain,
  inOwnNames,
  offeredJudgements,
  profileNamed,
  rankChairs,
  scopeOf,
  type Profile,
  type Role,
  type WhatIfAbout,
} from '#rules';
import { calendar, day, placementWith } from './invented-case.ts';

/* Who chairs, and where a stability meeting is held, in eight councils. A name with a number is a worked example from their pages. */

const council = (name: string): Profile => profileNamed(`${name}-public-pages`) as Profile;

const chairs = (name: string, role: Role, more: Partial<WhatIfAbout<'chair'>> = {}) =>
  explain(
    {
      about: 'chair',
      kind: 'disruption',
      candidateRoles: [role],
      isAllocatedReviewingOfficer: false,
      managesTheWorker: false,
      isSubject: false,
      placement: { setting: 'foster-care', provider: 'in-house' },
      ...more,
    },
    council(name),
    calendar,
  ).decision;

const MAY = /^An? .+ may chair this disruption meeting\.$/;
const MAY_NOT = /^An? .+ may not chair this disruption meeting\.$/;
const WITH_REASON = 'Whoever names them writes down why it is them.';

const CHAIRS: readonly (readonly [
  example: string,
  council: string,
  role: Role,
  more: object,
  is: 'may' | 'may-with-reason' | 'may-not',
])[] = [
  ['bracknell-forest-07', 'bracknell-forest', 'team-manager', { managesTheWorker: true }, 'may-not'],
  ['bracknell-forest-08', 'bracknell-forest', 'head-of-service', {}, 'may'],
  ['bracknell-forest more', 'bracknell-forest', 'team-manager', {}, 'may'],
  ['bracknell-forest more', 'bracknell-forest', 'independent-reviewing-officer', {}, 'may-not'],
  ['brighton-hove more', 'brighton-hove', 'independent-reviewing-officer', {}, 'may'],
  [
    'brighton-hove more',
    'brighton-hove',
    'independent-reviewing-officer',
    { isAllocatedReviewingOfficer: true },
    'may-not',
  ],
  ['cumberland-07', 'cumberland', 'independent-reviewing-officer', { isAllocatedReviewingOfficer: true }, 'may-not'],
  ['cumberland-08', 'cumberland', 'team-manager', {}, 'may-with-reason'],
  ['cumberland more', 'cumberland', 'team-manager', { managesTheWorker: true }, 'may-not'],
  ['cumberland more', 'cumberland', 'independent-reviewing-officer', {}, 'may'],
  ['durham-10', 'durham', 'fostering-team-manager', { complex: false }, 'may'],
  ['durham more', 'durham', 'fostering-team-manager', { complex: true }, 'may-with-reason'],
  ['durham more', 'durham', 'independent-reviewing-officer', { complex: true }, 'may'],
  ['durham more', 'durham', 'independent-reviewing-officer', { complex: false }, 'may-with-reason'],
  ['durham more', 'durham', 'fostering-team-manager', { managesTheWorker: true }, 'may-not'],
  ['walsall-02', 'walsall', 'adoption-service-manager', {}, 'may'],
  ['walsall-02', 'walsall', 'independent-chair', {}, 'may-with-reason'],
  ['walsall more', 'walsall', 'team-manager', {}, 'may-not'],
  ['east-riding-adoption-05', 'east-riding-adoption', 'adoption-team-manager', {}, 'may-not'],
  ['east-riding-adoption-07', 'east-riding-adoption', 'experienced-practitioner', {}, 'may'],
  ['east-riding-adoption more', 'east-riding-adoption', 'team-manager', { managesTheWorker: true }, 'may-not'],
  ['east-riding-adoption more', 'east-riding-adoption', 'service-manager', {}, 'may'],
  ['east-riding-adoption more', 'east-riding-adoption', 'independent-chair', {}, 'may'],
];

describe('Who may chair the disruption meeting', () => {
  it.each(CHAIRS)('%s (%s): a %s, %j, %s', (_id, name, role, more, is) => {
    const [first, ...rest] = chairs(name, role, more);
    expect(first).toMatch(is === 'may-not' ? MAY_NOT : MAY);
    expect(rest.includes(WITH_REASON)).toBe(is === 'may-with-reason');
  });

  it('someone who holds two roles is barred by the one that the council bars', () => {
    const [first] = chairs('east-riding-adoption', 'service-manager', {
      candidateRoles: ['service-manager', 'family-finder'],
    });
    expect(first).toMatch(MAY_NOT);
  });

  it('neither Torbay nor Warrington has tiers, and their chairs are as they were', () => {
    for (const name of ['torbay-stability', 'warrington-2024', 'blended-default'] as const) {
      expect(profileNamed(name).disruption.chair.tiers).toEqual([]);
    }
  });
});

describe('Knowsley: the chair of a stability meeting knows the child or the carers', () => {
  const ranked = (id: string, role: Role, profile = council('knowsley')) =>
    rankChairs({
      kind: 'stability',
      candidates: [{ ...{ id, name: id, roles: [role], team: 'Team Wren' }, active: true, load: 0, interests: [] }],
      facts: {
        ...{ socialWorkerId: 'sw', teamManagerId: 'tm', fosteringManagerId: 'ftm', iroIds: ['iro'], subjectIds: [] },
        ...{
          decidedBy: ['decided'],
          managerOf: {},
          childTeam: 'Team Heron',
          setting: 'foster-care',
          provider: 'in-house',
        },
      },
      profile,
    })[0];
  const SAY_HOW = 'Is to know the child or the carers: say how they do.';

  it.each([
    ['knowsley more: the carers’ own manager knows them', 'ftm', 'fostering-team-manager', false],
    ['knowsley more: a manager who decided in the case knows the child', 'decided', 'team-manager', false],
    [
      'knowsley more: of another manager nobody knows it, and whoever names them says how',
      'other',
      'team-manager',
      true,
    ],
  ] as const)('%s', (_what, id, role, asks) => {
    const one = ranked(id, role);
    expect(one?.may).toBe(true);
    expect(one?.reasons.some(({ words }) => words === SAY_HOW)).toBe(asks);
    expect(one?.needsReason).toBe(asks);
  });

  it('nobody else asks that', () => {
    expect(ranked('other', 'team-manager', council('brighton-hove'))?.needsReason).toBe(false);
  });
});

describe('Where a stability meeting is held', () => {
  const inScope = (
    provider: 'in-house' | 'agency',
    setting: 'childrens-home' | 'foster-care' | 'supported-accommodation',
  ) =>
    scopeOf(placementWith({ setting, provider, bornOn: '2011-01-01' }), day('2026-11-20'), council('brighton-hove')).is;

  it('brighton-hove-07, brighton-hove-08: in the independent sector’s homes, not in the council’s own', () => {
    expect(inScope('agency', 'childrens-home')).toBe('in-scope');
    expect(inScope('in-house', 'childrens-home')).toBe('other-setting');
    expect(inScope('in-house', 'foster-care')).toBe('in-scope');
    expect(inScope('agency', 'supported-accommodation')).toBe('other-setting');
  });

  it('brighton-hove-08: a manager is not offered it for the council’s own home', () => {
    const refused = (provider: 'in-house' | 'agency') =>
      offeredJudgements(
        { setting: 'childrens-home', provider, crisis: false, holdStanding: false, triggers: [] },
        council('brighton-hove'),
      ).find(({ outcome }) => outcome === 'stability-meeting')?.refused;
    expect(refused('in-house')).toBe('The stability procedure does not cover this kind of placement.');
    expect(refused('agency')).toBeUndefined();
  });
});

describe('The meetings are called as staff call them', () => {
  it.each([
    ['knowsley', 'Hold the stability meeting', 'stability.hold', 'Hold the placement stability meeting'],
    ['hertfordshire', 'Hold the disruption meeting', 'disruption.hold', 'Hold the disruption learning meeting'],
    ['hertfordshire', 'Hold the fostering support meeting', 'support.hold', 'Hold the placement support meeting'],
    ['durham', 'Hold the disruption meeting', 'disruption.hold', 'Hold the disruption meeting'],
    ['durham', 'Hold the support meeting', 'support.hold', 'Hold the support meeting'],
  ])('%s: %s (%s) is “%s”', (name, title, kind, said) => {
    expect(inOwnNames(title, kind, council(name))).toBe(said);
  });
});
