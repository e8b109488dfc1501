import { describe, expect, it } from 'vitest';
import {
  ageOn,
  coordinatorFor,
  mayLeaveChildOut,
  rolesForMeeting,
  supportingManagerFor,
  twoPartNeedsReason,
  type Profile,
} from '#rules';
import { day, torbay } from './invented-case.ts';

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

it('whose holders are looked up for a new meeting are those who may arrange it, wherever the child lives', () => {
  expect(rolesForMeeting('stability', torbay)).toEqual([
    'fostering-service-coordinator',
    'placement-service-coordinator',
    'childs-social-worker',
    'fostering-team-manager',
    'virtual-school',
  ]);
  for (const kind of ['planning', 'support', 'disruption'] as const)
    expect(rolesForMeeting(kind, torbay)).toHaveLength(3);
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
