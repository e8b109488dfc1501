import { describe, expect, it } from 'vitest';
import { play } from './play.ts';
import { LATER, scriptOf } from './script.ts';
import { shrunk } from './shrink.ts';

/** So many on each commit; `npm run play-lives -- --seeds 10000` plays more. */
const LIVES = 300;
const AT_ONCE = 30;
/** So many of them as they were first; the others have everything that people can do today. */
const EARLY = 180;

describe('Whole lives, in whatever order and whatever fails', () => {
  it.each(
    Array.from({ length: LIVES / AT_ONCE }, (_, at) => at * AT_ONCE + 1).map((seed) =>
      seed > EARLY ? LATER + seed : seed,
    ),
  )('no promise is broken in the lives from %d on', async (first) => {
    for (let seed = first; seed < first + AT_ONCE; seed += 1) {
      const { broken } = await play(scriptOf(seed));
      if (broken === undefined) continue;
      const { came } = await shrunk(scriptOf(seed), broken.promise);
      expect.fail([`Seed ${seed}: ${broken.promise}`, ...came.story, came.broken?.how].join('\n'));
    }
  });
});
