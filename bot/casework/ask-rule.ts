import type { FactName, Facts, Supply } from '#rules';
import type { Turn } from './define-question.ts';
import { loadFacts } from './facts.ts';
import type { Ports } from './ports.ts';
import { demandOver, type Demand } from './supply.ts';

/** How often a rule may ask for more before it answers. */
const WAVES = 6;

/** Asks a pure rule in a question's turn: loads what it names, then what it asks for, until it has what it wants. */
export async function askRule<Named extends FactName, Answer>(
  names: readonly Named[],
  { actor, loaded, ports }: Pick<Turn, 'actor' | 'loaded' | 'ports'>,
  rule: (facts: Facts<Named>) => Answer,
): Promise<Answer> {
  const demand = demandOver(ports);
  // Loaded by the very names of which `Facts<Named>` is made.
  const facts = (await loadFacts(names, actor, loaded, demand, ports)) as unknown as Facts<Named>;
  return untilMet(demand, () => rule(facts));
}

/** Asks a pure rule that needs no facts of its own, only what it asks for. */
export function askWithSupply<Answer>(ports: Ports, rule: (supply: Supply) => Answer): Promise<Answer> {
  const demand = demandOver(ports);
  return untilMet(demand, () => rule(demand.supply));
}

async function untilMet<Answer>(demand: Demand, rule: () => Answer): Promise<Answer> {
  for (let wave = 1; ; wave += 1) {
    const answer = rule();
    if (!(await demand.meet())) return answer;
    if (wave === WAVES) throw new Error('A rule asked for something new each time it was asked.');
  }
}
