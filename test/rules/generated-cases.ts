import fc from 'fast-check';
import {
  addDays,
  INTERESTS,
  LEGAL_STATUSES,
  MATCH_STATUSES,
  PROVIDERS,
  ROLES,
  SETTINGS,
  type Candidate,
  type ChairFacts,
  type LocalDate,
  type Placement,
  type Profile,
} from '#rules';
import { adoptionStatutory, blended, placement, torbay, warrington } from './invented-case.ts';

/* Cases made at random, the same ones on each run: placements, people, days and profiles. */

export const aDay = fc.integer({ min: 0, max: 3650 }).map((days): LocalDate => addDays('2024-01-01', days));
export const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
export const people = ['p1', 'p2', 'p3', 'p4', 'p5'] as const;
export const aPerson = fc.constantFrom(...people);
export const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 4 });

const chairBars = [
  'allocated-independent-reviewing-officer',
  'fostering-review-manager',
  'line-manager-of-a-worker',
  'personal-relationship',
] as const;
export const aProfile: fc.Arbitrary<Profile> = fc
  .record({
    base: fc.constantFrom(blended, warrington, torbay, adoptionStatutory),
    chairs: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 5 }),
    never: fc.uniqueArray(fc.constantFrom(...chairBars)),
    own: fc.boolean(),
    within: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ base, chairs, never, own, within }) =>
    own
      ? {
          ...base,
          stability: {
            ...base.stability,
            urgent: {
              ...base.stability.urgent,
              within: { is: { days: within, count: 'calendar' }, source: 'generated' },
            },
          },
          disruption: {
            ...base.disruption,
            chair: {
              ...base.disruption.chair,
              roles: { is: chairs, source: 'generated' },
              never: never.map((is) => ({ is, source: 'generated' })),
              onlyWithReason: [],
            },
          },
        }
      : base,
  );

export const aPlacement: fc.Arbitrary<Placement> = fc
  .record({
    setting: fc.constantFrom(...SETTINGS),
    provider: fc.constantFrom(...PROVIDERS),
    match: fc.constantFrom(...MATCH_STATUSES),
    matchDocument: maybe(fc.constantFrom('', 'Care plan 12')),
    permanencePlan: fc.boolean(),
    legalStatus: fc.constantFrom(...LEGAL_STATUSES),
    bornOn: maybe(fc.integer({ min: 0, max: 7300 }).map((days): LocalDate => addDays('2006-01-01', days))),
    schoolYear: maybe(fc.integer({ min: 0, max: 13 })),
    supervisingSocialWorkerId: maybe(aPerson),
    fosteringManagerId: maybe(aPerson),
    independentReviewingOfficerId: maybe(aPerson),
    outOfArea: fc.boolean(),
    siblings: fc.constantFrom([], ['C-1043']),
  })
  .map((changed) => ({ ...placement, ...changed }));

export const aCandidate: fc.Arbitrary<Candidate> = fc.record({
  id: aPerson,
  name: fc.constant('Invented Person'),
  roles,
  team: fc.constantFrom('Team Heron', 'Team Wren'),
  active: fc.boolean(),
  load: fc.integer({ min: 0, max: 5 }),
  freeInWindow: fc.constantFrom(true, false, 'unknown' as const, undefined),
  interests: fc.array(fc.record({ what: fc.constantFrom(...INTERESTS) }), { maxLength: 2 }),
});

export const chairFacts: fc.Arbitrary<ChairFacts> = fc.record({
  socialWorkerId: aPerson,
  teamManagerId: maybe(aPerson),
  supervisingSocialWorkerId: maybe(aPerson),
  fosteringManagerId: maybe(aPerson),
  iroIds: fc.uniqueArray(aPerson, { maxLength: 2 }),
  subjectIds: fc.uniqueArray(aPerson, { maxLength: 2 }),
  decidedBy: fc.uniqueArray(aPerson, { maxLength: 2 }),
  managerOf: fc.dictionary(aPerson, aPerson, { maxKeys: 3 }),
  childTeam: fc.constant('Team Heron'),
  setting: fc.constantFrom(...SETTINGS),
  provider: fc.constantFrom(...PROVIDERS),
  exceptions: maybe(
    fc.array(
      fc.record({ candidateId: aPerson, byId: aPerson, byRoles: roles, reason: fc.constantFrom('', 'Nobody else.') }),
      { maxLength: 2 },
    ),
  ),
});

const CASES = Number(process.env['GENERATED_CASES'] ?? 400);

/** Four hundred cases, the same ones each time; fewer while lines of the rules are changed on trial. */
export function always<Ts extends [unknown, ...unknown[]]>(
  ...args: [...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }, predicate: (...values: Ts) => void]
): void {
  fc.assert(fc.property(...args), { numRuns: CASES, seed: 20261121 });
}
