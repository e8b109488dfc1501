import type { SimulatedCase } from './simulate.ts';

/** Cases that nobody lived, for whoever has none at hand; `docs/examples/simulate/cases.json` says the same. */
export const INVENTED_CASES: readonly SimulatedCase[] = [
  {
    name: 'A carer is struggling, and it cannot be managed before Christmas',
    facts: {
      about: 'judgement',
      placement: { setting: 'foster-care', provider: 'in-house' },
      on: '2026-12-18',
      reportedOn: '2026-12-17',
      triggers: ['carer-struggling'],
      outcome: 'stability-meeting',
      bestInterests: 'yes',
      reason: 'Support was tried and did not help.',
    },
    done: { 'stability.hold': '2026-12-24' },
  },
  {
    name: 'A long-term foster home ended, and nobody had planned it',
    facts: {
      about: 'placement-ended',
      placement: { setting: 'foster-care', provider: 'in-house', match: 'panel-agreed', permanencePlan: true },
      leftOn: '2026-10-03',
      inCarePlan: 'no',
      route: 'after-review',
    },
    done: { 'disruption.hold': '2026-12-01', 'disruption.decision': '2026-10-06' },
  },
  {
    name: 'An adoptive home ended before the order',
    facts: {
      about: 'placement-ended',
      placement: { setting: 'adoption-before-order', provider: 'in-house' },
      leftOn: '2026-10-05',
      inCarePlan: 'no',
      route: 'after-review',
    },
  },
  {
    name: 'A worry about an agency’s foster home is reported',
    facts: {
      about: 'report',
      placement: { setting: 'foster-care', provider: 'agency' },
      on: '2026-11-09',
      triggers: ['fragile-relationship'],
      voice: 'agency',
      immediateDanger: false,
    },
  },
  {
    name: 'A fostering family asks for support ahead of a change',
    facts: {
      about: 'support-request',
      placement: { setting: 'foster-care', provider: 'in-house' },
      on: '2026-11-09',
      crisis: false,
      concern: 'ahead',
    },
  },
];
