import type { Invariant } from '../invariants.ts';

/** What was begun comes to its end, or a person is told. */
export const plansEnd: readonly Invariant[] = [
  {
    promise: 'Every plan is carried out, once nothing goes wrong any more.',
    brokenBy: async ({ world }) => {
      const { plans, episodes } = world.seer.ports.records;
      const held = (await episodes.all()).some(({ row }) => row.hold === 'standing');
      // What a hold keeps back waits for it, and whoever sees to it reads that on their desk.
      const open = (await plans.where({ state: 'open' })).filter(({ row }) => !(held && row.lastFault === 'held-back'));
      const [first] = open;
      return first === undefined
        ? undefined
        : `${first.row.key} is open still: ${first.row.lastFault ?? 'nobody has begun it'}`;
    },
  },
];
