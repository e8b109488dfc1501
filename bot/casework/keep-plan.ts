import type { Plan } from '#rules';
import type { Kept, KeptPlan, World } from './world.ts';

export const planKey = (id: string): string => `plan:${id}`;

/** Keeps a plan before anything of it is done. Kept twice, it is the plan that was kept first. */
export async function keepPlan({ id, about, steps }: Plan, world: World): Promise<Kept<KeptPlan>> {
  const kept = await world.records.plans.create({
    key: planKey(id),
    about,
    state: 'open',
    steps,
    done: {},
    attempts: 0,
  });
  world.soon(kept.row.key);
  return kept;
}
