import { Fault } from '../faults.ts';
import { actorOf, STEADY } from './actor.ts';
import type { Turn } from './define-question.ts';
import type { FactName } from '#rules';
import { loadCase } from './load-case.ts';
import { readAhead } from './facts.ts';
import type { About } from './loaded-case.ts';
import type { Ports } from './ports.ts';

/** A turn of the product's own, while it carries out a plan: the record as it stands now. `facts`: what is going to be asked of it. */
export async function steadyTurn(
  about: About,
  ports: Ports,
  facts: readonly FactName[] = [],
): Promise<Pick<Turn, 'actor' | 'loaded' | 'ports'>> {
  const loaded = await loadCase(about, ports, (early) => {
    readAhead(facts, early, ports);
  });
  const actor = actorOf(STEADY, undefined, loaded, ['steady']);
  if (actor === undefined) throw new Fault('not-yours', about.is);
  return { actor, loaded, ports };
}
