import { play, type Came } from './play.ts';
import type { Script } from './script.ts';
import type { Without } from './without.ts';

/**
 * The shortest script found that breaks the same promise: steps are taken out, many at first and then one by one, for as long as
 * the promise stays broken; then each step is played plainly where it stays broken so.
 */
export async function shrunk(
  script: Script,
  promise: string,
  without?: Without,
): Promise<{ script: Script; came: Came }> {
  let smallest = script;
  let came = await play(script, without);
  const isStillBroken = async (smaller: Script): Promise<boolean> => {
    const again = await play(smaller, without);
    if (again.broken?.promise !== promise) return false;
    smallest = smaller;
    came = again;
    return true;
  };
  for (let many = Math.ceil(script.steps.length / 2); many >= 1; many = many === 1 ? 0 : Math.ceil(many / 2)) {
    for (let from = 0; from < smallest.steps.length;) {
      const steps = [...smallest.steps.slice(0, from), ...smallest.steps.slice(from + many)];
      if (!(await isStillBroken({ ...smallest, steps }))) from += many;
    }
  }
  for (const { number } of smallest.steps) {
    const steps = smallest.steps.map((step) => (step.number === number ? { ...step, how: 'plainly' as const } : step));
    await isStillBroken({ ...smallest, steps });
  }
  return { script: smallest, came };
}
