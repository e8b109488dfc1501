/*
 * Plays lives: `npm run play-lives -- --seeds 10000` plays so many, from `--from` on; `--seed N` plays one and tells it. A life that
 * breaks a promise is made as short as it can be and told, with the command that plays it again.
 */
import { parseArgs } from 'node:util';
import { play, type Came } from './play.ts';
import { partOf, scriptOf, type Script } from './script.ts';
import { shrunk } from './shrink.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string' },
  },
});

function tell({ seed, steps }: Script, { story, broken }: Came): void {
  console.log(`\nSeed ${seed}:`);
  for (const sentence of story) console.log(`  ${sentence}`);
  if (broken === undefined) return;
  console.log(`  Broken: ${broken.promise}\n  ${broken.how}`);
  const asScripted = scriptOf(seed).steps;
  const only = steps.map(({ number, how }) => `${number}${how === asScripted[number - 1]?.how ? '' : 'p'}`);
  console.log(`  To play it again: npm run play-lives -- --seed ${seed} --only ${only.join(',')}`);
}

const first = Number(values.seed ?? values.from);
const last = values.seed === undefined ? first + Number(values.seeds) - 1 : first;
let steps = 0;
let broken = 0;
for (let seed = first; seed <= last; seed += 1) {
  const script = partOf(seed, values.only);
  const came = await play(script);
  steps += came.steps;
  if (came.broken !== undefined) {
    broken += 1;
    const shortest = await shrunk(script, came.broken.promise);
    tell(shortest.script, shortest.came);
  } else if (values.seed !== undefined) tell(script, came);
}
console.log(`${last - first + 1} lives, ${steps} steps, ${broken} broken`);
process.exitCode = broken === 0 ? 0 : 1;
