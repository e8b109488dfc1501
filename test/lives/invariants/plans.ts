import type { Invariant } from '../invariants.ts';

/** What was begun comes to its end, or a person is told. */
export const plansEnd: readonly Invariant[] = [
  {
    promise: 'Every plan is carried out, once nothing goes wrong any more.',
    brokenBy: async ({ world }) => {
      const open = await world.seer.ports.records.plans.where({ state: 'open' });
      const [first] = open;
      return first === undefined
        ? undefined
        : `${first.row.key} is open still: ${first.row.lastFault ?? 'nobody has begun it'}`;
    },
  },
];
