import type { Plan } from '#rules';
import type { Saved, SavedPlan, Ports } from '../ports.ts';

export const planKey = (id: string): string => `plan:${id}`;

/** Keeps a plan before anything of it is done. Kept twice, it is the plan that was kept first. */
export async function savePlan({ id, about, steps }: Plan, ports: Ports): Promise<Saved<SavedPlan>> {
  const saved = await ports.records.plans.create({
    key: planKey(id),
    about,
    state: 'open',
    steps,
    done: {},
    attempts: 0,
  });
  ports.carryOutInBackground(saved.row.key);
  return saved;
}
