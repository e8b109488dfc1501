import type { TestCouncil } from '../gateways/council.ts';

/** Entra ids of everyone in the register. */
export const sandboxPeople = async ({ records }: TestCouncil): Promise<readonly string[]> =>
  (await records.workers.all()).map(({ row }) => row.id);
