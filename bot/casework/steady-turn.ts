import { Fault } from '../faults.ts';
import { actorOf, STEADY } from './actor.ts';
import type { Turn } from './define-question.ts';
import { loadCase, type About } from './facts.ts';
import type { Ports } from './ports.ts';

/** A turn of the product's own, while it carries out a plan: the record as it stands now. */
export async function steadyTurn(about: About, ports: Ports): Promise<Pick<Turn, 'actor' | 'loaded' | 'ports'>> {
  const loaded = await loadCase(about, ports);
  const actor = actorOf(STEADY, undefined, loaded, ['steady']);
  if (actor === undefined) throw new Fault('not-yours', about.is);
  return { actor, loaded, ports };
}
