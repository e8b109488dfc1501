import type { Ports } from '../ports.ts';

/** Replica and plan that are carried out now; a lease alone cannot tell two hands of one replica apart. */
const UNDER_WAY = new Set<string>();

const nameOf = (plan: string, { council }: Pick<Ports, 'council'>): string => `${council.replica} ${plan}`;

export const isUnderWay = (plan: string, ports: Pick<Ports, 'council'>): boolean => UNDER_WAY.has(nameOf(plan, ports));

/** Carries it out, unless this replica does already. */
export async function onceAtATime(
  plan: string,
  ports: Pick<Ports, 'council'>,
  does: () => Promise<void>,
): Promise<void> {
  const name = nameOf(plan, ports);
  if (UNDER_WAY.has(name)) return;
  UNDER_WAY.add(name);
  try {
    await does();
  } finally {
    UNDER_WAY.delete(name);
  }
}
